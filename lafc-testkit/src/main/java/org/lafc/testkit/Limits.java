package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.plan.Plan;
import org.lafc.core.time.TimeLimit;

/**
 * The limits that the regulations set for visits, reviews, health assessments and plans. Source: statutory timescales
 * facts, sections 2 to 6.
 */
final class Limits {

    static final ImmutableList<TimeLimit> ALL = ImmutableList.of(
            TimeLimit.workingDays(5),
            TimeLimit.workingDays(10),
            TimeLimit.workingDays(20),
            TimeLimit.weeks(1),
            TimeLimit.weeks(4),
            TimeLimit.weeks(6),
            TimeLimit.months(3),
            TimeLimit.months(6),
            TimeLimit.months(12));

    private Limits() {}

    /** The limits of a kind of record, in the order in which they count; any if it has none of its own. */
    static ImmutableList<TimeLimit> of(Class<?> kind) {
        if (kind.equals(Visit.class)) {
            return ImmutableList.of(TimeLimit.weeks(1), TimeLimit.weeks(6), TimeLimit.weeks(4), TimeLimit.months(3));
        }
        if (kind.equals(Review.class)) {
            return ImmutableList.of(TimeLimit.workingDays(20), TimeLimit.months(3), TimeLimit.months(6));
        }
        if (kind.equals(HealthAssessment.class)) {
            return ImmutableList.of(TimeLimit.workingDays(20), TimeLimit.months(6), TimeLimit.months(12));
        }
        if (kind.equals(Plan.class)) {
            return ImmutableList.of(TimeLimit.workingDays(10), TimeLimit.workingDays(5), TimeLimit.months(6));
        }
        return ALL;
    }

    /** The last day in time; where the calendar does not know the working days, the day itself. */
    static LocalDate lastDay(TimeLimit limit, LocalDate from) {
        return limit.tryAfter(from).orElse(from);
    }
}
