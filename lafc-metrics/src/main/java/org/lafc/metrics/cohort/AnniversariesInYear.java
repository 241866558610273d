package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
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
final class AnniversariesInYear extends ChildRowMaker<Anniversary> {

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
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<Anniversary>> rows) {
        for (PeriodOfCare period : history.periodsOfCare()) {
            Optional<LocalDate> left = period.dates().isEmpty() ? Optional.empty() : period.leftOn();
            if (left.isEmpty() || !left.get().isBefore(end(input.year()))) {
                continue;
            }
            for (int years = 1; years <= YEARS; years++) {
                Anniversary anniversary = new Anniversary(left.get(), years);
                LocalDate day = anniversary.day();
                if (input.year().contains(day)
                        && !isBack(history, period, day)
                        && LeavingCare.wasCareLeaverOn(history, day)) {
                    rows.accept(CountedRow.event(anniversary, history, day));
                }
            }
        }
    }

    private static LocalDate end(DateRange year) {
        return year.endExclusive().orElseThrow();
    }

    private static boolean isBack(CareHistory history, PeriodOfCare left, LocalDate day) {
        for (PeriodOfCare period : history.periodsOfCare()) {
            LocalDate start = period.dates().start();
            if (!period.dates().isEmpty() && start.isAfter(left.dates().start()) && !start.isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    private static FactValue monthsEngaged(CareHistory history, Anniversary anniversary) {
        DateRange year = DateRange.of(anniversary.before(), anniversary.day());
        return history.covers(ActivitySpell.class, year)
                ? FactValue.of(EngagedTime.longestMonths(history, year))
                : FactValue.MISSING;
    }
}
