package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.time.DateRange;

/** Finds the duties towards one child by the rules of the responsible authority's nation. */
final class ChildDuties {

    private static final int PATHWAY_REVIEWS_UNTIL = 21;

    private ChildDuties() {}

    /** What fell due on some days, as it stands at the end of the last of them; none where no rules are held. */
    static ImmutableList<Duty> due(DutyKind kind, CareHistory history, CohortInput input, DateRange days) {
        Optional<NationRules> held = NationRules.of(input);
        if (held.isEmpty()) {
            return ImmutableList.of();
        }
        NationRules rules = held.get();
        LocalDate last = days.endExclusive().orElseThrow().minusDays(1);
        return switch (kind) {
            case VISIT -> Duties.visits(history, rules.visits(), days);
            case REVIEW -> Duties.reviews(history, rules.reviews(), days);
            case HEALTH_ASSESSMENT -> Duties.healthAssessments(history, rules.health(), days);
            default -> {
                ImmutableList.Builder<Duty> due = ImmutableList.builder();
                for (Duty duty : of(kind, history, input, rules, last)) {
                    if (days.contains(duty.due())) {
                        due.add(duty);
                    }
                }
                yield due.build();
            }
        };
    }

    /** What fell due, and what falls due next, as it stands at the end of a day; none where no rules are held. */
    static ImmutableList<Duty> of(DutyKind kind, CareHistory history, CohortInput input, LocalDate asOf) {
        return NationRules.of(input)
                .map(rules -> of(kind, history, input, rules, asOf))
                .orElseGet(ImmutableList::of);
    }

    private static ImmutableList<Duty> of(
            DutyKind kind, CareHistory history, CohortInput input, NationRules rules, LocalDate asOf) {
        return switch (kind) {
            case VISIT -> Duties.visits(history, rules.visits(), asOf);
            case REVIEW -> Duties.reviews(history, rules.reviews(), asOf);
            case HEALTH_ASSESSMENT -> Duties.healthAssessments(history, rules.health(), asOf);
            case CARE_PLAN -> Duties.carePlans(history, rules.carePlan(), asOf);
            case CARE_PLAN_AT_PLACEMENT -> Duties.carePlans(history, DutyRules.CARE_PLAN_AT_PLACEMENT, asOf);
            case PERMANENCE_PLAN -> Duties.permanencePlans(history, rules.reviews(), DutyRules.PERMANENCE_PLAN, asOf);
            case PLACEMENT_PLAN -> Duties.placementPlans(history, rules.placementPlan(), asOf);
            case EDUCATION_PLAN -> Duties.educationPlans(history, rules.educationPlan(), asOf);
            case EDUCATION_PLAN_IN_SCHOOL_DAYS ->
                input.schoolDays()
                        .map(days -> Duties.educationPlans(history, DutyRules.educationPlanInSchoolDays(days), asOf))
                        .orElseGet(ImmutableList::of);
            case PATHWAY_ASSESSMENT -> Duties.pathwayAssessments(history, rules.pathwayAssessment(), asOf);
            case PATHWAY_PLAN -> Duties.pathwayPlans(history, DutyRules.PATHWAY_PLAN, asOf);
            case PATHWAY_ASSESSMENT_AFTER_CARE ->
                Duties.pathwayAssessmentsAfterCare(history, rules.pathwayAfterCare(), asOf);
            case PATHWAY_PLAN_AFTER_CARE -> Duties.pathwayPlansAfterCare(history, rules.pathwayAfterCare(), asOf);
            case PATHWAY_REVIEW -> Duties.pathwayReviews(history, rules.pathwayReview(), PATHWAY_REVIEWS_UNTIL, asOf);
            case DENTAL_CHECK -> Duties.dentalChecks(history, DutyRules.DENTIST, asOf);
            case GP_REGISTRATION -> Duties.gpRegistrations(history, DutyRules.GP_REGISTRATION, asOf);
            case ADVOCACY_OFFER -> Duties.advocacyOffers(history, DutyRules.ADVOCACY_OFFER, asOf);
            case CHILD_PROTECTION_REVIEW -> Duties.supportReviews(history, SupportReviewKind.CHILD_PROTECTION, asOf);
            case IN_NEED_REVIEW -> Duties.supportReviews(history, SupportReviewKind.IN_NEED, asOf);
        };
    }
}
