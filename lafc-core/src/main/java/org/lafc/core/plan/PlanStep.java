package org.lafc.core.plan;

/**
 * What was done to a plan.
 */
public enum PlanStep {
    /** It was made. */
    MADE,
    /** It was reviewed or brought up to date. */
    REVIEWED
}
