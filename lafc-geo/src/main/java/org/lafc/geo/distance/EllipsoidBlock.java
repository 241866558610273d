package org.lafc.geo.distance;

/**
 * Some hundred pairs on the ellipsoid, measured step by step. Not safe between threads: each stretch has its own.
 *
 * <p>The compiler does a loop several pairs at a time only if its body is small, all its arrays run from the same place and
 * nothing can change under it. So each step is a loop of its own, what lies between two steps is kept here from place 0 on,
 * and arrays and numbers are parameters. This takes a third of the time of one loop over the whole formula.
 */
final class EllipsoidBlock {

    /** How many pairs at most: all that a block holds stays in the nearest cache. */
    static final int SIZE = 512;

    private final double[] z1 = new double[SIZE];
    private final double[] z2 = new double[SIZE];
    private final double[] chord2 = new double[SIZE];
    private final double[] slope2 = new double[SIZE];
    private final double[] bent2 = new double[SIZE];

    /** Measures pairs row by row. */
    void measure(EarthColumns from, EarthColumns to, int start, int count, double[] metres) {
        // Through the result, since it runs from the same place as the columns.
        chords2(from.x, from.y, from.z, to.x, to.y, to.z, start, start + count, metres);
        System.arraycopy(metres, start, chord2, 0, count);
        System.arraycopy(from.z, start, z1, 0, count);
        System.arraycopy(to.z, start, z2, 0, count);
        measure(count, metres, start);
    }

    /** Measures pairs by the rows of their places. */
    void measure(EarthColumns places, int[] from, int[] to, int start, int count, double[] metres) {
        for (int i = 0; i < count; i++) {
            int home = from[start + i];
            int placement = to[start + i];
            z1[i] = places.z[home];
            z2[i] = places.z[placement];
            chord2[i] = Geodesic.chord2(
                    places.x[placement] - places.x[home], places.y[placement] - places.y[home], z2[i] - z1[i]);
        }
        measure(count, metres, start);
    }

    private void measure(int count, double[] metres, int start) {
        slopes2(z1, z2, chord2, slope2, count);
        bent2(z1, z2, chord2, slope2, bent2, count);
        sections(z1, z2, slope2, count);
        metres(chord2, bent2, slope2, count);
        System.arraycopy(chord2, 0, metres, start, count);
    }

    private static void chords2(
            double[] x1,
            double[] y1,
            double[] z1,
            double[] x2,
            double[] y2,
            double[] z2,
            int start,
            int end,
            double[] chord2) {
        for (int i = start; i < end; i++) {
            chord2[i] = Geodesic.chord2(x2[i] - x1[i], y2[i] - y1[i], z2[i] - z1[i]);
        }
    }

    private static void slopes2(double[] z1, double[] z2, double[] chord2, double[] slope2, int count) {
        for (int i = 0; i < count; i++) {
            slope2[i] = Geodesic.slope2(z2[i] - z1[i], chord2[i]);
        }
    }

    private static void bent2(double[] z1, double[] z2, double[] chord2, double[] slope2, double[] bent2, int count) {
        for (int i = 0; i < count; i++) {
            bent2[i] = Geodesic.bent2(chord2[i], slope2[i], z1[i] + z2[i]);
        }
    }

    // In the place of the slopes, which nothing needs after it.
    private static void sections(double[] z1, double[] z2, double[] slope2, int count) {
        for (int i = 0; i < count; i++) {
            slope2[i] = Geodesic.section(slope2[i], z1[i] + z2[i]);
        }
    }

    // In the place of the chords, likewise.
    private static void metres(double[] chord2, double[] bent2, double[] section, int count) {
        for (int i = 0; i < count; i++) {
            chord2[i] = Geodesic.metres(chord2[i], bent2[i], section[i]);
        }
    }
}
