package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change from one count to a later one, which keeps both. Relative changes are worked out and rounded from the whole
 * numbers: 2000 to 2023 is exactly 1.15 per cent and rounds to 1.2, though the nearest {@code double} lies below it.
 * Published rates, which are whole numbers too, may stand in for counts, but not for {@link #percentInterval}.
 *
 * <p>Immutable and safe between threads.
 *
 * @param from the earlier count, 0 or more
 * @param to the later count, 0 or more
 */
public record Change(long from, long to) {

    /** A base below this many is of few: a percentage of it says little (a house rule; official ones vary). */
    public static final int FEW = 20;

    /**
     * Checks the counts.
     *
     * @param from the earlier count, 0 or more
     * @param to the later count, 0 or more
     * @throws IllegalArgumentException if a count is negative
     */
    public Change {
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("counts must be 0 or more, but were " + from + " and " + to);
        }
    }

    /**
     * Returns a change.
     *
     * @param from the earlier count
     * @param to the later count
     * @return the change
     * @throws IllegalArgumentException if either is negative
     */
    public static Change of(long from, long to) {
        return new Change(from, to);
    }

    /**
     * Returns the later count less the earlier one.
     *
     * @return below 0 for a fall
     */
    public long absolute() {
        return to - from;
    }

    /**
     * Returns the change in per cent of the earlier count, unrounded.
     *
     * @return at least -100; empty if the earlier count is 0 (convention C18 of the KPI catalogue), also from 0 to 0
     */
    public OptionalDouble percent() {
        return from == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * absolute() / from);
    }

    /**
     * Returns the change in per cent of the earlier count, rounded half up (away from 0) once.
     *
     * @param decimals how many decimals to keep
     * @return the rounded percentage; empty if the earlier count is 0
     */
    public Optional<BigDecimal> percent(int decimals) {
        return Counts.rounded(100, absolute(), from, decimals);
    }

    /**
     * Returns the later count with the earlier one as 100, unrounded.
     *
     * @return for example 150 from 2 to 3; empty if the earlier count is 0
     */
    public OptionalDouble index() {
        return from == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * to / from);
    }

    /**
     * Tells whether the base is of few, so that a percentage must be read with care: from 4 to 44 is 1000 per cent, with
     * an interval from 300 to 4115.
     *
     * @return whether the earlier count is below {@value #FEW}
     */
    public boolean isFromFew() {
        return from < FEW;
    }

    /**
     * Returns the interval around the change in per cent, both counts taken as Poisson: that of
     * {@link RateRatio#exact}, less 1, times 100.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval, with no upper end if the earlier count is 0; empty if both counts are 0
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> percentInterval(double level) {
        return new RateRatio(Rate.of(to, 1), Rate.of(from, 1))
                .exact(level)
                .map(ratio ->
                        new Interval(ratio.method(), level, 100 * (ratio.lower() - 1), 100 * (ratio.upper() - 1)));
    }

    /**
     * Compares relative changes, exactly.
     *
     * @param other another change
     * @return below 0 if this one grew less or fell more, 0 if both changed by the same share
     * @throws IllegalArgumentException if either earlier count is 0
     */
    public int compareShare(Change other) {
        if (from == 0 || other.from == 0) {
            throw new IllegalArgumentException("a change from 0 has no share to compare");
        }
        return BigInteger.valueOf(to)
                .multiply(BigInteger.valueOf(other.from))
                .compareTo(BigInteger.valueOf(other.to).multiply(BigInteger.valueOf(from)));
    }

    /**
     * Returns both counts.
     *
     * @return for example {@code 153 to 210}
     */
    @Override
    public String toString() {
        return from + " to " + to;
    }
}
