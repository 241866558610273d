package org.lafc.geo.distance;

import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.Ellipsoid;

/**
 * The geodesic on GRS80 from Earth-centred coordinates: the chord, bent by the normal curvature along it. The chord to
 * the normal section is textbook (Rapp, Geometric Geodesy I; Bomford, Geodesy); the last term turns the normal
 * section into the geodesic and was fitted on 1.4 million pairs in the UK.
 */
final class Geodesic {

    private static final double MAJOR = Ellipsoid.GRS80.majorMetres();
    private static final double E2 = Ellipsoid.GRS80.eccentricitySquared();
    private static final double SECOND_E2 = E2 / (1 - E2);

    private Geodesic() {}

    static double metres(EarthCentred from, EarthCentred to) {
        double dx = to.xMetres() - from.xMetres();
        double dy = to.yMetres() - from.yMetres();
        double dz = to.zMetres() - from.zMetres();
        double chord2 = dx * dx + dy * dy + dz * dz;
        if (chord2 == 0) {
            return 0; // the slope below would be 0/0
        }
        double chord = Math.sqrt(chord2);
        double middleZ = (from.zMetres() + to.zMetres()) / 2;
        double slope2 = dz * dz / chord2;
        double normal2 = MAJOR * MAJOR + E2 / ((1 - E2) * (1 - E2)) * middleZ * middleZ;
        double bend = 1 + SECOND_E2 * slope2;
        double x = chord2 * bend * bend / normal2;
        double z2 = middleZ / MAJOR * (middleZ / MAJOR);
        double sectionToGeodesic = x * x * E2 * (0.00019923 - 0.00455974 * z2 - 0.00623517 * slope2);
        return chord * (1 + x / 24 + 3 * x * x / 640 + 5 * x * x * x / 7168 + sectionToGeodesic);
    }
}
