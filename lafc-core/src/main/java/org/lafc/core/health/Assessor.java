package org.lafc.core.health;

/**
 * Who made a health assessment.
 */
public enum Assessor {
    /** A doctor. */
    DOCTOR,
    /** A nurse. */
    NURSE,
    /** Not recorded. */
    NOT_KNOWN
}
