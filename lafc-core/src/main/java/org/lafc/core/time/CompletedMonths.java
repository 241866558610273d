package org.lafc.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Months that have passed, by the calendar: a month is over on the day of the same number, or on the last day of a
 * shorter month (convention C21 of the KPI catalogue). From 31 January one month has passed on 28 February.
 */
public final class CompletedMonths {

    private CompletedMonths() {}

    /**
     * Counts the months that have passed on a day.
     *
     * @param start the day they are counted from
     * @param day the day
     * @return the greatest number of months after which {@code day} is reached
     * @throws IllegalArgumentException if the day is before the start (neither is named)
     */
    public static long between(LocalDate start, LocalDate day) {
        if (day.isBefore(start)) {
            throw new IllegalArgumentException("months are counted forward: the day is before the start (withheld)");
        }
        // ChronoUnit lets the last month pass only on the day of the same number; plusMonths keeps to short months.
        long months = ChronoUnit.MONTHS.between(start, day);
        return start.plusMonths(months + 1).isAfter(day) ? months : months + 1;
    }
}
