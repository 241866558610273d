package org.lafc.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of days, from its first day up to, but not including, its end.
 *
 * <p>Half-open ranges join without gap or overlap: an episode that ends on the day the next one starts
 * shares no day with it. A range may have no end (the child is still there) and may be empty (start and
 * end on one day: nobody spent a night there).
 *
 * <p>Values are immutable and safe between threads.
 */
public final class DateRange {

    private static final String OPEN_END = "..";

    private final LocalDate start;
    private final LocalDate endExclusive; // LocalDate.MAX stands for "no end"

    private DateRange(LocalDate start, LocalDate endExclusive) {
        this.start = requireNonNull(start, "start");
        this.endExclusive = requireNonNull(endExclusive, "endExclusive");
        if (endExclusive.isBefore(start)) {
            // Neither day is named: they may be days in a child's life.
            throw new IllegalArgumentException("end of a date range must not be before its start, but was "
                    + ChronoUnit.DAYS.between(endExclusive, start) + " days before it (dates withheld)");
        }
    }

    /**
     * Returns the days from {@code startInclusive} up to the day before {@code endExclusive}.
     *
     * @param startInclusive the first day
     * @param endExclusive the day after the last one; the same as the start gives an empty range
     * @return the range
     * @throws IllegalArgumentException if the end is before the start
     */
    public static DateRange of(LocalDate startInclusive, LocalDate endExclusive) {
        return new DateRange(startInclusive, endExclusive);
    }

    /**
     * Returns the days from {@code startInclusive} to {@code endInclusive}, both included.
     *
     * @param startInclusive the first day
     * @param endInclusive the last day
     * @return the range
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static DateRange ofClosed(LocalDate startInclusive, LocalDate endInclusive) {
        return new DateRange(startInclusive, endInclusive.plusDays(1));
    }

    /**
     * Returns a range that has begun and has no end.
     *
     * @param startInclusive the first day
     * @return the range
     */
    public static DateRange startingOn(LocalDate startInclusive) {
        return new DateRange(startInclusive, LocalDate.MAX);
    }

    /**
     * Reads what {@link #toString()} writes: {@code 2017-04-01/2018-04-01}, or {@code 2017-04-01/..} without end.
     *
     * @param text the two dates with a slash between
     * @return the range
     * @throws IllegalArgumentException if the text has another form
     */
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("date range must be start/end, but was '" + text + "'");
        }
        String end = text.substring(slash + 1);
        try {
            LocalDate start = LocalDate.parse(text.substring(0, slash));
            return end.equals(OPEN_END) ? startingOn(start) : of(start, LocalDate.parse(end));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "date range must be yyyy-mm-dd/yyyy-mm-dd or yyyy-mm-dd/.., but was '" + text + "'", e);
        }
    }

    /**
     * Returns the first day.
     *
     * @return the first day
     */
    public LocalDate start() {
        return start;
    }

    /**
     * Returns the day after the last one.
     *
     * @return the end, or empty if the range has none
     */
    public Optional<LocalDate> endExclusive() {
        return isOpen() ? Optional.empty() : Optional.of(endExclusive);
    }

    /**
     * Tells whether the range has no end.
     *
     * @return true if it goes on
     */
    public boolean isOpen() {
        return endExclusive.equals(LocalDate.MAX);
    }

    /**
     * Tells whether the range holds no day.
     *
     * @return true if start and end are one day
     */
    public boolean isEmpty() {
        return start.equals(endExclusive);
    }

    /**
     * Tells whether a day is in the range: {@code start <= day < end} (convention C2 of the KPI catalogue).
     *
     * @param day the day
     * @return true if it is
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(endExclusive);
    }

    /**
     * Tells whether the two ranges share a day. An empty range shares none.
     *
     * @param other the other range
     * @return true if some day is in both
     */
    public boolean overlaps(DateRange other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        return from.isBefore(endExclusive) && from.isBefore(other.endExclusive);
    }

    /**
     * Tells whether every day of the other range is in this one and its ends lie within.
     *
     * @param other the other range
     * @return true if this range holds the other
     */
    public boolean encloses(DateRange other) {
        return !other.start.isBefore(start) && !other.endExclusive.isAfter(endExclusive);
    }

    /**
     * Returns what the two ranges share.
     *
     * @param other the other range
     * @return the shared range, which may be empty where they touch, or nothing if they lie apart
     */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate to = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DateRange(from, to));
    }

    /**
     * Returns this range, ended at the given day if it would go on past it.
     *
     * @param latestEndExclusive the latest end; on or before the start it leaves an empty range
     * @return the range with an end no later than that
     */
    public DateRange endingBy(LocalDate latestEndExclusive) {
        if (!latestEndExclusive.isBefore(endExclusive)) {
            return this;
        }
        return new DateRange(start, latestEndExclusive.isBefore(start) ? start : latestEndExclusive);
    }

    /**
     * Returns the number of days (nights) from start to end.
     *
     * @return the days, 0 for an empty range, nothing for one without end
     */
    public Optional<Long> lengthInDays() {
        return isOpen() ? Optional.empty() : Optional.of(ChronoUnit.DAYS.between(start, endExclusive));
    }

    /**
     * Returns how many days of the range lie before a day.
     *
     * @param dayExclusive the day
     * @return the days from the start to that day, or to the end if that comes first; 0 if the range starts later
     */
    public long daysUpTo(LocalDate dayExclusive) {
        return ChronoUnit.DAYS.between(start, endingBy(dayExclusive).endExclusive);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateRange range && start.equals(range.start) && endExclusive.equals(range.endExclusive);
    }

    @Override
    public int hashCode() {
        return 31 * start.hashCode() + endExclusive.hashCode();
    }

    /**
     * Returns start and end with a slash between, as {@link #parse(String)} reads them.
     *
     * @return for example {@code 2017-04-01/2018-04-01} or {@code 2017-04-01/..}
     */
    @Override
    public String toString() {
        return start + "/" + (isOpen() ? OPEN_END : endExclusive.toString());
    }
}
