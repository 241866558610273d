package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.DistanceOutcome.Reason;

/**
 * Episodes as recorded, one a row, those of a child one after another by first day. Codes stand as ordinals of their
 * enums. Every distance that occurs stands once, in order, in {@link #micrometres}, and an episode names it by its rank:
 * so ranks compare as distances do, and no digit of any method is lost.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
public final class EpisodeColumns {

    /** Stands for an end reason, or a reason for change, that there is none of. */
    public static final int NONE = -1;

    private static final ImmutableList<Reason> REASONS = ImmutableList.copyOf(Reason.values());

    final char[] start;
    final char[] end;
    final char[] placementStart;
    final byte[] startReason;
    final byte[] legalStatus;
    final byte[] reasonForCare;
    final byte[] kind;
    final byte[] provider;
    final byte[] endReason;
    final byte[] changeReason;
    final Numbers home;
    final Numbers place;
    final Numbers distance;

    private final ImmutableList<EpisodeFiller.Kind> kinds;
    private final long[] distances;

    EpisodeColumns(EpisodeFiller filler, int[] firstEpisode, int[] order) {
        start = filler.start.inOrder(order, firstEpisode);
        end = filler.end.inOrder(order, firstEpisode);
        placementStart = filler.placementStart.inOrder(order, firstEpisode);
        startReason = filler.startReason.inOrder(order, firstEpisode);
        legalStatus = filler.legalStatus.inOrder(order, firstEpisode);
        reasonForCare = filler.reasonForCare.inOrder(order, firstEpisode);
        kind = filler.kind.inOrder(order, firstEpisode);
        provider = filler.provider.inOrder(order, firstEpisode);
        endReason = filler.endReason.inOrder(order, firstEpisode);
        changeReason = filler.changeReason.inOrder(order, firstEpisode);
        home = Numbers.of(0, filler.home.inOrder(order, firstEpisode));
        place = Numbers.of(0, filler.place.inOrder(order, firstEpisode));
        kinds = filler.kinds.values();
        long[] micrometres = filler.distance.inOrder(order, firstEpisode);
        distances = Arrays.stream(micrometres)
                .filter(held -> held >= 0)
                .sorted()
                .distinct()
                .toArray();
        int[] ranks = new int[micrometres.length];
        for (int i = 0; i < ranks.length; i++) {
            long held = micrometres[i];
            ranks[i] = held < 0 ? (int) held : Arrays.binarySearch(distances, held);
        }
        distance = Numbers.of(-REASONS.size(), ranks);
    }

    EpisodeColumns(SavedIn in, int rows, int places) {
        kinds = takeKinds(in);
        distances = in.rising("distances");
        start = in.chars("first days", rows, DayNumber.NONE + 1, DayNumber.OPEN - 1);
        end = in.chars("ends", rows, DayNumber.NONE + 1, DayNumber.OPEN);
        placementStart = in.chars("starts of placements", rows, DayNumber.NONE, DayNumber.OPEN - 1);
        int back = 0;
        for (int i = 0; i < rows; i++) {
            back |= end[i] - start[i]; // stays 0 or more unless one ends before it begins
        }
        if (back < 0) {
            throw in.notSound("has an episode that ends before it begins");
        }
        startReason = in.codes("start reasons", rows, 0, EpisodeStart.values().length);
        legalStatus = in.codes("legal statuses", rows, 0, LegalStatus.values().length);
        reasonForCare = in.codes("reasons for care", rows, 0, ReasonForCare.values().length);
        kind = in.numbers("kinds of placement", rows, kinds.size());
        provider = in.codes("providers", rows, 0, ProviderKind.values().length);
        endReason = in.codes("end reasons", rows, NONE, EpisodeEnd.values().length);
        changeReason = in.codes("reasons for change", rows, NONE, PlacementChangeReason.values().length);
        home = Numbers.take(in, "homes", rows, 0, places);
        place = Numbers.take(in, "places", rows, 0, places);
        distance = Numbers.take(in, "ranks of distances", rows, -REASONS.size(), distances.length);
        in.end();
    }

    void put(SavedOut out) throws IOException {
        out.number(kinds.size());
        for (EpisodeFiller.Kind each : kinds) {
            out.number(each.type().ordinal());
            out.text(each.code());
        }
        out.longs(distances);
        out.chars(start);
        out.chars(end);
        out.chars(placementStart);
        out.bytes(startReason);
        out.bytes(legalStatus);
        out.bytes(reasonForCare);
        out.bytes(kind);
        out.bytes(provider);
        out.bytes(endReason);
        out.bytes(changeReason);
        home.put(out);
        place.put(out);
        distance.put(out);
    }

    private static ImmutableList<EpisodeFiller.Kind> takeKinds(SavedIn in) {
        int count = in.count("kinds of placement", 2 * Integer.BYTES);
        PlacementType[] types = PlacementType.values();
        ImmutableList.Builder<EpisodeFiller.Kind> kinds = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            int type = in.number("kinds of placement");
            in.between("kinds of placement", type, type, 0, types.length);
            kinds.add(new EpisodeFiller.Kind(types[type], in.text("codes of placements")));
        }
        return kinds.build();
    }

    /**
     * Returns how many episodes there are.
     *
     * @return the number of rows
     */
    public int size() {
        return start.length;
    }

    /**
     * Returns the first day (DECOM).
     *
     * @param episode the row
     * @return a {@link DayNumber}
     */
    public int start(int episode) {
        return start[episode];
    }

    /**
     * Returns the end (DEC), a day that the episode does not hold itself.
     *
     * @param episode the row
     * @return a {@link DayNumber}, {@link DayNumber#OPEN} while the episode is open
     */
    public int end(int episode) {
        return end[episode];
    }

    /**
     * Returns where the placement begins by RNE alone: with the latest episode of the child, this one included, that
     * began for another reason than a change of legal status (L). Stays that fold (C9) are not folded here.
     *
     * @param episode the row
     * @return the {@link DayNumber} of the first day of that episode, {@link DayNumber#NONE} if there is no such episode
     */
    public int placementStart(int episode) {
        return placementStart[episode];
    }

    /**
     * Returns why it began (RNE).
     *
     * @param episode the row
     * @return the ordinal of an {@link org.lafc.core.care.EpisodeStart}
     */
    public int startReason(int episode) {
        return startReason[episode];
    }

    /**
     * Returns the legal status (LS).
     *
     * @param episode the row
     * @return the ordinal of a {@link org.lafc.core.care.LegalStatus}
     */
    public int legalStatus(int episode) {
        return legalStatus[episode];
    }

    /**
     * Returns the main need (CIN).
     *
     * @param episode the row
     * @return the ordinal of a {@link org.lafc.core.care.ReasonForCare}
     */
    public int reasonForCare(int episode) {
        return reasonForCare[episode];
    }

    /**
     * Returns the placement (PLACE).
     *
     * @param episode the row
     * @return a number below {@link #placementKinds()} for the kind of placement and the code it was recorded by
     */
    public int placementKind(int episode) {
        return kind[episode] & 0xFF;
    }

    /**
     * Returns how many kinds of placement there are, told apart by their codes too.
     *
     * @return at most 256
     */
    public int placementKinds() {
        return kinds.size();
    }

    /**
     * Returns a kind of placement.
     *
     * @param placementKind what {@link #placementKind} gives
     * @return the kind
     */
    public PlacementType placementType(int placementKind) {
        return kinds.get(placementKind).type();
    }

    /**
     * Returns the code of a kind of placement.
     *
     * @param placementKind what {@link #placementKind} gives
     * @return the code as recorded, empty if none was
     */
    public String placementCode(int placementKind) {
        return kinds.get(placementKind).code();
    }

    /**
     * Returns who provides the placement (PLACE_PROVIDER).
     *
     * @param episode the row
     * @return the ordinal of a {@link org.lafc.core.care.ProviderKind}
     */
    public int provider(int episode) {
        return provider[episode];
    }

    /**
     * Returns why it ended (REC).
     *
     * @param episode the row
     * @return the ordinal of an {@link org.lafc.core.care.EpisodeEnd}, {@link #NONE} if there is none
     */
    public int endReason(int episode) {
        return endReason[episode];
    }

    /**
     * Returns why the placement changed when the episode ended (REASON_PLACE_CHANGE).
     *
     * @param episode the row
     * @return the ordinal of a {@link org.lafc.core.care.PlacementChangeReason}, {@link #NONE} if there is none
     */
    public int changeReason(int episode) {
        return changeReason[episode];
    }

    /**
     * Returns the home.
     *
     * @param episode the row
     * @return a row of {@link HistoryColumns#places()}
     */
    public int home(int episode) {
        return home.get(episode);
    }

    /**
     * Returns the place of the placement.
     *
     * @param episode the row
     * @return a row of {@link HistoryColumns#places()}
     */
    public int place(int episode) {
        return place.get(episode);
    }

    /**
     * Returns how far the placement is from home, by its rank among all distances.
     *
     * @param episode the row
     * @return 0 for the least distance, 1 for the next, and so on; below 0 if there is none
     */
    public int distance(int episode) {
        return distance.get(episode);
    }

    /**
     * Returns the distance of a rank.
     *
     * @param rank what {@link #distance} gives, 0 or more
     * @return whole micrometres
     */
    public long micrometres(int rank) {
        return distances[rank];
    }

    /**
     * Returns how many different distances there are.
     *
     * @return the number of ranks
     */
    public int distances() {
        return distances.length;
    }

    /**
     * Returns why there is no distance.
     *
     * @param rank what {@link #distance} gives, below 0
     * @return the reason
     */
    public Reason reason(int rank) {
        return REASONS.get(-1 - rank);
    }

    long bytes() {
        long each = 3L * Character.BYTES + 7;
        return each * start.length
                + home.bytes()
                + place.bytes()
                + distance.bytes()
                + (long) Long.BYTES * distances.length
                + (long) PlaceFiller.BYTES_OF_A_TEXT * kinds.size();
    }

    /**
     * Returns how many there are; nothing personal.
     *
     * @return for example {@code 560 episodes}
     */
    @Override
    public String toString() {
        return size() + " episodes";
    }
}
