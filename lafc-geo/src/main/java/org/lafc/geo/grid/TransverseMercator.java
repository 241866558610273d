package org.lafc.geo.grid;

/**
 * The projection under a grid, by the series of OS, A guide to coordinate systems in Great Britain, annex C, whose
 * names for the terms (I to XIIA) are kept. Against the exact projection it is 1 cm out at worst over the grid's
 * rectangle and about 1 mm over land.
 *
 * <p>IX and XII are carried in full, as in Redfearn, Transverse Mercator formulae, Survey Review 69, 1948. The guide
 * shortens them as if nu and rho were equal, which is 2 mm out in the Outer Hebrides.
 */
final class TransverseMercator {

    static final TransverseMercator BRITISH =
            new TransverseMercator(Grid.BRITISH, Ellipsoid.AIRY_1830, 0.9996012717, 49, -2, 400_000, -100_000);
    static final TransverseMercator IRISH =
            new TransverseMercator(Grid.IRISH, Ellipsoid.AIRY_MODIFIED, 1.000035, 53.5, -8, 200_000, 250_000);

    /** The projection of the British grid over ETRS89: the grid on which OSTN15's shifts stand. */
    static final TransverseMercator BRITISH_ON_ETRS89 =
            new TransverseMercator(Grid.BRITISH, Ellipsoid.GRS80, 0.9996012717, 49, -2, 400_000, -100_000);

    // A hundredth of the series' own error over land.
    private static final double CLOSE_METRES = 1e-5;

    private final Grid grid;
    private final double scaledMajor;
    private final double scaledMinor;
    private final double eccentricitySquared;
    private final double originLatitude;
    private final double originLongitude;
    private final double falseEasting;
    private final double falseNorthing;

    private TransverseMercator(
            Grid grid,
            Ellipsoid ellipsoid,
            double scale,
            double originLatitudeDegrees,
            double originLongitudeDegrees,
            double falseEasting,
            double falseNorthing) {
        this.grid = grid;
        this.scaledMajor = scale * ellipsoid.majorMetres();
        this.scaledMinor = scaledMajor * (1 - ellipsoid.flattening());
        this.eccentricitySquared = ellipsoid.eccentricitySquared();
        this.originLatitude = Math.toRadians(originLatitudeDegrees);
        this.originLongitude = Math.toRadians(originLongitudeDegrees);
        this.falseEasting = falseEasting;
        this.falseNorthing = falseNorthing;
    }

    static TransverseMercator of(Grid grid) {
        return switch (grid) {
            case BRITISH -> BRITISH;
            case IRISH -> IRISH;
        };
    }

    GridPoint project(Geodetic position) {
        double latitude = position.latitudeRadians();
        double sin = Math.sin(latitude);
        double cos = Math.cos(latitude);
        double tan2 = square(Math.tan(latitude));
        double nu = nu(sin);
        double ratio = nu / rho(sin);
        double eta2 = ratio - 1;
        double one = meridianArc(latitude) + falseNorthing;
        double two = nu / 2 * sin * cos;
        double three = nu / 24 * sin * cube(cos) * (5 - tan2 + 9 * eta2);
        double threeA = nu / 720 * sin * fifth(cos) * (61 - 58 * tan2 + square(tan2));
        double four = nu * cos;
        double five = nu / 6 * cube(cos) * (ratio - tan2);
        double six = nu / 120 * fifth(cos) * (5 - 18 * tan2 + square(tan2) + 14 * eta2 - 58 * tan2 * eta2);
        double east = position.longitudeRadians() - originLongitude;
        double east2 = square(east);
        return new GridPoint(
                grid,
                falseEasting + east * (four + east2 * (five + east2 * six)),
                one + east2 * (two + east2 * (three + east2 * threeA)));
    }

