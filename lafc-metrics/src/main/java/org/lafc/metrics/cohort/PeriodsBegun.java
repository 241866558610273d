package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The periods of care that began in the year, each of the day it began. One that began before the data is none, for its
 * first day is not known.
 */
final class PeriodsBegun extends RowMaker<PeriodOfCare> {

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
    ImmutableList<CountedRow<PeriodOfCare>> rows(CohortInput input) {
        return input.children()
                .flatMap(history -> history.periodsStartedIn(input.year()).stream()
                        .filter(period -> !period.beganEarlier())
                        .map(period ->
                                CountedRow.event(period, history, period.dates().start())))
                .collect(toImmutableList());
    }
}
