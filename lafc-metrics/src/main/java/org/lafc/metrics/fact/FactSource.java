package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import org.lafc.core.place.LocalAuthority;

/** What measures can be evaluated over: rows of every set, for one census date, and the residents rates are set against. */
@FunctionalInterface
public interface FactSource {

    /**
     * Returns the rows of a set. An evaluator asks once for each set, or once for all together, in one thread.
     *
     * @param set which rows
     * @return the rows with their facts
     */
    FactRows rows(RowSet set);

    /**
     * Returns the rows of several sets. A source that finds them, and what they have, in one walk takes less time and memory
     * than set after set and fact after fact.
     *
     * @param asked which rows, with the facts that will be asked for; others can be as well
     * @return the rows of each set, in that order
     */
    default ImmutableList<? extends FactRows> rows(ImmutableMap<RowSet, ImmutableList<Fact>> asked) {
        return asked.keySet().stream().map(this::rows).collect(ImmutableList.toImmutableList());
    }

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
