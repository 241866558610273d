package org.lafc.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which days count towards a limit, over a stretch of days that is known: the working days of England and Wales, the
 * school days of a council, or any other.
 *
 * <p>The day a limit starts from is never counted; the next day that counts is day 1. A start on a day that does not
 * count needs no rule of its own. A limit ends on the nth day: doing it on that day is in time.
 *
 * <pre>{@code
 * WorkingDayCalendar.ENGLAND_AND_WALES.nthAfter(LocalDate.of(2017, 12, 14), 5); // 2017-12-21
 * WorkingDayCalendar ours = WorkingDayCalendar.ENGLAND_AND_WALES
 *         .withHolidays(List.of(LocalDate.of(2031, 6, 2)))
 *         .withWorkingDays(List.of(LocalDate.of(2031, 5, 26)));
 * }</pre>
 *
 * <p>Source: Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 39(1), in its Welsh text, for
 * the start day; the definition of a working day (no Saturday, Sunday, Christmas Day, Good Friday or bank holiday) is
 * unverified in both nations' regulations.
 *
 * <p>Immutable and safe between threads. Memory: four bytes a day that counts.
 */
public final class WorkingDayCalendar {

    /**
     * The working days of England and of Wales from 1 January 2003 to 31 December 2035: Monday to Friday without
     * {@link BankHolidays}.
     */
    public static final WorkingDayCalendar ENGLAND_AND_WALES = englandAndWales();

    private final String name;
    private final DateRange known;
    private final int[] counted; // days since 1970, rising
    private final long firstKnown;
    private final int[] countedUpTo; // for each day known how many count up to and with it

    private WorkingDayCalendar(String name, DateRange known, int[] counted) {
        this.name = name;
        this.known = known;
        this.counted = counted;
        this.firstKnown = known.start().toEpochDay();
        this.countedUpTo = countedUpTo(known, counted);
    }

    private static int[] countedUpTo(DateRange known, int[] counted) {
        int first = (int) known.start().toEpochDay();
        int[] upTo = new int[Math.toIntExact(known.lengthInDays().orElseThrow())];
        int count = 0;
        for (int day = 0; day < upTo.length; day++) {
            count += count < counted.length && counted[count] == first + day ? 1 : 0;
            upTo[day] = count;
        }
        return upTo;
    }

    /**
     * Returns a calendar of days that are given, for example school days.
     *
     * @param name what messages call it
     * @param known the days it knows, from the first to the last about which something is said; not without end
     * @param counted the days that count; those outside {@code known} are an error
     * @return the calendar
     * @throws IllegalArgumentException if {@code known} has no end, or a day that counts lies outside it
     */
    public static WorkingDayCalendar of(String name, DateRange known, Collection<LocalDate> counted) {
        return of(name, known, known(counted, known, name)::contains);
    }

    private Set<LocalDate> known(Collection<LocalDate> days) {
        return known(days, known, name);
    }

    private static Set<LocalDate> known(Collection<LocalDate> days, DateRange known, String name) {
        for (LocalDate day : days) {
            if (!known.contains(day)) {
                throw new IllegalArgumentException(
                        "days must lie in " + known + " for the calendar " + name + ", but one was " + day);
            }
        }
        return new TreeSet<>(days);
    }

    private static WorkingDayCalendar of(String name, DateRange known, Predicate<LocalDate> counts) {
        requireNonNull(name, "name");
        LocalDate end = known.endExclusive()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a calendar of days that count must have an end, but " + name + " had none"));
        int[] counted = known.start()
                .datesUntil(end)
                .filter(counts)
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
        return new WorkingDayCalendar(name, known, counted);
    }

    private static WorkingDayCalendar englandAndWales() {
        Set<LocalDate> holidays = new TreeSet<>();
        IntStream.rangeClosed(BankHolidays.FIRST_YEAR, BankHolidays.LAST_YEAR)
                .forEach(year -> holidays.addAll(BankHolidays.in(year)));
        DateRange known = DateRange.of(
                LocalDate.of(BankHolidays.FIRST_YEAR, 1, 1), LocalDate.of(BankHolidays.LAST_YEAR + 1, 1, 1));
        return of("England and Wales", known, day -> !BankHolidays.isWeekend(day) && !holidays.contains(day));
    }

    /**
     * Returns this calendar with further days that do not count.
     *
     * @param days the days; those that do not count anyway change nothing
     * @return the calendar
     * @throws IllegalArgumentException if the calendar does not know one of the days
     */
    public WorkingDayCalendar withHolidays(Collection<LocalDate> days) {
        Set<LocalDate> holidays = known(days);
        return of(name, known, day -> isCounted(day) && !holidays.contains(day));
    }

