package org.lafc.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.plan.Plan;

/**
 * The limits that the regulations set for visits, reviews, health assessments and plans, counted from a day. Source:
 * statutory timescales facts, sections 1 to 5. Working days leave out weekends and {@link BankHolidays}.
 */
enum Limit {
    FIVE_WORKING_DAYS,
    TEN_WORKING_DAYS,
    TWENTY_WORKING_DAYS,
    ONE_WEEK,
    FOUR_WEEKS,
    SIX_WEEKS,
    THREE_MONTHS,
    SIX_MONTHS,
    TWELVE_MONTHS;

    /** The limits of a kind of record, in the order in which they count; any if it has none of its own. */
    static List<Limit> of(Class<?> kind) {
        if (kind.equals(Visit.class)) {
            return List.of(ONE_WEEK, SIX_WEEKS, FOUR_WEEKS, THREE_MONTHS);
        }
        if (kind.equals(Review.class)) {
            return List.of(TWENTY_WORKING_DAYS, THREE_MONTHS, SIX_MONTHS);
        }
        if (kind.equals(HealthAssessment.class)) {
            return List.of(TWENTY_WORKING_DAYS, SIX_MONTHS, TWELVE_MONTHS);
        }
        if (kind.equals(Plan.class)) {
            return List.of(TEN_WORKING_DAYS, FIVE_WORKING_DAYS, SIX_MONTHS);
        }
        return List.of(values());
    }

    LocalDate from(LocalDate day) {
        return switch (this) {
            case FIVE_WORKING_DAYS -> workingDaysAfter(day, 5);
            case TEN_WORKING_DAYS -> workingDaysAfter(day, 10);
            case TWENTY_WORKING_DAYS -> workingDaysAfter(day, 20);
            case ONE_WEEK -> day.plusWeeks(1);
            case FOUR_WEEKS -> day.plusWeeks(4);
            case SIX_WEEKS -> day.plusWeeks(6);
            case THREE_MONTHS -> day.plusMonths(3);
            case SIX_MONTHS -> day.plusMonths(6);
            case TWELVE_MONTHS -> day.plusMonths(12);
        };
    }

    private static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate counted = day;
        for (int left = count; left > 0; ) {
            counted = counted.plusDays(1);
            left -= isWorkingDay(counted) ? 1 : 0;
        }
        return counted;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BankHolidays.DAYS.contains(day);
    }
}
