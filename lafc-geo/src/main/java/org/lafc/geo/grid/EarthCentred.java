package org.lafc.geo.grid;

/**
 * A place as metres from the Earth's centre: z towards the north pole, x towards longitude 0, y towards 90 east.
 * Distances worked out from it need no trigonometry. It may be a child's home, so printing shows nothing of it.
 *
 * @param xMetres metres towards latitude 0, longitude 0
 * @param yMetres metres towards latitude 0, longitude 90 east
 * @param zMetres metres towards the north pole
 */
public record EarthCentred(double xMetres, double yMetres, double zMetres) {

    /**
     * Returns the place of a position on the ellipsoid GRS80, height 0.
     *
     * @param position the position
     * @return the same place
     */
    public static EarthCentred of(LatLon position) {
        return Ellipsoid.GRS80.earthCentred(Geodetic.of(position));
    }

    /**
     * Returns a mark in place of the coordinates, which are personal.
     *
     * @return always the same text
     */
    @Override
    public String toString() {
        return "EarthCentred[redacted]";
    }
}
