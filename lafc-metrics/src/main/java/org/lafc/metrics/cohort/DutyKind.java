package org.lafc.metrics.cohort;

/** What had to be done. Definitions name it by the fact {@link DutyFacts#DUTY}. */
public enum DutyKind {
    /** A visit by the authority's representative. */
    VISIT,
    /** A review of the child's case. */
    REVIEW,
    /** A health assessment. */
    HEALTH_ASSESSMENT,
    /** The care and support plan, by the limit of the law. */
    CARE_PLAN,
    /** The care and support plan, by the day of the first placement. */
    CARE_PLAN_AT_PLACEMENT,
    /** The plan for permanence, by the second review. */
    PERMANENCE_PLAN,
    /** The placement plan. */
    PLACEMENT_PLAN,
    /** The personal education plan, by the limit of the law. */
    EDUCATION_PLAN,
    /** The personal education plan, within 20 school days of entering care or joining another school. */
    EDUCATION_PLAN_IN_SCHOOL_DAYS,
    /** The assessment of needs before leaving care. */
    PATHWAY_ASSESSMENT,
    /** The pathway plan. */
    PATHWAY_PLAN,
    /** The assessment of needs of a young person who left care without one. */
    PATHWAY_ASSESSMENT_AFTER_CARE,
    /** The pathway plan of a young person who left care without one. */
    PATHWAY_PLAN_AFTER_CARE,
    /** A review of the pathway plan, up to the 21st birthday. */
    PATHWAY_REVIEW,
    /** The first dental check after care began. */
    DENTAL_CHECK,
    /** Registration with a GP after a placement began. */
    GP_REGISTRATION,
    /** The active offer of advocacy after care began. */
    ADVOCACY_OFFER,
    /** A review of the plan of a child on the Child Protection Register, by the due date recorded. */
    CHILD_PROTECTION_REVIEW,
    /** A review of the plan of a child in need, by the due date recorded. */
    IN_NEED_REVIEW
}
