package org.lafc.geo.boundary;

import com.google.common.collect.ImmutableList;

/**
 * The rings of an area on a plane, for drawing it; no place is looked up in it. Boundaries in degrees are stretched to
 * metres as they are in the middle of all areas of the kind, so that shapes look as on a map of the country.
 *
 * @param rings the rings, one or more, each of three corners or more, its first not repeated; one inside another is a
 *     hole
 */
public record Outline(ImmutableList<ImmutableList<Corner>> rings) {

    /**
     * A corner of a ring.
     *
     * @param eastMetres metres to the east, from a point that all areas of the kind share
     * @param northMetres metres to the north
     */
    public record Corner(double eastMetres, double northMetres) {}

    static Outline of(Rings all, int area, CoordinateSystem system) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int vertex = 0; vertex < all.vertices(); vertex++) {
            west = Math.min(west, all.x(vertex));
            east = Math.max(east, all.x(vertex));
            south = Math.min(south, all.y(vertex));
            north = Math.max(north, all.y(vertex));
        }
        Scale scale = Scale.at(system, (west + east) / 2, (south + north) / 2);
        return new Outline(all.ofArea(area, (x, y) -> new Corner(x * scale.metresPerX(), y * scale.metresPerY())));
    }
}
