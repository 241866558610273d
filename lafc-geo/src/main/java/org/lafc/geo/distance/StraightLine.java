package org.lafc.geo.distance;

import org.lafc.core.place.Distance;
import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

/**
 * The ways to measure a straight line between two places. All give the same answer whichever way round they are
 * asked, and zero for one place asked twice. At 20 miles they differ by more than 100 metres, so a child near a
 * threshold may be on either side of it: the method is part of every result, and two methods never mix in one.
 */
public enum StraightLine {

    /**
     * The grid as if the Earth were flat: square root of the squared differences in easting and northing, in miles
     * of 1,609.344 metres, unrounded.
     *
     * <ul>
     *   <li>Needs both places on one grid.
     *   <li>Accuracy: the projection's scale. Against {@link #ELLIPSOID} too short by 0.04% at easting 400,000
     *       (0.03% over mid Wales), right near 220,000 and 580,000, too long outside them: up to 27 m at 20 miles.
     * </ul>
     *
     * <p>Source: none names it for Wales; it is what a spreadsheet of grid references gives.
     */
    GRID_PLANE(true) {
        @Override
        double metresOfPlane(double squaredMetres) {
            return Math.sqrt(squaredMetres);
        }
    },

    /**
     * The great circle on a sphere of radius 6,371,008.8 metres (the mean radius of the Earth, (2a + b)/3), by the
     * haversine formula, unrounded.
     *
     * <ul>
     *   <li>Accuracy: the sphere is not the Earth's figure; in the UK up to 0.4%, 118 m at 20 miles.
     *   <li>Measures any two positions.
     * </ul>
     *
     * <p>Source: what most web maps and databases give.
     */
    GREAT_CIRCLE(false) {
        @Override
        public Distance between(LatLon from, LatLon to) {
            double latitude1 = Math.toRadians(from.latitudeDegrees());
            double latitude2 = Math.toRadians(to.latitudeDegrees());
            double halfNorth = Math.sin((latitude2 - latitude1) / 2);
            double halfEast = Math.sin(Math.toRadians(to.longitudeDegrees() - from.longitudeDegrees()) / 2);
            double haversine = halfNorth * halfNorth + Math.cos(latitude1) * Math.cos(latitude2) * halfEast * halfEast;
            // Rounding can lift the haversine of opposite points above 1.
            return Distance.ofMetres(2 * MEAN_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine))));
        }
    },

    /**
     * The shortest line on the ellipsoid GRS80 (the geodesic), unrounded. The default of lafc.
     *
     * <ul>
     *   <li>Accuracy: within 0.25 mm of the exact geodesic between two positions in the United Kingdom (49.9 to 60.9
     *       degrees north, 8.2 west to 1.8 east), within 1 cm between any it accepts. The positions themselves matter
     *       more (see {@link GridConversion}).
     *   <li>Refuses positions outside the British Isles ({@link GridConversion#serves(LatLon)}), for which the
     *       formula is not made.
     * </ul>
     *
     * <p>Source: Karney, Algorithms for geodesics, Journal of Geodesy 87, 2013, for what is computed; Rapp,
     * Geometric Geodesy I, for the way it is.
     */
    ELLIPSOID(false) {
        @Override
        public Distance between(LatLon from, LatLon to) {
            checkServed(from);
            checkServed(to);
            return between(EarthCentred.of(from), EarthCentred.of(to));
        }
    },

    /**
     * The rule of the English return SSDA903: plane metres, divided by 1000 and by 1.6093, rounded half up to one
     * decimal. The rounding is part of the rule, so a child at 20.04 miles is not more than 20 miles away.
     * {@link #guidanceMiles} gives the same before rounding.
     *
     * <ul>
     *   <li>Needs both places on one grid.
     *   <li>The miles of the rule count as miles of the {@link Distance} that is returned: 20.0 is equal to
     *       {@code Distance.ofMiles(20.0)}.
     *   <li>Accuracy: 0.05 miles from the rounding, and the scale as in {@link #GRID_PLANE}.
     * </ul>
     *
     * <p>Source: the Department for Education's guidance as the open validator data-to-insight/csc-validator-be-903
     * quotes it; the guidance itself was not seen.
     */
    SSDA903_RULE(true) {
        @Override
        double metresOfPlane(double squaredMetres) {
            // Math.round is half up.
            return Math.round(milesOfRule(Math.sqrt(squaredMetres)) * 10) / 10.0 * Distance.METRES_PER_MILE;
        }
    };

    private static final double MEAN_RADIUS_METRES = 6_371_008.8;

    private final boolean onOneGrid;

    StraightLine(boolean onOneGrid) {
        this.onOneGrid = onOneGrid;
    }

    /**
     * Tells whether the method works on the metres of one grid, so that it cannot measure from one grid to another.
     *
     * @return true for {@link #GRID_PLANE} and {@link #SSDA903_RULE}
     */
    public boolean needsOneGrid() {
        return onOneGrid;
    }

    /**
     * Measures between two grid references. Methods that measure positions convert them by
     * {@link GridConversion#SEVEN_PARAMETER}.
     *
     * @param from one place
     * @param to the other
     * @return the distance
     * @throws IllegalArgumentException if the method needs one grid and the places are on two, or if it measures
     *     positions and a place is not served by the conversion
     */
    public Distance between(GridPoint from, GridPoint to) {
        return between(from, to, GridConversion.SEVEN_PARAMETER);
    }

    /**
     * Measures between two grid references.
     *
     * @param from one place
     * @param to the other
     * @param conversion how positions are made of them, for methods that measure positions
     * @return the distance
     * @throws IllegalArgumentException if the method needs one grid and the places are on two, or if it measures
     *     positions and a place is not covered by the conversion
     */
    public Distance between(GridPoint from, GridPoint to, GridConversion conversion) {
        return onOneGrid
                ? Distance.ofMetres(metresOfPlane(squaredPlaneMetres(from, to)))
                : between(conversion.toLatLon(from), conversion.toLatLon(to));
    }

    /**
     * Measures between two positions.
     *
     * @param from one place
     * @param to the other
     * @return the distance
     * @throws IllegalArgumentException if the method works on grid metres, or does not serve a position
     */
    public Distance between(LatLon from, LatLon to) {
        throw new IllegalArgumentException(this + " measures grid references, not latitude and longitude");
    }

    /**
     * Measures between two places that are ready as metres from the Earth's centre, for callers who measure from one
     * place to many: the same answer, to the last bit, as from the positions they were made of.
     *
     * @param from one place on the ellipsoid, in the British Isles; that is not checked
     * @param to the other
     * @return the distance
     * @throws IllegalArgumentException if the method is not {@link #ELLIPSOID}
     */
    public Distance between(EarthCentred from, EarthCentred to) {
        if (this != ELLIPSOID) {
            throw new IllegalArgumentException(this + " does not measure from the Earth's centre");
        }
        return Distance.ofMetres(Geodesic.metres(
                from.xMetres(), from.yMetres(), from.zMetres(), to.xMetres(), to.yMetres(), to.zMetres()));
    }

    /**
     * Returns the miles of the English return before they are rounded: plane metres / 1000 / 1.6093.
     *
     * <p>For whole metres, comparing the result with whole miles is exact: 32,186 metres due north are equal to 20,
     * and no other whole metres are.
     *
     * @param from one place
     * @param to the other, on the same grid
     * @return miles of 1,609.3 metres
     * @throws IllegalArgumentException if the places are on two grids
     */
    public static double guidanceMiles(GridPoint from, GridPoint to) {
        return milesOfRule(Math.sqrt(squaredPlaneMetres(from, to)));
    }

    static double milesOfRule(double planeMetres) {
        // 1609.3 is no binary number; in tenths of metres both sides are whole and equality is not lost.
        return planeMetres * 10 / 16093;
    }

    /** Returns the distance of the plane whose square this is, by the method; a greater one is never nearer. */
    double metresOfPlane(double squaredMetres) {
        throw new IllegalArgumentException(this + " is no method of the plane");
    }

    Distance ofPlane(double squaredMetres) {
        return Distance.ofMetres(metresOfPlane(squaredMetres));
    }

    static void checkServed(LatLon position) {
        if (!GridConversion.serves(position)) {
            throw new IllegalArgumentException("ELLIPSOID measures positions from 48 to 63 degrees north and"
                    + " 13 degrees west to 7 east only (values withheld)");
        }
    }

    private static double squaredPlaneMetres(GridPoint from, GridPoint to) {
        if (from.grid() != to.grid()) {
            throw new IllegalArgumentException(
                    "grid points must be on one grid, but were on " + from.grid() + " and " + to.grid());
        }
        double east = to.eastingMetres() - from.eastingMetres();
        double north = to.northingMetres() - from.northingMetres();
        // Its root is taken by Math.sqrt, not Math.hypot, which may miss a whole number by one unit in the last place.
        return east * east + north * north;
    }
}
