package org.lafc.core.care;

/**
 * Why a child is no longer to be placed for adoption (REASON_PLACED_CEASED of the SSDA903 return).
 */
public enum AdoptionCeased {
    /** The child's needs changed (RD1). */
    NEEDS_CHANGED,
    /** The court made no order (RD2). */
    NO_ORDER,
    /** No adopters were found (RD3). */
    NO_ADOPTERS,
    /** Any other reason (RD4). */
    OTHER,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
