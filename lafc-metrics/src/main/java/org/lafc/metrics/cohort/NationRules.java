package org.lafc.metrics.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.duty.DutyRule;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.duty.HealthRules;
import org.lafc.core.duty.ReviewRules;
import org.lafc.core.duty.VisitRules;
import org.lafc.core.place.Nation;

/** The limits that bind the authorities of one nation. Those of measures, which bind nobody, are the same in all. */
record NationRules(
        VisitRules visits,
        ReviewRules reviews,
        HealthRules health,
        DutyRule carePlan,
        DutyRule placementPlan,
        DutyRule educationPlan,
        DutyRule pathwayAssessment,
        DutyRule pathwayAfterCare,
        DutyRule pathwayReview) {

    private static final LocalDate WELSH_REGULATIONS = LocalDate.of(2016, 4, 6);

    private static final NationRules WALES_TODAY = wales(ReviewRules.WALES, HealthRules.WALES);
    private static final NationRules WALES_BEFORE_2016 =
            wales(ReviewRules.WALES_BEFORE_2016, HealthRules.WALES_BEFORE_2016);
    private static final NationRules ENGLAND_TODAY = new NationRules(
            VisitRules.ENGLAND,
            ReviewRules.ENGLAND,
            HealthRules.ENGLAND,
            DutyRules.ENGLAND_CARE_PLAN,
            DutyRules.ENGLAND_PLACEMENT_PLAN,
            DutyRules.ENGLAND_EDUCATION_PLAN,
            DutyRules.ENGLAND_PATHWAY_ASSESSMENT,
            DutyRules.ENGLAND_PATHWAY_AFTER_CARE,
            DutyRules.ENGLAND_PATHWAY_REVIEW);

    /** Those in force on the census date. */
    static Optional<NationRules> of(CohortInput input) {
        return of(input.responsible().nation(), input.day());
    }

    /** Those in force on a day; empty for a nation whose rules lafc does not hold. */
    private static Optional<NationRules> of(Nation nation, LocalDate day) {
        return switch (nation) {
            case WALES -> Optional.of(day.isBefore(WELSH_REGULATIONS) ? WALES_BEFORE_2016 : WALES_TODAY);
            case ENGLAND -> Optional.of(ENGLAND_TODAY);
            default -> Optional.empty();
        };
    }

    private static NationRules wales(ReviewRules reviews, HealthRules health) {
        return new NationRules(
                VisitRules.WALES,
                reviews,
                health,
                DutyRules.WALES_CARE_PLAN,
                DutyRules.WALES_PLACEMENT_PLAN,
                DutyRules.WALES_EDUCATION_PLAN,
                DutyRules.WALES_PATHWAY_ASSESSMENT,
                DutyRules.WALES_PATHWAY_AFTER_CARE,
                DutyRules.WALES_PATHWAY_REVIEW);
    }
}
