package org.lafc.core.columns;

import java.time.LocalDate;
import java.time.YearMonth;

/** The numbers of the days from 1985 to 2049 by year, month and day. */
final class DayTable {

    private static final int FIRST_YEAR = 1985;
    private static final int YEARS = 65;
    private static final char[] NUMBERS = numbers();

    private DayTable() {}

    /** The {@link DayNumber} of a day; 0 if there is no such day in these years. */
    static int number(int year, int month, int day) {
        if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month < 1 || month > 12 || day < 1 || day > 31) {
            return DayNumber.NONE;
        }
        return NUMBERS[place(year, month, day)];
    }

    private static int place(int year, int month, int day) {
        return ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
    }

    private static char[] numbers() {
        char[] numbers = new char[YEARS * 12 * 31];
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (int month = 1; month <= 12; month++) {
                int first = DayNumber.of(LocalDate.of(year, month, 1));
                for (int day = 1; day <= YearMonth.of(year, month).lengthOfMonth(); day++) {
                    numbers[place(year, month, day)] = (char) (first + day - 1);
                }
            }
        }
        return numbers;
    }
}
