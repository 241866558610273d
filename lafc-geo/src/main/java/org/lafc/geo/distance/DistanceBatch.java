package org.lafc.geo.distance;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import org.lafc.core.place.DistanceBands;

/**
 * Many distances at once, over arrays: from a million homes to as many placements in a few milliseconds. Each distance is
 * the one that {@link StraightLine} gives for the pair, to the last bit, whatever the number of threads.
 *
 * <pre>{@code
 * EarthColumns homes = EarthColumns.of(conversion, GridColumns.of(Grid.BRITISH, homeEastings, homeNorthings));
 * EarthColumns placements = EarthColumns.of(conversion, GridColumns.of(Grid.BRITISH, eastings, northings));
 * DistanceBatch pairs = DistanceBatch.ellipsoid(homes, placements);
 * double[] metres = new double[pairs.size()];
 * pairs.metres(metres);
 * int[] bands = new int[pairs.size()];
 * pairs.bands(DistanceBands.P4, bands); // 0 to 4
 * }</pre>
 *
 * <p>Pairs are made row by row of two sets of columns, or by two arrays of rows in one set. Bands need no distance: they are
 * told by the squared chord, or the whole squared metres of a grid, and agree with {@link DistanceBands#bandOf} of the
 * distance always ({@link #bands}).
 *
 * <p>Nothing is allocated a pair; each call makes a block of some kilobytes a part. Safe between threads; the arrays of
 * rows are not copied and must not change while it is in use. For whereabouts and postcodes use
 * {@link PostcodeDistance#betweenAll}.
 */
public final class DistanceBatch {

    private final Pairs pairs;

    private DistanceBatch(Pairs pairs) {
        this.pairs = pairs;
    }

    /**
     * Returns pairs to measure by {@link StraightLine#ELLIPSOID}, row by row.
     *
     * @param homes one place a row
     * @param placements the other place of each row
     * @return the batch
     * @throws IllegalArgumentException if there are not as many of one as of the other
     */
    public static DistanceBatch ellipsoid(EarthColumns homes, EarthColumns placements) {
        GridColumns.checkEqual("placements", placements.size(), "homes", homes.size());
        return new DistanceBatch(new EllipsoidPairs.Rows(homes, placements));
    }

    /**
     * Returns pairs to measure by {@link StraightLine#ELLIPSOID}, by their rows.
     *
     * @param places the places
     * @param homes the row of the home of each pair
     * @param placements the row of its placement
     * @return the batch
     * @throws IllegalArgumentException if there are not as many of one as of the other, or there is no such row
     */
    public static DistanceBatch ellipsoid(EarthColumns places, int[] homes, int[] placements) {
        checkRows(places.size(), homes, placements);
        return new DistanceBatch(new EllipsoidPairs.ByRows(places, homes, placements));
    }

    /**
     * Returns pairs to measure on one grid, row by row.
     *
     * @param line {@link StraightLine#GRID_PLANE} or {@link StraightLine#SSDA903_RULE}
     * @param homes one place a row
     * @param placements the other place of each row, on the same grid
     * @return the batch
     * @throws IllegalArgumentException if the method is no method of the plane, the places are on two grids, or there are
     *     not as many of one as of the other
     */
    public static DistanceBatch plane(StraightLine line, GridColumns homes, GridColumns placements) {
        checkPlane(line);
        GridColumns.checkEqual("placements", placements.size(), "homes", homes.size());
        if (homes.grid() != placements.grid()) {
            throw new IllegalArgumentException(
                    "places must be on one grid, but were on " + homes.grid() + " and " + placements.grid());
        }
        return new DistanceBatch(new PlanePairs.Rows(line, homes, placements));
    }

    /**
     * Returns pairs to measure on one grid, by their rows.
     *
     * @param line {@link StraightLine#GRID_PLANE} or {@link StraightLine#SSDA903_RULE}
     * @param places the places
     * @param homes the row of the home of each pair
     * @param placements the row of its placement
     * @return the batch
     * @throws IllegalArgumentException if the method is no method of the plane, there are not as many homes as
     *     placements, or there is no such row
     */
    public static DistanceBatch plane(StraightLine line, GridColumns places, int[] homes, int[] placements) {
        checkPlane(line);
        checkRows(places.size(), homes, placements);
        return new DistanceBatch(new PlanePairs.ByRows(line, places, homes, placements));
    }

    /**
     * Returns how many pairs there are.
     *
     * @return the number of pairs
     */
    public int size() {
        return pairs.size();
    }

    /**
     * Measures every pair.
     *
     * @param metres takes the distance of each pair, unrounded
     * @throws IllegalArgumentException if it has not one place a pair
     */
    public void metres(double[] metres) {
        checkResult(metres.length);
        pairs.metres(0, size(), metres);
    }

    /**
     * Measures every pair, in parts at once.
     *
     * @param metres takes the distance of each pair, unrounded; the same bits as from one thread
     * @param executor runs the parts; must not be one whose only thread is this one
     * @param parts how many, at least 1; as many as the executor has threads, or a few times more
     * @throws IllegalArgumentException if the array has not one place a pair, or there is no part
     */
    public void metres(double[] metres, Executor executor, int parts) {
        checkResult(metres.length);
        Parts.run(size(), parts, executor, (start, end) -> pairs.metres(start, end, metres));
    }

    /**
     * Finds the band of every pair: that of its distance, {@link DistanceBands#bandOf}, without measuring most.
     *
     * @param bands the bands
     * @param found takes the band of each pair, from 0
     * @throws IllegalArgumentException if it has not one place a pair
     */
    public void bands(DistanceBands bands, int[] found) {
        checkResult(found.length);
        pairs.bands(bands).find(0, size(), found);
    }

    /**
     * Finds the band of every pair, in parts at once.
     *
     * @param bands the bands
     * @param found takes the band of each pair, from 0
     * @param executor runs the parts; must not be one whose only thread is this one
     * @param parts how many, at least 1
     * @throws IllegalArgumentException if the array has not one place a pair, or there is no part
     */
    public void bands(DistanceBands bands, int[] found, Executor executor, int parts) {
        checkResult(found.length);
        Pairs.BandFinder finder = pairs.bands(bands);
        Parts.run(size(), parts, executor, (start, end) -> finder.find(start, end, found));
    }

    private void checkResult(int length) {
        if (length != size()) {
            throw new IllegalArgumentException(
                    "the array of results must have one place a pair, " + size() + ", but had " + length);
        }
    }

    private static void checkPlane(StraightLine line) {
        if (!requireNonNull(line, "line").needsOneGrid()) {
            throw new IllegalArgumentException(
                    "a method of the plane must be GRID_PLANE or SSDA903_RULE, but was " + line);
        }
    }

    private static void checkRows(int places, int[] homes, int[] placements) {
        GridColumns.checkEqual("placements", placements.length, "homes", homes.length);
        for (int pair = 0; pair < homes.length; pair++) {
            if (Math.min(homes[pair], placements[pair]) < 0 || Math.max(homes[pair], placements[pair]) >= places) {
                throw new IllegalArgumentException("row of a place must be from 0 to " + (places - 1) + ", but pair "
                        + pair + " has " + homes[pair] + " and " + placements[pair]);
            }
        }
    }

    /**
     * Returns how many pairs there are and nothing of them.
     *
     * @return for example {@code DistanceBatch[1000000 pairs]}
     */
    @Override
    public String toString() {
        return "DistanceBatch[" + size() + " pairs]";
    }
}
