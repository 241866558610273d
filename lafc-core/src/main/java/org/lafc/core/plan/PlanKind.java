package org.lafc.core.plan;

/**
 * The kinds of plan.
 */
public enum PlanKind {
    /** Care and support plan (Part 6 plan); in England care plan. */
    CARE_AND_SUPPORT,
    /** Placement plan. */
    PLACEMENT,
    /** Personal education plan. */
    PERSONAL_EDUCATION,
    /** Pathway plan. */
    PATHWAY,
    /** The assessment of needs that a pathway plan rests on. */
    PATHWAY_ASSESSMENT,
    /** Plan for permanence. */
    PERMANENCE,
    /** Health plan. */
    HEALTH
}
