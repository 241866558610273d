package org.lafc.core.columns;

/**
 * Days since the event before, as a byte holds them: 0 to 252 are themselves. What is longer, and what has no event
 * before it, have numbers of their own, so that no gap is ever mistaken for a shorter one.
 */
public final class Gap {

    /** Stands for 253 days or more. */
    public static final int LONG = 253;

    /** Stands for no event before. */
    public static final int NONE = 254;

    /** Of a review: stands for an event before that was a review itself. */
    public static final int AFTER_REVIEW = 255;

    private Gap() {}

    static int of(int days) {
        return Math.min(days, LONG);
    }
}
