package org.lafc.core.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year councils report on: 1 April to 31 March (convention C1 of the KPI catalogue), named by the
 * calendar year it ends in, as the SSDA903 return does.
 *
 * @param endYear the calendar year of its 31 March, from 1900 to 9999
 */
public record ReportingYear(int endYear) implements Comparable<ReportingYear> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

    /**
     * Checks the components.
     *
     * @param endYear the calendar year of its 31 March, from 1900 to 9999
     * @throws IllegalArgumentException if the year is not 1900 to 9999
     */
    public ReportingYear {
        if (endYear < 1900 || endYear > 9999) {
            throw new IllegalArgumentException("reporting year must end in 1900 to 9999, but was " + endYear);
        }
    }

    /**
     * Returns the year that ends on 31 March of a calendar year.
     *
     * @param endYear the calendar year of its end
     * @return the reporting year; {@code ending(2018)} is 1 April 2017 to 31 March 2018
     */
    public static ReportingYear ending(int endYear) {
        return new ReportingYear(endYear);
    }

    /**
     * Returns the year a day falls in.
     *
     * @param day the day
     * @return its reporting year
     */
    public static ReportingYear containing(LocalDate day) {
        return new ReportingYear(day.getMonthValue() >= 4 ? day.getYear() + 1 : day.getYear());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text for example {@code 2017-18}
     * @return the year
     * @throws IllegalArgumentException if the text has another form or the two halves do not follow each other
     */
    public static ReportingYear parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int end = Integer.parseInt(form.group(1)) + 1;
            if (end % 100 == Integer.parseInt(form.group(2))) {
                return new ReportingYear(end);
            }
        }
        throw new IllegalArgumentException("reporting year must look like 2017-18, but was '" + text + "'");
    }

    /**
     * Returns 1 April.
     *
     * @return the first day
     */
    public LocalDate firstDay() {
        return LocalDate.of(endYear - 1, 4, 1);
    }

    /**
     * Returns 31 March.
     *
     * @return the last day
     */
    public LocalDate lastDay() {
        return LocalDate.of(endYear, 3, 31);
    }

    /**
     * Returns all its days.
     *
     * @return 1 April to 31 March, both included
     */
    public DateRange days() {
        return DateRange.ofClosed(firstDay(), lastDay());
    }

    @Override
    public int compareTo(ReportingYear other) {
        return Integer.compare(endYear, other.endYear);
    }

    /**
     * Returns the year as councils write it.
     *
     * @return for example {@code 2017-18}
     */
    @Override
    public String toString() {
        return String.format("%04d-%02d", endYear - 1, endYear % 100);
    }
}