    /**
     * The inverse of {@link #project}. The inverse series alone is 2 mm out at St Kilda, the projection itself half of one;
     * so what projecting the answer still misses is added until it is nothing.
     */
    Geodetic unproject(GridPoint point) {
        Geodetic position = series(point);
        double missing = Double.POSITIVE_INFINITY;
        while (missing >= CLOSE_METRES) {
            GridPoint reached = project(position);
            double east = point.eastingMetres() - reached.eastingMetres();
            double north = point.northingMetres() - reached.northingMetres();
            double sin = Math.sin(position.latitudeRadians());
            missing = Math.abs(east) + Math.abs(north);
            position = new Geodetic(
                    position.latitudeRadians() + north / rho(sin),
                    position.longitudeRadians() + east / (nu(sin) * Math.cos(position.latitudeRadians())));
        }
        return position;
    }

    private Geodetic series(GridPoint point) {
        double latitude = footLatitude(point.northingMetres());
        double sin = Math.sin(latitude);
        double secant = 1 / Math.cos(latitude);
        double tan = Math.tan(latitude);
        double tan2 = square(tan);
        double nu = nu(sin);
        double rho = rho(sin);
        double ratio = nu / rho;
        double eta2 = ratio - 1;
        double seven = tan / (2 * rho * nu);
        double eight = tan / (24 * rho * cube(nu)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
        double nine = tan
                / (720 * rho * fifth(nu))
                * (8 * square(square(ratio)) * (11 - 24 * tan2)
                        - 12 * cube(ratio) * (21 - 71 * tan2)
                        + 15 * square(ratio) * (15 - 98 * tan2 + 15 * square(tan2))
                        + 180 * ratio * (5 * tan2 - 3 * square(tan2))
                        + 360 * square(tan2));
        double ten = secant / nu;
        double eleven = secant / (6 * cube(nu)) * (ratio + 2 * tan2);
        double twelve = secant
                / (120 * fifth(nu))
                * (-4 * cube(ratio) * (1 - 6 * tan2)
                        + square(ratio) * (9 - 68 * tan2)
                        + 72 * ratio * tan2
                        + 24 * square(tan2));
        double twelveA =
                secant / (5040 * fifth(nu) * square(nu)) * (61 + 662 * tan2 + 1320 * square(tan2) + 720 * cube(tan2));
        double east = point.eastingMetres() - falseEasting;
        double east2 = square(east);
        return new Geodetic(
                latitude - east2 * (seven - east2 * (eight - east2 * nine)),
                originLongitude + east * (ten - east2 * (eleven - east2 * (twelve - east2 * twelveA))));
    }

    // The latitude on the central meridian with the same northing.
    private double footLatitude(double northing) {
        double target = northing - falseNorthing;
        double latitude = originLatitude + target / scaledMajor;
        double missing = target - meridianArc(latitude);
        while (Math.abs(missing) >= CLOSE_METRES) {
            latitude += missing / scaledMajor;
            missing = target - meridianArc(latitude);
        }
        return latitude;
    }

    // M in the guide: metres along the central meridian from the true origin.
    private double meridianArc(double latitude) {
        double n = (scaledMajor - scaledMinor) / (scaledMajor + scaledMinor);
        double n2 = square(n);
        double n3 = cube(n);
        double difference = latitude - originLatitude;
        double sum = latitude + originLatitude;
        return scaledMinor
                * ((1 + n + 5.0 / 4 * n2 + 5.0 / 4 * n3) * difference
                        - (3 * n + 3 * n2 + 21.0 / 8 * n3) * Math.sin(difference) * Math.cos(sum)
                        + 15.0 / 8 * (n2 + n3) * Math.sin(2 * difference) * Math.cos(2 * sum)
                        - 35.0 / 24 * n3 * Math.sin(3 * difference) * Math.cos(3 * sum));
    }

    private double nu(double sinLatitude) {
        return scaledMajor / Math.sqrt(1 - eccentricitySquared * square(sinLatitude));
    }

    private double rho(double sinLatitude) {
        return nu(sinLatitude) * (1 - eccentricitySquared) / (1 - eccentricitySquared * square(sinLatitude));
    }

    private static double square(double value) {
        return value * value;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double fifth(double value) {
        return square(value) * cube(value);
    }
}
