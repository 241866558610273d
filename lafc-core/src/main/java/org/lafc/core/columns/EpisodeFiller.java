package org.lafc.core.columns;

import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;

/** Fills the columns of episodes, child after child. */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class EpisodeFiller {

    private static final int MOST_KINDS = 0x100;

    final Growing.Chars start = new Growing.Chars();
    final Growing.Chars end = new Growing.Chars();
    final Growing.Chars placementStart = new Growing.Chars();
    final Growing.Bytes startReason = new Growing.Bytes();
    final Growing.Bytes legalStatus = new Growing.Bytes();
    final Growing.Bytes reasonForCare = new Growing.Bytes();
    final Growing.Bytes kind = new Growing.Bytes();
    final Growing.Bytes provider = new Growing.Bytes();
    final Growing.Bytes endReason = new Growing.Bytes();
    final Growing.Bytes changeReason = new Growing.Bytes();
    final Growing.Ints home = new Growing.Ints();
    final Growing.Ints place = new Growing.Ints();
    final Growing.Longs distance = new Growing.Longs(); // micrometres, or the reason for none from -1 downwards
    final Dictionary<Kind> kinds = new Dictionary<>("PLACE", MOST_KINDS);

    /** A kind of placement and the code it was recorded by. */
    record Kind(PlacementType type, String code) {}

    /** Adds an episode whose predecessor belongs to a placement that began on a day, and returns the day of its own. */
    int add(Episode episode, int homeNumber, int placeNumber, DistanceOutcome outcome, int placementBefore) {
        int day = EventFiller.number(episode.dates().start(), "DECOM");
        int placementDay = episode.startReason() == EpisodeStart.LEGAL_STATUS ? placementBefore : day;
        start.add(day);
        end.add(EventFiller.endNumber(episode.dates()));
        placementStart.add(placementDay);
        startReason.add(episode.startReason().ordinal());
        legalStatus.add(episode.legalStatus().ordinal());
        reasonForCare.add(episode.reasonForCare().ordinal());
        kind.add(kinds.numberOf(new Kind(episode.placementType(), episode.placementCode())));
        provider.add(episode.provider().ordinal());
        endReason.add(episode.endReason().map(Enum::ordinal).orElse(EpisodeColumns.NONE));
        changeReason.add(episode.placementChangeReason().map(Enum::ordinal).orElse(EpisodeColumns.NONE));
        home.add(homeNumber);
        place.add(placeNumber);
        distance.add(held(outcome));
        return placementDay;
    }

    private static long held(DistanceOutcome outcome) {
        return outcome instanceof Measured measured
                ? measured.distance().micrometres()
                : -1 - ((NotMeasured) outcome).reason().ordinal();
    }

    void truncate(int episodes) {
        start.truncate(episodes);
        end.truncate(episodes);
        placementStart.truncate(episodes);
        startReason.truncate(episodes);
        legalStatus.truncate(episodes);
        reasonForCare.truncate(episodes);
        kind.truncate(episodes);
        provider.truncate(episodes);
        endReason.truncate(episodes);
        changeReason.truncate(episodes);
        home.truncate(episodes);
        place.truncate(episodes);
        distance.truncate(episodes);
    }
}
