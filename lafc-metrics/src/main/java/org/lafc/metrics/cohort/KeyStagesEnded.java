package org.lafc.metrics.cohort;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.progress.Attainment;
import org.lafc.core.progress.AttainmentResult;
import org.lafc.core.progress.KeyStage;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.cohort.KeyStagesEnded.StageEnd;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The ends of key stages in the school year, September to August, that ended in the year to the census date: one a pupil and
 * stage, whether looked after or not. Who has a result of the stage in the school year was at its end; so was who is of its age
 * on the last day and has a result of it in no other year. The day of a row is that of the result, or the last of the school
 * year.
 */
final class KeyStagesEnded extends ChildRowMaker<StageEnd> {

    private static final int MONTHS = 12;
    private static final ImmutableList<KeyStage> STAGES = ImmutableList.copyOf(KeyStage.values());
    private static final Comparator<AttainmentResult> BY_WORTH = comparing(
                    (AttainmentResult result) -> result.attainment() == Attainment.REACHED)
            .thenComparing(result -> result.points().orElse(-1));

    /**
     * The end of a stage. Personal, so not printed.
     *
     * @param stage the stage
     * @param result the result, the best of several; empty if there is none
     * @param march the 31 March before
     */
    record StageEnd(KeyStage stage, Optional<AttainmentResult> result, LocalDate march) {

        @Override
        public String toString() {
            return "StageEnd{withheld}";
        }
    }

    KeyStagesEnded() {
        super(
                RowSet.KEY_STAGES_ENDED,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                SchoolFacts.KEY_STAGE,
                                (row, input) -> FactValue.of(row.thing().stage())),
                        new DerivedFact<>(
                                SchoolFacts.ATTAINMENT,
                                (row, input) ->
                                        FactValue.of(row.thing().result().map(AttainmentResult::attainment))),
                        new DerivedFact<>(
                                SchoolFacts.DISAPPLIED,
                                (row, input) -> FactValue.of(row.thing()
                                        .result()
                                        .filter(result -> result.attainment() == Attainment.DISAPPLIED)
                                        .isPresent())),
                        new DerivedFact<>(
                                SchoolFacts.POINTS,
                                (row, input) -> row.thing()
                                        .result()
                                        .flatMap(AttainmentResult::points)
                                        .map(FactValue::of)
                                        .orElse(FactValue.MISSING)),
                        new DerivedFact<>(
                                SchoolFacts.POINTS_COUNTED,
                                (row, input) -> pointsCounted(row.thing().result())),
                        new DerivedFact<>(
                                SchoolFacts.LOOKED_AFTER_12_MONTHS,
                                (row, input) -> FactValue.of(LookedAfterOnDate.lastedMonths(
                                        MONTHS, row.ofChild(), row.thing().march()))),
                        new DerivedFact<>(
                                SchoolFacts.CARE_AND_SUPPORT,
                                (row, input) -> careAndSupport(
                                        row.ofChild(), row.thing().march())))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<StageEnd>> rows) {
        LocalDate august = lastDayOfSchoolYear(input.day());
        boolean resultsHeld = !history.records(AttainmentResult.class).isEmpty();
        for (KeyStage stage : STAGES) {
            if (resultsHeld || isOfAge(history, stage, august)) {
                LocalDate march = LocalDate.of(august.getYear(), 3, 31);
                end(history, stage, schoolYear(august), input.knownTo())
                        .ifPresent(result -> rows.accept(CountedRow.event(
                                new StageEnd(stage, result, march),
                                history,
                                result.map(AttainmentResult::date).orElse(august))));
            }
        }
    }

    private static DateRange schoolYear(LocalDate august) {
        return DateRange.ofClosed(august.plusDays(1).minusYears(1), august);
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(AttainmentResult.class) ? ImmutableList.of() : ImmutableList.of("results of key stages");
    }

    static LocalDate lastDayOfSchoolYear(LocalDate day) {
        LocalDate august = LocalDate.of(day.getYear(), 8, 31);
        return august.isAfter(day) ? august.minusYears(1) : august;
    }

    // Empty if the pupil was not at the end of the stage; within, empty if there is no result.
    private static Optional<Optional<AttainmentResult>> end(
            CareHistory history, KeyStage stage, DateRange schoolYear, LocalDate knownTo) {
        AttainmentResult best = null;
        boolean anyYear = false;
        for (AttainmentResult result : history.records(AttainmentResult.class)) {
            if (result.stage() == stage && !result.date().isAfter(knownTo)) {
                anyYear = true;
                if (schoolYear.contains(result.date()) && (best == null || BY_WORTH.compare(result, best) > 0)) {
                    best = result;
                }
            }
        }
        if (best != null) {
            return Optional.of(Optional.of(best));
        }
        LocalDate last = schoolYear.endExclusive().orElseThrow().minusDays(1);
        return !anyYear && isOfAge(history, stage, last) ? Optional.of(Optional.empty()) : Optional.empty();
    }

    private static boolean isOfAge(CareHistory history, KeyStage stage, LocalDate last) {
        LocalDate born = history.child().dateOfBirth();
        return !born.isAfter(last) && Age.on(born, last).years() == stage.ageAtEnd();
    }

    private static FactValue pointsCounted(Optional<AttainmentResult> result) {
        if (result.filter(known -> known.attainment() != Attainment.NOT_ENTERED).isEmpty()) {
            return FactValue.of(0);
        }
        return result.flatMap(AttainmentResult::points).map(FactValue::of).orElse(FactValue.MISSING);
    }

    private static FactValue careAndSupport(CareHistory history, LocalDate march) {
        DateRange year = DateRange.ofClosed(march.plusDays(1).minusYears(1), march);
        Stream<LocalDate> plans = history.records(Plan.class).stream()
                .filter(plan -> plan.kind() == PlanKind.CARE_AND_SUPPORT)
                .map(Plan::date);
        if (history.isLookedAfterOn(march) || plans.anyMatch(year::contains)) {
            return FactValue.of(true);
        }
        return history.covers(Plan.class, year) ? FactValue.of(false) : FactValue.MISSING;
    }
}
