package org.lafc.geo.grid;

/** The figures of the Earth that grids and positions are worked out on. */
public enum Ellipsoid {
    /** Airy 1830, under the British National Grid. Source: OS, A guide to coordinate systems in Great Britain. */
    AIRY_1830(6_377_563.396, 1 - 6_356_256.909 / 6_377_563.396),
    /** Airy Modified, under the Irish Grid. Source: EPSG:7002. */
    AIRY_MODIFIED(6_377_340.189, 1 / 299.3249646),
    /** GRS80, under ETRS89; WGS84's own gives distances equal to 7 micrometres. Source: EPSG:7019. */
    GRS80(6_378_137, 1 / 298.257222101);

    // At the Earth's surface each round gains two digits, so eight reach the last bit.
    private static final int ROUNDS = 8;

    private final double majorMetres;
    private final double flattening;

    Ellipsoid(double majorMetres, double flattening) {
        this.majorMetres = majorMetres;
        this.flattening = flattening;
    }

    /**
     * Returns half the longest diameter (a).
     *
     * @return metres
     */
    public double majorMetres() {
        return majorMetres;
    }

    /**
     * Returns the flattening (f).
     *
     * @return a ratio, about 1/300
     */
    public double flattening() {
        return flattening;
    }

    /**
     * Returns the square of the first eccentricity, f(2 - f).
     *
     * @return a ratio, about 1/150
     */
    public double eccentricitySquared() {
        return flattening * (2 - flattening);
    }

    EarthCentred earthCentred(Geodetic position) {
        double sin = Math.sin(position.latitudeRadians());
        double normal = normalMetres(sin);
        double fromAxis = normal * Math.cos(position.latitudeRadians());
        return new EarthCentred(
                fromAxis * Math.cos(position.longitudeRadians()),
                fromAxis * Math.sin(position.longitudeRadians()),
                normal * (1 - eccentricitySquared()) * sin);
    }

    // The height above the ellipsoid is dropped.
    Geodetic geodetic(EarthCentred point) {
        double fromAxis = Math.hypot(point.xMetres(), point.yMetres());
        double latitude = Math.atan2(point.zMetres(), fromAxis * (1 - eccentricitySquared()));
        for (int round = 0; round < ROUNDS; round++) {
            double sin = Math.sin(latitude);
            latitude = Math.atan2(point.zMetres() + eccentricitySquared() * normalMetres(sin) * sin, fromAxis);
        }
        return new Geodetic(latitude, Math.atan2(point.yMetres(), point.xMetres()));
    }

    private double normalMetres(double sinLatitude) {
        return majorMetres / Math.sqrt(1 - eccentricitySquared() * sinLatitude * sinLatitude);
    }
}
