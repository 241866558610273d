package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The placements that began in the year, each of the day it began (C8 to C11): the first of a period of care among them,
 * moves with the same carer not.
 */
final class PlacementsBegun extends RowMaker<Placement> {

    PlacementsBegun() {
        super(
                RowSet.PLACEMENTS_BEGUN,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                ChildFacts.PLACEMENT_TYPE,
                                (row, input) -> FactValue.of(row.thing().type())),
                        new DerivedFact<>(
                                ChildFacts.PROVIDER,
                                (row, input) -> FactValue.of(row.thing().provider())),
                        new DerivedFact<>(CareFacts.FIRST_PLACEMENT, (row, input) -> isFirst(row)))));
    }

    @Override
    ImmutableList<CountedRow<Placement>> rows(CohortInput input) {
        return input.histories().stream()
                .flatMap(history -> history.placementsStartedIn(input.year(), CarerMoves.LEAVE_OUT).stream()
                        .map(placement -> CountedRow.event(
                                placement, history, placement.dates().start())))
                .collect(toImmutableList());
    }

    private static FactValue isFirst(CountedRow<Placement> row) {
        PeriodOfCare period = row.ofChild().periodOn(row.day()).orElseThrow();
        boolean first = row.day().equals(period.dates().start());
        return first && period.beganEarlier() ? FactValue.MISSING : FactValue.of(first);
    }
}
