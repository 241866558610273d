package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/**
 * Rows and columns of a table and where each figure stands, totals included. The lines of the table make a network: a
 * count flows from its row to its column, a column's total from there to the grand total, the grand total to the rows'
 * totals, a row's total back to its row. Counts that add up are a flow in which nothing is gained or lost.
 */
record TableShape(ImmutableList<String> rows, ImmutableList<String> columns, boolean twoWay) {

    // Keeps every sum of weights in a search within a long.
    private static final int MOST_FIGURES = 1_000_000;

    TableShape {
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new IllegalArgumentException("a table must have a row and a column, but had " + rows.size()
                    + " rows and " + columns.size() + " columns");
        }
        if ((rows.size() + 1L) * (columns.size() + 1L) > MOST_FIGURES) {
            throw new IllegalArgumentException("a table must have at most " + MOST_FIGURES
                    + " figures with its totals, but had " + rows.size() + " rows and " + columns.size() + " columns");
        }
    }

    static TableShape oneWay(ImmutableList<String> columns) {
        return new TableShape(ImmutableList.of(""), columns, false);
    }

    int width() {
        return columns.size() + 1;
    }

    int height() {
        return twoWay ? rows.size() + 1 : 1;
    }

    int figures() {
        return width() * height();
    }

    int index(Cell cell) {
        return index(cell.row(), cell.column());
    }

    int index(int row, int column) {
        if (row >= height() || column >= width()) {
            throw new IllegalArgumentException("a cell must lie within " + height() + " rows and " + width()
                    + " columns, totals included, but was at row " + row + ", column " + column);
        }
        return row * width() + column;
    }

    Cell cell(int index) {
        return new Cell(index / width(), index % width());
    }

    int grandTotal() {
        return figures() - 1;
    }

    boolean isTotal(int index) {
        return index % width() == columns.size() || (twoWay && index / width() == rows.size());
    }

    /** What a figure is called: its row and column, or the total. */
    String name(int index) {
        String row = index / width() == rows.size() && twoWay ? "total" : rows.get(index / width());
        String column = index % width() == columns.size() ? "total" : columns.get(index % width());
        return !twoWay || (row.equals("total") && column.equals("total")) ? column : row + ", " + column;
    }

    /** The cells a figure is the sum of; of a cell the cell itself. */
    IntStream partsOf(int index) {
        int row = index / width();
        int column = index % width();
        return IntStream.range(0, figures())
                .filter(i -> !isTotal(i)
                        && (i / width() == row || (twoWay && row == rows.size()))
                        && (i % width() == column || column == columns.size()));
    }

    int nodes() {
        return twoWay ? rows.size() + columns.size() + 2 : 2;
    }

    // A one-way table is one line: its counts flow out and come back as the total.
    int from(int index) {
        int row = index / width();
        int column = index % width();
        boolean rowTotal = column == columns.size();
        if (!twoWay) {
            return rowTotal ? 1 : 0;
        }
        boolean inTotalRow = row == rows.size();
        if (inTotalRow) {
            return rowTotal ? rows.size() : rows.size() + 1 + column;
        }
        return rowTotal ? rows.size() + 1 + columns.size() : row;
    }

    int to(int index) {
        int row = index / width();
        int column = index % width();
        boolean rowTotal = column == columns.size();
        if (!twoWay) {
            return rowTotal ? 0 : 1;
        }
        boolean inTotalRow = row == rows.size();
        if (inTotalRow) {
            return rowTotal ? rows.size() + 1 + columns.size() : rows.size();
        }
        return rowTotal ? row : rows.size() + 1 + column;
    }
}
