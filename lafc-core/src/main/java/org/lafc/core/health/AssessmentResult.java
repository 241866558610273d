package org.lafc.core.health;

/**
 * What came of a health assessment.
 */
public enum AssessmentResult {
    /** The assessment was made. */
    DONE,
    /** A child of sufficient understanding refused it; the duty then does not apply. */
    REFUSED
}
