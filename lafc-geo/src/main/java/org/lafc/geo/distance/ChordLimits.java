package org.lafc.geo.distance;

import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.LatLon;

/**
 * What squared chords alone say of a threshold on the ellipsoid: up to one limit no pair of served positions meets it,
 * beyond another every pair does. Between the two, some tenths of a millimetre at 20 miles, the distance itself decides.
 *
 * <p>Why this holds for any threshold: for a chord c the distance is c (1 + x/24 + (3/640 + s) x² + 5x³/7168) with x = c²
 * bend² / N². Served positions bound what is not c: slope² is from 0 to 1, so bend is from 1 to 1 + e'²; the mean of two z
 * lies between the z of 48 and of 63 degrees north, so N² does between two values; and s, linear in both with falling
 * coefficients, between its values at the two corners. With each put at its least or its greatest, the distance lies
 * between two rising functions of c alone. The limits are where the greater one reaches the edge less a micrometre and the
 * lesser one the edge and a micrometre: a threshold looks at whole micrometres, and rounding errors, some 1e-15 of the
 * distance, are a thousandth of that.
 */
record ChordLimits(double notMetUpTo, double metBeyond) {

    private static final double MICROMETRE = 1e-6;
    private static final double LEAST_Z = EarthCentred.of(new LatLon(48, 0)).zMetres();
    private static final double GREATEST_Z = EarthCentred.of(new LatLon(63, 0)).zMetres();

    static ChordLimits of(DistanceThreshold threshold) {
        Distance edge = threshold.edge();
        double least = chord(edge.metres() - MICROMETRE, true);
        double greatest = chord(edge.metres() + MICROMETRE, false);
        return new ChordLimits(least < 0 ? -1 : least * least, greatest * greatest);
    }

    // The chord whose greatest, or least, distance is so many metres, by halving; below 0 if there is none.
    private static double chord(double metres, boolean greatest) {
        if (metres < 0) {
            return -1;
        }
        double low = 0; // at most so far
        double high = metres; // no chord is longer than its arc
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (distance(middle, greatest) < metres) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return greatest ? low : high;
    }

    /** The greatest or the least distance of two served positions whose chord is so long. */
    static double distance(double chord, boolean greatest) {
        double slope2 = greatest ? 1 : 0;
        double z = greatest ? LEAST_Z : GREATEST_Z;
        double bent2 = Geodesic.bent2(chord * chord, slope2, 2 * z);
        double section = Geodesic.section(1 - slope2, 2 * z);
        return Geodesic.metres(chord * chord, bent2, section);
    }
}
