package org.lafc.geo.grid;

import static java.util.Objects.requireNonNull;

/**
 * A place as a grid reference. It may be a child's home, so printing shows the grid only.
 *
 * @param grid which grid the metres are on
 * @param eastingMetres metres east of the grid's false origin, finite
 * @param northingMetres metres north of it, finite
 */
public record GridPoint(Grid grid, double eastingMetres, double northingMetres) {

    /**
     * Checks that the metres are numbers.
     *
     * @param grid which grid the metres are on
     * @param eastingMetres metres east of the grid's false origin, finite
     * @param northingMetres metres north of it, finite
     * @throws IllegalArgumentException if easting or northing is not finite
     */
    public GridPoint {
        requireNonNull(grid, "grid");
        if (!Double.isFinite(eastingMetres) || !Double.isFinite(northingMetres)) {
            throw new IllegalArgumentException("easting and northing must be finite, in metres (values withheld)");
        }
        // -0.0 becomes 0.0, so that points in one place are equal.
        eastingMetres += 0.0;
        northingMetres += 0.0;
    }

    /** Tells whether the point lies in the grid's rectangle or at most so far outside it. */
    boolean isWithin(double marginMetres) {
        return eastingMetres >= -marginMetres
                && eastingMetres <= grid.widthMetres() + marginMetres
                && northingMetres >= -marginMetres
                && northingMetres <= grid.heightMetres() + marginMetres;
    }

    /**
     * Returns the grid and a mark in place of the coordinates, which are personal.
     *
     * @return for example {@code GridPoint[BRITISH, redacted]}
     */
    @Override
    public String toString() {
        return "GridPoint[" + grid + ", redacted]";
    }
}
