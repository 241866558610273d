package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.ManyPlacementsRule;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.HealthRules;
import org.lafc.core.duty.ReviewRules;
import org.lafc.core.duty.VisitRules;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.testkit.CareHistories;

/** What is found by a short way is what the long way finds. */
class ShortWaysProperties {

    @Property(tries = 300)
    void dutiesOfSomeDaysAreThoseOfAllThatFellDueOnThem(
            @ForAll("histories") CareHistory history,
            @ForAll @IntRange(max = DutyLaws.DAYS_LOOKED_AT) int days,
            @ForAll @IntRange(max = 400) int length) {
        LocalDate first = history.episodes().get(0).dates().start().plusDays(days);
        LocalDate last = first.plusDays(length);
        DateRange due = DateRange.ofClosed(first, last);

        assertThat(Duties.visits(history, VisitRules.WALES, due))
                .isEqualTo(dueOn(due, Duties.visits(history, VisitRules.WALES, last)));
        assertThat(Duties.reviews(history, ReviewRules.WALES, due))
                .isEqualTo(dueOn(due, Duties.reviews(history, ReviewRules.WALES, last)));
        assertThat(Duties.healthAssessments(history, HealthRules.WALES, due))
                .isEqualTo(dueOn(due, Duties.healthAssessments(history, HealthRules.WALES, last)));
    }

    @Property(tries = 300)
    void placementsCountAsIfTheHistoryWereUnderTheRules(
            @ForAll("plain") CareHistory history,
            @ForAll("rules") ManyPlacementsRule rule,
            @ForAll @IntRange(max = 2000) int days) {
        CensusDate date =
                CensusDate.of(history.episodes().get(0).dates().start().plusDays(days));

        assertThat(rule.on(history, date)).isEqualTo(rule.on(history.under(rule.counting()), date));
    }

    private static List<Duty> dueOn(DateRange days, List<Duty> duties) {
        return duties.stream().filter(duty -> days.contains(duty.due())).toList();
    }

    @Provide
    Arbitrary<CareHistory> histories() {
        return RecordedHistories.from(CareHistories.all());
    }

    @Provide
    Arbitrary<CareHistory> plain() {
        return CareHistories.all();
    }

    @Provide
    Arbitrary<ManyPlacementsRule> rules() {
        return Arbitraries.of(
                ManyPlacementsRule.WALES, ManyPlacementsRule.ENGLAND, ManyPlacementsRule.ENGLAND_TWO_YEARS);
    }
}
