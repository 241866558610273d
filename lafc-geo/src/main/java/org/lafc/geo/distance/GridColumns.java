package org.lafc.geo.distance;

import static java.util.Objects.requireNonNull;

import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;

/**
 * Places of one grid in columns: whole metres east and north, as the Office for National Statistics gives them. One object
 * holds one grid, since the plane methods must never mix two.
 *
 * <p>Immutable and safe between threads; printing shows no place.
 */
public final class GridColumns {

    final int[] eastings;
    final int[] northings;
    private final Grid grid;

    private GridColumns(Grid grid, int[] eastings, int[] northings) {
        this.grid = grid;
        this.eastings = eastings;
        this.northings = northings;
    }

    /**
     * Returns places given by grid references.
     *
     * @param grid the grid they are all on
     * @param eastings metres east, one a place; copied
     * @param northings metres north, one a place; copied
     * @return the places in the same rows
     * @throws IllegalArgumentException if there are not as many of one as of the other, or a place is more than 100 km
     *     outside the grid's rectangle
     */
    public static GridColumns of(Grid grid, int[] eastings, int[] northings) {
        requireNonNull(grid, "grid");
        checkEqual("eastings", eastings.length, "northings", northings.length);
        GridColumns columns = new GridColumns(grid, eastings.clone(), northings.clone());
        for (int row = 0; row < eastings.length; row++) {
            if (!GridConversion.serves(columns.point(row))) {
                throw new IllegalArgumentException("place must be at most 100 km outside the rectangle of the " + grid
                        + " grid, but row " + row + " is farther (value withheld)");
            }
        }
        return columns;
    }

    static void checkEqual(String one, int size, String other, int otherSize) {
        if (size != otherSize) {
            throw new IllegalArgumentException(
                    "there must be as many " + one + " as " + other + ", but there were " + size + " and " + otherSize);
        }
    }

    /**
     * Returns the grid.
     *
     * @return the grid all places are on
     */
    public Grid grid() {
        return grid;
    }

    /**
     * Returns how many places there are.
     *
     * @return the number of rows
     */
    public int size() {
        return eastings.length;
    }

    GridPoint point(int row) {
        return new GridPoint(grid, eastings[row], northings[row]);
    }

    /**
     * Returns the grid, how many places there are and none of them.
     *
     * @return for example {@code GridColumns[BRITISH, 1000000 places]}
     */
    @Override
    public String toString() {
        return "GridColumns[" + grid + ", " + size() + " places]";
    }
}
