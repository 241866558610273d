package org.lafc.geo.grid;

/**
 * A place as latitude and longitude on ETRS89. WGS84, which satellite receivers and web maps use, differs by less
 * than a metre (2.5 cm a year, alike all over Britain) and is taken as the same.
 *
 * <p>It may be a child's home, so printing shows nothing of it.
 *
 * @param latitudeDegrees degrees north, -90 to 90
 * @param longitudeDegrees degrees east, -180 to 180
 */
public record LatLon(double latitudeDegrees, double longitudeDegrees) {

    /**
     * Checks the ranges.
     *
     * @param latitudeDegrees degrees north, -90 to 90
     * @param longitudeDegrees degrees east, -180 to 180
     * @throws IllegalArgumentException if latitude or longitude is out of range or no number
     */
    public LatLon {
        if (!(latitudeDegrees >= -90 && latitudeDegrees <= 90)) {
            throw new IllegalArgumentException("latitude must be from -90 to 90 degrees (value withheld)");
        }
        if (!(longitudeDegrees >= -180 && longitudeDegrees <= 180)) {
            throw new IllegalArgumentException("longitude must be from -180 to 180 degrees (value withheld)");
        }
        // -0.0 becomes 0.0, so that points in one place are equal.
        latitudeDegrees += 0.0;
        longitudeDegrees += 0.0;
    }

    /**
     * Returns a mark in place of the position, which is personal.
     *
     * @return always the same text
     */
    @Override
    public String toString() {
        return "LatLon[redacted]";
    }
}