    /**
     * Returns this calendar with further days that count: the old day of a holiday that was moved.
     *
     * @param days the days; those that count anyway change nothing
     * @return the calendar
     * @throws IllegalArgumentException if the calendar does not know one of the days
     */
    public WorkingDayCalendar withWorkingDays(Collection<LocalDate> days) {
        Set<LocalDate> working = known(days);
        return of(name, known, day -> isCounted(day) || working.contains(day));
    }

    /**
     * Returns what messages call the calendar.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the days the calendar knows.
     *
     * @return the days, with an end
     */
    public DateRange known() {
        return known;
    }

    /**
     * Tells whether a day counts.
     *
     * @param day the day
     * @return true if it does
     * @throws IllegalArgumentException if the calendar does not know the day
     */
    public boolean isWorkingDay(LocalDate day) {
        checkKnown(day);
        return isCounted(day);
    }

    /**
     * Returns the nth day that counts after a day.
     *
     * @param day the day, which is not counted itself
     * @param n how many days that count, 0 or more
     * @return the nth; the day itself for 0
     * @throws IllegalArgumentException if the calendar does not know the day or the nth day after it
     */
    public LocalDate nthAfter(LocalDate day, int n) {
        checkKnown(day);
        if (n < 0) {
            throw new IllegalArgumentException("the number of days that count must not be negative, but was " + n);
        }
        if (n == 0) {
            return day;
        }
        int nth = countedUpTo(day) + n - 1;
        if (nth >= counted.length) {
            throw notKnown();
        }
        return LocalDate.ofEpochDay(counted[nth]);
    }

    /**
     * Tells whether the nth day that counts after a day is known.
     *
     * @param day the day
     * @param n how many days that count, 0 or more
     * @return true if {@link #nthAfter} has an answer
     */
    public boolean knowsNthAfter(LocalDate day, int n) {
        return known.contains(day) && countedUpTo(day) + n <= counted.length;
    }

    /** The nth day that counts after a day; empty if it is not known. */
    Optional<LocalDate> tryNthAfter(LocalDate day, int n) {
        OptionalLong nth = tryNthAfterEpochDay(day.toEpochDay(), n);
        return nth.isPresent() ? Optional.of(LocalDate.ofEpochDay(nth.getAsLong())) : Optional.empty();
    }

    /** The same in days since 1970. */
    OptionalLong tryNthAfterEpochDay(long day, int n) {
        long place = day - firstKnown;
        if (place < 0 || place >= countedUpTo.length) {
            return OptionalLong.empty();
        }
        int nth = countedUpTo[(int) place] + n - 1;
        if (nth >= counted.length) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(n == 0 ? day : counted[nth]);
    }

    /**
     * Counts the days that count after one day, up to and with another.
     *
     * @param startExclusive the day before the first that may be counted
     * @param endInclusive the last that may be counted
     * @return how many days count: n if the second day is the {@link #nthAfter nth} after the first
     * @throws IllegalArgumentException if the calendar does not know both days, or the second is before the first
     */
    public int countBetween(LocalDate startExclusive, LocalDate endInclusive) {
        checkKnown(startExclusive);
        checkKnown(endInclusive);
        if (endInclusive.isBefore(startExclusive)) {
            throw new IllegalArgumentException(
                    "days that count can be counted forwards only, but the second day was before the first");
        }
        return countedUpTo(endInclusive) - countedUpTo(startExclusive);
    }

    private boolean isCounted(LocalDate day) {
        return Arrays.binarySearch(counted, (int) day.toEpochDay()) >= 0;
    }

    private int countedUpTo(LocalDate day) {
        return countedUpTo[(int) (day.toEpochDay() - firstKnown)];
    }

    private void checkKnown(LocalDate day) {
        if (!known.contains(day)) {
            throw notKnown();
        }
    }

    // The day is not named: it may be one in a child's life.
    private IllegalArgumentException notKnown() {
        return new IllegalArgumentException("the calendar " + name + " knows the days " + known
                + ", but a day outside them was needed (value withheld)");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDayCalendar calendar
                && name.equals(calendar.name)
                && known.equals(calendar.known)
                && Arrays.equals(counted, calendar.counted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, known, Arrays.hashCode(counted));
    }

    /**
     * Returns the name and the days known.
     *
     * @return for example {@code England and Wales 2003-01-01/2036-01-01}
     */
    @Override
    public String toString() {
        return name + " " + known;
    }
}
