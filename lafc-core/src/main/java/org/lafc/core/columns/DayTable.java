package org.lafc.core.columns;

import java.time.LocalDate;
import java.time.YearMonth;

/** The numbers of the days from 1985 to 2049 by year, month and day. */
final class DayTable {

    private static final int FIRST_YEAR = 1985;
    private static final int YEARS = 65;
    private static final int MONTHS = 16; // in the table, where what is no month or day has no number
    private static final int DAYS = 32;
    private static final char[] NUMBERS = numbers();

    private DayTable() {}

    /** The {@link DayNumber} of a day; 0 if there is no such day in these years. */
    static int number(int year, int month, int day) {
        int years = year - FIRST_YEAR;
        boolean outside = years < 0 || years >= YEARS || ((month & -MONTHS) | (day & -DAYS)) != 0;
        return outside ? DayNumber.NONE : NUMBERS[place(years, month, day)];
    }

    private static int place(int years, int month, int day) {
        return (years * MONTHS + month) * DAYS + day;
    }

    private static char[] numbers() {
        char[] numbers = new char[YEARS * MONTHS * DAYS];
        for (int years = 0; years < YEARS; years++) {
            for (int month = 1; month <= 12; month++) {
                YearMonth of = YearMonth.of(FIRST_YEAR + years, month);
                for (int day = 1; day <= of.lengthOfMonth(); day++) {
                    LocalDate date = of.atDay(day);
                    numbers[place(years, month, day)] = (char) DayNumber.of(date);
                }
            }
        }
        return numbers;
    }
}
