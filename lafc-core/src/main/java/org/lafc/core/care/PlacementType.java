package org.lafc.core.care;

/**
 * The kind of placement, in words both nations share. Which code means which is the code list's matter; the
 * code as recorded stays with the {@link Episode}.
 */
public enum PlacementType {
    /** Foster care by a relative or friend (U1 to U3): kinship. */
    KINSHIP_FOSTER,
    /** Foster care by anyone else (U4 to U6); the provider tells in-house from agency. */
    FOSTER,
    /** Placed for adoption (A3 to A6). */
    PLACED_FOR_ADOPTION,
    /** With own parents or others with parental responsibility (P1). */
    WITH_PARENTS,
    /** Children's home (K2) or residential care home (R1). */
    RESIDENTIAL,
    /** Secure children's home (K1). */
    SECURE,
    /** Residential school (S1). */
    RESIDENTIAL_SCHOOL,
    /** Family centre or mother and baby unit (R3). */
    FAMILY_CENTRE,
    /** Supported accommodation, registered (K3) or semi-independent (H5). */
    SUPPORTED_ACCOMMODATION,
    /** Independent living (P2). */
    INDEPENDENT_LIVING,
    /** Residential employment (P3). */
    RESIDENTIAL_EMPLOYMENT,
    /** Health service setting (R2). */
    HEALTH_SETTING,
    /** Youth custody (R5). */
    CUSTODY,
    /** Temporary stay in hospital (T1). */
    TEMPORARY_HOSPITAL,
    /** The child on holiday (T2). */
    TEMPORARY_HOLIDAY,
    /** The usual carer on holiday (T3). */
    TEMPORARY_CARER_HOLIDAY,
    /** Any other temporary stay (T0, T4). */
    TEMPORARY_OTHER,
    /** Any other placement (Z codes). */
    OTHER,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN;

    /**
     * Tells whether this is a temporary stay, which makes no placement when the child goes back
     * (convention C9 of the KPI catalogue).
     *
     * @return true for the codes T0 to T4
     */
    public boolean isTemporary() {
        return switch (this) {
            case TEMPORARY_HOSPITAL, TEMPORARY_HOLIDAY, TEMPORARY_CARER_HOLIDAY, TEMPORARY_OTHER -> true;
            default -> false;
        };
    }
}
