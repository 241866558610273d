package org.lafc.core.progress;

/**
 * Why a child came to a school.
 */
public enum SchoolChange {
    /** The child's first school, or the first that is recorded. */
    FIRST,
    /** An ordinary transition, for example from primary to secondary school: no change in the sense of the measures. */
    TRANSITIONAL,
    /** A move tied to adoption. */
    ADOPTION,
    /** A move home. */
    RETURN_HOME,
    /** Any other change. */
    OTHER,
    /** Not recorded. */
    NOT_KNOWN
}
