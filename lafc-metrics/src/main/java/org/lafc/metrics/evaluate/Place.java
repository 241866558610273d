package org.lafc.metrics.evaluate;

/** Where somebody counts in a measure. Everybody has exactly one place. */
public enum Place {
    /** In the denominator, and what is measured holds. */
    NUMERATOR,
    /** In the denominator only; for a mean, median, maximum or distribution: the value counts. */
    DENOMINATOR_ONLY,
    /** Left out by a criterion of the measure. */
    EXCLUDED,
    /** Left out because a fact is missing. */
    MISSING,
    /** Left out because the time to follow up is not over. */
    PENDING,
    /** Not among those the measure looks at. */
    NOT_IN_POPULATION
}
