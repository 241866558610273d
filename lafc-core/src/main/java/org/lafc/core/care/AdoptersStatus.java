package org.lafc.core.care;

/**
 * Legal status of the adopters (LS_ADOPTR of the SSDA903 return).
 */
public enum AdoptersStatus {
    /** Single (L0). */
    SINGLE,
    /** Married, of different gender (L11). */
    MARRIED_DIFFERENT_GENDER,
    /** Married, of the same gender (L12). */
    MARRIED_SAME_GENDER,
    /** Civil partners (L2). */
    CIVIL_PARTNERS,
    /** Unmarried, of different gender (L3). */
    UNMARRIED_DIFFERENT_GENDER,
    /** Neither married nor civil partners, of the same gender (L4). */
    UNMARRIED_SAME_GENDER,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
