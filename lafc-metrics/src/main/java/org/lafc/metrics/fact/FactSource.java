package org.lafc.metrics.fact;

/** What measures can be evaluated over: rows of every set, for one census date. */
@FunctionalInterface
public interface FactSource {

    /**
     * Returns the rows of a set.
     *
     * @param set which rows
     * @return the rows with their facts
     */
    FactRows rows(RowSet set);
}
