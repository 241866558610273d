package org.lafc.core.time;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, the month or everything may be unknown, as the SSDA903 return writes the date of previous
 * permanence: {@code 15/03/2012}, {@code zz/03/2012}, {@code zz/zz/2012}, {@code zz/zz/zzzz}.
 *
 * @param year the year, if it is known
 * @param month the month from 1 to 12, if it is known; only with a year
 * @param day the day of the month, if it is known; only with a month
 */
public record PartialDate(Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {

    /** A date of which nothing is known. */
    public static final PartialDate UNKNOWN = new PartialDate(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern FORM =
            Pattern.compile("(\\d{2}|ZZ)/(\\d{2}|ZZ)/(\\d{4}|ZZZZ)|(\\d{4})-(\\d{2})-(\\d{2})");

    /**
     * Checks the components.
     *
     * @param year the year, if it is known
     * @param month the month from 1 to 12, if it is known; only with a year
     * @param day the day of the month, if it is known; only with a month
     * @throws IllegalArgumentException if there is a day without its month, a month without its year, or no such
     *     day
     */
    public PartialDate {
        requireNonNull(year, "year");
        requireNonNull(month, "month");
        requireNonNull(day, "day");
        boolean inOrder = (month.isEmpty() || year.isPresent()) && (day.isEmpty() || month.isPresent());
        if (!inOrder || !exists(year.orElse(2000), month.orElse(1), day.orElse(1))) {
            throw new IllegalArgumentException("a partial date must be a day, a month of a year, a year, or unknown");
        }
    }

    /**
     * Returns a date that is known in full.
     *
     * @param date the date
     * @return the same, as a partial date
     */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(
                Optional.of(date.getYear()), Optional.of(date.getMonthValue()), Optional.of(date.getDayOfMonth()));
    }

    /**
     * Reads a date.
     *
     * @param text as the class describes, in either case, or {@code yyyy-mm-dd}
     * @return the date, or empty if the text has another form or names no day there is
     */
    public static Optional<PartialDate> tryParse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean iso = form.group(4) != null;
        try {
            return Optional.of(new PartialDate(
                    number(form.group(iso ? 4 : 3)), number(form.group(iso ? 5 : 2)), number(form.group(iso ? 6 : 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the days the date may be.
     *
     * @return one day, a month or a year; empty if nothing is known
     */
    public Optional<DateRange> days() {
        return year.map(y -> {
            LocalDate first = LocalDate.of(y, month.orElse(1), day.orElse(1));
            LocalDate end =
                    day.isPresent() ? first.plusDays(1) : month.isPresent() ? first.plusMonths(1) : first.plusYears(1);
            return DateRange.of(first, end);
        });
    }

    private static Optional<Integer> number(String digits) {
        return digits.startsWith("Z") ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return year >= 1900
                    && year <= 9999
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * Returns the date as the return writes it.
     *
     * @return for example {@code zz/03/2012}
     */
    @Override
    public String toString() {
        return day.map(d -> String.format("%02d", d)).orElse("zz")
                + "/" + month.map(m -> String.format("%02d", m)).orElse("zz")
                + "/" + year.map(y -> String.format("%04d", y)).orElse("zzzz");
    }
}
