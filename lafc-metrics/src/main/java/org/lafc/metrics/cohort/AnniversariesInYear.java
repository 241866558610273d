package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.EngagedTime;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.cohort.AnniversariesInYear.Anniversary;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The anniversaries in the year of the day on which care leavers left care: one for each twelve months (C21), by 25. Who has
 * come back into care since has none; who has left again has those of the last time.
 */
final class AnniversariesInYear extends RowMaker<Anniversary> {

    private static final int YEARS = 9; // from the 16th birthday to the 25th

    /**
     * An anniversary of leaving care. Personal, so not printed.
     *
     * @param left the day of leaving
     * @param years which one it is
     */
    record Anniversary(LocalDate left, int years) {

        LocalDate day() {
            return left.plusMonths(12L * years);
        }

        LocalDate before() {
            return left.plusMonths(12L * (years - 1));
        }

        @Override
        public String toString() {
            return "Anniversary{withheld}";
        }
    }

    AnniversariesInYear() {
        super(
                RowSet.ANNIVERSARIES_IN_YEAR,
                AsAt.and(ImmutableList.of(
                        new DerivedFact<>(
                                LeaverFacts.MONTHS_SINCE_LEAVING,
                                (row, input) -> FactValue.of(12L * row.thing().years())),
                        new DerivedFact<>(
                                LeaverFacts.TIMES_HOMELESS,
                                (row, input) -> SupportedInYear.timesHomeless(
                                        row.ofChild(),
                                        DateRange.ofClosed(
                                                row.thing().before(),
                                                row.thing().day())),
                                Homelessness.class,
                                SupportedInYear.HOMELESSNESS),
                        new DerivedFact<>(
                                LeaverFacts.MONTHS_ENGAGED,
                                (row, input) -> monthsEngaged(row.ofChild(), row.thing()),
                                ActivitySpell.class,
                                "activities on leaving care"))));
    }

    @Override
    ImmutableList<CountedRow<Anniversary>> rows(CohortInput input) {
        return input.children()
                .flatMap(history -> anniversaries(history, input.year())
                        .filter(anniversary -> LeavingCare.on(history, anniversary.day())
                                .filter(LeavingCare::wasCareLeaver)
                                .isPresent())
                        .map(anniversary -> CountedRow.event(anniversary, history, anniversary.day())))
                .collect(toImmutableList());
    }

    private static Stream<Anniversary> anniversaries(CareHistory history, DateRange year) {
        return history.periodsOfCare().stream()
                .filter(period -> !period.dates().isEmpty())
                .flatMap(period -> period.leftOn().stream()
                        .flatMap(left -> IntStream.rangeClosed(1, YEARS)
                                .mapToObj(years -> new Anniversary(left, years))
                                .filter(anniversary -> year.contains(anniversary.day()))
                                .filter(anniversary -> !isBack(history, period, anniversary.day()))));
    }

    private static boolean isBack(CareHistory history, PeriodOfCare left, LocalDate day) {
        return history.periodsOfCare().stream()
                .filter(period -> !period.dates().isEmpty())
                .map(period -> period.dates().start())
                .anyMatch(start -> start.isAfter(left.dates().start()) && !start.isAfter(day));
    }

    private static FactValue monthsEngaged(CareHistory history, Anniversary anniversary) {
        DateRange year = DateRange.of(anniversary.before(), anniversary.day());
        return history.covers(ActivitySpell.class, year)
                ? FactValue.of(EngagedTime.longestMonths(history, year))
                : FactValue.MISSING;
    }
}
