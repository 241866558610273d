package org.lafc.core.care;

/**
 * How a child lived permanently before coming into care (PREV_PERM of the SSDA903 return).
 */
public enum PermanenceKind {
    /** Adopted (P1). */
    ADOPTION,
    /** Under a special guardianship order (P2). */
    SPECIAL_GUARDIANSHIP,
    /** Under a residence or child arrangements order (P3). */
    CHILD_ARRANGEMENTS,
    /** Permanently, but how is not known (P4). */
    KIND_NOT_KNOWN,
    /** Not permanently in another way (Z1). */
    NONE,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
