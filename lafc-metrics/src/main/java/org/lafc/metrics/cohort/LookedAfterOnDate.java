package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.CareHistory;
import org.lafc.metrics.fact.RowSet;

/** The children looked after on the census date; their facts beside {@link ChildFacts#ALL}. */
final class LookedAfterOnDate extends RowMaker<CareHistory> {

    LookedAfterOnDate() {
        super(RowSet.LOOKED_AFTER_ON_DATE, ImmutableList.of());
    }

    @Override
    ImmutableList<CountedRow<CareHistory>> rows(CohortInput input) {
        return input.histories().stream()
                .filter(history -> history.isLookedAfterOn(input.day()))
                .map(history -> CountedRow.child(history, input.day()))
                .collect(ImmutableList.toImmutableList());
    }
}
