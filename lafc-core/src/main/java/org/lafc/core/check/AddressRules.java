package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.start;
import static org.lafc.core.check.PlacementRules.never;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.check.StructuralRule.Places;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.ReportingYear;

/** Postcodes of home and placement, and the distance between them as the return records it. England only. */
final class AddressRules {

    private static final Distance FAR = Distance.ofMiles(350);

    private static final LocalDate FAR_ASKED_FROM = ReportingYear.ending(2026).firstDay();

    private static final StructuralRule MISSING = StructuralRule.numbered(
                    "392b", "The postcodes of home and placement are recorded")
            .about("HOME_POST")
            .fault("is blank or no postcode")
            .allowed("a postcode, but for V3, V4 and asylum-seeking children")
            .facts("5")
            .check((history, context, found) -> missing(history, found));

    private static final StructuralRule SAME = StructuralRule.numbered(
                    "392d", "A placement is elsewhere than the child's home, unless with the parents")
            .about("PL_POST")
            .fault("is the postcode of the child's home (value withheld)")
            .allowed("another postcode than HOME_POST, but for P1")
            .facts("5")
            .check(never(episode -> episode.placement() instanceof Whereabouts.AtPostcode
                    && episode.placement().equals(episode.home())
                    && episode.placementType() != PlacementType.WITH_PARENTS
                    && episode.placementType() != PlacementType.NOT_KNOWN));

    private static final StructuralRule SHORT_BREAK = StructuralRule.numbered(
                    "398", "For short breaks no distance is recorded")
            .about("PL_DISTANCE")
            .fault("is filled though LS is V3 or V4 (value withheld)")
            .allowed("blank for V3 and V4")
            .facts("6")
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH, LegalStatus.SHORT_BREAKS_AGREEMENT)
            .check(never(episode -> episode.recordedDistance().isPresent()
                    && episode.legalStatus().isShortBreaks()));

    private static final StructuralRule ASYLUM = StructuralRule.numbered(
                    "406", "For a child who is or was asylum-seeking no distance is recorded")
            .about("PL_DISTANCE")
            .fault("is filled though the child is or was an unaccompanied asylum-seeking child (value withheld)")
            .allowed("blank for children who are or were asylum-seeking")
            .facts("6")
            .check((history, context, found) -> ofAsylumSeeking(history, found));

    private static final StructuralRule TOO_FAR = StructuralRule.numbered(
                    "454", "A placement more than 350 miles from home is looked at again")
            .about("PL_DISTANCE")
            .fault("is more than 350 miles (value withheld)")
            .allowed("350 miles at most, from the return of 2025-26 on")
            .facts("6")
            .check((history, context, found) -> tooFar(history, context, found));

    static final ImmutableList<StructuralRule> ALL = ImmutableList.of(MISSING, SAME, SHORT_BREAK, ASYLUM, TOO_FAR);

    private AddressRules() {}

    // A child not known to be asylum-seeking is judged like any other, as the sector validator does.
    private static void missing(CareHistory history, Places found) {
        if (isOrWasAsylumSeeking(history.child())) {
            return;
        }
        for (Episode episode : history.episodes()) {
            if (!episode.legalStatus().isShortBreaks()) {
                if (episode.home() instanceof Whereabouts.NotRecorded) {
                    found.at(episode.source(), "HOME_POST");
                }
                if (episode.placement() instanceof Whereabouts.NotRecorded) {
                    found.at(episode.source(), "PL_POST");
                }
            }
        }
    }

    private static void ofAsylumSeeking(CareHistory history, Places found) {
        if (isOrWasAsylumSeeking(history.child())) {
            for (Episode episode : history.episodes()) {
                if (episode.recordedDistance().isPresent()) {
                    found.at(episode.source());
                }
            }
        }
    }

    // By the year of the return where it is given; otherwise by the day the episode began.
    private static void tooFar(CareHistory history, CheckContext context, Places found) {
        for (Episode episode : history.episodes()) {
            if (episode.recordedDistance().isPresent()
                    && episode.recordedDistance().get().isMoreThan(FAR)
                    && !context.lastDay().orElse(start(episode)).isBefore(FAR_ASKED_FROM)) {
                found.at(episode.source());
            }
        }
    }

    private static boolean isOrWasAsylumSeeking(Child child) {
        return child.asylumSeeking() == Answer.YES
                || child.asylumSeekingCeased().isPresent();
    }
}
