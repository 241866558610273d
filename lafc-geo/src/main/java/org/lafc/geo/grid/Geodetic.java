package org.lafc.geo.grid;

/** Latitude and longitude in radians on any ellipsoid and datum; {@link LatLon} is the one the public sees. */
record Geodetic(double latitudeRadians, double longitudeRadians) {

    static Geodetic of(LatLon position) {
        return new Geodetic(Math.toRadians(position.latitudeDegrees()), Math.toRadians(position.longitudeDegrees()));
    }

    LatLon toLatLon() {
        return new LatLon(Math.toDegrees(latitudeRadians), Math.toDegrees(longitudeRadians));
    }

    @Override
    public String toString() {
        return "Geodetic[redacted]";
    }
}
