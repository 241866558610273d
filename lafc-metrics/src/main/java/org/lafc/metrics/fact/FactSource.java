package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableSortedMap;
import org.lafc.core.place.LocalAuthority;

/** What measures can be evaluated over: rows of every set, for one census date, and the residents rates are set against. */
@FunctionalInterface
public interface FactSource {

    /**
     * Returns the rows of a set. An evaluator asks once for each set, in one thread.
     *
     * @param set which rows
     * @return the rows with their facts
     */
    FactRows rows(RowSet set);

    /**
     * Returns the residents aged 0 to 17 of the area the rows are of, by the mid-year estimate of the June before
     * (convention C17 of the KPI catalogue).
     *
     * @return the residents by authority; empty if no source holds an estimate
     */
    default ImmutableSortedMap<LocalAuthority, Long> residentsAged0To17() {
        return ImmutableSortedMap.of();
    }
}
