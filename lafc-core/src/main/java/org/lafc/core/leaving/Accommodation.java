package org.lafc.core.leaving;

/**
 * Where a care leaver lives (the letter of ACCOM of the SSDA903 return; its digit says whether it is suitable).
 */
public enum Accommodation {
    /** With parents or relatives (B). */
    WITH_RELATIVES,
    /** Community home or other residential care (C). */
    COMMUNITY_HOME,
    /** Semi-independent (D). */
    SEMI_INDEPENDENT,
    /** Supported lodgings (E). */
    SUPPORTED_LODGINGS,
    /** Gone abroad (G). */
    ABROAD,
    /** Deported (H). */
    DEPORTED,
    /** Ordinary lodgings (K). */
    ORDINARY_LODGINGS,
    /** Residence not known (R). */
    RESIDENCE_NOT_KNOWN,
    /** No fixed abode (S). */
    NO_FIXED_ABODE,
    /** Foyer (T). */
    FOYER,
    /** Independent living (U). */
    INDEPENDENT,
    /** Emergency accommodation (V). */
    EMERGENCY,
    /** Bed and breakfast (W). */
    BED_AND_BREAKFAST,
    /** In custody (X). */
    CUSTODY,
    /** Other (Y). */
    OTHER,
    /** With the former foster carer (Z). */
    WITH_FORMER_CARER,
    /** Not known (0), not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
