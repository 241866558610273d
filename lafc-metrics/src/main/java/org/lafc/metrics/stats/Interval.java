package org.lafc.metrics.stats;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A confidence interval, with the method that made it.
 *
 * @param method the name of the method, for example {@link #WILSON}
 * @param level the confidence level, between 0 and 1, for example 0.95
 * @param lower the lower end, in the unit of the figure it belongs to
 * @param upper the upper end
 */
public record Interval(String method, double level, double lower, double upper) {

    /** The name of the score interval of Wilson for a proportion, without continuity correction. */
    public static final String WILSON = "Wilson score";

    /**
     * Checks level and order.
     *
     * @param method the name of the method, for example {@link #WILSON}
     * @param level the confidence level, between 0 and 1, for example 0.95
     * @param lower the lower end, in the unit of the figure it belongs to
     * @param upper the upper end
     */
    public Interval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level must lie between 0 and 1, but was " + level);
        }
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "lower end must not be above the upper, but they were " + lower + " and " + upper);
        }
    }

    /**
     * Returns the score interval of Wilson around a proportion. At 0 of n the lower end is exactly 0, at n of n the
     * upper end exactly 1. Accuracy: 1e-12 relative. Source: Wilson 1927; Newcombe 1998, method 3.
     *
     * @param proportion the proportion, its base from 1 to 2147483647
     * @param level the confidence level, between 0 and 1
     * @return the interval, as shares from 0 to 1
     * @throws IllegalArgumentException if the base is empty or too large, or the level out of range
     */
    public static Interval wilson(Proportion proportion, double level) {
        long base = proportion.denominator();
        if (base < 1 || base > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the base of an interval must be 1 to " + Integer.MAX_VALUE + ", but was " + base);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level must lie between 0 and 1, but was " + level);
        }
        var ends = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                (int) base, (int) proportion.numerator(), 1 - level);
        // The formula misses 0 and 1 by a rounding error.
        double lower = proportion.numerator() == 0 ? 0 : ends.getLowerBound();
        double upper = proportion.numerator() == base ? 1 : ends.getUpperBound();
        return new Interval(WILSON, level, lower, upper);
    }

    /**
     * Returns the interval in a unit so many times smaller, for example 100 times for per cent.
     *
     * @param factor what both ends are multiplied by, above 0
     * @return the interval in the other unit
     */
    public Interval times(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("factor must be above 0, but was " + factor);
        }
        return new Interval(method, level, lower * factor, upper * factor);
    }
}
