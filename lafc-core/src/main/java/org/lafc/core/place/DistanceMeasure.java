package org.lafc.core.place;

/**
 * A named way to measure how far a placement is from home. Core only asks; geography answers
 * ({@code org.lafc.geo.distance.PostcodeDistance}), or a caller's own road service.
 *
 * <p>Implementations are safe between threads, give the same answer whichever way round they are asked, and
 * answer zero for one place asked twice.
 */
public interface DistanceMeasure {

    /**
     * Returns the full name of the method, which travels with every result: two methods never mix in one.
     *
     * @return for example {@code ELLIPSOID, seven-parameter positions}
     */
    String method();

    /**
     * Measures from a home to a placement.
     *
     * @param home where home is
     * @param placement where the child is placed
     * @return the distance, or the reason why there is none
     */
    DistanceOutcome between(Whereabouts home, Whereabouts placement);
}
