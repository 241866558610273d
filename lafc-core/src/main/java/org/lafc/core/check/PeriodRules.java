package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.birthday;
import static org.lafc.core.check.EpisodeFacts.follows;
import static org.lafc.core.check.EpisodeFacts.start;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.check.StructuralRule.Places;

/** When care may begin and end, and what does not change in the course of a period of care. */
final class PeriodRules {

    // The Children Act 1989 came into force.
    private static final LocalDate EARLIEST_START = LocalDate.of(1991, 10, 14);

    private static final String COMMUNITY_HOME = "K2";

    private static final StructuralRule FIRST = StructuralRule.numbered("357", "A child's first episode begins with S")
            .about("RNE")
            .fault("is not S though no earlier episode is known")
            .allowed("S for a child's first episode ever")
            .facts("7, step 3")
            .alsoInWales()
            .check(PeriodRules::firstIsNotStart);

    private static final StructuralRule EARLIEST = StructuralRule.numbered(
                    "353", "No episode begins before 14 October 1991")
            .about("DECOM")
            .fault("is before 14 October 1991")
            .allowed("14 October 1991 or later")
            .facts("3")
            .alsoInWales()
            .check((history, context, found) -> tooEarly(history, found));

    private static final StructuralRule YEAR_END = StructuralRule.numbered(
                    "385", "No episode ends after the year of the return")
            .about("DEC")
            .fault("is after the end of the year of the return")
            .allowed("31 March of the year or earlier, or blank")
            .facts("3")
            .alsoInWales()
            .check(PeriodRules::endsAfterYear);

    private static final StructuralRule EIGHTEEN = StructuralRule.numbered(
                    "359", "Care ends by the 18th birthday, but for a stay by agreement (V2) in a children's home (K2)")
            .about("DEC")
            .fault("is later than the 18th birthday, or blank though the child was 18 by the end of the year")
            .allowed("the 18th birthday at the latest, but for LS V2 with PLACE K2")
            .facts("3")
            .alsoInWales()
            .check(PeriodRules::pastEighteen);

    private static final StructuralRule SAME_NEED = StructuralRule.numbered(
                    "504", "The category of need does not change within a period of care")
            .about("CIN")
            .fault("is not that of the episode before in the same period of care")
            .allowed("the CIN of the start of the period")
            .facts("4.3")
            .alsoInWales()
            .check((history, context, found) -> otherNeed(history, found));

    static final ImmutableList<StructuralRule> ALL = ImmutableList.of(FIRST, EARLIEST, YEAR_END, EIGHTEEN, SAME_NEED);

    private PeriodRules() {}

    // An episode that began before the first year may be the later one of several, which that return does not hold.
    private static void firstIsNotStart(CareHistory history, CheckContext context, Places found) {
        if (history.episodes().isEmpty() || context.first().isEmpty()) {
            return;
        }
        Episode first = history.episodes().get(0);
        if (first.startReason() != EpisodeStart.STARTED
                && first.startReason() != EpisodeStart.NOT_KNOWN
                && !start(first).isBefore(context.first().get().firstDay())) {
            found.at(first.source());
        }
    }

    private static void tooEarly(CareHistory history, Places found) {
        for (Episode episode : history.episodes()) {
            if (start(episode).isBefore(EARLIEST_START)) {
                found.at(episode.source());
            }
        }
    }

    private static void endsAfterYear(CareHistory history, CheckContext context, Places found) {
        Optional<LocalDate> lastDay = context.lastDay();
        if (lastDay.isEmpty()) {
            return;
        }
        for (Episode episode : history.episodes()) {
            if (!episode.dates().isOpen() && EpisodeFacts.end(episode).isAfter(lastDay.get())) {
                found.at(episode.source());
            }
        }
    }

    private static void pastEighteen(CareHistory history, CheckContext context, Places found) {
        LocalDate eighteen = birthday(history, 18);
        boolean turnedInYears =
                context.lastDay().filter(day -> day.isAfter(eighteen)).isPresent();
        for (Episode episode : history.episodes()) {
            boolean goesPast = episode.dates().isOpen()
                    ? turnedInYears
                    : EpisodeFacts.end(episode).isAfter(eighteen);
            if (goesPast && !isAllowedPastEighteen(episode)) {
                found.at(episode.source());
            }
        }
    }

    private static boolean isAllowedPastEighteen(Episode episode) {
        return episode.legalStatus() == LegalStatus.VOLUNTARY
                && episode.placementCode().equals(COMMUNITY_HOME);
    }

    private static void otherNeed(CareHistory history, Places found) {
        List<Episode> episodes = history.episodes();
        for (int i = 1; i < episodes.size(); i++) {
            Episode before = episodes.get(i - 1);
            Episode after = episodes.get(i);
            if (before.reasonForCare() != after.reasonForCare()
                    && before.reasonForCare() != ReasonForCare.NOT_KNOWN
                    && after.reasonForCare() != ReasonForCare.NOT_KNOWN
                    && follows(before, after, history)) {
                found.at(after.source());
            }
        }
    }
}
