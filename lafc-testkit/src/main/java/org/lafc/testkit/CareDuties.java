package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.CareHistory;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.duty.DutyRule;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.duty.HealthRules;
import org.lafc.core.duty.LegalSource;
import org.lafc.core.duty.Obligation;
import org.lafc.core.duty.ReviewRules;
import org.lafc.core.duty.VisitRules;
import org.lafc.core.time.TimeLimit;
import org.lafc.core.time.WorkingDayCalendar;

/**
 * Generates duties, out of histories of {@link CareHistories#all()} by the rules of either nation, and the rules
 * themselves. Every outcome is drawn: met, missed, cancelled, pending, excluded, not known.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class CareDuties {

    private CareDuties() {}

    /**
     * Returns duties to visit, review and assess health, and to plan.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Duty> all() {
        return Combinators.combine(
                        CareHistories.all(),
                        Dates.days(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 999))
                .as((history, asOf, wales, number) -> some(of(history, asOf, wales), number))
                .filter(duty -> !duty.isEmpty())
                .map(duty -> duty.get(0));
    }

    /**
     * Returns rules: all that lafc knows.
     *
     * @return the arbitrary
     */
    public static Arbitrary<DutyRule> rules() {
        return Arbitraries.of(DutyRules.all());
    }

    /**
     * Returns the sources that rules name.
     *
     * @return the arbitrary
     */
    public static Arbitrary<LegalSource> sources() {
        return rules().map(DutyRule::source);
    }

    /**
     * Returns the rules of visits.
     *
     * @return the arbitrary: England's, Wales's
     */
    public static Arbitrary<VisitRules> visitRules() {
        return Arbitraries.of(VisitRules.WALES, VisitRules.ENGLAND);
    }

    /**
     * Returns the rules of reviews.
     *
     * @return the arbitrary: England's, Wales's, and those of Wales before April 2016
     */
    public static Arbitrary<ReviewRules> reviewRules() {
        return Arbitraries.of(ReviewRules.WALES, ReviewRules.ENGLAND, ReviewRules.WALES_BEFORE_2016);
    }

    /**
     * Returns the rules of health assessments.
     *
     * @return the arbitrary: England's, Wales's, and those of Wales before April 2016
     */
    public static Arbitrary<HealthRules> healthRules() {
        return Arbitraries.of(HealthRules.WALES, HealthRules.ENGLAND, HealthRules.WALES_BEFORE_2016);
    }

    /**
     * Returns limits: those of the regulations, in working days, weeks and months, and none at all.
     *
     * @return the arbitrary
     */
    public static Arbitrary<TimeLimit> limits() {
        return Arbitraries.of(ImmutableList.<TimeLimit>builder()
                .addAll(Limits.ALL)
                .add(TimeLimit.days(0), TimeLimit.days(1), TimeLimit.years(1))
                .build());
    }

    /**
     * Returns calendars of working days: that of England and Wales, alone and with a holiday more.
     *
     * @return the arbitrary
     */
    public static Arbitrary<WorkingDayCalendar> calendars() {
        WorkingDayCalendar calendar = WorkingDayCalendar.ENGLAND_AND_WALES;
        LocalDate first = calendar.known().start();
        return Arbitraries.oneOf(
                Arbitraries.just(calendar),
                Arbitraries.integers()
                        .between(0, 9999)
                        .map(days -> calendar.withHolidays(List.of(first.plusDays(days)))));
    }

    /**
     * Returns what is to be done, whether or not it was.
     *
     * @return the arbitrary; the clock starts on a day whose limit can be told, some obligations are not certain
     */
    public static Arbitrary<Obligation> obligations() {
        Arbitrary<LocalDate> days = Dates.days().filter(day -> day.getYear() >= 2003);
        return Combinators.combine(rules(), days, Arbitraries.of(true, true, false))
                .as((rule, start, certain) ->
                        new Obligation(rule, start, rule.limit().after(start), certain));
    }

    private static ImmutableList<Duty> of(CareHistory history, LocalDate asOf, boolean wales) {
        return ImmutableList.<Duty>builder()
                .addAll(Duties.visits(history, wales ? VisitRules.WALES : VisitRules.ENGLAND, asOf))
                .addAll(Duties.reviews(history, wales ? ReviewRules.WALES : ReviewRules.ENGLAND, asOf))
                .addAll(Duties.healthAssessments(history, wales ? HealthRules.WALES : HealthRules.ENGLAND, asOf))
                .addAll(Duties.carePlans(
                        history, wales ? DutyRules.WALES_CARE_PLAN : DutyRules.ENGLAND_CARE_PLAN, asOf))
                .build();
    }

    // One, by its outcome first: of most histories nearly all duties are missed.
    private static ImmutableList<Duty> some(ImmutableList<Duty> all, int number) {
        ImmutableListMultimap<Outcome, Duty> byOutcome = Multimaps.index(all, Duty::outcome);
        ImmutableList<Outcome> outcomes = byOutcome.keySet().asList();
        if (outcomes.isEmpty()) {
            return all;
        }
        ImmutableList<Duty> duties = byOutcome.get(outcomes.get(number % outcomes.size()));
        return ImmutableList.of(duties.get(number / outcomes.size() % duties.size()));
    }
}
