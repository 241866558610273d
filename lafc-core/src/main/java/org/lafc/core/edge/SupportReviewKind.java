package org.lafc.core.edge;

/** Which plan a review was of. */
public enum SupportReviewKind {
    /** The child protection plan of a child on the register: a review conference. */
    CHILD_PROTECTION,
    /** The care and support plan of a child in need who is neither looked after nor on the register. */
    IN_NEED
}
