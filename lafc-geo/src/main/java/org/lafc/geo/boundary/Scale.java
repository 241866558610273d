package org.lafc.geo.boundary;

import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.LatLon;

/**
 * How many metres on the ground a unit of the boundaries' coordinates is near a place: it makes a plane that is right
 * there and nearly so around.
 *
 * @param metresPerX metres to the east for one unit
 * @param metresPerY metres to the north for one unit
 */
record Scale(double metresPerX, double metresPerY) {

    static Scale at(CoordinateSystem system, double x, double y) {
        EarthCentred place = EarthCentred.of(system.position(x, y));
        double aside = system.someMetresInX(x);
        double along = system.someMetresInY(y);
        return new Scale(
                chord(place, system.position(x + aside, y)) / Math.abs(aside),
                chord(place, system.position(x, y + along)) / Math.abs(along));
    }

    private static double chord(EarthCentred from, LatLon position) {
        EarthCentred to = EarthCentred.of(position);
        double dx = to.xMetres() - from.xMetres();
        double dy = to.yMetres() - from.yMetres();
        double dz = to.zMetres() - from.zMetres();
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    double lengthOfEdge(Rings rings, int edge) {
        double dx = (rings.x(edge + 1) - rings.x(edge)) * metresPerX;
        double dy = (rings.y(edge + 1) - rings.y(edge)) * metresPerY;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The point of an edge that is nearest to a point: 0 is its start, 1 its end. */
    double alongEdge(Rings rings, int edge, double x, double y) {
        double dx = (rings.x(edge + 1) - rings.x(edge)) * metresPerX;
        double dy = (rings.y(edge + 1) - rings.y(edge)) * metresPerY;
        double length2 = dx * dx + dy * dy;
        if (length2 == 0) {
            return 0; // a vertex that the file repeats
        }
        double across = (x - rings.x(edge)) * metresPerX * dx + (y - rings.y(edge)) * metresPerY * dy;
        return Math.max(0, Math.min(1, across / length2));
    }

    double metresToEdge(Rings rings, int edge, double x, double y) {
        double along = alongEdge(rings, edge, x, y);
        double dx = (rings.x(edge) + along * (rings.x(edge + 1) - rings.x(edge)) - x) * metresPerX;
        double dy = (rings.y(edge) + along * (rings.y(edge + 1) - rings.y(edge)) - y) * metresPerY;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
