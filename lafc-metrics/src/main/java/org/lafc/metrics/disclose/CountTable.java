package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * A table of counts of children as it is before anything is hidden: one-way (a list that adds up to a total) or two-way
 * (rows by columns, with a total of each row, of each column and of all). Totals are worked out, never given.
 *
 * <p>Counts are 0 or more and add up to at most 2,147,483,647. A table has at least one row and one column and, with
 * its totals, at most a million figures. Immutable and safe between threads; {@link #toString} tells no count.
 */
public final class CountTable {

    private final TableShape shape;
    private final long[] figures; // in the order of the shape, totals included

    private CountTable(TableShape shape, long[] figures) {
        this.shape = shape;
        this.figures = figures;
    }

    /**
     * Returns a one-way table.
     *
     * @param labels what is counted, for example {@code male}, {@code female}
     * @param counts how many, one a label
     * @return the table
     * @throws IllegalArgumentException if labels and counts differ in number, or a count is out of range
     */
    public static CountTable oneWay(Collection<String> labels, long... counts) {
        return of(TableShape.oneWay(ImmutableList.copyOf(labels)), new long[][] {counts});
    }

    /**
     * Returns a two-way table.
     *
     * @param rows the labels of the rows
     * @param columns the labels of the columns
     * @param counts how many, a list of rows
     * @return the table
     * @throws IllegalArgumentException if labels and counts differ in number, or a count is out of range
     */
    public static CountTable twoWay(Collection<String> rows, Collection<String> columns, long[][] counts) {
        return of(new TableShape(ImmutableList.copyOf(rows), ImmutableList.copyOf(columns), true), counts);
    }

    private static CountTable of(TableShape shape, long[][] counts) {
        if (counts.length != shape.rows().size()) {
            throw new IllegalArgumentException("a table must have counts for each of its "
                    + shape.rows().size() + " rows, but had " + counts.length);
        }
        int columns = shape.columns().size();
        long[] figures = new long[shape.figures()];
        long all = 0;
        for (int row = 0; row < counts.length; row++) {
            if (counts[row].length != columns) {
                throw new IllegalArgumentException(
                        "a row must have a count for each of " + columns + " columns, but had " + counts[row].length);
            }
            for (int column = 0; column < columns; column++) {
                long count = counts[row][column];
                if (count < 0 || count > Integer.MAX_VALUE || all + count > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("counts must be 0 or more and add up to at most "
                            + Integer.MAX_VALUE + ", but row " + row + ", column " + column + " is not or goes beyond");
                }
                all += count;
                figures[shape.index(row, column)] = count;
                figures[shape.index(row, columns)] += count;
                if (shape.twoWay()) {
                    figures[shape.index(counts.length, column)] += count;
                    figures[shape.grandTotal()] += count;
                }
            }
        }
        return new CountTable(shape, figures);
    }

    /**
     * Returns the labels of the rows.
     *
     * @return the labels; one blank label in a one-way table
     */
    public ImmutableList<String> rows() {
        return shape.rows();
    }

    /**
     * Returns the labels of the columns, or of a one-way table.
     *
     * @return the labels
     */
    public ImmutableList<String> columns() {
        return shape.columns();
    }

    /**
     * Returns a figure, not for publication.
     *
     * @param cell its place; the one after the last is that of a total
     * @return the count
     * @throws IllegalArgumentException if the table has no such place
     */
    public long at(Cell cell) {
        return figures[shape.index(cell)];
    }

    /**
     * Returns the table with the cells hidden that somebody chose. Whether that is safe is another matter:
     * {@link DisclosureRule#audit} tells.
     *
     * @param hidden the cells to hide, totals included
     * @return the table as published
     * @throws IllegalArgumentException if the table has no such place
     */
    public PublishedTable hiding(Set<Cell> hidden) {
        boolean[] pattern = new boolean[figures.length];
        hidden.forEach(cell -> pattern[shape.index(cell)] = true);
        return hiding(pattern);
    }

    PublishedTable hiding(boolean[] pattern) {
        ImmutableList.Builder<Published<Long>> published = ImmutableList.builderWithExpectedSize(figures.length);
        for (int i = 0; i < figures.length; i++) {
            published.add(pattern[i] ? Published.hidden() : Published.shown(figures[i]));
        }
        return new PublishedTable(shape, published.build());
    }

    /**
     * Returns the table with everything shown.
     *
     * @return the table as published
     */
    public PublishedTable hidingNothing() {
        return hiding(ImmutableSet.of());
    }

    TableShape shape() {
        return shape;
    }

    long[] figures() {
        return figures.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountTable table && shape.equals(table.shape) && Arrays.equals(figures, table.figures);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(figures);
    }

    /**
     * Returns how large the table is, without a count.
     *
     * @return for example {@code CountTable of 7 by 4}
     */
    @Override
    public String toString() {
        return "CountTable of " + shape.rows().size() + " by " + shape.columns().size();
    }
}
