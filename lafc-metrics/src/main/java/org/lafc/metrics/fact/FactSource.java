package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
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
     * Returns the rows of several sets. A source that finds them in one walk takes less time than set after set.
     *
     * @param sets which rows
     * @return the rows of each set, in that order
     */
    default ImmutableList<? extends FactRows> rows(List<RowSet> sets) {
        return sets.stream().map(this::rows).collect(ImmutableList.toImmutableList());
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
