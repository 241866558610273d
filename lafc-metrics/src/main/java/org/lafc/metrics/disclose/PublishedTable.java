package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A table as readers see it: each figure shown or hidden, totals included. What is hidden is not in it. Immutable and
 * safe between threads.
 */
public final class PublishedTable {

    private final TableShape shape;
    private final ImmutableList<Published<Long>> figures;

    PublishedTable(TableShape shape, ImmutableList<Published<Long>> figures) {
        this.shape = shape;
        this.figures = figures;
        if (figures.size() != shape.figures()) {
            throw new IllegalArgumentException(
                    "a table must have " + shape.figures() + " figures with its totals, but had " + figures.size());
        }
        for (Published<Long> figure : figures) {
            if (figure instanceof Published.Shown<Long> shown
                    && (shown.value() < 0 || shown.value() > Integer.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "a count must be 0 to " + Integer.MAX_VALUE + ", but was " + shown.value());
            }
        }
    }

    /**
     * Returns a one-way table that somebody published, for example to audit it.
     *
     * @param labels what is counted
     * @param figures a figure a label, then the total
     * @return the table
     * @throws IllegalArgumentException if a figure is lacking or out of range
     */
    public static PublishedTable oneWay(Collection<String> labels, List<Published<Long>> figures) {
        return new PublishedTable(TableShape.oneWay(ImmutableList.copyOf(labels)), ImmutableList.copyOf(figures));
    }

    /**
     * Returns a two-way table that somebody published, for example to audit it.
     *
     * @param rows the labels of the rows
     * @param columns the labels of the columns
     * @param figures row by row, each with its total; then the totals of the columns and of all
     * @return the table
     * @throws IllegalArgumentException if a figure is lacking or out of range
     */
    public static PublishedTable twoWay(
            Collection<String> rows, Collection<String> columns, List<Published<Long>> figures) {
        return new PublishedTable(
                new TableShape(ImmutableList.copyOf(rows), ImmutableList.copyOf(columns), true),
                ImmutableList.copyOf(figures));
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
     * Tells whether the table has rows and columns with totals of both.
     *
     * @return false for a list with one total
     */
    public boolean isTwoWay() {
        return shape.twoWay();
    }

    /**
     * Returns a figure.
     *
     * @param cell its place; the one after the last is that of a total
     * @return the figure, shown or hidden
     * @throws IllegalArgumentException if the table has no such place
     */
    public Published<Long> at(Cell cell) {
        return figures.get(shape.index(cell));
    }

    /**
     * Returns the total of all.
     *
     * @return the total, shown or hidden
     */
    public Published<Long> total() {
        return figures.get(shape.grandTotal());
    }

    /**
     * Returns what is hidden, in the order of the table.
     *
     * @return the places of hidden figures
     */
    public ImmutableSet<Cell> hidden() {
        return IntStream.range(0, figures.size())
                .filter(i -> figures.get(i).isHidden())
                .mapToObj(shape::cell)
                .collect(ImmutableSet.toImmutableSet());
    }

    TableShape shape() {
        return shape;
    }

    Published<Long> figure(int index) {
        return figures.get(index);
    }

    PublishedTable withFigures(IntFunction<Published<Long>> figure) {
        return new PublishedTable(
                shape, IntStream.range(0, figures.size()).mapToObj(figure).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedTable table && shape.equals(table.shape) && figures.equals(table.figures);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + figures.hashCode();
    }

    /**
     * Returns how large the table is and how much of it is hidden.
     *
     * @return for example {@code PublishedTable of 7 by 4, 11 hidden}
     */
    @Override
    public String toString() {
        return "PublishedTable of " + shape.rows().size() + " by "
                + shape.columns().size() + ", " + hidden().size() + " hidden";
    }
}
