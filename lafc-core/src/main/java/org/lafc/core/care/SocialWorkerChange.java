package org.lafc.core.care;

/**
 * Why a social worker was allocated (SW_REASON of the SSDA903 return from 2023-24). The meanings are unverified: the
 * codes suggest them.
 */
public enum SocialWorkerChange {
    /** Caseload management (MANAGE). */
    CASELOAD,
    /** First contact (FCONTA). */
    FIRST_CONTACT,
    /** The worker before left the role (LEFTRL). */
    LEFT_ROLE,
    /** Reorganisation (ORGRST). */
    REORGANISATION,
    /** Transfer process (TSPROC). */
    TRANSFER,
    /** Absence of the worker before (ABSENC). */
    ABSENCE,
    /** The child asked (CHCHAN). */
    CHILD_ASKED,
    /** Parent or carer asked (PCCHAN). */
    CARER_ASKED,
    /** The worker before died (SWDIED). */
    DIED,
    /** Any other reason (OTHERS). */
    OTHER,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
