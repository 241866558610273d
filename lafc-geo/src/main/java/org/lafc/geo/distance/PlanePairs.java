package org.lafc.geo.distance;

import com.google.common.collect.ImmutableList;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;

/** Pairs on one grid, in whole metres: their squared distance is a whole number, and exact. */
final class PlanePairs {

    // Two corners of the served rectangle of the British grid, which is the larger, are closer.
    private static final long BEYOND_ALL = 4_000_000_000_000L;

    private PlanePairs() {}

    /** Row by row of two sets of columns. */
    record Rows(StraightLine line, GridColumns from, GridColumns to) implements Pairs {

        @Override
        public int size() {
            return from.size();
        }

        @Override
        public void metres(int start, int end, double[] metres) {
            for (int pair = start; pair < end; pair++) {
                metres[pair] = line.metresOfPlane(squaredMetres(pair));
            }
        }

        @Override
        public BandFinder bands(DistanceBands bands) {
            long[] least = leastSquaredMetres(line, bands);
            return (start, end, found) -> {
                for (int pair = start; pair < end; pair++) {
                    found[pair] = passed(squaredMetres(pair), least);
                }
            };
        }

        private long squaredMetres(int pair) {
            return PlanePairs.squaredMetres(from, pair, to, pair);
        }
    }

    /** By the rows of each pair in one set of columns. */
    record ByRows(StraightLine line, GridColumns places, int[] from, int[] to) implements Pairs {

        @Override
        public int size() {
            return from.length;
        }

        @Override
        public void metres(int start, int end, double[] metres) {
            for (int pair = start; pair < end; pair++) {
                metres[pair] = line.metresOfPlane(squaredMetres(pair));
            }
        }

        @Override
        public BandFinder bands(DistanceBands bands) {
            long[] least = leastSquaredMetres(line, bands);
            return (start, end, found) -> {
                for (int pair = start; pair < end; pair++) {
                    found[pair] = passed(squaredMetres(pair), least);
                }
            };
        }

        private long squaredMetres(int pair) {
            return PlanePairs.squaredMetres(places, from[pair], places, to[pair]);
        }
    }

    private static long squaredMetres(GridColumns from, int fromRow, GridColumns to, int toRow) {
        long east = to.eastings[toRow] - from.eastings[fromRow];
        long north = to.northings[toRow] - from.northings[fromRow];
        return east * east + north * north;
    }

    private static int passed(long squaredMetres, long[] least) {
        int passed = 0;
        for (long limit : least) {
            passed += squaredMetres >= limit ? 1 : 0;
        }
        return passed;
    }

    /** The least squared metres that meet each threshold. */
    static long[] leastSquaredMetres(StraightLine line, DistanceBands bands) {
        ImmutableList<DistanceThreshold> thresholds = bands.thresholds();
        long[] least = new long[thresholds.size()];
        for (int i = 0; i < least.length; i++) {
            least[i] = leastSquaredMetres(line, thresholds.get(i));
        }
        return least;
    }

    // By halving: a greater squared distance is never nearer by any rule, so the answer of the rule turns once. What
    // the
    // loop decides is then what the rule decides, rounding and all.
    private static long leastSquaredMetres(StraightLine line, DistanceThreshold threshold) {
        long low = 0;
        long high = BEYOND_ALL;
        while (low < high) {
            long middle = (low + high) / 2;
            if (threshold.isMetBy(line.ofPlane(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
