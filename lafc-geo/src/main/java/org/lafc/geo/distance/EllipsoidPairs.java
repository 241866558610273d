package org.lafc.geo.distance;

import org.lafc.core.place.DistanceBands;

/** Pairs on the ellipsoid. Arrays and bounds go into the loops as parameters, so that nothing can change under them. */
final class EllipsoidPairs {

    private EllipsoidPairs() {}

    /** Row by row of two sets of columns. */
    record Rows(EarthColumns from, EarthColumns to) implements Pairs {

        @Override
        public int size() {
            return from.size();
        }

        @Override
        public void metres(int start, int end, double[] metres) {
            EllipsoidPairs.metres(from.x, from.y, from.z, to.x, to.y, to.z, start, end, metres);
        }

        @Override
        public BandFinder bands(DistanceBands bands) {
            ChordBands chords = ChordBands.of(bands);
            return (start, end, found) ->
                    chords.find(from.x, from.y, from.z, to.x, to.y, to.z, start, end, found, start);
        }
    }

    /** By the rows of each pair in one set of columns: gathered a block at a time, then as row by row. */
    record ByRows(EarthColumns places, int[] from, int[] to) implements Pairs {

        @Override
        public int size() {
            return from.length;
        }

        @Override
        public void metres(int start, int end, double[] metres) {
            Block block = new Block();
            double[] result = new double[BLOCK];
            for (int at = start; at < end; at += BLOCK) {
                int count = Math.min(BLOCK, end - at);
                block.gather(places, from, to, at, count);
                EllipsoidPairs.metres(block.x1, block.y1, block.z1, block.x2, block.y2, block.z2, 0, count, result);
                System.arraycopy(result, 0, metres, at, count);
            }
        }

        @Override
        public BandFinder bands(DistanceBands bands) {
            ChordBands chords = ChordBands.of(bands);
            return (start, end, found) -> {
                Block block = new Block();
                for (int at = start; at < end; at += BLOCK) {
                    int count = Math.min(BLOCK, end - at);
                    block.gather(places, from, to, at, count);
                    chords.find(block.x1, block.y1, block.z1, block.x2, block.y2, block.z2, 0, count, found, at);
                }
            };
        }
    }

    private static final class Block {
        final double[] x1 = new double[Pairs.BLOCK];
        final double[] y1 = new double[Pairs.BLOCK];
        final double[] z1 = new double[Pairs.BLOCK];
        final double[] x2 = new double[Pairs.BLOCK];
        final double[] y2 = new double[Pairs.BLOCK];
        final double[] z2 = new double[Pairs.BLOCK];

        void gather(EarthColumns places, int[] from, int[] to, int at, int count) {
            for (int i = 0; i < count; i++) {
                int row = from[at + i];
                x1[i] = places.x[row];
                y1[i] = places.y[row];
                z1[i] = places.z[row];
            }
            for (int i = 0; i < count; i++) {
                int row = to[at + i];
                x2[i] = places.x[row];
                y2[i] = places.y[row];
                z2[i] = places.z[row];
            }
        }
    }

    private static void metres(
            double[] x1,
            double[] y1,
            double[] z1,
            double[] x2,
            double[] y2,
            double[] z2,
            int start,
            int end,
            double[] metres) {
        for (int i = start; i < end; i++) {
            metres[i] = Geodesic.metres(x1[i], y1[i], z1[i], x2[i], y2[i], z2[i]);
        }
    }
}
