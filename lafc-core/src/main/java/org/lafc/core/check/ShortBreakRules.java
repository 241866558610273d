package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.knownEnd;
import static org.lafc.core.check.EpisodeFacts.start;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.check.StructuralRule.Check;
import org.lafc.core.check.StructuralRule.Places;
import org.lafc.core.time.ReportingYear;

/** Agreed series of short breaks (V3 each break, V4 the agreement alone): how long, how many, recorded in one way. */
final class ShortBreakRules {

    private static final StructuralRule LENGTH = StructuralRule.numbered("365", "One short break lasts 17 days at most")
            .about("DEC")
            .fault("is more than 17 days after the short break (V3) began")
            .allowed("17 days at most")
            .facts("7, step 6")
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH)
            .check(noLongerThan(17));

    private static final StructuralRule TOTAL = StructuralRule.numbered(
                    "367", "A child's short breaks last 75 days at most in any 12 months")
            .about("DEC")
            .fault("brings the short breaks (V3) of 12 months over 75 days")
            .allowed("75 days at most in any 12 months")
            .facts("7, step 6")
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH)
            .check(noMoreThanInTwelveMonths(75));

    private static final StructuralRule ONE_WAY = StructuralRule.numbered(
                    "426", "The short breaks of a year are recorded in one way, V3 or V4")
            .about("LS")
            .fault("is V3 or V4 though the other of them stands in the same year")
            .allowed("either V3 or V4 in one year")
            .facts("7, step 6")
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH)
            .check(ShortBreakRules::bothWays);

    private static final String WELSH_SOURCE =
            "Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 62(2)";

    private static final StructuralRule WELSH_LENGTH = StructuralRule.numbered(
                    "lafc.wales-break-length", "One short break lasts four weeks at most")
            .about("DEC")
            .fault("is more than 28 days after the short break (V3) began")
            .allowed("28 days at most")
            .source(WELSH_SOURCE, Evidence.SEEN)
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH)
            .check(noLongerThan(28));

    private static final StructuralRule WELSH_TOTAL = StructuralRule.numbered(
                    "lafc.wales-break-total", "A child's short breaks last 120 days at most in any 12 months")
            .about("DEC")
            .fault("brings the short breaks (V3) of 12 months over 120 days")
            .allowed("120 days at most in any 12 months")
            .source(WELSH_SOURCE, Evidence.SEEN)
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH)
            .check(noMoreThanInTwelveMonths(120));

    static final ImmutableList<StructuralRule> ALL = ImmutableList.of(LENGTH, TOTAL, ONE_WAY);

    static final ImmutableList<StructuralRule> WALES = ImmutableList.of(WELSH_LENGTH, WELSH_TOTAL);

    private ShortBreakRules() {}

    private static Check noLongerThan(int days) {
        return (history, context, found) -> {
            for (Episode episode : history.episodes()) {
                if (episode.legalStatus() == LegalStatus.SHORT_BREAKS_EACH) {
                    Optional<LocalDate> end = knownEnd(episode, context);
                    if (end.isPresent() && end.get().isAfter(start(episode).plusDays(days))) {
                        found.at(episode.source());
                    }
                }
            }
        };
    }

    // No twelve months hold more days than some twelve months that begin with a break.
    private static Check noMoreThanInTwelveMonths(int days) {
        return (history, context, found) -> {
            List<Episode> breaks = breaks(history);
            boolean[] told = new boolean[breaks.size()];
            for (int i = 0; i < breaks.size(); i++) {
                LocalDate windowEnd = start(breaks.get(i)).plusYears(1);
                long total = 0;
                for (int j = i; j < breaks.size() && start(breaks.get(j)).isBefore(windowEnd); j++) {
                    LocalDate end = knownEnd(breaks.get(j), context).orElse(start(breaks.get(j)));
                    total += ChronoUnit.DAYS.between(start(breaks.get(j)), end.isAfter(windowEnd) ? windowEnd : end);
                    if (total > days && !told[j]) {
                        told[j] = true;
                        found.at(breaks.get(j).source());
                    }
                }
            }
        };
    }

    private static List<Episode> breaks(CareHistory history) {
        List<Episode> breaks = List.of();
        for (Episode episode : history.episodes()) {
            if (episode.legalStatus() == LegalStatus.SHORT_BREAKS_EACH) {
                breaks = breaks.isEmpty() ? new ArrayList<>() : breaks;
                breaks.add(episode);
            }
        }
        return breaks;
    }

    private static void bothWays(CareHistory history, CheckContext context, Places found) {
        List<Episode> episodes = history.episodes();
        for (int i = 0; i < episodes.size(); i++) {
            if (episodes.get(i).legalStatus().isShortBreaks() && meetsTheOther(episodes, i, context)) {
                found.at(episodes.get(i).source());
            }
        }
    }

    private static boolean meetsTheOther(List<Episode> episodes, int index, CheckContext context) {
        Episode episode = episodes.get(index);
        for (Episode other : episodes) {
            if (other.legalStatus().isShortBreaks()
                    && other.legalStatus() != episode.legalStatus()
                    && firstYear(other) <= lastYear(episode, context)
                    && firstYear(episode) <= lastYear(other, context)) {
                return true;
            }
        }
        return false;
    }

    private static int firstYear(Episode episode) {
        return ReportingYear.containing(start(episode)).endYear();
    }

    // Of an open one, if no year is given, the year it began is the last one known.
    private static int lastYear(Episode episode, CheckContext context) {
        return ReportingYear.containing(knownEnd(episode, context).orElse(start(episode)))
                .endYear();
    }
}
