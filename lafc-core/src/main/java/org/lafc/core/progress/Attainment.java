package org.lafc.core.progress;

/**
 * What a child attained at the end of a stage, against the threshold in force.
 */
public enum Attainment {
    /** Reached the threshold. */
    REACHED,
    /** Did not reach it. */
    NOT_REACHED,
    /** Was not entered. */
    NOT_ENTERED,
    /** Was disapplied: stands outside the measure. */
    DISAPPLIED,
    /** Not recorded. */
    NOT_KNOWN
}
