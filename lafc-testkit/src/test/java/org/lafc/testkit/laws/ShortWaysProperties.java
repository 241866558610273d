package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.ManyPlacementsRule;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.DutiesOfDays;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.DutyRule;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.duty.HealthRules;
import org.lafc.core.duty.ReviewRules;
import org.lafc.core.duty.VisitRules;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.testkit.CareHistories;

/** What is found by a short way is what the long way finds. */
class ShortWaysProperties {

    private static final LocalDate LATE = LocalDate.of(2060, 1, 1);

    @Property(tries = 300)
    void dutiesOfSomeDaysAreThoseOfAllThatFellDueOnThem(
            @ForAll("histories") CareHistory history,
            @ForAll boolean welsh,
            @ForAll @IntRange(max = DutyLaws.DAYS_LOOKED_AT) int days,
            @ForAll @IntRange(max = 400) int length) {
        LocalDate first = history.episodes().get(0).dates().start().plusDays(days);
        LocalDate last = first.plusDays(length);
        DateRange due = DateRange.ofClosed(first, last);

        assertThat(all(DutiesOfDays.dueOn(history, due), Rules.of(welsh)))
                .isEqualTo(all(history, Rules.of(welsh), last, duty -> due.contains(duty.due())));
    }

    @Property(tries = 300)
    void dutiesStartedOnSomeDaysAreThoseOfAllThatStartedOnThem(
            @ForAll("histories") CareHistory history,
            @ForAll boolean welsh,
            @ForAll @IntRange(max = DutyLaws.DAYS_LOOKED_AT) int days,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(max = 400) int later) {
        LocalDate first = history.episodes().get(0).dates().start().plusDays(days);
        DateRange started = DateRange.ofClosed(first, first.plusDays(length));
        LocalDate asOf = first.plusDays(later);

        assertThat(all(DutiesOfDays.startedOn(history, started, asOf), Rules.of(welsh)))
                .isEqualTo(all(history, Rules.of(welsh), asOf, duty -> started.contains(duty.clockStart())));
    }

    /** What the short way is compared on. */
    @Example
    void everyPlanIsAmongTheDutiesMetAndMissed() {
        List<CareHistory> drawn = histories().sampleStream().limit(4_000).toList();

        plans().forEach((plan, duties) -> {
            List<Duty.Outcome> outcomes = drawn.stream()
                    .flatMap(history -> duties.apply(history).stream())
                    .map(Duty::outcome)
                    .toList();
            assertThat(outcomes).as(plan).contains(Duty.Outcome.MET, Duty.Outcome.MISSED);
        });
    }

