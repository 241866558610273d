package org.lafc.geo.distance;

import org.lafc.core.place.DistanceBands;

/** Pairs on the ellipsoid. */
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
            EllipsoidBlock block = new EllipsoidBlock();
            for (int at = start; at < end; at += EllipsoidBlock.SIZE) {
                block.measure(from, to, at, Math.min(EllipsoidBlock.SIZE, end - at), metres);
            }
        }

        @Override
        public BandFinder bands(DistanceBands bands) {
            ChordBands chords = ChordBands.of(bands);
            return (start, end, found) -> chords.find(from, to, start, end, found);
        }
    }

    /** By the rows of each pair in one set of columns. */
    static final class ByRows implements Pairs {

        private final EarthColumns places;
        private final int[] from;
        private final int[] to;

        ByRows(EarthColumns places, int[] from, int[] to) {
            this.places = places;
            this.from = from;
            this.to = to;
        }

        @Override
        public int size() {
            return from.length;
        }

        @Override
        public void metres(int start, int end, double[] metres) {
            EllipsoidBlock block = new EllipsoidBlock();
            for (int at = start; at < end; at += EllipsoidBlock.SIZE) {
                block.measure(places, from, to, at, Math.min(EllipsoidBlock.SIZE, end - at), metres);
            }
        }

        @Override
        public BandFinder bands(DistanceBands bands) {
            ChordBands chords = ChordBands.of(bands);
            return (start, end, found) -> chords.find(places, from, to, start, end, found);
        }
    }
}
