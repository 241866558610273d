package org.lafc.core.care;

/**
 * Why a child who was visited was not seen alone.
 */
public enum NotAlone {
    /** The child, being of sufficient understanding, did not want it. */
    CHILD_REFUSED,
    /** Not appropriate for the age and understanding of the child. */
    NOT_APPROPRIATE,
    /** Any other reason. */
    OTHER
}
