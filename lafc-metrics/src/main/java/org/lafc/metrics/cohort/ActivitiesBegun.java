package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The courses, apprenticeships, jobs and times without one that young people began in the year, each of its first day. */
final class ActivitiesBegun extends ChildRowMaker<ActivitySpell> {

    ActivitiesBegun() {
        super(
                RowSet.ACTIVITIES_BEGUN,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                LeaverFacts.ACTIVITY,
                                (row, input) -> FactValue.of(row.thing().activity())),
                        new DerivedFact<>(
                                LeaverFacts.ENGAGED,
                                (row, input) ->
                                        FactValue.of(row.thing().activity().engaged())),
                        new DerivedFact<>(
                                LeaverFacts.IN_TRAINING,
                                (row, input) ->
                                        FactValue.of(row.thing().activity().isTraining())),
                        new DerivedFact<>(
                                LeaverFacts.ACTIVITY_SIDE,
                                (row, input) -> FactValue.of(row.thing().side())),
                        new DerivedFact<>(
                                LeaverFacts.SUPPORTED,
                                (row, input) -> FactValue.of(isSupported(row.ofChild(), row.thing(), input))))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<ActivitySpell>> rows) {
        for (ActivitySpell spell : history.records(ActivitySpell.class)) {
            if (input.year().contains(spell.date())) {
                rows.accept(CountedRow.event(spell, history, spell.date()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(ActivitySpell.class, input.year())
                ? ImmutableList.of()
                : ImmutableList.of("activities on leaving care");
    }

    static Stream<ActivitySpell> of(CareHistory history, CohortInput input) {
        return history.records(ActivitySpell.class).stream()
                .filter(spell -> input.year().contains(spell.date()));
    }

    static boolean isSupported(CareHistory history, ActivitySpell spell, CohortInput input) {
        return LeavingCare.on(history, spell.date())
                        .filter(LeavingCare::isSupported)
                        .isPresent()
                && !LeavingCare.endedBefore(history, input.year().start(), spell.date());
    }
}
