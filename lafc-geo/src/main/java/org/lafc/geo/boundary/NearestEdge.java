package org.lafc.geo.boundary;

import org.lafc.core.place.Distance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.LatLon;

/**
 * The shortest way from a place to the edges of an area. Edges are sifted in a plane with the scale of the place; those
 * that could be nearest are measured on the ellipsoid, where a straight edge of the file is a curve.
 */
final class NearestEdge {

    // A plane with the scale of a place at most 63 degrees north makes a distance of d metres too long by less than
    // this share of d / RADIUS: the parallels shrink by tan 63 degrees = 1.96 of it, and more farther off.
    private static final double STRETCH = 4;
    private static final double RADIUS = 6_350_000;
    private static final double ENOUGH_METRES = 1e-5;
    private static final int MOST_STEPS = 100;

    private final Rings rings;
    private final CoordinateSystem system;
    private final double x;
    private final double y;
    private final LatLon position;
    private final EarthCentred place;
    private final Scale scale;
    private double best = Double.POSITIVE_INFINITY;

    private NearestEdge(Rings rings, CoordinateSystem system, double x, double y) {
        this.rings = rings;
        this.system = system;
        this.x = x;
        this.y = y;
        this.position = system.position(x, y);
        this.place = EarthCentred.of(position);
        this.scale = Scale.at(system, x, y);
    }

    static EdgeDistance of(Rings rings, int area, CoordinateSystem system, double x, double y) {
        NearestEdge search = new NearestEdge(rings, system, x, y);
        return new EdgeDistance(rings.isIn(area, x, y), Distance.ofMetres(search.metres(area)));
    }

    private double metres(int area) {
        int[] nearest = {-1};
        double[] least = {Double.POSITIVE_INFINITY};
        rings.forEachEdge(area, edge -> {
            double plane = scale.metresToEdge(rings, edge, x, y);
            if (plane < least[0]) {
                least[0] = plane;
                nearest[0] = edge;
            }
        });
        measure(nearest[0]);
        rings.forEachEdge(area, edge -> {
            double plane = scale.metresToEdge(rings, edge, x, y);
            if (edge != nearest[0] && plane * (1 - STRETCH * plane / RADIUS) <= best) {
                measure(edge);
            }
        });
        return best;
    }

    private void measure(int edge) {
        LatLon closest = closest(edge);
        best = Math.min(best, StraightLine.ELLIPSOID.between(position, closest).metres());
    }

    // The point of the edge from which the chord to the place is at a right angle to the edge, by Gauss-Newton steps.
    private LatLon closest(int edge) {
        double length = scale.lengthOfEdge(rings, edge);
        double reach = Math.min(0.5, 10 / length);
        double along = scale.alongEdge(rings, edge, x, y);
        double step = 1;
        for (int i = 0; i < MOST_STEPS && Math.abs(step) * length > ENOUGH_METRES; i++) {
            double before = Math.max(0, along - reach);
            double after = Math.min(1, along + reach);
            EarthCentred at = EarthCentred.of(onEdge(edge, along));
            EarthCentred from = EarthCentred.of(onEdge(edge, before));
            EarthCentred to = EarthCentred.of(onEdge(edge, after));
            double dx = (to.xMetres() - from.xMetres()) / (after - before);
            double dy = (to.yMetres() - from.yMetres()) / (after - before);
            double dz = (to.zMetres() - from.zMetres()) / (after - before);
            double across = (at.xMetres() - place.xMetres()) * dx
                    + (at.yMetres() - place.yMetres()) * dy
                    + (at.zMetres() - place.zMetres()) * dz;
            double next = Math.max(0, Math.min(1, along - across / (dx * dx + dy * dy + dz * dz)));
            step = next - along;
            along = next;
        }
        return onEdge(edge, along);
    }

    private LatLon onEdge(int edge, double along) {
        return system.position(
                rings.x(edge) + along * (rings.x(edge + 1) - rings.x(edge)),
                rings.y(edge) + along * (rings.y(edge + 1) - rings.y(edge)));
    }
}
