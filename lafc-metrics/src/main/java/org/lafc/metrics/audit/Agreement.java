package org.lafc.metrics.audit;

/** What becomes of a printed figure when it is worked out again. */
public enum Agreement {
    /** It is the exact result, without rounding. */
    AGREES_EXACTLY,
    /** It is the result rounded to the decimal places printed, half away from zero. */
    AGREES_ROUNDED,
    /** It is another number. */
    DISAGREES,
    /** The numbers it would follow from are not given, or it would divide by zero. */
    CANNOT_TELL;

    /**
     * Tells whether the figure agrees, exactly or rounded.
     *
     * @return true if it does
     */
    public boolean agrees() {
        return this == AGREES_EXACTLY || this == AGREES_ROUNDED;
    }
}
