package org.lafc.core.duty;

/**
 * What a placement is under the rules on visits. A change into any of them but the ordinary one starts the first week
 * again.
 */
public enum VisitArrangement {
    /** Any placement that is none of the others. */
    ORDINARY,
    /** With a parent before the assessment is finished (Wales regulation 20, England 19). */
    BEFORE_ASSESSMENT,
    /**
     * With a relative, friend or connected person approved for a time (Wales 26, England 24), or living with a parent
     * under an interim care order.
     */
    TEMPORARY,
    /** Living with a parent under a care order. */
    CARE_ORDER_WITH_PARENTS,
    /** In care, but another person answers for the living arrangements. */
    OTHER_RESPONSIBLE
}
