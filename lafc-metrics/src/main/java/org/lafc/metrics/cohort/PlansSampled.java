package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.plan.SampledPlan;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The care and support plans looked at in the year, each of the day it was looked at. */
final class PlansSampled extends ChildRowMaker<SampledPlan> {

    PlansSampled() {
        super(
                RowSet.PLANS_SAMPLED,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                ServiceFacts.OWN_OUTCOMES_RECORDED,
                                (row, input) -> FactValue.of(row.thing().ownOutcomes())),
                        new DerivedFact<>(
                                ServiceFacts.PROGRESS_RECORDED,
                                (row, input) -> FactValue.of(row.thing().progress())))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<SampledPlan>> rows) {
        for (SampledPlan plan : history.records(SampledPlan.class)) {
            if (input.year().contains(plan.date())) {
                rows.accept(CountedRow.event(plan, history, plan.date()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(SampledPlan.class, input.year())
                ? ImmutableList.of()
                : ImmutableList.of("plans looked at in a sample");
    }
}
