package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.duty.DutiesOfDays;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.edge.SupportReviewKind;

/** Finds the duties towards one child by the rules of the responsible authority's nation. */
final class ChildDuties {

    private static final int PATHWAY_REVIEWS_UNTIL = 21;

    private ChildDuties() {}

    /** Those of a kind; none where no rules are held. */
    static ImmutableList<Duty> of(DutyKind kind, DutiesOfDays duties, CohortInput input) {
        Optional<NationRules> rules = NationRules.of(input);
        return rules.isPresent() ? of(kind, duties, input, rules.get()) : ImmutableList.of();
    }

    /** Those of a kind by the rules of a nation. */
    static ImmutableList<Duty> of(DutyKind kind, DutiesOfDays duties, CohortInput input, NationRules rules) {
        return switch (kind) {
            case VISIT -> duties.visits(rules.visits());
            case REVIEW -> duties.reviews(rules.reviews());
            case HEALTH_ASSESSMENT -> duties.healthAssessments(rules.health());
            case CARE_PLAN -> duties.carePlans(rules.carePlan());
            case CARE_PLAN_AT_PLACEMENT -> duties.carePlans(DutyRules.CARE_PLAN_AT_PLACEMENT);
            case PERMANENCE_PLAN -> duties.permanencePlans(rules.reviews(), DutyRules.PERMANENCE_PLAN);
            case PLACEMENT_PLAN -> duties.placementPlans(rules.placementPlan());
            case EDUCATION_PLAN -> duties.educationPlans(rules.educationPlan());
            case EDUCATION_PLAN_IN_SCHOOL_DAYS ->
                input.schoolDays()
                        .map(days -> duties.educationPlans(DutyRules.educationPlanInSchoolDays(days)))
                        .orElseGet(ImmutableList::of);
            case PATHWAY_ASSESSMENT -> duties.pathwayAssessments(rules.pathwayAssessment());
            case PATHWAY_PLAN -> duties.pathwayPlans(DutyRules.PATHWAY_PLAN);
            case PATHWAY_ASSESSMENT_AFTER_CARE -> duties.pathwayAssessmentsAfterCare(rules.pathwayAfterCare());
            case PATHWAY_PLAN_AFTER_CARE -> duties.pathwayPlansAfterCare(rules.pathwayAfterCare());
            case PATHWAY_REVIEW -> duties.pathwayReviews(rules.pathwayReview(), PATHWAY_REVIEWS_UNTIL);
            case DENTAL_CHECK -> duties.dentalChecks(DutyRules.DENTIST);
            case GP_REGISTRATION -> duties.gpRegistrations(DutyRules.GP_REGISTRATION);
            case ADVOCACY_OFFER -> duties.advocacyOffers(DutyRules.ADVOCACY_OFFER);
            case CHILD_PROTECTION_REVIEW -> duties.supportReviews(SupportReviewKind.CHILD_PROTECTION);
            case IN_NEED_REVIEW -> duties.supportReviews(SupportReviewKind.IN_NEED);
        };
    }
}
