package org.lafc.geo.distance;

import com.google.common.collect.ImmutableList;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;

/** Finds bands on the ellipsoid by squared chords, and by the distance itself in the gaps of {@link ChordLimits}. */
final class ChordBands {

    private final DistanceBands bands;
    // By threshold; no pair with a squared chord up to the first meets it, every pair beyond the second does.
    private final double[] notMetUpTo;
    private final double[] metBeyond;

    private ChordBands(DistanceBands bands, double[] notMetUpTo, double[] metBeyond) {
        this.bands = bands;
        this.notMetUpTo = notMetUpTo;
        this.metBeyond = metBeyond;
    }

    static ChordBands of(DistanceBands bands) {
        ImmutableList<DistanceThreshold> thresholds = bands.thresholds();
        double[] notMetUpTo = new double[thresholds.size()];
        double[] metBeyond = new double[thresholds.size()];
        for (int i = 0; i < thresholds.size(); i++) {
            ChordLimits limits = ChordLimits.of(thresholds.get(i));
            notMetUpTo[i] = limits.notMetUpTo();
            metBeyond[i] = limits.metBeyond();
        }
        return new ChordBands(bands, notMetUpTo, metBeyond);
    }

    /** Finds the bands of the pairs from start to before end, and puts them into the result from another place on. */
    void find(
            double[] x1,
            double[] y1,
            double[] z1,
            double[] x2,
            double[] y2,
            double[] z2,
            int start,
            int end,
            int[] found,
            int foundStart) {
        double[] chords2 = new double[Pairs.BLOCK];
        for (int at = start; at < end; at += Pairs.BLOCK) {
            int count = Math.min(Pairs.BLOCK, end - at);
            int foundAt = foundStart + at - start;
            chords2(x1, y1, z1, x2, y2, z2, at, count, chords2);
            countPassed(chords2, count, notMetUpTo, found, foundAt);
            for (int i = 0; i < count; i++) {
                int band = found[foundAt + i];
                if (band > 0 && chords2[i] <= metBeyond[band - 1]) {
                    int pair = at + i;
                    found[foundAt + i] = bands.bandOf(Distance.ofMetres(
                            Geodesic.metres(x1[pair], y1[pair], z1[pair], x2[pair], y2[pair], z2[pair])));
                }
            }
        }
    }

    private static void chords2(
            double[] x1,
            double[] y1,
            double[] z1,
            double[] x2,
            double[] y2,
            double[] z2,
            int at,
            int count,
            double[] chords2) {
        for (int i = 0; i < count; i++) {
            chords2[i] = Geodesic.chord2(x1[at + i], y1[at + i], z1[at + i], x2[at + i], y2[at + i], z2[at + i]);
        }
    }

    private static void countPassed(double[] chords2, int count, double[] limits, int[] passed, int passedAt) {
        for (int i = 0; i < count; i++) {
            passed[passedAt + i] = 0;
        }
        for (double limit : limits) {
            for (int i = 0; i < count; i++) {
                passed[passedAt + i] += chords2[i] > limit ? 1 : 0;
            }
        }
    }
}
