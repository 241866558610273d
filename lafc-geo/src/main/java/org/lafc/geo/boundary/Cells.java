package org.lafc.geo.boundary;

import org.locationtech.jts.geom.Envelope;

/** A rectangle cut into cells of one size. */
final class Cells {

    // Rounding moves the borders of cells by far less than this share of a cell.
    private static final double MARGIN = 1e-5;
    // Degrees or metres; the coordinates themselves are good to 1e-9 at best.
    private static final double SMALLEST_SIDE = 1e-6;
    private static final int MOST_CELLS = 1 << 20;

    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;
    private final int columns;
    private final int rows;
    private final double width;
    private final double height;
    private final double columnsPerUnit;
    private final double rowsPerUnit;

    Cells(Envelope over, int wanted) {
        this.minX = over.getMinX();
        this.minY = over.getMinY();
        this.maxX = over.getMaxX();
        this.maxY = over.getMaxY();
        double number = Math.min(wanted, MOST_CELLS);
        double shape = Math.sqrt((maxX - minX) / (maxY - minY));
        this.columns = side(Math.sqrt(number) * shape, maxX - minX);
        this.rows = side(Math.sqrt(number) / shape, maxY - minY);
        this.width = (maxX - minX) / columns;
        this.height = (maxY - minY) / rows;
        this.columnsPerUnit = columns / (maxX - minX);
        this.rowsPerUnit = rows / (maxY - minY);
    }

    private static int side(double wanted, double length) {
        return (int) Math.max(1, Math.min(Math.min(wanted, length / SMALLEST_SIDE), MOST_CELLS));
    }

    int count() {
        return columns * rows;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double west(int column) {
        return minX + column * width;
    }

    double south(int row) {
        return minY + row * height;
    }

    boolean covers(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /** The cell of a point in the rectangle. */
    int at(double x, double y) {
        int column = Math.min((int) ((x - minX) * columnsPerUnit), columns - 1);
        int row = Math.min((int) ((y - minY) * rowsPerUnit), rows - 1);
        return row * columns + column;
    }

    int number(int column, int row) {
        return row * columns + column;
    }

    /** The column of x, or the nearest one. */
    int column(double x) {
        return (int) Math.max(0, Math.min((x - minX) * columnsPerUnit, columns - 1));
    }

    /** The row of y, or the nearest one. */
    int row(double y) {
        return (int) Math.max(0, Math.min((y - minY) * rowsPerUnit, rows - 1));
    }

    /** Takes the number of a cell. */
    @FunctionalInterface
    interface CellAction {
        void accept(int cell);
    }

    /** Gives every cell that an edge touches or passes by closer than rounding can tell; each once. */
    void forEachOnEdge(double ax, double ay, double bx, double by, CellAction action) {
        int firstRow = row(Math.min(ay, by) - MARGIN * height);
        int lastRow = row(Math.max(ay, by) + MARGIN * height);
        double rise = by - ay;
        for (int row = firstRow; row <= lastRow; row++) {
            double one = ax;
            double other = bx;
            // Where an edge is nearly level, what it is cut to would be noise; it has few rows anyway.
            if (Math.abs(rise) > 1e-3 * height) {
                double perRise = (bx - ax) / rise;
                double lowest = clamp(south(row) - MARGIN * height, ay, by);
                double highest = clamp(south(row + 1) + MARGIN * height, ay, by);
                one = ax + (lowest - ay) * perRise;
                other = ax + (highest - ay) * perRise;
            }
            int lastColumn = column(Math.max(one, other) + MARGIN * width);
            for (int column = column(Math.min(one, other) - MARGIN * width); column <= lastColumn; column++) {
                action.accept(number(column, row));
            }
        }
    }

    private static double clamp(double value, double end, double otherEnd) {
        return Math.max(Math.min(end, otherEnd), Math.min(value, Math.max(end, otherEnd)));
    }
}
