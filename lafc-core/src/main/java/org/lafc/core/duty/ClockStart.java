package org.lafc.core.duty;

/** The day a limit runs from. */
public enum ClockStart {
    /** The day a period of care began. */
    CARE_START,
    /** The day a period of care began, and each day in care on which the child joined another school. */
    CARE_OR_SCHOOL_START,
    /** The day a placement began. */
    PLACEMENT_START,
    /** The later of the care order and the day the child came to live with the parents. */
    ORDER_OR_PLACEMENT_START,
    /** The day living arrangements began for which another person answers. */
    ARRANGEMENT_START,
    /** The day of the visit, review, assessment or plan before; of its limit, if that was let pass. */
    LAST_EVENT,
    /** The day the child is 16 and has been looked after for 13 weeks since 14. */
    QUALIFYING_FOR_LEAVING_CARE,
    /** The day care ended: the 18th birthday itself where that ended it. */
    CARE_END,
    /** The day of a referral. */
    REFERRAL,
    /** The day of the first of a series of short breaks. */
    FIRST_SHORT_BREAK,
    /** The due date itself, which the record brings with it. */
    RECORDED_DUE_DATE
}
