package org.lafc.core.care;

/** Why a new episode began: what changed on its first day. */
public enum EpisodeStart {
    /** Started to be looked after (S). */
    STARTED,
    /** The legal status only (L). */
    LEGAL_STATUS,
    /** Placement and carer (P). */
    PLACEMENT,
    /** The placement, with the same carer (T). */
    PLACEMENT_SAME_CARER,
    /** Legal status, placement and carer (B). */
    LEGAL_STATUS_AND_PLACEMENT,
    /** Legal status and placement, with the same carer (U). */
    LEGAL_STATUS_AND_PLACEMENT_SAME_CARER,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN;

    /**
     * Tells whether the child stayed with the same carer, so that no move is counted unless asked for.
     *
     * @return true for T and U
     */
    public boolean keepsCarer() {
        return this == PLACEMENT_SAME_CARER || this == LEGAL_STATUS_AND_PLACEMENT_SAME_CARER;
    }
}
