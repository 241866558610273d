package org.lafc.core.care;

/**
 * How a child was absent without leave (MISSING of the SSDA903 return).
 */
public enum MissingKind {
    /** Missing: whereabouts unknown (M). */
    MISSING,
    /** Away without authorisation: whereabouts known (A). */
    AWAY,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
