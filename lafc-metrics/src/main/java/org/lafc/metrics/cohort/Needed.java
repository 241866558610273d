package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.plan.Plan;
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

    private Needed() {}

    /** What is needed for a kind of duty and no source holds. */
    static Stream<String> by(DutyKind kind, CohortInput input) {
        Stream<String> records = recordsFor(kind)
                .filter(record -> !input.supplies(record))
                .map(record -> NAMES.getOrDefault(record, record.getSimpleName()));
        return kind == DutyKind.EDUCATION_PLAN_IN_SCHOOL_DAYS
                        && input.schoolDays().isEmpty()
                ? Stream.concat(records, Stream.of("a calendar of school days"))
                : records;
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
