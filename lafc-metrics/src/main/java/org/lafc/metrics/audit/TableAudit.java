package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the printed totals of a table against its columns. Where they disagree it looks for one mistake of a spreadsheet
 * that gives every printed total exactly: a sum that runs on from column to column, a range that takes in the headers of
 * the columns or the labels of the rows.
 *
 * <p>Immutable and safe between threads.
 */
public final class TableAudit {

    private static final ImmutableList<Reading> READINGS = readings();

    private final ImmutableList<String> rowLabels;
    private final ImmutableList<Column> columns;

    private TableAudit(ImmutableList<String> rowLabels, ImmutableList<Column> columns) {
        this.rowLabels = rowLabels;
        this.columns = columns;
    }

    /**
     * A column as printed.
     *
     * @param header what stands above it, for example a year
     * @param cells its numbers, one a row
     * @param printedTotal the total that stands below them
     */
    public record Column(String header, ImmutableList<Long> cells, long printedTotal) {
        /**
         * Checks the components.
         *
         * @param header what stands above it, for example a year
         * @param cells its numbers, one a row
         * @param printedTotal the total that stands below them
         */
        public Column {
            requireNonNull(header, "header");
            requireNonNull(cells, "cells");
        }

        /**
         * Returns what the cells add up to.
         *
         * @return the sum
         * @throws ArithmeticException if it is more than a long holds
         */
        public long sum() {
            return cells.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        }

        /**
         * Returns how far the printed total is above the sum.
         *
         * @return 0 if the total is right, negative if it is too small
         */
        public long excess() {
            return Math.subtractExact(printedTotal, sum());
        }
    }

    /**
     * A way in which totals came about.
     *
     * @param runsOn whether the sum runs on from the first column
     * @param withRowLabels whether it takes in the labels of the rows that are numbers, once
     * @param withHeaders whether it takes in the header of each column it covers, where that is a number
     */
    public record Reading(boolean runsOn, boolean withRowLabels, boolean withHeaders) {

        /**
         * Tells whether this is how a total should be: its own column, nothing else.
         *
         * @return true if nothing is wrong
         */
        public boolean isRight() {
            return !runsOn && !withRowLabels && !withHeaders;
        }

        private int oddities() {
            return (runsOn ? 1 : 0) + (withRowLabels ? 1 : 0) + (withHeaders ? 1 : 0);
        }

        /**
         * Returns the way in words.
         *
         * @return for example {@code a running sum over the columns that takes in row labels and column headers}
         */
        @Override
        public String toString() {
            String taken = Stream.of(
                            withRowLabels ? Optional.of("row labels") : Optional.<String>empty(),
                            withHeaders ? Optional.of("column headers") : Optional.<String>empty())
                    .flatMap(Optional::stream)
                    .reduce((first, second) -> first + " and " + second)
                    .map(labels -> " that takes in " + labels)
                    .orElse("");
            return (runsOn ? "a running sum over the columns" : "the sum of the column") + taken;
        }
    }

