package org.lafc.examples.sample;

import java.util.Comparator;

/**
 * A point of the sample on the British National Grid.
 *
 * @param eastingMetres metres east of the grid's false origin
 * @param northingMetres metres north of it
 */
record SamplePoint(int eastingMetres, int northingMetres) implements Comparable<SamplePoint> {

    private static final Comparator<SamplePoint> WEST_TO_EAST =
            Comparator.comparingInt(SamplePoint::eastingMetres).thenComparingInt(SamplePoint::northingMetres);

    @Override
    public int compareTo(SamplePoint other) {
        return WEST_TO_EAST.compare(this, other);
    }
}
