package org.lafc.geo.boundary;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Makes {@link AreaCells}. What the marks and the cells without edges are in, it asks JTS. */
final class AreaCellsBuilder {

    private static final int CELLS_PER_EDGE = 4;
    private static final int FEWEST_CELLS = 1024;

    private final List<Geometry> shapes;
    private final List<IndexedPointInAreaLocator> locators;
    private final int[] startOfCell; // of the edges of each cell, and the end
    private final int[] areaOfEdge;

    // What AreaCells takes over.
    final Rings rings;
    final Cells cells;
    final int[] answer;
    final double[] markX;
    final double[] markY;
    final int[] entryStart;
    final ImmutableIntArray.Builder entryArea = ImmutableIntArray.builder();
    final BitSet entryHoldsMark = new BitSet();
    final ImmutableIntArray.Builder edgeStart = ImmutableIntArray.builder();
    final int[] edge;

    private AreaCellsBuilder(List<Geometry> shapes) {
        this.shapes = shapes;
        this.locators = shapes.stream().map(IndexedPointInAreaLocator::new).toList();
        this.rings = Rings.of(shapes);
        Envelope over = new Envelope();
        shapes.forEach(shape -> over.expandToInclude(shape.getEnvelopeInternal()));
        this.cells = new Cells(over, Math.max(FEWEST_CELLS, CELLS_PER_EDGE * rings.edges()));
        this.startOfCell = startOfCell();
        int crossings = startOfCell[cells.count()];
        this.edge = new int[crossings];
        this.areaOfEdge = new int[crossings];
        putEdges();
        this.answer = new int[cells.count()];
        int mixed = fillAnswers();
        this.markX = new double[mixed];
        this.markY = new double[mixed];
        this.entryStart = new int[mixed + 1];
        fillMixed();
    }

    /** The areas in the order in which the first is to be found; one or more. */
    static AreaCells build(List<Geometry> shapes) {
        return new AreaCells(new AreaCellsBuilder(shapes));
    }

    private int[] startOfCell() {
        int[] start = new int[cells.count() + 1];
        for (int area = 0; area < shapes.size(); area++) {
            rings.forEachEdge(area, at -> onEdge(at, cell -> start[cell + 1]++));
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            start[cell + 1] += start[cell];
        }
        return start;
    }

    // Area by area, so that the edges of a cell come in the order of the areas.
    private void putEdges() {
        int[] next = startOfCell.clone();
        for (int area = 0; area < shapes.size(); area++) {
            int areaNow = area;
            rings.forEachEdge(
                    area,
                    at -> onEdge(at, cell -> {
                        edge[next[cell]] = at;
                        areaOfEdge[next[cell]++] = areaNow;
                    }));
        }
    }

    private void onEdge(int at, Cells.CellAction action) {
        cells.forEachOnEdge(rings.x(at), rings.y(at), rings.x(at + 1), rings.y(at + 1), action);
    }

    private int fillAnswers() {
        int mixed = 0;
        for (int cell = 0; cell < answer.length; cell++) {
            if (startOfCell[cell] < startOfCell[cell + 1]) {
                answer[cell] = AreaCells.FIRST_MIXED + mixed++;
            } else if (cell % cells.columns() > 0 && answer[cell - 1] >= AreaCells.NONE) {
                answer[cell] = answer[cell - 1]; // no edge lies between the two
            } else {
                answer[cell] = firstAt(mark(cell, 0));
            }
        }
        return mixed;
    }

    private void fillMixed() {
        int entries = 0;
        for (int cell = 0; cell < answer.length; cell++) {
            if (answer[cell] < AreaCells.NONE) {
                int mixed = answer[cell] - AreaCells.FIRST_MIXED;
                entryStart[mixed] = entries;
                entries = addEntries(cell, mixed, entries);
            }
        }
        entryStart[markX.length] = entries;
        edgeStart.add(edge.length);
    }

    private int addEntries(int cell, int mixed, int entriesBefore) {
        Coordinate mark = markOffEdges(cell);
        markX[mixed] = mark.x;
        markY[mixed] = mark.y;
        int entries = entriesBefore;
        int from = startOfCell[cell];
        for (int area = 0; area < shapes.size(); area++) {
            int to = from;
            while (to < startOfCell[cell + 1] && areaOfEdge[to] == area) {
                to++;
            }
            boolean holdsMark = locate(area, mark) != Location.EXTERIOR;
            if (to > from || holdsMark) {
                entryArea.add(area);
                entryHoldsMark.set(entries++, holdsMark);
                edgeStart.add(from);
            }
            from = to;
        }
        return entries;
    }

    private Coordinate markOffEdges(int cell) {
        int edges = startOfCell[cell + 1] - startOfCell[cell];
        for (int attempt = 0; attempt <= 2 * edges; attempt++) {
            Coordinate mark = mark(cell, attempt);
            boolean onEdge = false;
            for (int at = startOfCell[cell]; at < startOfCell[cell + 1] && !onEdge; at++) {
                onEdge = rings.isOnEdge(edge[at], mark.x, mark.y);
            }
            if (!onEdge) {
                return mark;
            }
        }
        throw new IllegalStateException("a cell of the boundaries is too small for the numbers of its coordinates");
    }

    // Points on a parabola: no straight edge meets more than two of them.
    private Coordinate mark(int cell, int attempt) {
        double along = 0.5 + 0.45 * attempt / (attempt + 1.0);
        double west = cells.west(cell % cells.columns());
        double south = cells.south(cell / cells.columns());
        return new Coordinate(west + along * cells.width(), south + along * along * cells.height());
    }

    private int firstAt(Coordinate point) {
        for (int area = 0; area < shapes.size(); area++) {
            if (locate(area, point) != Location.EXTERIOR) {
                return area;
            }
        }
        return AreaCells.NONE;
    }

    private int locate(int area, Coordinate point) {
        return shapes.get(area).getEnvelopeInternal().contains(point)
                ? locators.get(area).locate(point)
                : Location.EXTERIOR;
    }
}
