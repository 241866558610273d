package org.lafc.core.care;

/** How a child took part in a review (REVIEW_CODE of the SSDA903 return). */
public enum Participation {
    /** Under four years old at the review (PN0). */
    UNDER_FOUR,
    /** Attended and spoke (PN1). */
    ATTENDED_SPOKE,
    /** Attended, an advocate spoke (PN2). */
    ATTENDED_ADVOCATE_SPOKE,
    /** Attended and conveyed views without speech (PN3). */
    ATTENDED_CONVEYED_VIEWS,
    /** Attended, did not contribute (PN4). */
    ATTENDED_SILENT,
    /** Did not attend, had briefed an advocate (PN5). */
    ABSENT_ADVOCATE_BRIEFED,
    /** Did not attend, sent views by other means (PN6). */
    ABSENT_VIEWS_SENT,
    /** Did not attend, views not conveyed (PN7). */
    ABSENT_NO_VIEWS,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
