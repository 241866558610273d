package org.lafc.core.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bank holidays of England and Wales from 2003 to 2035, as far as they are known: by rule, with the days that were
 * moved or added once as data. Good Friday and Christmas Day are among them.
 *
 * <ul>
 *   <li>New Year's Day, or the Monday after it if it falls on a weekend;
 *   <li>Good Friday and Easter Monday;
 *   <li>the first and the last Monday in May, the last Monday in August;
 *   <li>Christmas Day and Boxing Day, each replaced by the next free weekday if it falls on a weekend.
 * </ul>
 *
 * <p>No proclamation of later years can be foreseen; {@link WorkingDayCalendar#withHolidays} adds what comes.
 *
 * <p>Source: Banking and Financial Dealings Act 1971, Schedule 1; one-off days of 2020 to 2023 from the government's list,
 * those of 2011 and 2012 from secondary pages. Scotland and Northern Ireland differ.
 */
public final class BankHolidays {

    /** The first year known. */
    public static final int FIRST_YEAR = 2003;

    /** The last year known. */
    public static final int LAST_YEAR = 2035;

    // The day a holiday was moved from, and the day it was moved to.
    private static final ImmutableMap<LocalDate, LocalDate> MOVED = ImmutableMap.of(
            LocalDate.of(2012, 5, 28), LocalDate.of(2012, 6, 4), // Diamond Jubilee
            LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8), // 75 years of VE Day
            LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2)); // Platinum Jubilee

    private static final ImmutableSortedSet<LocalDate> ADDED = ImmutableSortedSet.of(
            LocalDate.of(2011, 4, 29), // royal wedding
            LocalDate.of(2012, 6, 5), // Diamond Jubilee
            LocalDate.of(2022, 6, 3), // Platinum Jubilee
            LocalDate.of(2022, 9, 19), // state funeral
            LocalDate.of(2023, 5, 8)); // coronation

    private BankHolidays() {}

    /**
     * Returns the bank holidays of a year.
     *
     * @param year a calendar year from 2003 to 2035
     * @return the days, all of them weekdays
     * @throws IllegalArgumentException if the year is outside the years known
     */
    public static ImmutableSortedSet<LocalDate> in(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("bank holidays are known from " + FIRST_YEAR + " to " + LAST_YEAR
                    + ", but the year asked for was " + year);
        }
        Set<LocalDate> days = new TreeSet<>();
        days.add(weekdayFrom(LocalDate.of(year, 1, 1)));
        LocalDate easter = easterSunday(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        LocalDate may = LocalDate.of(year, 5, 1);
        days.add(may.with(firstInMonth(MONDAY)));
        days.add(may.with(lastInMonth(MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY)));
        addChristmas(year, days);
        MOVED.forEach((from, to) -> {
            if (days.remove(from)) {
                days.add(to);
            }
        });
        days.addAll(ADDED.subSet(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
        return ImmutableSortedSet.copyOf(days);
    }

    /**
     * Returns Easter Sunday of the Gregorian calendar.
     *
     * <p>Source: the anonymous rule printed in Nature, 20 April 1876, also called that of Meeus, Jones and Butcher.
     *
     * @param year a calendar year from 1583
     * @return the day
     */
    public static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static void addChristmas(int year, Set<LocalDate> days) {
        LocalDate christmas = LocalDate.of(year, 12, 25);
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> {
                days.add(christmas);
                days.add(christmas.plusDays(3));
            }
            case SATURDAY -> {
                days.add(christmas.plusDays(2));
                days.add(christmas.plusDays(3));
            }
            // Boxing Day is the Monday, so the substitute for Christmas Day comes after it.
            case SUNDAY -> {
                days.add(christmas.plusDays(1));
                days.add(christmas.plusDays(2));
            }
            default -> {
                days.add(christmas);
                days.add(christmas.plusDays(1));
            }
        }
    }

    private static LocalDate weekdayFrom(LocalDate day) {
        LocalDate weekday = day;
        while (isWeekend(weekday)) {
            weekday = weekday.plusDays(1);
        }
        return weekday;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
