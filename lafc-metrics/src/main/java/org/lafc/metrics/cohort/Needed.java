package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.voice.AdvocacyOffer;

/** Which records tell what became of duties. */
final class Needed {

    static final String VISITS = "visits";
    static final String REVIEWS = "reviews";
    static final String HEALTH_ASSESSMENTS = "health assessments";
    static final String PLANS = "plans";
    static final String DENTAL_CHECKS = "dental checks";
    static final String GP_REGISTRATIONS = "registrations with a GP";
    static final String ADVOCACY_OFFERS = "active offers of advocacy";

    private static final ImmutableMap<Class<? extends CareRecord>, String> NAMES =
            ImmutableMap.<Class<? extends CareRecord>, String>builder()
                    .put(Visit.class, VISITS)
                    .put(Review.class, REVIEWS)
                    .put(HealthAssessment.class, HEALTH_ASSESSMENTS)
                    .put(Plan.class, PLANS)
                    .put(SchoolPlace.class, "school places")
                    .put(DentalCheck.class, DENTAL_CHECKS)
                    .put(GpRegistration.class, GP_REGISTRATIONS)
                    .put(AdvocacyOffer.class, ADVOCACY_OFFERS)
                    .put(SupportReview.class, "reviews of children on the Child Protection Register or in need")
                    .buildOrThrow();

    private static final ImmutableMap<DutyKind, PlanKind> PLAN_OF = ImmutableMap.<DutyKind, PlanKind>builder()
            .put(DutyKind.CARE_PLAN, PlanKind.CARE_AND_SUPPORT)
            .put(DutyKind.CARE_PLAN_AT_PLACEMENT, PlanKind.CARE_AND_SUPPORT)
            .put(DutyKind.PLACEMENT_PLAN, PlanKind.PLACEMENT)
            .put(DutyKind.PERMANENCE_PLAN, PlanKind.PERMANENCE)
            .put(DutyKind.EDUCATION_PLAN, PlanKind.PERSONAL_EDUCATION)
            .put(DutyKind.EDUCATION_PLAN_IN_SCHOOL_DAYS, PlanKind.PERSONAL_EDUCATION)
            .put(DutyKind.PATHWAY_ASSESSMENT, PlanKind.PATHWAY_ASSESSMENT)
            .put(DutyKind.PATHWAY_ASSESSMENT_AFTER_CARE, PlanKind.PATHWAY_ASSESSMENT)
            .put(DutyKind.PATHWAY_PLAN, PlanKind.PATHWAY)
            .put(DutyKind.PATHWAY_PLAN_AFTER_CARE, PlanKind.PATHWAY)
            .put(DutyKind.PATHWAY_REVIEW, PlanKind.PATHWAY)
            .buildOrThrow();

    private static final ImmutableMap<PlanKind, String> PLAN_NAMES = ImmutableMap.of(
            PlanKind.CARE_AND_SUPPORT, "care and support plans",
            PlanKind.PLACEMENT, "placement plans",
            PlanKind.PERMANENCE, "plans for permanence",
            PlanKind.PERSONAL_EDUCATION, "personal education plans",
            PlanKind.PATHWAY_ASSESSMENT, "pathway assessments",
            PlanKind.PATHWAY, "pathway plans");

    private Needed() {}

    /** What is needed for a kind of duty and no source holds. */
    static Stream<String> by(DutyKind kind, CohortInput input) {
        Stream<String> records = recordsFor(kind)
                .filter(record -> !input.supplies(record))
                .map(record -> NAMES.getOrDefault(record, record.getSimpleName()));
        records = Stream.concat(records, lackingPlans(kind, input).stream());
        return kind == DutyKind.EDUCATION_PLAN_IN_SCHOOL_DAYS
                        && input.schoolDays().isEmpty()
                ? Stream.concat(records, Stream.of("a calendar of school days"))
                : records;
    }

    private static Optional<String> lackingPlans(DutyKind kind, CohortInput input) {
        return Optional.ofNullable(PLAN_OF.get(kind))
                .filter(plan -> input.supplies(Plan.class) && !input.keeps(Plan.class, held -> held.kind() == plan))
                .map(plan -> requireNonNull(PLAN_NAMES.get(plan)));
    }

    private static Stream<Class<? extends CareRecord>> recordsFor(DutyKind kind) {
        return switch (kind) {
            case VISIT -> Stream.of(Visit.class);
            case REVIEW -> Stream.of(Review.class);
            case HEALTH_ASSESSMENT -> Stream.of(HealthAssessment.class);
            case PERMANENCE_PLAN -> Stream.of(Plan.class, Review.class);
            case EDUCATION_PLAN_IN_SCHOOL_DAYS -> Stream.of(Plan.class, SchoolPlace.class);
            case CARE_PLAN,
                    CARE_PLAN_AT_PLACEMENT,
                    PLACEMENT_PLAN,
                    EDUCATION_PLAN,
                    PATHWAY_ASSESSMENT,
                    PATHWAY_PLAN,
                    PATHWAY_ASSESSMENT_AFTER_CARE,
                    PATHWAY_PLAN_AFTER_CARE,
                    PATHWAY_REVIEW -> Stream.of(Plan.class);
            case DENTAL_CHECK -> Stream.of(DentalCheck.class);
            case GP_REGISTRATION -> Stream.of(GpRegistration.class);
            case ADVOCACY_OFFER -> Stream.of(AdvocacyOffer.class);
            case CHILD_PROTECTION_REVIEW, IN_NEED_REVIEW -> Stream.of(SupportReview.class);
        };
    }
}
