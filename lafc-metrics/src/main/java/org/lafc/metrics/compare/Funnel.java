package org.lafc.metrics.compare;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Intervals;

/**
 * Funnel limits: between which bounds the figure of an area of a given size falls by chance alone, if it is no different
 * from the baseline. Drawn at 95 and 99.8 per cent. Limits that take account of areas differing more than by chance are
 * those of {@link OverDispersion}.
 *
 * <p>Source: Spiegelhalter 2005 (Statistics in Medicine 24, 1185-1202).
 *
 * <p>No state: safe between threads.
 */
public final class Funnel {

    /** The name of limits by the normal approximation. */
    public static final String SCORE = "score";

    /** The name of limits interpolated between the counts of the exact distribution. */
    public static final String INTERPOLATED = "exact, interpolated";

    /** The name of limits from the exact Poisson interval of the observed count. */
    public static final String BY_OBSERVED = "exact Poisson of observed";

    // Beyond, the counts of the distribution do not fit an int.
    private static final double MOST_EXPECTED = 1e9;

    private Funnel() {}

    /**
     * Returns the limits of a share by the normal approximation, cut at exactly 0 and 1. Accuracy: 1e-10 relative.
     *
     * @param baseline the share of the baseline, from 0 to 1; at 0 and 1 nothing varies, and both limits are the baseline
     * @param size the base of the area, 1 or more
     * @param level the level, between 0 and 1
     * @return the limits
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Interval score(double baseline, long size, double level) {
        Intervals one = score(baseline, new long[] {size}, level);
        return new Interval(SCORE, level, one.lower(0), one.upper(0));
    }

    /**
     * Returns the limits of a share for many areas by one call: the same numbers, bit for bit, as one by one.
     *
     * @param baseline the share of the baseline, from 0 to 1
     * @param sizes the bases of the areas, each 1 or more
     * @param level the level, between 0 and 1
     * @return the limits in the order of the areas
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Intervals score(double baseline, long[] sizes, double level) {
        double z = Interval.deviate(level);
        requireShare(baseline);
        double spread = baseline * (1 - baseline);
        double[] lower = new double[sizes.length];
        double[] upper = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            requireSize(sizes[i]);
            double reach = z * Math.sqrt(spread / sizes[i]);
            lower[i] = Math.max(0, baseline - reach);
            upper[i] = Math.min(1, baseline + reach);
        }
        return Intervals.of(level, lower, upper);
    }

    /**
     * Returns the limits of a share by the exact binomial distribution, interpolated between counts and cut at exactly 0
     * and 1. Right for small areas too; where no event at all is all but sure, both limits are 0. Accuracy: 1e-10
     * relative.
     *
     * @param baseline the share of the baseline, from 0 to 1; at 0 and 1 nothing varies, and both limits are the baseline
     * @param size the base of the area, 1 or more
     * @param level the level, between 0 and 1
     * @return the limits
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Interval exact(double baseline, int size, double level) {
        double tail = Interval.tail(level);
        requireShare(baseline);
        requireSize(size);
        if (baseline == 0 || baseline == 1) {
            return new Interval(INTERPOLATED, level, baseline, baseline);
        }
        DiscreteDistribution counts = BinomialDistribution.of(size, baseline);
        return new Interval(
                INTERPOLATED, level, lowerCount(counts, tail) / size, Math.min(1, upperCount(counts, tail) / size));
    }

    /**
     * Returns the limits of a ratio of observed to expected events, by the exact Poisson distribution, interpolated
     * between counts. For rates, expected is people times the rate of the baseline; where no event at all is all but
     * sure, both limits are 0. Accuracy: 1e-10 relative.
     *
     * @param expected the expected events, above 0, 1,000,000,000 at most
     * @param level the level, between 0 and 1
     * @return the limits of the ratio, 1 being the baseline
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Interval ratio(double expected, double level) {
        double tail = Interval.tail(level);
        if (!(expected > 0 && expected <= MOST_EXPECTED)) {
            throw new IllegalArgumentException("expected events must be above 0 and at most 1e9, but were " + expected);
        }
        DiscreteDistribution counts = PoissonDistribution.of(expected);
        return new Interval(
                INTERPOLATED, level, lowerCount(counts, tail) / expected, upperCount(counts, tail) / expected);
    }

    /**
     * Returns the limits of a ratio of observed to expected events, drawn over the observed count: the ratios at which
     * the expected count would lie on the ends of the exact Poisson interval. The form of OHID's tools. Accuracy: 1e-10
     * relative.
     *
     * @param observed the observed events, 1 or more
     * @param level the level, between 0 and 1
     * @return the limits of the ratio, 1 being the baseline
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Interval ratioByObserved(long observed, double level) {
        if (observed < 1) {
            throw new IllegalArgumentException("observed events must be 1 or more, but were " + observed);
        }
        Interval count = Interval.poisson(observed, level);
        return new Interval(BY_OBSERVED, level, observed / count.upper(), observed / count.lower());
    }

    // The count whose lower tail reaches the wanted share, less the part of its own probability that goes too far.
    private static double lowerCount(DiscreteDistribution counts, double tail) {
        int count = counts.inverseCumulativeProbability(tail);
        return Math.max(0, count - (counts.cumulativeProbability(count) - tail) / counts.probability(count));
    }

    private static double upperCount(DiscreteDistribution counts, double tail) {
        int count = counts.inverseSurvivalProbability(tail);
        return Math.max(0, count - (tail - counts.survivalProbability(count)) / counts.probability(count));
    }

    private static void requireShare(double baseline) {
        if (!(baseline >= 0 && baseline <= 1)) {
            throw new IllegalArgumentException("baseline must be a share from 0 to 1, but was " + baseline);
        }
    }

    private static void requireSize(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("the base of an area must be 1 or more, but was " + size);
        }
    }
}
