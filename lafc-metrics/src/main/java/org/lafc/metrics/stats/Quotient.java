package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share or a rate with all that it rests on: numerator, denominator and how many were left out. There is no figure
 * of its own to lose them from. Immutable and safe between threads.
 */
public sealed interface Quotient permits Proportion, Rate {

    /**
     * Returns what is counted.
     *
     * @return 0 or more
     */
    long numerator();

    /**
     * Returns what it is set against.
     *
     * @return 0 or more
     */
    long denominator();

    /**
     * Returns how many were left out of both, for example because their value is not known.
     *
     * @return 0 or more
     */
    long leftOut();

    /**
     * Returns the figure on a base, unrounded.
     *
     * @param base 1 for a share, 100 for per cent, 10,000 for a rate per 10,000
     * @return the figure; empty if the denominator is 0 (convention C13 of the KPI catalogue), never 0
     */
    OptionalDouble per(long base);

    /**
     * Returns the figure on a base, rounded half up once, from the whole numbers and not from a {@code double} that
     * may lie just below a tie (convention C14 of the KPI catalogue).
     *
     * @param base 1 for a share, 100 for per cent, 10,000 for a rate per 10,000
     * @param decimals how many decimals to keep
     * @return the rounded figure; empty if the denominator is 0
     */
    default Optional<BigDecimal> rounded(long base, int decimals) {
        return Counts.rounded(base, numerator(), denominator(), decimals);
    }

    /**
     * Returns the house interval of the figure: Wilson for a proportion, exact Poisson below 10 events and Byar from 10
     * for a rate.
     *
     * @param base the base of the figure and of its interval, as in {@link #per}
     * @param level the confidence level, between 0 and 1
     * @return the interval, with the method that made it; empty if the denominator is 0
     * @throws IllegalArgumentException if the level or the base is out of range
     */
    Optional<Interval> interval(long base, double level);
}
