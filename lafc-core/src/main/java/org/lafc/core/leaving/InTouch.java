package org.lafc.core.leaving;

/**
 * Whether the authority is in touch with a care leaver (IN_TOUCH of the SSDA903 return).
 */
public enum InTouch {
    /** In touch (YES). */
    YES,
    /** Not in touch (NO). */
    NO,
    /** Died (DIED). */
    DIED,
    /** Refuses contact (REFU). */
    REFUSED,
    /** No longer needs services (NREQ). */
    NOT_REQUIRED,
    /** Returned home for six months or more (RHOM). */
    RETURNED_HOME,
    /** Another authority has taken over the support; returns have no code for it. */
    OTHER_AUTHORITY,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN;

    /**
     * Tells whether the authority's support is over for good with this.
     *
     * @return true of death, and where another authority has taken over
     */
    public boolean endsSupport() {
        return this == DIED || this == OTHER_AUTHORITY;
    }
}
