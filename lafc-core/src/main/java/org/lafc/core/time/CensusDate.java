package org.lafc.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The day a cohort is looked at, as it stands at the end of that day. Usually 31 March, but any day may be
 * asked about (the Powys paper also counts on 12 October 2018).
 *
 * @param day the day
 */
public record CensusDate(LocalDate day) implements Comparable<CensusDate> {

    /**
     * Checks the components.
     *
     * @param day the day
     */
    public CensusDate {
        requireNonNull(day, "day");
    }

    /**
     * Returns a census date.
     *
     * @param day the day
     * @return the census date
     */
    public static CensusDate of(LocalDate day) {
        return new CensusDate(day);
    }

    /**
     * Returns 31 March of a calendar year.
     *
     * @param year the calendar year
     * @return the census date that ends {@code ReportingYear.ending(year)}
     */
    public static CensusDate yearEnd(int year) {
        return new CensusDate(ReportingYear.ending(year).lastDay());
    }

    /**
     * Reads a census date.
     *
     * @param text {@code yyyy-mm-dd}
     * @return the census date
     * @throws IllegalArgumentException if the text is not such a date
     */
    public static CensusDate parse(String text) {
        try {
            return new CensusDate(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("census date must be yyyy-mm-dd, but was '" + text + "'", e);
        }
    }

    /**
     * Returns the twelve months that end with this day. On 31 March that is the {@link ReportingYear}.
     *
     * @return the days of the year up to and including this day
     */
    public DateRange yearToDate() {
        LocalDate dayAfter = day.plusDays(1);
        return DateRange.of(dayAfter.minusYears(1), dayAfter);
    }

    @Override
    public int compareTo(CensusDate other) {
        return day.compareTo(other.day);
    }

    /**
     * Returns the day, as {@link #parse(String)} reads it.
     *
     * @return {@code yyyy-mm-dd}
     */
    @Override
    public String toString() {
        return day.toString();
    }
}
