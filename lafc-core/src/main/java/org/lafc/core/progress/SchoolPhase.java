package org.lafc.core.progress;

/**
 * Phase of school.
 */
public enum SchoolPhase {
    /** Primary. */
    PRIMARY,
    /** Secondary. */
    SECONDARY,
    /** Any other, for example special or all-age. */
    OTHER,
    /** Not recorded. */
    NOT_KNOWN
}
