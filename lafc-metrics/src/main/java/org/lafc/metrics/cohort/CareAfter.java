package org.lafc.metrics.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.time.CompletedMonths;
import org.lafc.metrics.fact.FactValue;

/** Whether a child is in care on a day, and when care follows it. */
final class CareAfter {

    private CareAfter() {}

    static FactValue lookedAfterOn(CareHistory history, LocalDate day) {
        return isBeforeTheData(history, day) ? FactValue.MISSING : FactValue.of(history.isLookedAfterOn(day));
    }

    static FactValue cameIntoCare(CareHistory history, LocalDate day, LocalDate knownTo) {
        return isBeforeTheData(history, day)
                ? FactValue.MISSING
                : FactValue.of(start(history, day, knownTo).isPresent());
    }

    static FactValue monthsWithoutCare(CareHistory history, LocalDate day, LocalDate knownTo) {
        return isBeforeTheData(history, day)
                ? FactValue.MISSING
                : FactValue.of(CompletedMonths.between(
                        day,
                        start(history, day, knownTo)
                                .map(start -> start.minusDays(1))
                                .orElse(knownTo)));
    }

    /** The first day of the first care after a day; care of no night is none. */
    static Optional<LocalDate> start(CareHistory history, LocalDate day, LocalDate knownTo) {
        return history.periodsOfCare().stream()
                .map(PeriodOfCare::dates)
                .filter(dates -> !dates.isEmpty())
                .map(dates -> dates.start())
                .filter(start -> start.isAfter(day) && !start.isAfter(knownTo))
                .findFirst();
    }

    /** Calendar months from one day to another, one begun counted whole. */
    static long monthsBegun(LocalDate from, LocalDate to) {
        long completed = CompletedMonths.between(from, to);
        return from.plusMonths(completed).equals(to) ? completed : completed + 1;
    }

    // Where care goes back beyond the data, the child may have been looked after on a day before them.
    private static boolean isBeforeTheData(CareHistory history, LocalDate day) {
        return history.periodsOfCare().stream()
                .findFirst()
                .filter(period ->
                        period.beganEarlier() && day.isBefore(period.dates().start()))
                .isPresent();
    }
}
