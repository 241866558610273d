package org.lafc.core.place;

import static java.util.Objects.requireNonNull;

/**
 * What came of measuring from home to placement: a distance, or the reason why there is none. Never zero and
 * never NaN in place of a reason.
 */
public sealed interface DistanceOutcome {

    /**
     * A distance was measured.
     *
     * @param distance the distance
     */
    record Measured(Distance distance) implements DistanceOutcome {
        /**
         * Checks the components.
         *
         * @param distance the distance
         */
        public Measured {
            requireNonNull(distance, "distance");
        }
    }

    /**
     * There is no distance.
     *
     * @param reason why
     */
    record NotMeasured(Reason reason) implements DistanceOutcome {
        /**
         * Checks the components.
         *
         * @param reason why
         */
        public NotMeasured {
            requireNonNull(reason, "reason");
        }
    }

    /** Why a distance could not be measured. Where several hold, the first in this order is given. */
    enum Reason {
        /** The child has no home point. */
        NO_FIXED_ABODE,
        /** The address of the adopters is not given. */
        PLACED_FOR_ADOPTION,
        /** The home postcode was not recorded. */
        HOME_NOT_RECORDED,
        /** The home address is kept back. */
        HOME_WITHHELD,
        /** The placement postcode was not recorded. */
        PLACEMENT_NOT_RECORDED,
        /** The placement address is kept back. */
        PLACEMENT_WITHHELD,
        /** The home postcode is not in the postcode directory. */
        HOME_NOT_IN_DIRECTORY,
        /**
         * The home postcode is in the directory, or is a pseudo postcode, but has no position, or none that the method
         * serves.
         */
        HOME_WITHOUT_POSITION,
        /** The placement postcode is not in the postcode directory. */
        PLACEMENT_NOT_IN_DIRECTORY,
        /**
         * The placement postcode is in the directory, or is a pseudo postcode, but has no position, or none that the
         * method serves.
         */
        PLACEMENT_WITHOUT_POSITION,
        /** One place is on the British grid, the other on the Irish, and the method works on one grid only. */
        DIFFERENT_GRIDS,
        /** No distance was recorded or supplied, and the method is to take such a one. */
        DISTANCE_NOT_RECORDED
    }
}
