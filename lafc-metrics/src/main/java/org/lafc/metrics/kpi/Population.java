package org.lafc.metrics.kpi;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.metrics.fact.RowSet;

/**
 * Who or what a measure looks at: the rows of a set, or those of them that meet a criterion.
 *
 * @param rows which rows
 * @param where the criterion, if not all of them
 */
public record Population(RowSet rows, Optional<Criterion> where) {

    /** All children looked after on the census date. */
    public static final Population LOOKED_AFTER = of(RowSet.LOOKED_AFTER_ON_DATE);

    /**
     * Checks that nothing is missing.
     *
     * @param rows which rows
     * @param where the criterion, if not all of them
     */
    public Population {
        requireNonNull(rows, "rows");
        requireNonNull(where, "where");
    }

    /**
     * Returns all rows of a set.
     *
     * @param rows which rows
     * @return the population
     */
    public static Population of(RowSet rows) {
        return new Population(rows, Optional.empty());
    }

    /**
     * Returns some of the rows.
     *
     * @param criterion the criterion they meet
     * @return the population, of the same rows
     */
    public Population where(Criterion criterion) {
        return new Population(rows, Optional.of(criterion));
    }
}
