package org.lafc.core.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.time.Age;

/**
 * The day on which a child became entitled to a pathway plan (category 1 in Wales, eligible in England): looked after, 16 or
 * 17, and looked after for 13 weeks in all since the 14th birthday. Short breaks do not count.
 *
 * <p>Source: W15 regulation 47(1) and (2).
 *
 * @param day the day
 * @param period the period of care it falls in
 */
record QualifyingDay(LocalDate day, PeriodOfCare period) {

    private static final long THIRTEEN_WEEKS = 91;

    static Optional<QualifyingDay> of(CareHistory history) {
        LocalDate fourteen = new Age(14).birthday(history.child().dateOfBirth());
        LocalDate sixteen = new Age(16).birthday(history.child().dateOfBirth());
        long before = 0; // days looked after since 14 in the periods before
        for (PeriodOfCare period : history.periodsOfCare()) {
            LocalDate counted = later(fourteen, period.dates().start());
            LocalDate reached = counted.plusDays(Math.max(0, THIRTEEN_WEEKS - before));
            LocalDate day = later(sixteen, reached);
            if (period.dates().contains(day)) {
                return Optional.of(new QualifyingDay(day, period));
            }
            LocalDate end = period.dates().endExclusive().orElse(counted);
            before += Math.max(0, ChronoUnit.DAYS.between(counted, end));
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
