package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementPreparation;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The placements that began in the year, each of the day it began (C8 to C11): the first of a period of care among them,
 * moves with the same carer not.
 */
final class PlacementsBegun extends ChildRowMaker<Placement> {

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
                        new DerivedFact<>(CareFacts.FIRST_PLACEMENT, (row, input) -> isFirst(row)),
                        prepared(CareFacts.EMERGENCY, PlacementPreparation::emergency),
                        prepared(CareFacts.INFORMED_OF_CARER, PlacementPreparation::informed),
                        prepared(CareFacts.MET_CARER, PlacementPreparation::metCarer))),
                DutyOfChildFacts.OF_PLACEMENTS);
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<Placement>> rows) {
        for (Placement placement : history.placementsStartedIn(input.year(), CarerMoves.LEAVE_OUT)) {
            rows.accept(CountedRow.event(placement, history, placement.dates().start()));
        }
    }

    // What is recorded of the move under the first day of the placement; two records that differ say nothing.
    private static DerivedFact<Placement> prepared(Fact fact, Function<PlacementPreparation, Answer> asked) {
        return new DerivedFact<>(
                fact,
                (row, input) -> {
                    Answer said = Answer.NOT_KNOWN;
                    for (PlacementPreparation preparation : row.ofChild().records(PlacementPreparation.class)) {
                        Answer answer =
                                preparation.date().equals(row.day()) ? asked.apply(preparation) : Answer.NOT_KNOWN;
                        if (said != Answer.NOT_KNOWN && answer != Answer.NOT_KNOWN && answer != said) {
                            return FactValue.MISSING;
                        }
                        said = answer == Answer.NOT_KNOWN ? said : answer;
                    }
                    return said == Answer.NOT_KNOWN ? FactValue.MISSING : FactValue.of(said);
                },
                PlacementPreparation.class,
                "preparations of placements");
    }

    private static FactValue isFirst(CountedRow<Placement> row) {
        PeriodOfCare period = row.ofChild().periodOn(row.day()).orElseThrow();
        boolean first = row.day().equals(period.dates().start());
        return first && period.beganEarlier() ? FactValue.MISSING : FactValue.of(first);
    }
}
