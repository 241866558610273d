package org.lafc.geo.boundary;

import static java.util.Objects.requireNonNull;

import org.lafc.core.place.Distance;

/**
 * How far a place is from the edge of an area, and on which side. A small distance warns that the side may be wrong:
 * boundaries are generalised, and a postcode's position stands for some fifteen addresses.
 *
 * @param isInside true if the place is in the area or on its edge, whichever other areas it is in too
 * @param distance the shortest distance to the area's edge, zero on it; the coast is an edge, and so is a hole's
 */
public record EdgeDistance(boolean isInside, Distance distance) {

    /**
     * Checks that nothing is missing.
     *
     * @param isInside true if the place is in the area or on its edge, whichever other areas it is in too
     * @param distance the shortest distance to the area's edge, zero on it; the coast is an edge, and so is a hole's
     */
    public EdgeDistance {
        requireNonNull(distance, "distance");
    }

    /**
     * Returns which side, without the distance, which would help to find a home.
     *
     * @return for example {@code EdgeDistance[inside, redacted]}
     */
    @Override
    public String toString() {
        return "EdgeDistance[" + (isInside ? "inside" : "outside") + ", redacted]";
    }
}
