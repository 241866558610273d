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
        add(
                day,
                EventFiller.endNumber(episode.dates()),
                placementDay,
                episode.startReason().ordinal(),
                episode.legalStatus().ordinal(),
                episode.reasonForCare().ordinal(),
                kinds.numberOf(new Kind(episode.placementType(), episode.placementCode())),
                episode.provider().ordinal(),
                episode.endReason().map(Enum::ordinal).orElse(EpisodeColumns.NONE),
                episode.placementChangeReason().map(Enum::ordinal).orElse(EpisodeColumns.NONE),
                homeNumber,
                placeNumber,
                held(outcome));
        return placementDay;
    }

    /** Adds an episode by its numbers. */
    void add(
            int day,
            int endDay,
            int placementDay,
            int reason,
            int status,
            int need,
            int kindNumber,
            int providerNumber,
            int ending,
            int change,
            int homeNumber,
            int placeNumber,
            long heldDistance) {
        start.add(day);
        end.add(endDay);
        placementStart.add(placementDay);
        startReason.add(reason);
        legalStatus.add(status);
        reasonForCare.add(need);
        kind.add(kindNumber);
        provider.add(providerNumber);
        endReason.add(ending);
        changeReason.add(change);
        home.add(homeNumber);
        place.add(placeNumber);
        distance.add(heldDistance);
    }

    /** Keeps the place of an episode that is read otherwise. */
    void addNothing() {
        add(DayNumber.NONE, DayNumber.NONE, DayNumber.NONE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Adds episodes of another filler with the same dictionaries. */
    void addAll(EpisodeFiller other, int from, int to) {
        start.addAll(other.start, from, to);
        end.addAll(other.end, from, to);
        placementStart.addAll(other.placementStart, from, to);
        startReason.addAll(other.startReason, from, to);
        legalStatus.addAll(other.legalStatus, from, to);
        reasonForCare.addAll(other.reasonForCare, from, to);
        kind.addAll(other.kind, from, to);
        provider.addAll(other.provider, from, to);
        endReason.addAll(other.endReason, from, to);
        changeReason.addAll(other.changeReason, from, to);
        home.addAll(other.home, from, to);
        place.addAll(other.place, from, to);
        distance.addAll(other.distance, from, to);
    }

    static long held(DistanceOutcome outcome) {
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
