package org.lafc.metrics.kpi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who a measure looks at: the children looked after on the census date, or those of them that meet a criterion.
 *
 * @param where the criterion, if not all of them
 */
public record Population(Optional<Criterion> where) {

    /** All children looked after on the census date. */
    public static final Population LOOKED_AFTER = new Population(Optional.empty());

    /**
     * Checks that nothing is missing.
     *
     * @param where the criterion, if not all of them
     */
    public Population {
        requireNonNull(where, "where");
    }

    /**
     * Returns some of the children looked after on the census date.
     *
     * @param where the criterion they meet
     * @return the population
     */
    public static Population lookedAfterWhere(Criterion where) {
        return new Population(Optional.of(where));
    }
}
