package org.lafc.core.synthetic;

/** The ways through care that a synthetic cohort knows: what happens in law, from the first day to the last. */
public enum CareRoute {
    /** Accommodated by agreement, from first to last (V2). */
    VOLUNTARY,
    /** An interim care order, often after some time by agreement, then a full care order (V2, C1, C2). */
    CARE_ORDER,
    /** Protection in an emergency, then an interim and a full care order (L1, L2 or L3, C1, C2). */
    EMERGENCY,
    /** An interim care order, a placement order, placed for adoption and mostly adopted (C1, E1). */
    ADOPTION,
    /** Given up for adoption by the parents as a baby (V2). */
    ADOPTION_BY_CONSENT,
    /** On remand, detained by the police, or under a youth rehabilitation order (J1, J2, J3). */
    YOUTH_JUSTICE,
    /** An agreed series of short breaks, each break recorded (V3). */
    SHORT_BREAKS_EACH,
    /** An agreed series of short breaks, the agreement recorded (V4). */
    SHORT_BREAKS_AGREEMENT
}
