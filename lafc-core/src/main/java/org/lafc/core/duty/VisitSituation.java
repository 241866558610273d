package org.lafc.core.duty;

/** What decides how far apart visits may be. */
public enum VisitSituation {
    /** An ordinary placement up to its first anniversary, which is 1 March if it began on 29 February. */
    FIRST_YEAR,
    /** An ordinary placement after its first year that is meant to last until the child is 18. */
    LATER_MEANT_TO_LAST,
    /** Any other ordinary placement after its first year. */
    LATER,
    /** With a parent before assessment, no review held yet. */
    BEFORE_ASSESSMENT_UNTIL_REVIEW,
    /** With a parent before assessment, once a review was held. */
    BEFORE_ASSESSMENT_AFTER_REVIEW,
    /** Temporary approval, or interim care order with a parent, no review held yet. */
    TEMPORARY_UNTIL_REVIEW,
    /** Temporary approval, or interim care order with a parent, once a review was held. */
    TEMPORARY_AFTER_REVIEW,
    /** Living with a parent under a care order. */
    CARE_ORDER_WITH_PARENTS,
    /** Another person answers for the living arrangements, in the first year of them. */
    OTHER_RESPONSIBLE_FIRST_YEAR,
    /** Another person answers for the living arrangements, after the first year. */
    OTHER_RESPONSIBLE_LATER
}
