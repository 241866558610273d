package org.lafc.core.read;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/**
 * Reads the two forms in which files write dates, dd/mm/yyyy and yyyy-mm-dd. By hand, because {@code LocalDate.parse}
 * with a formatter costs several times the CSV parsing itself.
 */
public final class WrittenDates {

    /** What is allowed, for messages. */
    public static final String ALLOWED = "a date as dd/mm/yyyy or yyyy-mm-dd";

    private WrittenDates() {}

    /**
     * Reads a date.
     *
     * @param text the date without blanks around it
     * @return the date, or empty if the text has another form, names no day there is, or a year before 1900
     */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() != 10) {
            return Optional.empty();
        }
        if (text.charAt(2) == '/' && text.charAt(5) == '/') {
            return date(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        }
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        boolean exists = year >= 1900
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    // The number in text[from, to), or -1 if a character is not a digit.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
