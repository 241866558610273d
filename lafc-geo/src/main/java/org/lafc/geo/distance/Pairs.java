package org.lafc.geo.distance;

import org.lafc.core.place.DistanceBands;

/** Pairs of places that a method measures, a stretch at a time. Safe between threads. */
interface Pairs {

    int size();

    /** Measures the pairs from start to before end into the same places of the result. */
    void metres(int start, int end, double[] metres);

    /** Works out what bands mean for these pairs, once for all stretches. */
    BandFinder bands(DistanceBands bands);

    /** Finds the bands of a stretch. */
    @FunctionalInterface
    interface BandFinder {
        void find(int start, int end, int[] found);
    }
}
