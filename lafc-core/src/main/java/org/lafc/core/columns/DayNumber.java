package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * Days as 16-bit numbers: 1 is 1 January 1950, 65,534 is 4 June 2129. Later days have greater numbers, a day more is one
 * more, and both ends of the range of numbers are no day.
 */
public final class DayNumber {

    /** Stands for no day. Less than every day. */
    public static final int NONE = 0;

    /** Stands for the end of what has not ended. Greater than every day. */
    public static final int OPEN = 0xFFFF;

    /** The first day that has a number. */
    public static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    /** The last day that has a number. */
    public static final LocalDate LAST = FIRST.plusDays(OPEN - 2);

    private static final long BEFORE_FIRST = FIRST.toEpochDay() - 1;

    private DayNumber() {}

    /**
     * Tells whether a day has a number.
     *
     * @param day the day
     * @return true from {@link #FIRST} to {@link #LAST}
     */
    public static boolean has(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /**
     * Returns the number of a day.
     *
     * @param day the day
     * @return 1 to 65,534
     * @throws IllegalArgumentException if it has none; the message does not repeat the day
     */
    public static int of(LocalDate day) {
        if (!has(day)) {
            throw new IllegalArgumentException("a day must be " + allowed() + ", but was another (value withheld)");
        }
        return (int) (day.toEpochDay() - BEFORE_FIRST);
    }

    /**
     * Returns the number of the nearest day that has one, for ends of a time asked about.
     *
     * @param day any day
     * @return 1 to 65,534
     */
    public static int nearest(LocalDate day) {
        return of(day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day);
    }

    /**
     * Returns the day of a number.
     *
     * @param number 1 to 65,534
     * @return the day
     * @throws IllegalArgumentException if the number stands for no day
     */
    public static LocalDate day(int number) {
        if (number <= NONE || number >= OPEN) {
            throw new IllegalArgumentException("number of a day must be 1 to " + (OPEN - 1) + ", but was " + number);
        }
        return Days.ALL.get(number - 1);
    }

    /** All days there are, made when the first is asked for: histories of millions of rows share them. */
    private static final class Days {

        static final ImmutableList<LocalDate> ALL =
                FIRST.datesUntil(LAST.plusDays(1)).collect(ImmutableList.toImmutableList());
    }

    static String allowed() {
        return FIRST + " to " + LAST;
    }
}
