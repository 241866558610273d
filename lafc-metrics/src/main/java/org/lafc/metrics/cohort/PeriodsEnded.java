package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.ReEntry;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The periods of care that ended in the year, each of the day the child left. */
final class PeriodsEnded extends ChildRowMaker<PeriodOfCare> {

    PeriodsEnded() {
        super(
                RowSet.PERIODS_ENDED,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(CareFacts.WAY_OUT, (row, input) -> wayOut(row.thing())),
                        new DerivedFact<>(
                                CareFacts.DAYS_IN_CARE,
                                (row, input) -> row.thing().beganEarlier()
                                        ? FactValue.MISSING
                                        : FactValue.of(row.thing().daysUpTo(row.day()))),
                        new DerivedFact<>(
                                CareFacts.MONTHS_OUT_OF_CARE,
                                (row, input) -> FactValue.of(reEntry(row, input).monthsOut(input.knownTo()))),
                        new DerivedFact<>(
                                CareFacts.BACK_IN_CARE,
                                (row, input) ->
                                        FactValue.of(reEntry(row, input).outcome() instanceof ReEntry.CameBack)))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<PeriodOfCare>> rows) {
        for (PeriodOfCare period : history.periodsEndedIn(input.year())) {
            rows.accept(CountedRow.event(
                    period, history, period.dates().endExclusive().orElseThrow()));
        }
    }

    private static FactValue wayOut(PeriodOfCare period) {
        return period.endReason()
                .map(reason -> FactValue.of(reason.wayOut()))
                .orElse(FactValue.of(CareFacts.TURNED_EIGHTEEN));
    }

    private static ReEntry reEntry(CountedRow<PeriodOfCare> row, CohortInput input) {
        return ReEntry.of(row.ofChild(), input.knownTo()).stream()
                .filter(reEntry -> reEntry.left().equals(row.thing()))
                .findFirst()
                .orElseThrow();
    }
}
