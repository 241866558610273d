package org.lafc.core.voice;

/**
 * Whether a meeting counts.
 */
public enum MeetingState {
    /** It was held and quorate. */
    HELD,
    /** Too few members were there. */
    NOT_QUORATE,
    /** It was cancelled. */
    CANCELLED
}
