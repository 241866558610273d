package org.lafc.geo.boundary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of several areas as two columns of coordinates, one vertex after the other. Edge {@code k} goes from vertex
 * {@code k} to vertex {@code k + 1}; the last vertex of a ring repeats its first and starts no edge.
 */
final class Rings {

    // Beyond this share of its two terms, the sign of a determinant in doubles is right (Shewchuk 1997, orient2d).
    private static final double SAFE_SHARE = 3.3306690738754716e-16;

    private final double[] x;
    private final double[] y;
    private final int[] ringStart; // of all areas, and the end
    private final int[] areaStart; // the first ring of each area, and the end

    private Rings(double[] x, double[] y, int[] ringStart, int[] areaStart) {
        this.x = x;
        this.y = y;
        this.ringStart = ringStart;
        this.areaStart = areaStart;
    }

    static Rings of(List<Geometry> shapes) {
        List<LinearRing> rings = new ArrayList<>();
        int[] areaStart = new int[shapes.size() + 1];
        for (int area = 0; area < shapes.size(); area++) {
            for (int part = 0; part < shapes.get(area).getNumGeometries(); part++) {
                Polygon polygon = (Polygon) shapes.get(area).getGeometryN(part);
                rings.add(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(polygon.getInteriorRingN(hole));
                }
            }
            areaStart[area + 1] = rings.size();
        }
        int[] ringStart = new int[rings.size() + 1];
        for (int ring = 0; ring < rings.size(); ring++) {
            ringStart[ring + 1] = ringStart[ring] + rings.get(ring).getNumPoints();
        }
        double[] x = new double[ringStart[rings.size()]];
        double[] y = new double[x.length];
        int vertex = 0;
        for (LinearRing ring : rings) {
            for (Coordinate coordinate : ring.getCoordinates()) {
                x[vertex] = coordinate.x;
                y[vertex++] = coordinate.y;
            }
        }
        return new Rings(x, y, ringStart, areaStart);
    }

    int areas() {
        return areaStart.length - 1;
    }

    int edges() {
        return x.length - (ringStart.length - 1);
    }

    int vertices() {
        return x.length;
    }

    /** Makes something of two coordinates. */
    @FunctionalInterface
    interface ToCorner<T> {
        T of(double x, double y);
    }

    /** The rings of an area, the last vertex of each left out. */
    <T> ImmutableList<ImmutableList<T>> ofArea(int area, ToCorner<T> corner) {
        ImmutableList.Builder<ImmutableList<T>> rings = ImmutableList.builder();
        for (int ring = areaStart[area]; ring < areaStart[area + 1]; ring++) {
            ImmutableList.Builder<T> corners = ImmutableList.builder();
            for (int vertex = ringStart[ring]; vertex < ringStart[ring + 1] - 1; vertex++) {
                corners.add(corner.of(x[vertex], y[vertex]));
            }
            rings.add(corners.build());
        }
        return rings.build();
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /** Takes an edge of an area. */
    @FunctionalInterface
    interface EdgeAction {
        void accept(int edge);
    }

    void forEachEdge(int area, EdgeAction action) {
        for (int ring = areaStart[area]; ring < areaStart[area + 1]; ring++) {
            for (int edge = ringStart[ring]; edge < ringStart[ring + 1] - 1; edge++) {
                action.accept(edge);
            }
        }
    }

    /** Tells whether a point is in an area or on its edge, by the crossings of the whole ray to the right of it. */
    boolean isIn(int area, double px, double py) {
        boolean inside = false;
        for (int ring = areaStart[area]; ring < areaStart[area + 1]; ring++) {
            for (int edge = ringStart[ring]; edge < ringStart[ring + 1] - 1; edge++) {
                double ay = y[edge];
                double by = y[edge + 1];
                if ((ay < py && by < py) || (ay > py && by > py)) {
                    continue;
                }
                int side = side(x[edge], ay, x[edge + 1], by, px, py);
                if (side == 0 && isBeside(edge, px, py)) {
                    return true;
                }
                boolean upward = by > py;
                inside ^= (ay > py) != upward && (side > 0) == upward;
            }
        }
        return inside;
    }

    boolean isOnEdge(int edge, double px, double py) {
        return side(x[edge], y[edge], x[edge + 1], y[edge + 1], px, py) == 0 && isBeside(edge, px, py);
    }

    /** Tells whether a point is in the upright rectangle around an edge. */
    boolean isBeside(int edge, double px, double py) {
        return px >= Math.min(x[edge], x[edge + 1])
                && px <= Math.max(x[edge], x[edge + 1])
                && py >= Math.min(y[edge], y[edge + 1])
                && py <= Math.max(y[edge], y[edge + 1]);
    }

    /** On which side of the line from a to b a point is: 1 to the left, -1 to the right, 0 on it. Exact. */
    static int side(double ax, double ay, double bx, double by, double px, double py) {
        double left = (ax - px) * (by - py);
        double right = (ay - py) * (bx - px);
        double determinant = left - right;
        double doubt = SAFE_SHARE * (Math.abs(left) + Math.abs(right));
        if (determinant > doubt) {
            return 1;
        }
        if (determinant < -doubt) {
            return -1;
        }
        return CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, px, py);
    }
}
