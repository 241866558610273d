package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.ReEntry;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The children looked after at any time in the year (C2). The day of a row is the census date, or the day the child left
 * care for the last time in the year.
 */
final class LookedAfterInYear extends ChildRowMaker<CareHistory> {

    LookedAfterInYear() {
        super(
                RowSet.LOOKED_AFTER_IN_YEAR,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                CareFacts.LOOKED_AFTER,
                                (row, input) -> FactValue.of(row.thing().isLookedAfterOn(input.day()))),
                        new DerivedFact<>(CareFacts.BEGAN_IN_YEAR, (row, input) -> beganIn(row.thing(), input.year())),
                        new DerivedFact<>(
                                CareFacts.ENDED_IN_YEAR,
                                (row, input) -> FactValue.of(!row.thing()
                                        .periodsEndedIn(input.year())
                                        .isEmpty())),
                        new DerivedFact<>(
                                CareFacts.RETURNED_HOME, (row, input) -> returnedHome(row.thing(), input.year())),
                        new DerivedFact<>(CareFacts.MONTHS_OUT_OF_CARE, (row, input) -> monthsOut(row.thing(), input)),
                        new DerivedFact<>(CareFacts.BACK_IN_CARE, (row, input) -> backInCare(row.thing(), input)),
                        new DerivedFact<>(
                                CareFacts.CHILDREN_ADOPTED, (row, input) -> adopted(row.thing(), input.year())),
                        new DerivedFact<>(
                                CareFacts.CHILDREN_LOOKED_AFTER_6_MONTHS,
                                (row, input) -> one(LookedAfterOnDate.lastedMonths(6, row.thing(), input.day()))),
                        new DerivedFact<>(
                                ChildFacts.PLACEMENTS_IN_YEAR,
                                (row, input) ->
                                        FactValue.of(row.thing().placementsIn(input.year(), CarerMoves.LEAVE_OUT))),
                        new DerivedFact<>(
                                ChildFacts.MOVES_IN_YEAR,
                                (row, input) ->
                                        FactValue.of(row.thing().movesIn(input.year(), CarerMoves.LEAVE_OUT))))),
                ImmutableList.<DerivedFact<CareHistory>>builder()
                        .addAll(DutyOfChildFacts.IN_YEAR)
                        .addAll(VoiceFacts.IN_YEAR)
                        .build());
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<CareHistory>> rows) {
        if (history.isLookedAfterIn(input.year())) {
            rows.accept(CountedRow.child(history, lastDay(history, input)));
        }
    }

    private static LocalDate lastDay(CareHistory history, CohortInput input) {
        return history.isLookedAfterOn(input.day())
                ? input.day()
                : history.periodsEndedIn(input.year())
                        .reverse()
                        .get(0)
                        .dates()
                        .endExclusive()
                        .orElseThrow();
    }

    private static FactValue beganIn(CareHistory history, DateRange year) {
        ImmutableList<PeriodOfCare> begun = history.periodsStartedIn(year);
        if (begun.stream().anyMatch(period -> !period.beganEarlier())) {
            return FactValue.of(true);
        }
        return begun.isEmpty() ? FactValue.of(false) : FactValue.MISSING;
    }

    private static FactValue returnedHome(CareHistory history, DateRange year) {
        return FactValue.of(leftBy(EpisodeEnd::isReturnHome, history, year));
    }

    private static FactValue adopted(CareHistory history, DateRange year) {
        return one(leftBy(EpisodeEnd::isAdoption, history, year));
    }

    private static Answer leftBy(Predicate<EpisodeEnd> way, CareHistory history, DateRange year) {
        ImmutableList<PeriodOfCare> ended = history.periodsEndedIn(year);
        if (ended.isEmpty()) {
            return Answer.NO;
        }
        ImmutableList<EpisodeEnd> reasons =
                ended.stream().flatMap(period -> period.endReason().stream()).collect(toImmutableList());
        if (reasons.stream().anyMatch(way)) {
            return Answer.YES;
        }
        return reasons.contains(EpisodeEnd.NOT_KNOWN) ? Answer.NOT_KNOWN : Answer.NO;
    }

    private static FactValue one(Answer answer) {
        return answer == Answer.NOT_KNOWN ? FactValue.MISSING : FactValue.of(answer == Answer.YES ? 1 : 0);
    }

    private static ImmutableList<ReEntry> returns(CareHistory history, CohortInput input) {
        ImmutableList<PeriodOfCare> ended = history.periodsEndedIn(input.year());
        if (ended.isEmpty()) {
            return ImmutableList.of();
        }
        return ReEntry.of(history, input.knownTo()).stream()
                .filter(reEntry -> ended.contains(reEntry.left()))
                .filter(reEntry -> reEntry.left()
                        .endReason()
                        .filter(EpisodeEnd::isReturnHome)
                        .isPresent())
                .collect(toImmutableList());
    }

    private static FactValue monthsOut(CareHistory history, CohortInput input) {
        return FactValue.of(returns(history, input).stream()
                .mapToLong(reEntry -> reEntry.monthsOut(input.knownTo()))
                .max());
    }

    private static FactValue backInCare(CareHistory history, CohortInput input) {
        ImmutableList<ReEntry> returns = returns(history, input);
        return returns.isEmpty()
                ? FactValue.MISSING
                : FactValue.of(returns.reverse().get(0).outcome() instanceof ReEntry.CameBack);
    }
}
