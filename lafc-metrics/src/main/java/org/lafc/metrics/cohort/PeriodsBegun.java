package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The periods of care that began in the year, each of the day it began. One that began before the data is none, for its
 * first day is not known.
 */
final class PeriodsBegun extends ChildRowMaker<PeriodOfCare> {

    PeriodsBegun() {
        super(
                RowSet.PERIODS_BEGUN,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                CareFacts.DAYS_IN_CARE,
                                (row, input) -> FactValue.of(row.thing().daysUpTo(input.knownTo()))),
                        new DerivedFact<>(
                                CareFacts.CARE_ENDED,
                                (row, input) -> FactValue.of(row.thing()
                                        .dates()
                                        .endExclusive()
                                        .filter(end -> !end.isAfter(input.knownTo()))
                                        .isPresent())))),
                DutyOfChildFacts.OF_PERIODS);
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<PeriodOfCare>> rows) {
        for (PeriodOfCare period : history.periodsOfCare()) {
            LocalDate start = period.dates().start();
            if (input.year().contains(start) && !period.dates().isEmpty() && !period.beganEarlier()) {
                rows.accept(CountedRow.event(period, history, start));
            }
        }
    }
}
