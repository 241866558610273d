package org.lafc.core.duty;

/** Why a duty that fell due is not scored. */
public enum Exclusion {
    /** The child was placed for adoption on the due date: adoption agency rules apply instead. */
    PLACED_FOR_ADOPTION,
    /** A series of short breaks, which has rules of its own and stands outside the measures (C6). */
    SHORT_BREAKS,
    /** A child of sufficient understanding refused, on or before the due date. */
    REFUSED,
    /** The plan is governed by the court that made the care order (section 31A of the Children Act 1989). */
    COURT_PLAN
}
