package org.lafc.core.voice;

/**
 * Where a child or young person took part.
 */
public enum ParticipationKind {
    /** The Children Looked After Forum. */
    CHILDREN_FORUM,
    /** The Leaving Care Forum. */
    LEAVING_CARE_FORUM,
    /** A meeting of the Corporate Parenting Board. */
    BOARD_MEETING,
    /** Feedback was given: survey, consultation, meeting or app. */
    FEEDBACK,
    /** A celebration event. */
    CELEBRATION,
    /** Anything else. */
    OTHER
}
