package org.lafc.metrics.disclose;

/**
 * A place in a table, counted from 0. The place after the last row or column is that of the total. Immutable and safe
 * between threads.
 *
 * @param row the row; 0 in a one-way table
 * @param column the column
 */
public record Cell(int row, int column) {

    /**
     * Checks that the place is not negative.
     *
     * @param row the row; 0 in a one-way table
     * @param column the column
     * @throws IllegalArgumentException if row or column is negative
     */
    public Cell {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("row and column must be 0 or more, but were " + row + " and " + column);
        }
    }
}
