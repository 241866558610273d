package org.lafc.core.care;

/**
 * The regulation a placement was made under, where it changes how often the child must be visited. Regulation numbers:
 * Wales 2015, England 2010.
 */
public enum PlacementBasis {
    /** Made after assessment, in the ordinary way. */
    ORDINARY,
    /** With a parent or person with parental responsibility before their assessment was finished (Wales 20, England 19). */
    BEFORE_ASSESSMENT,
    /** With a relative, friend or connected person approved for a time (Wales 26, England 24). */
    TEMPORARY_APPROVAL,
    /** In care, but another person answers for the living arrangements (Wales 31(6), England 28(6)). */
    OTHER_RESPONSIBLE,
    /** Not recorded. */
    NOT_KNOWN
}
