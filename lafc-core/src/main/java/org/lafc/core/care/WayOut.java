package org.lafc.core.care;

/**
 * The ways out of care: what the reasons for which an episode ceased have in common, in words both nations share.
 *
 * <p>Source: Welsh looked after children census facts, sections 7.3 and 8.
 */
public enum WayOut {
    /** Home, to parents, relatives or others with parental responsibility. */
    RETURNED_HOME,
    /** Adopted. */
    ADOPTED,
    /** Special guardianship. */
    GUARDIANSHIP,
    /** Residence or child arrangements order. */
    CHILD_ARRANGEMENTS,
    /** To someone without parental responsibility and without an order. */
    OTHER_PERSON,
    /** Independent living, with formal support or without. */
    INDEPENDENT_LIVING,
    /** Turned 18 and stayed with the carers. */
    STAYED_WITH_CARERS,
    /** Adult social services. */
    ADULT_SERVICES,
    /** Another authority of the United Kingdom took over. */
    OTHER_AUTHORITY,
    /** Sentenced to custody. */
    CUSTODY,
    /** Died. */
    DIED,
    /** Any other way. */
    OTHER,
    /** Not recorded, or not in the list. */
    NOT_KNOWN
}
