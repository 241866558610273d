package org.lafc.core.care;

/**
 * How a visit took place.
 */
public enum VisitManner {
    /** The representative was there. */
    IN_PERSON,
    /** By telephone or video: no visit in the sense of the regulations unless the caller says so. */
    REMOTE,
    /** Not recorded. */
    NOT_KNOWN
}
