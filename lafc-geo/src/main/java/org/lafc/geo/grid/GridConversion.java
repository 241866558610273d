package org.lafc.geo.grid;

import java.util.Optional;

/**
 * The way between grid references and latitude and longitude on ETRS89. There are two; results carry the name of the one
 * they used ({@link #positions()}), and one result never uses both for one grid.
 *
 * <p>{@link #SEVEN_PARAMETER} needs no data: the series of the OS guide takes the projection off, a seven-parameter
 * shift moves the datum. On the British grid its positions are 1.75 m from the definitive OSTN15 (median over the
 * real postcodes), 4.7 m at most; on the Irish Grid about 1 m. There and back again gives the same place to 2 mm,
 * because the height between the two datums is dropped each way.
 *
 * <p>{@link #ostn15} is the definitive one for the British grid, by the Ordnance Survey's grid of shifts, which the caller
 * gives: within 1 mm of the published test points. It covers 0 to 700 km east and 0 to 1,250 km north, all of Great
 * Britain, and nothing else: a British point outside has no position ({@link #find}) rather than one by the
 * other way. OSTN15 says nothing of Ireland: the Irish Grid goes by its seven-parameter shift here too.
 *
 * <p>Both serve the British Isles: grid points at most 100 km outside their grid's rectangle, and
 * positions from 48 to 63 degrees north and 13 west to 7 east. Anything else is refused, since the series would give
 * a wrong place without a sign of it. Immutable and safe between threads.
 *
 * <p>Source: OS, A guide to coordinate systems in Great Britain, sections 5 and 6 and annex C; EPSG:1953 for the
 * Irish Grid; OS, Transformations and OSGM15 user guide, for OSTN15.
 */
public final class GridConversion {

    /** The conversion by projection series and seven-parameter shift. */
    public static final GridConversion SEVEN_PARAMETER =
            new GridConversion("seven-parameter positions", Optional.empty());

    private static final int MARGIN_METRES = 100_000;
    private static final double SOUTH = 48;
    private static final double NORTH = 63;
    private static final double WEST = -13;
    private static final double EAST = 7;

    private final String positions;
    private final Optional<Ostn15Grid> ostn15;

    private GridConversion(String positions, Optional<Ostn15Grid> ostn15) {
        this.positions = positions;
        this.ostn15 = ostn15;
    }

    /**
     * Returns the conversion by OSTN15.
     *
     * @param grid the shifts
     * @return the conversion
     */
    public static GridConversion ostn15(Ostn15Grid grid) {
        return new GridConversion("OSTN15 positions", Optional.of(grid));
    }

    /**
     * Returns how positions are made, as the name of a distance method carries it.
     *
     * @return {@code seven-parameter positions} or {@code OSTN15 positions}
     */
    public String positions() {
        return positions;
    }

    /**
     * Tells whether a position is in the part of the Earth that is served: 48 to 63 degrees north, 13 degrees west
     * to 7 degrees east, edges included.
     *
     * @param position the position
     * @return true if it is
     */
    public static boolean serves(LatLon position) {
        return position.latitudeDegrees() >= SOUTH
                && position.latitudeDegrees() <= NORTH
                && position.longitudeDegrees() >= WEST
                && position.longitudeDegrees() <= EAST;
    }

    /**
     * Tells whether a grid point is in its grid's rectangle or at most 100 km outside it.
     *
     * @param point the point
     * @return true if it is
     */
    public static boolean serves(GridPoint point) {
        return point.isWithin(MARGIN_METRES);
    }

    /**
     * Returns the position of a grid reference.
     *
     * @param point the grid reference
     * @return its position on ETRS89
     * @throws IllegalArgumentException if the point is not served, or is outside OSTN15
     */
    public LatLon toLatLon(GridPoint point) {
        if (!serves(point)) {
            throw new IllegalArgumentException("grid point must be at most " + MARGIN_METRES
                    + " m outside the rectangle of its grid, but was farther (value withheld)");
        }
        return find(point).orElseThrow(() -> outsideOstn15("grid point"));
    }

    /**
     * Returns the position of a grid reference, if this conversion has one.
     *
     * @param point the grid reference
     * @return its position on ETRS89, or empty if the point is not served, or is on the British grid outside the grid of
     *     shifts of OSTN15
     */
    public Optional<LatLon> find(GridPoint point) {
        if (!serves(point)) {
            return Optional.empty();
        }
        if (point.grid() == Grid.BRITISH && ostn15.isPresent()) {
            return ostn15.get()
                    .toEtrs89(point)
                    .map(etrs89 -> TransverseMercator.BRITISH_ON_ETRS89
                            .unproject(etrs89)
                            .toLatLon());
        }
        Grid grid = point.grid();
        EarthCentred onOldDatum =
                ellipsoid(grid).earthCentred(TransverseMercator.of(grid).unproject(point));
        return Optional.of(
                Ellipsoid.GRS80.geodetic(shift(grid).apply(onOldDatum)).toLatLon());
    }

    /**
     * Returns the grid reference of a position.
     *
     * @param position the position on ETRS89
     * @param grid the grid to give it on
     * @return its grid reference, unrounded; it may lie outside the grid's rectangle
     * @throws IllegalArgumentException if the position is not served, or is outside OSTN15
     */
    public GridPoint toGrid(LatLon position, Grid grid) {
        if (!serves(position)) {
            throw new IllegalArgumentException(
                    "position must be from 48 to 63 degrees north and 13 degrees west to 7 east (value withheld)");
        }
        if (grid == Grid.BRITISH && ostn15.isPresent()) {
            return ostn15.get()
                    .toOsgb36(TransverseMercator.BRITISH_ON_ETRS89.project(Geodetic.of(position)))
                    .orElseThrow(() -> outsideOstn15("position"));
        }
        EarthCentred onOldDatum = shift(grid).unapply(EarthCentred.of(position));
        return TransverseMercator.of(grid).project(ellipsoid(grid).geodetic(onOldDatum));
    }

    private static IllegalArgumentException outsideOstn15(String what) {
        return new IllegalArgumentException(
                what + " must be within the OSTN15 grid, 0 to 700 km east and 0 to 1250 km north (value withheld)");
    }

    private static Ellipsoid ellipsoid(Grid grid) {
        return switch (grid) {
            case BRITISH -> Ellipsoid.AIRY_1830;
            case IRISH -> Ellipsoid.AIRY_MODIFIED;
        };
    }

    private static DatumShift shift(Grid grid) {
        return switch (grid) {
            case BRITISH -> DatumShift.OSGB36_TO_ETRS89;
            case IRISH -> DatumShift.TM75_TO_ETRS89;
        };
    }
}
