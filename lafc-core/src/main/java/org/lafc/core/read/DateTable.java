package org.lafc.core.read;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days that files of children in care mostly hold, ready to be taken by their digits: reading a date costs a few
 * comparisons and makes nothing.
 */
final class DateTable {

    private static final int FIRST_YEAR = 1985;
    private static final int YEARS = 65;
    private static final @Nullable LocalDate[] DAYS = days();

    private DateTable() {}

    // The date in text[from, to) as dd/mm/yyyy or yyyy-mm-dd; null if it is no day in the table.
    static @Nullable LocalDate date(char[] text, int from, int to) {
        if (to - from != 10) {
            return null;
        }
        if (text[from + 2] == '/' && text[from + 5] == '/') {
            return date(four(text, from + 6), two(text, from + 3), two(text, from));
        }
        if (text[from + 4] == '-' && text[from + 7] == '-') {
            return date(four(text, from), two(text, from + 5), two(text, from + 8));
        }
        return null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        return DAYS[place(year, month, day)];
    }

    private static int place(int year, int month, int day) {
        return ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
    }

    // Negative enough to be out of range, whatever is added, if a character is no digit.
    private static int two(char[] text, int from) {
        int tens = text[from] - '0';
        int ones = text[from + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? Integer.MIN_VALUE / 1000 : 10 * tens + ones;
    }

    private static int four(char[] text, int from) {
        return 100 * two(text, from) + two(text, from + 2);
    }

    private static @Nullable LocalDate[] days() {
        LocalDate[] days = new LocalDate[YEARS * 12 * 31];
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (int month = 1; month <= 12; month++) {
                int last = YearMonth.of(year, month).lengthOfMonth();
                for (int day = 1; day <= last; day++) {
                    days[place(year, month, day)] = LocalDate.of(year, month, day);
                }
            }
        }
        return days;
    }
}
