package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.time.CompletedMonths;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The young people the authority supports in leaving care on the census date, looked after or not ({@link LeavingCare}). Who
 * died or went over to another authority in the year is among them, so that measures can leave them out by name.
 */
final class SupportedOnDate extends ChildRowMaker<CareHistory> {

    private static final String PLANS = "pathway plans";

    SupportedOnDate() {
        super(
                RowSet.SUPPORTED_ON_DATE,
                AsAt.and(ImmutableList.of(
                        new DerivedFact<>(LeaverFacts.CATEGORY, (row, input) -> category(row)),
                        new DerivedFact<>(
                                LeaverFacts.CARE_LEAVER,
                                (row, input) -> FactValue.of(LeavingCare.on(row.thing(), row.day())
                                        .filter(LeavingCare::isCareLeaver)
                                        .isPresent())),
                        new DerivedFact<>(
                                LeaverFacts.PATHWAY_PLAN,
                                (row, input) -> pathwayPlan(row.thing(), row.day()),
                                Plan.class,
                                PLANS),
                        new DerivedFact<>(
                                LeaverFacts.MONTHS_SINCE_PATHWAY_PLAN,
                                (row, input) -> lastPlan(row.thing(), row.day())
                                        .map(made -> FactValue.of(CompletedMonths.between(made, row.day())))
                                        .orElse(FactValue.MISSING),
                                Plan.class,
                                PLANS))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<CareHistory>> rows) {
        LocalDate day = input.day();
        if (LeavingCare.isSupportedOn(history, day)
                && !LeavingCare.endedBefore(history, input.year().start(), day)) {
            rows.accept(CountedRow.child(history, day));
        }
    }

    static FactValue category(CountedRow<CareHistory> row) {
        return LeavingCare.on(row.thing(), row.day())
                .map(where -> FactValue.of(where.category()))
                .orElse(FactValue.MISSING);
    }

    private static FactValue pathwayPlan(CareHistory history, LocalDate day) {
        return history.covers(Plan.class) ? FactValue.of(lastPlan(history, day).isPresent()) : FactValue.MISSING;
    }

    private static Optional<LocalDate> lastPlan(CareHistory history, LocalDate day) {
        ImmutableList<Plan> plans = history.records(Plan.class);
        for (int i = plans.size() - 1; i >= 0; i--) {
            if (plans.get(i).kind() == PlanKind.PATHWAY && !plans.get(i).date().isAfter(day)) {
                return Optional.of(plans.get(i).date());
            }
        }
        return Optional.empty();
    }
}
