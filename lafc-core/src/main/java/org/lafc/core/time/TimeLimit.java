package org.lafc.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long something may take after a day: days, weeks, calendar months, years by birthdays, or days that count by a
 * calendar. The last day of the limit is in time (convention C21 of the KPI catalogue; how the law's weeks and months are
 * counted is lafc's own choice).
 *
 * <ul>
 *   <li>weeks are sevens of days, bank holidays and weekends included, with no rolling forward;
 *   <li>months end on the last day of a shorter month: 30 November + 3 months is 28 or 29 February;
 *   <li>years end on the birthday: 29 February + 1 year is 1 March (C4), while 12 months from it end on 28 February;
 *   <li>working days leave the start day out.
 * </ul>
 *
 * @param amount how many, 0 or more
 * @param unit of what
 * @param calendar which days count; only with {@link Unit#COUNTED_DAYS}, and always then
 */
public record TimeLimit(int amount, Unit unit, Optional<WorkingDayCalendar> calendar) {

    /** What a limit is counted in. */
    public enum Unit {
        /** Calendar days. */
        DAYS("day"),
        /** Sevens of calendar days. */
        WEEKS("week"),
        /** Calendar months, ending on the last day of a shorter month. */
        MONTHS("month"),
        /** Years as birthdays count them: from 29 February to 1 March. */
        YEARS("year"),
        /** Days that count by a calendar: working days, school days. */
        COUNTED_DAYS("working day");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /**
     * Checks the components.
     *
     * @param amount how many, 0 or more
     * @param unit of what
     * @param calendar which days count; only with {@link Unit#COUNTED_DAYS}, and always then
     * @throws IllegalArgumentException if the amount is negative, or there is a calendar though the unit is no
     *     counted days, or none though it is
     */
    public TimeLimit {
        requireNonNull(unit, "unit");
        requireNonNull(calendar, "calendar");
        if (amount < 0) {
            throw new IllegalArgumentException("a time limit must not be negative, but was " + amount);
        }
        if (calendar.isPresent() != (unit == Unit.COUNTED_DAYS)) {
            throw new IllegalArgumentException(
                    "a time limit has a calendar if it is in COUNTED_DAYS and only then, but the unit was " + unit);
        }
    }

    /**
     * Returns a limit in calendar days.
     *
     * @param days how many
     * @return the limit
     */
    public static TimeLimit days(int days) {
        return new TimeLimit(days, Unit.DAYS, Optional.empty());
    }

    /**
     * Returns a limit in weeks.
     *
     * @param weeks how many
     * @return the limit
     */
    public static TimeLimit weeks(int weeks) {
        return new TimeLimit(weeks, Unit.WEEKS, Optional.empty());
    }

    /**
     * Returns a limit in calendar months.
     *
     * @param months how many
     * @return the limit
     */
    public static TimeLimit months(int months) {
        return new TimeLimit(months, Unit.MONTHS, Optional.empty());
    }

    /**
     * Returns a limit in years by birthdays.
     *
     * @param years how many
     * @return the limit
     */
    public static TimeLimit years(int years) {
        return new TimeLimit(years, Unit.YEARS, Optional.empty());
    }

    /**
     * Returns a limit in working days of England and Wales.
     *
     * @param workingDays how many
     * @return the limit
     */
    public static TimeLimit workingDays(int workingDays) {
        return countedDays(workingDays, WorkingDayCalendar.ENGLAND_AND_WALES);
    }

    /**
     * Returns a limit in days that count by a calendar of one's own, for example school days.
     *
     * @param days how many
     * @param calendar which days count
     * @return the limit
     */
    public static TimeLimit countedDays(int days, WorkingDayCalendar calendar) {
        return new TimeLimit(days, Unit.COUNTED_DAYS, Optional.of(calendar));
    }

    /**
     * Returns the last day that is in time.
     *
     * @param start the day the limit runs from
     * @return the last day
     * @throws IllegalArgumentException if the calendar does not know the days needed
     */
    public LocalDate after(LocalDate start) {
        return switch (unit) {
            case DAYS -> start.plusDays(amount);
            case WEEKS -> start.plusWeeks(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> anniversary(start, amount);
            case COUNTED_DAYS -> calendar.orElseThrow().nthAfter(start, amount);
        };
    }

    /**
     * Returns the last day that is in time, as a number, as {@link #after(LocalDate)} does: for long walks over days.
     *
     * @param startEpochDay the day the limit runs from, in days since 1 January 1970
     * @return the last day, likewise
     * @throws IllegalArgumentException if the calendar does not know the days needed
     */
    public long afterEpochDay(long startEpochDay) {
        return switch (unit) {
            case DAYS -> startEpochDay + amount;
            case WEEKS -> startEpochDay + 7L * amount;
            case MONTHS, YEARS, COUNTED_DAYS ->
                after(LocalDate.ofEpochDay(startEpochDay)).toEpochDay();
        };
    }

    /**
     * Returns the last day that is in time, as a number, if the calendar knows it: {@link #tryAfter(LocalDate)}.
     *
     * @param startEpochDay the day the limit runs from, in days since 1 January 1970
     * @return the last day, likewise; empty only if the calendar does not know the days needed
     */
    public OptionalLong tryAfterEpochDay(long startEpochDay) {
        return calendar.isPresent()
                ? calendar.get().tryNthAfterEpochDay(startEpochDay, amount)
                : OptionalLong.of(afterEpochDay(startEpochDay));
    }

    /**
     * Returns the last day that is in time, if the calendar knows it.
     *
     * @param start the day the limit runs from
     * @return the last day; empty only if the calendar does not know the days needed
     */
    public Optional<LocalDate> tryAfter(LocalDate start) {
        return calendar.isPresent() ? calendar.get().tryNthAfter(start, amount) : Optional.of(after(start));
    }

    static LocalDate anniversary(LocalDate start, int years) {
        LocalDate plain = start.plusYears(years);
        boolean leapDay = start.getMonthValue() == 2 && start.getDayOfMonth() == 29;
        return leapDay && plain.getDayOfMonth() == 28 ? plain.plusDays(1) : plain;
    }

    /**
     * Returns the limit in words.
     *
     * @return for example {@code 20 working days}, or {@code 20 days by Anytown schools}
     */
    @Override
    public String toString() {
        Optional<String> own = calendar.filter(days -> !days.name().equals(WorkingDayCalendar.ENGLAND_AND_WALES.name()))
                .map(WorkingDayCalendar::name);
        String word = own.isPresent() ? "day" : unit.word;
        return amount + " " + word + (amount == 1 ? "" : "s")
                + own.map(name -> " by " + name).orElse("");
    }
}
