package org.lafc.geo.distance;

import org.lafc.geo.grid.Ellipsoid;

/**
 * The geodesic on GRS80 from Earth-centred coordinates: the chord, bent by the normal curvature along it. The chord to
 * the normal section is textbook (Rapp, Geometric Geodesy I; Bomford, Geodesy); the last term turns the normal
 * section into the geodesic and was fitted on 1.4 million pairs in the UK.
 *
 * <p>No branch and no call but the square root, so that a loop over columns is done several pairs at a time; one pair and
 * many go through the same operations and give the same bits.
 */
final class Geodesic {

    static final double MAJOR = Ellipsoid.GRS80.majorMetres();
    static final double E2 = Ellipsoid.GRS80.eccentricitySquared();
    static final double SECOND_E2 = E2 / (1 - E2);
    static final double NORMAL_BY_Z2 = E2 / ((1 - E2) * (1 - E2));
    static final double SECTION_0 = 0.00019923;
    static final double SECTION_BY_Z2 = -0.00455974;
    static final double SECTION_BY_SLOPE2 = -0.00623517;

    // Makes the slope of no chord 0 and not 0/0. The least chord between two different numbers of metres has a square
    // of
    // 1e-19, so this changes the bits of none.
    private static final double NEXT_TO_NOTHING = 1e-200;

    private Geodesic() {}

    static double chord2(double x1, double y1, double z1, double x2, double y2, double z2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double dz = z2 - z1;
        return dx * dx + dy * dy + dz * dz;
    }

    static double metres(double x1, double y1, double z1, double x2, double y2, double z2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double dz = z2 - z1;
        double chord2 = dx * dx + dy * dy + dz * dz;
        double slope2 = dz * dz / (chord2 + NEXT_TO_NOTHING);
        double middleZ = (z1 + z2) * 0.5;
        double bend = 1 + SECOND_E2 * slope2;
        double x = chord2 * bend * bend / (MAJOR * MAJOR + NORMAL_BY_Z2 * (middleZ * middleZ));
        double z2OfMajor = middleZ * middleZ * (1 / (MAJOR * MAJOR));
        double section = E2 * (SECTION_0 + SECTION_BY_Z2 * z2OfMajor + SECTION_BY_SLOPE2 * slope2);
        return Math.sqrt(chord2) * (1 + x * (1.0 / 24 + x * (3.0 / 640 + section + x * (5.0 / 7168))));
    }
}
