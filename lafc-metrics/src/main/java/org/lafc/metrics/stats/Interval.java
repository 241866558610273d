package org.lafc.metrics.stats;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A confidence interval, with the method that made it. Every method takes two equal tails.
 *
 * <p>Immutable and safe between threads.
 *
 * @param method the name of the method, for example {@link #WILSON}
 * @param level the confidence level, between 0 and 1, for example 0.95
 * @param lower the lower end, in the unit of the figure it belongs to; minus infinity if there is none
 * @param upper the upper end; infinity if there is none
 */
public record Interval(String method, double level, double lower, double upper) {

    /** The score interval of Wilson for a proportion, without continuity correction. */
    public static final String WILSON = "Wilson score";

    /** The exact interval of Clopper and Pearson for a proportion. */
    public static final String CLOPPER_PEARSON = "Clopper-Pearson exact";

    /** The interval of Newcombe 1998, method 10, for the difference of two proportions. */
    public static final String NEWCOMBE = "Newcombe score difference";

    /** The exact Poisson interval for a count. */
    public static final String POISSON = "exact Poisson";

    /** The approximation of Byar to the exact Poisson interval. */
    public static final String BYAR = "Byar";

    /** The level that statistics are usually given with: 95 per cent. */
    public static final double LEVEL_95 = 0.95;

    /** The level that comparisons with a standard add: 99.8 per cent, about three standard errors. */
    public static final double LEVEL_99_8 = 0.998;

    /**
     * Checks level and order.
     *
     * @param method the name of the method, for example {@link #WILSON}
     * @param level the confidence level, between 0 and 1, for example 0.95
     * @param lower the lower end, in the unit of the figure it belongs to; minus infinity if there is none
     * @param upper the upper end; infinity if there is none
     * @throws IllegalArgumentException if the level is not between 0 and 1, or the lower end is above the upper
     */
    public Interval {
        requireLevel(level);
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "lower end must not be above the upper, but they were " + lower + " and " + upper);
        }
    }

    /**
     * Returns the share of error in each tail: half of what the level leaves. Taken from the decimal, since 1 - 0.998
     * in binary is not 0.002.
     *
     * @param level the confidence level, between 0 and 1
     * @return for example exactly 0.001 for 0.998
     * @throws IllegalArgumentException if the level is out of range
     */
    public static double tail(double level) {
        requireLevel(level);
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).doubleValue() / 2;
    }

    /**
     * Returns the standard normal deviate that leaves {@link #tail} above it.
     *
     * @param level the confidence level, between 0 and 1
     * @return for example 1.96 for 0.95
     * @throws IllegalArgumentException if the level is out of range
     */
    public static double deviate(double level) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(level));
    }

    /**
     * Returns the score interval of Wilson around a proportion. At 0 of n the lower end is exactly 0, at n of n the
     * upper end exactly 1. The house method for shares. Accuracy: 1e-12 relative. Source: Wilson 1927; Newcombe 1998,
     * method 3. For many at once: {@link Intervals#wilson}.
     *
     * @param proportion the proportion, its base 1 or more
     * @param level the confidence level, between 0 and 1
     * @return the interval, as shares from 0 to 1
     * @throws IllegalArgumentException if the base is empty or the level out of range
     */
    public static Interval wilson(Proportion proportion, double level) {
        requireBase(proportion, Long.MAX_VALUE);
        double z = deviate(level);
        double events = (double) proportion.numerator();
        double n = (double) proportion.denominator();
        double upper = WilsonLimits.upper(events, n, z);
        return new Interval(WILSON, level, WilsonLimits.lower(events, n, z, upper), upper);
    }

    /**
     * Returns the exact interval of Clopper and Pearson around a proportion: never less sure than it says, and so wider
     * than Wilson's. At 0 of n the lower end is exactly 0, at n of n the upper end exactly 1. Accuracy: 1e-10 relative.
     * Source: Clopper and Pearson 1934.
     *
     * @param proportion the proportion, its base from 1 to 2147483647
     * @param level the confidence level, between 0 and 1
     * @return the interval, as shares from 0 to 1
     * @throws IllegalArgumentException if the base is empty or too large, or the level out of range
     */
    public static Interval clopperPearson(Proportion proportion, double level) {
        requireBase(proportion, Integer.MAX_VALUE);
        int base = (int) proportion.denominator();
        int events = (int) proportion.numerator();
        var ends = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(base, events, 2 * tail(level));
        return new Interval(
                CLOPPER_PEARSON,
                level,
                events == 0 ? 0 : ends.getLowerBound(),
                events == base ? 1 : ends.getUpperBound());
    }

    /**
     * Returns the interval around the difference of two proportions of different children. Accuracy: 1e-12 absolute.
     * Source: Newcombe 1998 (Statistics in Medicine 17, 873-890), method 10: two Wilson intervals.
     *
     * @param one the first proportion, its base 1 or more
     * @param other the proportion that is taken from it, its base 1 or more
     * @param level the confidence level, between 0 and 1
     * @return the interval of the first share less the second, from -1 to 1; times 100 for percentage points
     * @throws IllegalArgumentException if a base is empty or the level out of range
     */
    public static Interval newcombe(Proportion one, Proportion other, double level) {
        Interval ofOne = wilson(one, level);
        Interval ofOther = wilson(other, level);
        double first = one.share().orElseThrow();
        double second = other.share().orElseThrow();
        double down = Math.hypot(first - ofOne.lower, ofOther.upper - second);
        double up = Math.hypot(ofOne.upper - first, second - ofOther.lower);
        return new Interval(NEWCOMBE, level, Math.max(-1, first - second - down), Math.min(1, first - second + up));
    }

    /**
     * Returns the exact Poisson interval around a count. For no event the lower end is exactly 0. Accuracy: 1e-12
     * relative. Source: Garwood 1936.
     *
     * @param count the events, 0 or more
     * @param level the confidence level, between 0 and 1
     * @return the interval of the expected count
     * @throws IllegalArgumentException if the count is negative or the level out of range
     */
    public static Interval poisson(long count, double level) {
        Counts.requireNotNegative("count", count);
        double tail = tail(level);
        return new Interval(
                POISSON, level, PoissonLimits.exactLower(count, tail), PoissonLimits.exactUpper(count, tail));
    }

    /**
     * Returns Byar's interval around a count of 10 or more. Under 10 events it is not offered: for few events its lower
     * end falls below 0, and for none it does not exist. Accuracy: 1e-12 relative to the formula. Source: Breslow and
     * Day 1987, page 69; OHID, Technical Guide: confidence intervals.
     *
     * @param count the events, 10 or more
     * @param level the confidence level, between 0 and 1
     * @return the interval of the expected count
     * @throws IllegalArgumentException if there are fewer than 10 events or the level is out of range
     */
    public static Interval byar(long count, double level) {
        if (count < PoissonLimits.BYAR_FROM) {
            throw new IllegalArgumentException("Byar's interval needs 10 or more events, but had " + count);
        }
        double z = deviate(level);
        return new Interval(BYAR, level, PoissonLimits.byarLower(count, z), PoissonLimits.byarUpper(count, z));
    }

    /**
     * Returns the house interval around a count: exact below 10 events, Byar's from 10. Source: OHID, Technical Guide:
     * confidence intervals.
     *
     * @param count the events, 0 or more
     * @param level the confidence level, between 0 and 1
     * @return the interval of the expected count, with the method that made it
     * @throws IllegalArgumentException if the count is negative or the level out of range
     */
    public static Interval count(long count, double level) {
        return count < PoissonLimits.BYAR_FROM ? poisson(count, level) : byar(count, level);
    }

    /**
     * Returns the interval in a unit so many times smaller, for example 100 times for per cent.
     *
     * @param factor what both ends are multiplied by, above 0 and finite
     * @return the interval in the other unit
     * @throws IllegalArgumentException if the factor is out of range
     */
    public Interval times(double factor) {
        if (!(factor > 0) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("factor must be above 0 and finite, but was " + factor);
        }
        return new Interval(method, level, lower * factor, upper * factor);
    }

    private static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level must lie between 0 and 1, but was " + level);
        }
    }

    private static void requireBase(Proportion proportion, long most) {
        long base = proportion.denominator();
        if (base < 1 || base > most) {
            throw new IllegalArgumentException("the base of an interval must be 1 "
                    + (most == Long.MAX_VALUE ? "or more" : "to " + most) + ", but was " + base);
        }
    }
}