    /**
     * Returns the audit of a table.
     *
     * @param rowLabels what stands before each row, for example ages; may be words
     * @param columns the columns, in the order printed, each with one cell a row
     * @return the audit
     * @throws IllegalArgumentException if there is no column, or one has not one cell for each row label
     */
    public static TableAudit of(List<String> rowLabels, List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table must have a column or more, but had none");
        }
        for (Column column : columns) {
            if (column.cells().size() != rowLabels.size()) {
                throw new IllegalArgumentException("column '" + column.header() + "' must have one cell for each of "
                        + rowLabels.size() + " rows, but had " + column.cells().size());
            }
        }
        return new TableAudit(ImmutableList.copyOf(rowLabels), ImmutableList.copyOf(columns));
    }

    /**
     * Finds the columns whose printed total is not their sum.
     *
     * @return the columns, in the order printed; empty if all add up
     * @throws ArithmeticException if a sum is more than a long holds
     */
    public ImmutableList<Column> wrongTotals() {
        return columns.stream().filter(column -> column.excess() != 0).collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds the way in which all printed totals came about: the right one if they add up, otherwise the mistake with the
     * fewest oddities that gives every one of them.
     *
     * @return the way, or empty if none of those known gives all totals
     * @throws ArithmeticException if a total is more than a long holds
     */
    public Optional<Reading> reading() {
        return READINGS.stream()
                .filter(reading -> totals(reading)
                        .equals(columns.stream().map(Column::printedTotal).toList()))
                .findFirst();
    }

    /**
     * Returns the totals that a way of summing gives.
     *
     * @param reading the way
     * @return one total a column, in the order printed
     * @throws ArithmeticException if one is more than a long holds
     */
    public ImmutableList<Long> totals(Reading reading) {
        List<Long> totals = new ArrayList<>();
        long labels = reading.withRowLabels()
                ? rowLabels.stream().mapToLong(TableAudit::number).reduce(0, Math::addExact)
                : 0;
        long before = 0;
        for (Column column : columns) {
            long own = Math.addExact(column.sum(), reading.withHeaders() ? number(column.header()) : 0);
            totals.add(Math.addExact(labels, Math.addExact(before, own)));
            before = reading.runsOn() ? Math.addExact(before, own) : 0;
        }
        return ImmutableList.copyOf(totals);
    }

    /**
     * Finds the rows whose cell alone is the difference between a column's printed total and its sum: left out of the
     * total if that is too small, taken twice if it is too large.
     *
     * @param column one of the columns
     * @return the labels of such rows, in order; empty if the total is right or no single row explains it
     * @throws IllegalArgumentException if the column is not of this table
     */
    public ImmutableList<String> rowsOfTheDifference(Column column) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("column must be of the table, but was '" + column.header() + "'");
        }
        ImmutableList.Builder<String> rows = ImmutableList.builder();
        for (int row = 0; row < rowLabels.size(); row++) {
            if (column.excess() != 0 && column.cells().get(row) == Math.abs(column.excess())) {
                rows.add(rowLabels.get(row));
            }
        }
        return rows.build();
    }

    /**
     * Returns one row as a series over the columns, whose headers must be whole numbers such as years.
     *
     * @param rowLabel the label of the row
     * @return the series, named by the label
     * @throws IllegalArgumentException if there is no such row, a header is no whole number, or two are the same
     */
    public Series row(String rowLabel) {
        int row = rowLabels.indexOf(rowLabel);
        if (row < 0) {
            throw new IllegalArgumentException("row must be one of " + rowLabels + ", but was '" + rowLabel + "'");
        }
        TreeMap<Integer, Long> values = new TreeMap<>();
        columns.forEach(column -> put(values, column.header(), column.cells().get(row)));
        return new Series(rowLabel, ImmutableSortedMap.copyOfSorted(values));
    }

    /**
     * Returns one column as a series down the rows, whose labels must be whole numbers such as ages.
     *
     * @param header the header of the column
     * @return the series, named by the header
     * @throws IllegalArgumentException if there is no such column or no row, a row label is no whole number, or two are
     *     the same
     */
    public Series column(String header) {
        Column column = columns.stream()
                .filter(candidate -> candidate.header().equals(header))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("column must be one of "
                        + columns.stream().map(Column::header).toList() + ", but was '" + header + "'"));
        TreeMap<Integer, Long> values = new TreeMap<>();
        for (int row = 0; row < rowLabels.size(); row++) {
            put(values, rowLabels.get(row), column.cells().get(row));
        }
        return new Series(header, ImmutableSortedMap.copyOfSorted(values));
    }

    private static void put(Map<Integer, Long> values, String label, long cell) {
        if (values.put(key(label), cell) != null) {
            throw new IllegalArgumentException("labels of a series must differ, but '" + label + "' came twice");
        }
    }

    private static int key(String label) {
        try {
            return Integer.parseInt(label);
        } catch (NumberFormatException word) {
            throw new IllegalArgumentException("label must be a whole number, but was '" + label + "'", word);
        }
    }

    // A spreadsheet's sum passes over words.
    private static long number(String label) {
        try {
            return Long.parseLong(label);
        } catch (NumberFormatException word) {
            return 0;
        }
    }

    private static ImmutableList<Reading> readings() {
        List<Boolean> either = List.of(false, true);
        return either.stream()
                .flatMap(runsOn -> either.stream()
                        .flatMap(labels -> either.stream().map(headers -> new Reading(runsOn, labels, headers))))
                .sorted(Comparator.comparingInt(Reading::oddities))
                .collect(ImmutableList.toImmutableList());
    }
}
