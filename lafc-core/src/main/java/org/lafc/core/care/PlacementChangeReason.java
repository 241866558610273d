package org.lafc.core.care;

/** Why a placement changed, as recorded on the episode that ends. */
public enum PlacementChangeReason {
    /** Planned change, or carrying out the care plan (CARPL). */
    PLANNED,
    /** The carer resigned or the provision closed (CLOSE). */
    CLOSED,
    /** An allegation (ALLEG). */
    ALLEGATION,
    /** Standards of care (STAND). */
    STANDARDS_OF_CARE,
    /** The approval was removed (APPRR). */
    APPROVAL_REMOVED,
    /** The carer asked, because of the child's behaviour (CREQB). */
    CARER_ASKED_BEHAVIOUR,
    /** The carer asked, for another reason (CREQO). */
    CARER_ASKED_OTHER,
    /** The child asked (CHILD). */
    CHILD_ASKED,
    /** The authority asked (LAREQ). */
    AUTHORITY_ASKED,
    /** Only the status of the placement changed (PLACE). */
    STATUS_CHANGED,
    /** Custody (CUSTOD). */
    CUSTODY,
    /** Any other reason (OTHER). */
    OTHER
}
