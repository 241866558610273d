package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

/**
 * What a {@link ManyPlacementsRule} says of one child.
 *
 * @param rule the rule
 * @param base whether the child is among those the share is of
 * @param placements the placements counted, also of a child who is not
 */
public record ManyPlacements(ManyPlacementsRule rule, Base base, PlacementCount placements) {

    /** Whether a child is among those the share is of. */
    public enum Base {
        /** The child is. */
        COUNTED,
        /** The child is not looked after on the census date, or in short breaks alone. */
        NOT_LOOKED_AFTER,
        /** The child has not been looked after for long enough. */
        NOT_LONG_ENOUGH,
        /**
         * The child has not been looked after for long enough in the data, before which care began ({@link
         * PeriodOfCare#beganEarlier()}): not known whether for long enough, so not counted in the base.
         */
        NOT_KNOWN
    }

    /**
     * Checks the components.
     *
     * @param rule the rule
     * @param base whether the child is among those the share is of
     * @param placements the placements counted, also of a child who is not
     */
    public ManyPlacements {
        requireNonNull(rule, "rule");
        requireNonNull(base, "base");
        requireNonNull(placements, "placements");
    }

    /**
     * Tells whether the child counts as one with many placements.
     *
     * @return true if the child is in the base and had as many as the rule says
     */
    public boolean isMany() {
        return base == Base.COUNTED && placements.count() >= rule.atLeast();
    }
}
