package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Visit;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The visits made in the year to children who were looked after on the day of the visit (C2, C6). */
final class VisitsMade extends ChildRowMaker<Visit> {

    VisitsMade() {
        super(
                RowSet.VISITS_MADE,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(ConductFacts.VISIT_MANNER, (row, input) -> manner(row.thing())),
                        new DerivedFact<>(
                                ConductFacts.CHILD_SEEN,
                                (row, input) -> FactValue.of(row.thing().childSeen())),
                        new DerivedFact<>(
                                ConductFacts.SEEN_ALONE,
                                (row, input) -> FactValue.of(row.thing().seenAlone())),
                        new DerivedFact<>(ConductFacts.WHY_NOT_ALONE, (row, input) -> whyNotAlone(row.thing())))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<Visit>> rows) {
        for (Visit visit : history.visits()) {
            if (input.year().contains(visit.date()) && history.isLookedAfterOn(visit.date())) {
                rows.accept(CountedRow.event(visit, history, visit.date()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(Visit.class, input.year()) ? ImmutableList.of() : ImmutableList.of(Needed.VISITS);
    }

    private static FactValue manner(Visit visit) {
        return switch (visit.manner()) {
            case IN_PERSON, REMOTE -> FactValue.of(visit.manner());
            case NOT_KNOWN -> FactValue.of("not-recorded");
        };
    }

    private static FactValue whyNotAlone(Visit visit) {
        return visit.seenAlone() == Answer.YES
                ? FactValue.of(ConductFacts.SEEN_ALONE_NO_REASON)
                : FactValue.of(visit.notAlone());
    }
}
