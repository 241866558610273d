package org.lafc.geo.boundary;

/**
 * Which of several areas a point is in, by a grid of cells over all of them. Most cells no edge crosses: their answer
 * is ready. The others hold the edges that cross them and a point of the cell, the mark, of which it is known which
 * areas it is in: a point is in an area if the line from it to the mark crosses the edges of the area an even number
 * of times and the mark is in, or an odd number and the mark is not.
 *
 * <p>The answers are those of a test of every edge: sides are decided exactly, a vertex on the line counts as to the
 * left of it for both its edges, and the mark lies on no edge. Holds some 4 bytes a cell, four cells an edge, 16
 * bytes a vertex and 4 bytes for each cell that an edge crosses.
 */
final class AreaCells {

    static final int NONE = -1;
    static final int FIRST_MIXED = Integer.MIN_VALUE;

    private final Rings rings;
    private final Cells cells;
    // For a cell without edges the area or NONE; for one with edges, its number among those, counted from FIRST_MIXED.
    private final int[] answer;
    private final double[] markX;
    private final double[] markY;
    private final int[] entryStart; // of each cell with edges, and the end
    private final int[] entryArea; // areas in their order; those that have edges here or hold the mark
    private final boolean[] entryHoldsMark;
    private final int[] edgeStart; // of each entry, and the end
    private final int[] edge;

    AreaCells(AreaCellsBuilder built) {
        this.rings = built.rings;
        this.cells = built.cells;
        this.answer = built.answer;
        this.markX = built.markX;
        this.markY = built.markY;
        this.entryStart = built.entryStart;
        this.entryArea = built.entryArea.build().toArray();
        this.entryHoldsMark = new boolean[entryArea.length];
        built.entryHoldsMark.stream().forEach(entry -> entryHoldsMark[entry] = true);
        this.edgeStart = built.edgeStart.build().toArray();
        this.edge = built.edge;
    }

    Rings rings() {
        return rings;
    }

    /** The first area that a point is in, its edges included, or {@link #NONE}. */
    int find(double x, double y) {
        if (!cells.covers(x, y)) {
            return NONE;
        }
        int found = answer[cells.at(x, y)];
        return found >= NONE ? found : findByEdges(found - FIRST_MIXED, x, y);
    }

    private int findByEdges(int mixed, double x, double y) {
        for (int entry = entryStart[mixed]; entry < entryStart[mixed + 1]; entry++) {
            if (isIn(entry, x, y, markX[mixed], markY[mixed])) {
                return entryArea[entry];
            }
        }
        return NONE;
    }

    private boolean isIn(int entry, double x, double y, double toX, double toY) {
        double west = Math.min(x, toX);
        double east = Math.max(x, toX);
        double south = Math.min(y, toY);
        double north = Math.max(y, toY);
        boolean inside = entryHoldsMark[entry];
        for (int at = edgeStart[entry]; at < edgeStart[entry + 1]; at++) {
            int from = edge[at];
            double ax = rings.x(from);
            double ay = rings.y(from);
            double bx = rings.x(from + 1);
            double by = rings.y(from + 1);
            if ((ax < west && bx < west)
                    || (ax > east && bx > east)
                    || (ay < south && by < south)
                    || (ay > north && by > north)) {
                continue; // far from the line to the mark
            }
            int side = Rings.side(ax, ay, bx, by, x, y);
            if (side == 0 && rings.isBeside(from, x, y)) {
                return true;
            }
            boolean startIsLeft = Rings.side(x, y, toX, toY, ax, ay) >= 0;
            boolean endIsLeft = Rings.side(x, y, toX, toY, bx, by) >= 0;
            if (startIsLeft != endIsLeft && side != Rings.side(ax, ay, bx, by, toX, toY)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Takes an edge and the area it belongs to. */
    @FunctionalInterface
    interface NearEdge {
        void accept(int area, int edge);
    }

    /** Gives every edge in the cells that a rectangle touches, some of them several times. */
    void forEachEdgeNear(double west, double south, double east, double north, NearEdge action) {
        int firstColumn = cells.column(west);
        int lastColumn = cells.column(east);
        int lastRow = cells.row(north);
        for (int row = cells.row(south); row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                int found = answer[cells.number(column, row)];
                if (found < NONE) {
                    forEachEdge(found - FIRST_MIXED, action);
                }
            }
        }
    }

    private void forEachEdge(int mixed, NearEdge action) {
        for (int entry = entryStart[mixed]; entry < entryStart[mixed + 1]; entry++) {
            for (int at = edgeStart[entry]; at < edgeStart[entry + 1]; at++) {
                action.accept(entryArea[entry], edge[at]);
            }
        }
    }
}
