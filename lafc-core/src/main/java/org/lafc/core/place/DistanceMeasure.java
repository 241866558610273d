package org.lafc.core.place;

import java.util.List;
import java.util.Optional;
import org.lafc.core.place.DistanceOutcome.Reason;

/**
 * A named way to measure how far a placement is from home. Core only asks; geography answers
 * ({@code org.lafc.geo.distance.PostcodeDistance}), or a caller's own road service ({@link SuppliedDistance}).
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

    /**
     * Measures many pairs, each as {@link #between} does and with the same outcome to the last bit. A measure that is
     * faster on many than one by one overrides it.
     *
     * @param homes where homes are, one a row
     * @param placements where children are placed, row by row with the homes
     * @return the outcomes, row by row; none for no pairs
     * @throws IllegalArgumentException if there are not as many placements as homes
     */
    default DistanceOutcomes betweenAll(List<? extends Whereabouts> homes, List<? extends Whereabouts> placements) {
        checkPairs(homes, placements);
        DistanceOutcomes.Builder outcomes = DistanceOutcomes.builder(homes.size());
        for (int row = 0; row < homes.size(); row++) {
            outcomes.set(row, between(homes.get(row), placements.get(row)));
        }
        return outcomes.build();
    }

    /**
     * Checks that homes and placements make pairs.
     *
     * @param homes where homes are
     * @param placements where children are placed
     * @throws IllegalArgumentException if there are not as many placements as homes
     */
    static void checkPairs(List<? extends Whereabouts> homes, List<? extends Whereabouts> placements) {
        if (homes.size() != placements.size()) {
            throw new IllegalArgumentException("there must be as many placements as homes, but there were "
                    + placements.size() + " and " + homes.size());
        }
    }

    /**
     * Returns why there is no distance, where whereabouts alone say so: the first of the reasons that hold, in the order
     * of {@link Reason}. A measure asks this first. What whereabouts leave open is the measure's to find out: a postcode
     * it does not know, a pseudo postcode, a placement of no fixed abode.
     *
     * @param home where home is
     * @param placement where the child is placed
     * @return the reason, or empty if home and placement may each be looked for
     */
    static Optional<Reason> reasonNotToMeasure(Whereabouts home, Whereabouts placement) {
        if (home instanceof Whereabouts.NoFixedAbode) {
            return Optional.of(Reason.NO_FIXED_ABODE);
        }
        if (home instanceof Whereabouts.PlacedForAdoption || placement instanceof Whereabouts.PlacedForAdoption) {
            return Optional.of(Reason.PLACED_FOR_ADOPTION);
        }
        if (home instanceof Whereabouts.NotRecorded) {
            return Optional.of(Reason.HOME_NOT_RECORDED);
        }
        if (home instanceof Whereabouts.Withheld) {
            return Optional.of(Reason.HOME_WITHHELD);
        }
        if (placement instanceof Whereabouts.NotRecorded) {
            return Optional.of(Reason.PLACEMENT_NOT_RECORDED);
        }
        if (placement instanceof Whereabouts.Withheld) {
            return Optional.of(Reason.PLACEMENT_WITHHELD);
        }
        return Optional.empty();
    }
}