    private static Map<String, Function<CareHistory, List<Duty>>> plans() {
        return Map.of(
                "care",
                history -> Duties.carePlans(history, DutyRules.WALES_CARE_PLAN, LATE),
                "permanence",
                history -> Duties.permanencePlans(history, ReviewRules.WALES, DutyRules.PERMANENCE_PLAN, LATE),
                "placement",
                history -> Duties.placementPlans(history, DutyRules.WALES_PLACEMENT_PLAN, LATE),
                "education",
                history -> Duties.educationPlans(history, DutyRules.WALES_EDUCATION_PLAN, LATE),
                "pathway assessment",
                history -> Duties.pathwayAssessments(history, DutyRules.WALES_PATHWAY_ASSESSMENT, LATE),
                "pathway",
                history -> Duties.pathwayPlans(history, DutyRules.PATHWAY_PLAN, LATE),
                "pathway review",
                history -> Duties.pathwayReviews(history, DutyRules.WALES_PATHWAY_REVIEW, 21, LATE));
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

    /** The rules of a nation. */
    private record Rules(
            VisitRules visits,
            ReviewRules reviews,
            HealthRules health,
            DutyRule carePlan,
            DutyRule placementPlan,
            DutyRule educationPlan,
            DutyRule pathwayAssessment,
            DutyRule pathwayAfterCare,
            DutyRule pathwayReview) {
        private static final Rules WALES = new Rules(
                VisitRules.WALES,
                ReviewRules.WALES,
                HealthRules.WALES,
                DutyRules.WALES_CARE_PLAN,
                DutyRules.WALES_PLACEMENT_PLAN,
                DutyRules.WALES_EDUCATION_PLAN,
                DutyRules.WALES_PATHWAY_ASSESSMENT,
                DutyRules.WALES_PATHWAY_AFTER_CARE,
                DutyRules.WALES_PATHWAY_REVIEW);
        private static final Rules ENGLAND = new Rules(
                VisitRules.ENGLAND,
                ReviewRules.ENGLAND,
                HealthRules.ENGLAND,
                DutyRules.ENGLAND_CARE_PLAN,
                DutyRules.ENGLAND_PLACEMENT_PLAN,
                DutyRules.ENGLAND_EDUCATION_PLAN,
                DutyRules.ENGLAND_PATHWAY_ASSESSMENT,
                DutyRules.ENGLAND_PATHWAY_AFTER_CARE,
                DutyRules.ENGLAND_PATHWAY_REVIEW);

        static Rules of(boolean welsh) {
            return welsh ? WALES : ENGLAND;
        }
    }

    private static List<List<Duty>> all(DutiesOfDays duties, Rules rules) {
        return List.of(
                duties.visits(rules.visits()),
                duties.reviews(rules.reviews()),
                duties.healthAssessments(rules.health()),
                duties.carePlans(rules.carePlan()),
                duties.permanencePlans(rules.reviews(), DutyRules.PERMANENCE_PLAN),
                duties.placementPlans(rules.placementPlan()),
                duties.educationPlans(rules.educationPlan()),
                duties.pathwayAssessments(rules.pathwayAssessment()),
                duties.pathwayPlans(DutyRules.PATHWAY_PLAN),
                duties.pathwayAssessmentsAfterCare(rules.pathwayAfterCare()),
                duties.pathwayPlansAfterCare(rules.pathwayAfterCare()),
                duties.pathwayReviews(rules.pathwayReview(), 21),
                duties.dentalChecks(DutyRules.DENTIST),
                duties.gpRegistrations(DutyRules.GP_REGISTRATION),
                duties.advocacyOffers(DutyRules.ADVOCACY_OFFER),
                duties.assessments(DutyRules.ASSESSMENT),
                duties.supportReviews(SupportReviewKind.IN_NEED));
    }

    private static List<List<Duty>> all(CareHistory history, Rules rules, LocalDate asOf, Predicate<Duty> which) {
        return Stream.of(
                        Duties.visits(history, rules.visits(), asOf),
                        Duties.reviews(history, rules.reviews(), asOf),
                        Duties.healthAssessments(history, rules.health(), asOf),
                        Duties.carePlans(history, rules.carePlan(), asOf),
                        Duties.permanencePlans(history, rules.reviews(), DutyRules.PERMANENCE_PLAN, asOf),
                        Duties.placementPlans(history, rules.placementPlan(), asOf),
                        Duties.educationPlans(history, rules.educationPlan(), asOf),
                        Duties.pathwayAssessments(history, rules.pathwayAssessment(), asOf),
                        Duties.pathwayPlans(history, DutyRules.PATHWAY_PLAN, asOf),
                        Duties.pathwayAssessmentsAfterCare(history, rules.pathwayAfterCare(), asOf),
                        Duties.pathwayPlansAfterCare(history, rules.pathwayAfterCare(), asOf),
                        Duties.pathwayReviews(history, rules.pathwayReview(), 21, asOf),
                        Duties.dentalChecks(history, DutyRules.DENTIST, asOf),
                        Duties.gpRegistrations(history, DutyRules.GP_REGISTRATION, asOf),
                        Duties.advocacyOffers(history, DutyRules.ADVOCACY_OFFER, asOf),
                        Duties.assessments(history, DutyRules.ASSESSMENT, asOf),
                        Duties.supportReviews(history, SupportReviewKind.IN_NEED, asOf))
                .map(duties -> duties.stream().filter(which).toList())
                .toList();
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
