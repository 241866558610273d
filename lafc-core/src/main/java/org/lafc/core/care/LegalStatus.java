package org.lafc.core.care;

/** The legal basis on which a child is looked after. The Welsh section 76 stands where England has section 20. */
public enum LegalStatus {
    /** Interim care order (C1). */
    INTERIM_CARE_ORDER,
    /** Full care order (C2). */
    CARE_ORDER,
    /** Freeing order (D1); none made after 30 December 2005. */
    FREEING_ORDER,
    /** Placement order (E1). */
    PLACEMENT_ORDER,
    /** Accommodated by agreement, a single period (V2): section 76 in Wales, section 20 in England. */
    VOLUNTARY,
    /** Agreed series of short breaks, each break recorded (V3). */
    SHORT_BREAKS_EACH,
    /** Agreed series of short breaks, only the agreement recorded (V4). */
    SHORT_BREAKS_AGREEMENT,
    /** Police protection, in the authority's accommodation (L1). */
    POLICE_PROTECTION,
    /** Emergency protection order (L2). */
    EMERGENCY_PROTECTION,
    /** Child assessment order, in the authority's accommodation (L3). */
    CHILD_ASSESSMENT,
    /** On remand (J1). */
    REMAND,
    /** Detained under the Police and Criminal Evidence Act 1984, in the authority's accommodation (J2). */
    POLICE_DETENTION,
    /** Youth rehabilitation order with a residence or fostering requirement (J3). */
    YOUTH_REHABILITATION,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN;

    /**
     * Tells whether this is an agreed series of short breaks, which stands outside every count of children
     * looked after (convention C6 of the KPI catalogue).
     *
     * @return true for V3 and V4
     */
    public boolean isShortBreaks() {
        return this == SHORT_BREAKS_EACH || this == SHORT_BREAKS_AGREEMENT;
    }
}
