package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.ended;
import static org.lafc.core.check.EpisodeFacts.follows;
import static org.lafc.core.check.EpisodeFacts.knownEnd;
import static org.lafc.core.check.EpisodeFacts.start;
import static org.lafc.core.check.PlacementRules.never;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.PlacementType;
import org.lafc.core.check.StructuralRule.Check;
import org.lafc.core.check.StructuralRule.Places;
import org.lafc.core.place.Whereabouts;

/** Temporary stays (T0 to T4): in the course of care, short, and with a return to the placement before. */
final class TemporaryStayRules {

    private static final String OTHER_TEMPORARY = "T4";

    private static final StructuralRule NOT_FIRST = StructuralRule.numbered(
                    "380", "A period of care does not begin with a temporary stay")
            .about("PLACE")
            .fault("is T0 to T4 though care starts with this episode")
            .allowed("a placement of its own at RNE S")
            .facts("4.4")
            .alsoInWales()
            .amongTemporaryStays()
            .check(never(
                    episode -> episode.placementType().isTemporary() && episode.startReason() == EpisodeStart.STARTED));

    private static final StructuralRule NOT_LAST = StructuralRule.numbered(
                    "381", "A period of care does not end with a temporary stay")
            .about("PLACE")
            .fault("is T0 to T4 though care ends with this episode")
            .allowed("a placement of its own where REC is not X1")
            .facts("4.4")
            .alsoInWales()
            .amongTemporaryStays()
            .check(never(episode -> episode.placementType().isTemporary() && ended(episode)));

    private static final StructuralRule RETURN = StructuralRule.numbered(
                    "383", "After a temporary stay the child returns to the placement before")
            .about("PLACE")
            .fault("is not the return, by RNE P, to the placement before the temporary stay")
            .allowed("RNE P with PLACE and PL_POST as before T0 to T4")
            .facts("4.4")
            .amongTemporaryStays()
            .check((history, context, found) -> noReturn(history, found));

    private static final StructuralRule HOSPITAL = StructuralRule.numbered(
                    "375", "A temporary stay in hospital lasts six weeks at most")
            .about("DEC")
            .fault("is more than 42 days after the temporary stay in hospital (T1) began")
            .allowed("42 days at most")
            .facts("4.4")
            .amongPlacements(PlacementType.TEMPORARY_HOSPITAL)
            .check(noLongerThan(PlacementType.TEMPORARY_HOSPITAL, "", 42));

    private static final StructuralRule CARER_HOLIDAY = StructuralRule.numbered(
                    "376", "A stay during the carer's holiday lasts three weeks at most")
            .about("DEC")
            .fault("is more than 21 days after the stay during the carer's holiday (T3) began")
            .allowed("21 days at most")
            .facts("4.4")
            .amongPlacements(PlacementType.TEMPORARY_CARER_HOLIDAY)
            .check(noLongerThan(PlacementType.TEMPORARY_CARER_HOLIDAY, "", 21));

    private static final StructuralRule CARER_HOLIDAYS = StructuralRule.numbered(
                    "377", "There are two stays during the carer's holidays at most in any 12 months")
            .about("PLACE")
            .fault("is the third T3 or later in 12 months")
            .allowed("T3 twice in any 12 months")
            .facts("4.4")
            .amongPlacements(PlacementType.TEMPORARY_CARER_HOLIDAY)
            .check((history, context, found) -> thirdCarerHoliday(history, found));

    private static final StructuralRule OTHER = StructuralRule.numbered(
                    "379", "Any other temporary stay lasts seven days at most")
            .about("DEC")
            .fault("is more than 7 days after the temporary stay (T4) began")
            .allowed("7 days at most")
            .facts("4.4")
            .amongPlacements(PlacementType.TEMPORARY_OTHER)
            .check(noLongerThan(PlacementType.TEMPORARY_OTHER, OTHER_TEMPORARY, 7));

    static final ImmutableList<StructuralRule> ALL =
            ImmutableList.of(NOT_FIRST, NOT_LAST, RETURN, HOSPITAL, CARER_HOLIDAY, CARER_HOLIDAYS, OTHER);

    private TemporaryStayRules() {}

    private static void noReturn(CareHistory history, Places found) {
        List<Episode> episodes = history.episodes();
        for (int i = 1; i + 1 < episodes.size(); i++) {
            Episode stay = episodes.get(i);
            if (stay.placementType().isTemporary()
                    && follows(episodes.get(i - 1), stay, history)
                    && follows(stay, episodes.get(i + 1), history)
                    && !isReturn(episodes.get(i - 1), episodes.get(i + 1))) {
                found.at(episodes.get(i + 1).source());
            }
        }
    }

    private static boolean isReturn(Episode before, Episode after) {
        boolean otherPostcode = before.placement() instanceof Whereabouts.AtPostcode
                && after.placement() instanceof Whereabouts.AtPostcode
                && !before.placement().equals(after.placement());
        return after.startReason() == EpisodeStart.PLACEMENT
                && before.placementCode().equals(after.placementCode())
                && !otherPostcode;
    }

    // With a code, of that code alone: T0 and T4 are of one type, and T0 has no limit.
    private static Check noLongerThan(PlacementType type, String code, int days) {
        return (history, context, found) -> {
            for (Episode episode : history.episodes()) {
                if (episode.placementType() == type && (code.isEmpty() || code.equals(episode.placementCode()))) {
                    Optional<LocalDate> end = knownEnd(episode, context);
                    if (end.isPresent() && end.get().isAfter(start(episode).plusDays(days))) {
                        found.at(episode.source());
                    }
                }
            }
        };
    }

    private static void thirdCarerHoliday(CareHistory history, Places found) {
        LocalDate last = LocalDate.MIN;
        LocalDate lastButOne = LocalDate.MIN;
        for (Episode episode : history.episodes()) {
            if (episode.placementType() == PlacementType.TEMPORARY_CARER_HOLIDAY) {
                if (!lastButOne.equals(LocalDate.MIN) && start(episode).isBefore(lastButOne.plusYears(1))) {
                    found.at(episode.source());
                }
                lastButOne = last;
                last = start(episode);
            }
        }
    }
}
