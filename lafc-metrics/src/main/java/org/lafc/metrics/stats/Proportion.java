package org.lafc.metrics.stats;

import java.util.OptionalDouble;

/**
 * A share that never exists without its base: so many of so many. An empty base has no value, never 0 and never
 * 100 per cent (convention C13 of the KPI catalogue).
 *
 * @param numerator how many count, from 0 to the denominator
 * @param denominator the base, 0 or more
 */
public record Proportion(long numerator, long denominator) {

    /**
     * Checks that the numerator lies within the base.
     *
     * @param numerator how many count, from 0 to the denominator
     * @param denominator the base, 0 or more
     */
    public Proportion {
        if (numerator < 0 || denominator < numerator) {
            throw new IllegalArgumentException(
                    "numerator must be 0 to the denominator, but they were " + numerator + " and " + denominator);
        }
    }

    /**
     * Returns a proportion.
     *
     * @param numerator how many count
     * @param denominator the base
     * @return the proportion
     * @throws IllegalArgumentException if the numerator is negative or above the denominator
     */
    public static Proportion of(long numerator, long denominator) {
        return new Proportion(numerator, denominator);
    }

    /**
     * Returns the share.
     *
     * @return from 0 to 1, or empty if the base is empty
     */
    public OptionalDouble share() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    /**
     * Returns the share in per cent, unrounded.
     *
     * @return from 0 to 100, or empty if the base is empty
     */
    public OptionalDouble percent() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * numerator / denominator);
    }

    /**
     * Pools two proportions: numerators and bases are summed (convention C19), shares are never averaged.
     *
     * @param other a proportion of other children
     * @return the proportion of both together
     */
    public Proportion plus(Proportion other) {
        return new Proportion(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    /**
     * Returns both numbers.
     *
     * @return for example {@code 96 of 203}
     */
    @Override
    public String toString() {
        return numerator + " of " + denominator;
    }
}
