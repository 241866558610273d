package org.lafc.geo.distance;

import com.google.common.collect.ImmutableList;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;

/** Pairs on one grid, in whole metres: their squared distance is a whole number, and exact. */
abstract class PlanePairs implements Pairs {

    // No two places that GridColumns takes are so far apart.
    private static final long BEYOND_ALL = 4_000_000_000_000L;

    private final StraightLine line;

    PlanePairs(StraightLine line) {
        this.line = line;
    }

    abstract long squaredMetres(int pair);

    @Override
    public final void metres(int start, int end, double[] metres) {
        for (int pair = start; pair < end; pair++) {
            metres[pair] = line.metresOfPlane((double) squaredMetres(pair));
        }
    }

    @Override
    public final BandFinder bands(DistanceBands bands) {
        long[] notMetUpTo = notMetUpTo(line, bands);
        return (start, end, found) -> {
            for (int pair = start; pair < end; pair++) {
                long squaredMetres = squaredMetres(pair);
                int met = 0;
                for (long limit : notMetUpTo) {
                    // The sign says which is greater without a branch, which would be guessed wrong often.
                    met += (int) ((limit - squaredMetres) >>> 63);
                }
                found[pair] = met;
            }
        };
    }

    /** The greatest squared metres that do not meet each threshold; -1 where 0 does. */
    static long[] notMetUpTo(StraightLine line, DistanceBands bands) {
        ImmutableList<DistanceThreshold> thresholds = bands.thresholds();
        long[] notMetUpTo = new long[thresholds.size()];
        for (int i = 0; i < notMetUpTo.length; i++) {
            notMetUpTo[i] = leastMet(line, thresholds.get(i)) - 1;
        }
        return notMetUpTo;
    }

    // By halving: a greater squared distance is never nearer by any rule, so the answer of the rule turns once. So the
    // loop decides what the rule decides, rounding and all.
    private static long leastMet(StraightLine line, DistanceThreshold threshold) {
        long low = 0;
        long high = BEYOND_ALL;
        while (low < high) {
            long middle = (low + high) / 2;
            if (threshold.isMetBy(line.ofPlane((double) middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long squared(long east, long north) {
        return east * east + north * north;
    }

    /** Row by row of two sets of columns. */
    static final class Rows extends PlanePairs {

        private final GridColumns from;
        private final GridColumns to;

        Rows(StraightLine line, GridColumns from, GridColumns to) {
            super(line);
            this.from = from;
            this.to = to;
        }

        @Override
        public int size() {
            return from.size();
        }

        @Override
        long squaredMetres(int pair) {
            return squared(
                    (long) to.eastings[pair] - from.eastings[pair], (long) to.northings[pair] - from.northings[pair]);
        }
    }

    /** By the rows of each pair in one set of columns. */
    static final class ByRows extends PlanePairs {

        private final GridColumns places;
        private final int[] from;
        private final int[] to;

        ByRows(StraightLine line, GridColumns places, int[] from, int[] to) {
            super(line);
            this.places = places;
            this.from = from;
            this.to = to;
        }

        @Override
        public int size() {
            return from.length;
        }

        @Override
        long squaredMetres(int pair) {
            return squared(
                    (long) places.eastings[to[pair]] - places.eastings[from[pair]],
                    (long) places.northings[to[pair]] - places.northings[from[pair]]);
        }
    }
}
