package org.lafc.geo.distance;

import org.lafc.geo.grid.Ellipsoid;

/**
 * The geodesic on GRS80 from Earth-centred coordinates: the chord, bent by the normal curvature along it. The chord to
 * the normal section is textbook (Rapp, Geometric Geodesy I; Bomford, Geodesy); the section's term turns the normal
 * section into the geodesic and was fitted on 1.4 million pairs in the UK.
 *
 * <p>It goes in steps without a branch, so that {@link EllipsoidBlock} can take one step for many pairs at a time. One pair
 * and many go through the same operations and give the same bits.
 */
final class Geodesic {

    static final double MAJOR2 = Ellipsoid.GRS80.majorMetres() * Ellipsoid.GRS80.majorMetres();
    static final double E2 = Ellipsoid.GRS80.eccentricitySquared();
    static final double SECOND_E2 = E2 / (1 - E2);

    // By a quarter of the square of the sum of the two z, which is the square of their mean.
    private static final double NORMAL2_BY_SUM2 = E2 / ((1 - E2) * (1 - E2)) / 4;
    private static final double SECTION = 3.0 / 640 + 0.00019923 * E2;
    private static final double SECTION_BY_SUM2 = -0.00455974 * E2 / MAJOR2 / 4;
    private static final double SECTION_BY_SLOPE2 = -0.00623517 * E2;

    // Makes the slope of no chord 0 and not 0/0. Two different numbers of metres are so far apart that the square of
    // their chord is 1e-19 at least, and this changes the bits of none.
    private static final double NEXT_TO_NOTHING = 1e-200;

    private Geodesic() {}

    static double metres(double x1, double y1, double z1, double x2, double y2, double z2) {
        double chord2 = chord2(x2 - x1, y2 - y1, z2 - z1);
        double slope2 = slope2(z2 - z1, chord2);
        return metres(chord2, bent2(chord2, slope2, z1 + z2), section(slope2, z1 + z2));
    }

    static double chord2(double dx, double dy, double dz) {
        return dx * dx + dy * dy + dz * dz;
    }

    /** The square of how steeply the chord runs along the Earth's axis, 0 to 1. */
    static double slope2(double dz, double chord2) {
        return dz * dz / (chord2 + NEXT_TO_NOTHING);
    }

    /** The square of chord times normal curvature: x in the class's formula. */
    static double bent2(double chord2, double slope2, double sumOfZ) {
        double bend = 1 + SECOND_E2 * slope2;
        return chord2 * (bend * bend) / (MAJOR2 + NORMAL2_BY_SUM2 * (sumOfZ * sumOfZ));
    }

    /** The factor of x squared: that of the normal section, and what the geodesic takes off it. */
    static double section(double slope2, double sumOfZ) {
        return SECTION + SECTION_BY_SUM2 * (sumOfZ * sumOfZ) + SECTION_BY_SLOPE2 * slope2;
    }

    static double metres(double chord2, double bent2, double section) {
        return Math.sqrt(chord2) * (1 + bent2 * (1.0 / 24 + bent2 * (section + bent2 * (5.0 / 7168))));
    }
}
