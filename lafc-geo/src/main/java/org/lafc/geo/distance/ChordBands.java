package org.lafc.geo.distance;

import com.google.common.collect.ImmutableList;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;

/** Bands on the ellipsoid by squared chords; in the gaps of {@link ChordLimits} the distance itself decides. Immutable. */
final class ChordBands {

    private final DistanceBands bands;
    // By threshold, as bits: numbers that are not negative stand in the order of their bits.
    private final long[] notMetUpTo;
    // By band: a squared chord not beyond it is in the gap before the band.
    private final double[] sureBeyond;

    private ChordBands(DistanceBands bands, long[] notMetUpTo, double[] sureBeyond) {
        this.bands = bands;
        this.notMetUpTo = notMetUpTo;
        this.sureBeyond = sureBeyond;
    }

    static ChordBands of(DistanceBands bands) {
        ImmutableList<DistanceThreshold> thresholds = bands.thresholds();
        long[] notMetUpTo = new long[thresholds.size()];
        double[] sureBeyond = new double[bands.size()];
        sureBeyond[0] = -1;
        for (int i = 0; i < thresholds.size(); i++) {
            ChordLimits limits = ChordLimits.of(thresholds.get(i));
            notMetUpTo[i] = limits.notMetUpTo() < 0 ? -1 : Double.doubleToRawLongBits(limits.notMetUpTo());
            sureBeyond[i + 1] = limits.metBeyond();
        }
        return new ChordBands(bands, notMetUpTo, sureBeyond);
    }

    /** Finds the bands of pairs row by row. */
    void find(EarthColumns from, EarthColumns to, int start, int end, int[] found) {
        find(from.x, from.y, from.z, to.x, to.y, to.z, start, end, notMetUpTo, found);
    }

    // Arrays are parameters, so that nothing can change under the loop.
    private void find(
            double[] x1,
            double[] y1,
            double[] z1,
            double[] x2,
            double[] y2,
            double[] z2,
            int start,
            int end,
            long[] limits,
            int[] found) {
        for (int i = start; i < end; i++) {
            double chord2 = Geodesic.chord2(x2[i] - x1[i], y2[i] - y1[i], z2[i] - z1[i]);
            int band = countMet(chord2, limits);
            found[i] = chord2 > sureBeyond[band]
                    ? band
                    : bandOf(Geodesic.metres(x1[i], y1[i], z1[i], x2[i], y2[i], z2[i]));
        }
    }

    /** Finds the bands of pairs by the rows of their places. */
    void find(EarthColumns places, int[] from, int[] to, int start, int end, int[] found) {
        double[] x = places.x;
        double[] y = places.y;
        double[] z = places.z;
        for (int i = start; i < end; i++) {
            int home = from[i];
            int placement = to[i];
            double chord2 = Geodesic.chord2(x[placement] - x[home], y[placement] - y[home], z[placement] - z[home]);
            int band = countMet(chord2, notMetUpTo);
            found[i] = chord2 > sureBeyond[band]
                    ? band
                    : bandOf(Geodesic.metres(x[home], y[home], z[home], x[placement], y[placement], z[placement]));
        }
    }

    // The sign of a difference says which is greater without a branch, which would be guessed wrong often.
    private static int countMet(double chord2, long[] limits) {
        long bits = Double.doubleToRawLongBits(chord2);
        int met = 0;
        for (long limit : limits) {
            met += (int) ((limit - bits) >>> 63);
        }
        return met;
    }

    private int bandOf(double metres) {
        return bands.bandOf(Distance.ofMetres(metres));
    }
}
