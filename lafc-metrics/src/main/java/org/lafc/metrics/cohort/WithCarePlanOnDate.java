package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.time.Age;
import org.lafc.core.time.CompletedMonths;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The children under 18 for whom a care and support plan was made by the census date, looked after or not. No source tells
 * when such a plan ends, so how old it may be is for the measure to say.
 */
final class WithCarePlanOnDate extends ChildRowMaker<CareHistory> {

    WithCarePlanOnDate() {
        super(
                RowSet.WITH_CARE_PLAN_ON_DATE,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                CareFacts.LOOKED_AFTER,
                                (row, input) -> FactValue.of(row.thing().isLookedAfterOn(row.day()))),
                        new DerivedFact<>(
                                CareFacts.MONTHS_SINCE_CARE_PLAN,
                                (row, input) -> FactValue.of(CompletedMonths.between(
                                        lastPlan(row.thing(), row.day()).orElseThrow(), row.day()))))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<CareHistory>> rows) {
        if (lastPlan(history, input.day()).isPresent() && isUnder18(history, input.day())) {
            rows.accept(CountedRow.child(history, input.day()));
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(Plan.class, DateRange.ofClosed(input.day(), input.day()))
                ? ImmutableList.of()
                : ImmutableList.of("care and support plans");
    }

    private static boolean isUnder18(CareHistory history, LocalDate day) {
        return Age.EIGHTEEN.birthday(history.child().dateOfBirth()).isAfter(day);
    }

    private static Optional<LocalDate> lastPlan(CareHistory history, LocalDate day) {
        for (Plan plan : history.records(Plan.class).reverse()) {
            if (plan.kind() == PlanKind.CARE_AND_SUPPORT && !plan.date().isAfter(day)) {
                return Optional.of(plan.date());
            }
        }
        return Optional.empty();
    }
}
