package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share that never exists without its base: so many of so many. An empty base has no value, never 0 and never
 * 100 per cent (convention C13 of the KPI catalogue).
 *
 * <p>Immutable and safe between threads.
 *
 * @param numerator how many count, from 0 to the denominator
 * @param denominator the base, 0 or more
 * @param leftOut how many were left out of the base, for example because the fact is not known; 0 or more
 */
public record Proportion(long numerator, long denominator, long leftOut) implements Quotient {

    /**
     * Checks that the numerator lies within the base.
     *
     * @param numerator how many count, from 0 to the denominator
     * @param denominator the base, 0 or more
     * @param leftOut how many were left out of the base, 0 or more
     * @throws IllegalArgumentException if a number is negative, or the numerator larger than the denominator
     */
    public Proportion {
        if (numerator < 0 || denominator < numerator) {
            throw new IllegalArgumentException(
                    "numerator must be 0 to the denominator, but they were " + numerator + " and " + denominator);
        }
        Counts.requireNotNegative("left out", leftOut);
    }

    /**
     * Returns a proportion that leaves nobody out.
     *
     * @param numerator how many count
     * @param denominator the base
     * @return the proportion
     * @throws IllegalArgumentException if the numerator is negative or above the denominator
     */
    public static Proportion of(long numerator, long denominator) {
        return new Proportion(numerator, denominator, 0);
    }

    /**
     * Returns the same proportion with the number of those left out of the base.
     *
     * @param number how many were left out, 0 or more
     * @return for example {@code Proportion.of(46, 203).withLeftOut(7)}
     * @throws IllegalArgumentException if the number is negative
     */
    public Proportion withLeftOut(long number) {
        return new Proportion(numerator, denominator, number);
    }

    /**
     * Pools the proportions of several areas: numerators, bases and those left out are summed (convention C19).
     *
     * @param areas the proportions, each of other children
     * @return the proportion of all together; 0 of 0 if there is none
     * @throws IllegalArgumentException if a sum does not fit a long
     */
    public static Proportion pooled(Collection<Proportion> areas) {
        return areas.stream().reduce(of(0, 0), Proportion::plus);
    }

    /**
     * Returns the plain mean of the shares of areas, each counting the same whatever its size. It is <em>not</em> the
     * share of the areas together: that is {@link #pooled}.
     *
     * @param areas the proportions
     * @return the mean as a share from 0 to 1; empty if there is no area or one of them has an empty base
     */
    public static OptionalDouble unweightedMeanOfAreas(Collection<Proportion> areas) {
        return areas.stream().anyMatch(area -> area.denominator == 0)
                ? OptionalDouble.empty()
                : areas.stream()
                        .mapToDouble(area -> area.share().orElseThrow())
                        .sorted() // the order of the areas changes nothing, to the last bit
                        .average();
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
        return per(100);
    }

    @Override
    public OptionalDouble per(long base) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) base * numerator / denominator);
    }

    /**
     * Returns the change in percentage points from an earlier proportion to this one, rounded half up once, from the
     * whole numbers. Its interval is {@link Interval#newcombe}.
     *
     * @param earlier the proportion before
     * @param decimals how many decimals to keep
     * @return the later percentage less the earlier one; empty if either base is empty
     */
    public Optional<BigDecimal> pointsSince(Proportion earlier, int decimals) {
        if (denominator == 0 || earlier.denominator == 0) {
            return Optional.empty();
        }
        BigInteger base = BigInteger.valueOf(denominator);
        BigInteger earlierBase = BigInteger.valueOf(earlier.denominator);
        BigInteger difference = BigInteger.valueOf(numerator)
                .multiply(earlierBase)
                .subtract(BigInteger.valueOf(earlier.numerator).multiply(base));
        return Optional.of(new BigDecimal(difference.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(base.multiply(earlierBase)), decimals, RoundingMode.HALF_UP));
    }

    @Override
    public Optional<Interval> interval(long base, double level) {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(Interval.wilson(this, level).times((double) base));
    }

    /**
     * Pools two proportions: numerators, bases and those left out are summed (convention C19), shares are never
     * averaged.
     *
     * @param other a proportion of other children
     * @return the proportion of both together
     * @throws IllegalArgumentException if a sum does not fit a long
     */
    public Proportion plus(Proportion other) {
        return new Proportion(
                Counts.add(numerator, other.numerator),
                Counts.add(denominator, other.denominator),
                Counts.add(leftOut, other.leftOut));
    }

    /**
     * Returns all numbers.
     *
     * @return for example {@code 96 of 203} or {@code 46 of 203, 7 left out}
     */
    @Override
    public String toString() {
        return numerator + " of " + denominator + (leftOut == 0 ? "" : ", " + leftOut + " left out");
    }
}
