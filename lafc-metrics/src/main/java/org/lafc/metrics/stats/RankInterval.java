package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Which values, counted from the smallest, bound a quantile, whatever the distribution: the interval of a median or
 * percentile. Each tail holds at most half of what the level leaves.
 *
 * <p>Immutable and safe between threads.
 *
 * @param values how many values there are
 * @param probability which quantile, for example 0.5 for the median
 * @param level the confidence level that is reached at least
 * @param lower the rank of the lower end, the smallest value being 1; empty if there are too few values on that side
 * @param upper the rank of the upper end; empty if there are too few values on that side
 */
public record RankInterval(int values, double probability, double level, OptionalLong lower, OptionalLong upper) {

    /** The name of the interval whose ends are two of the values. */
    public static final String ORDER_STATISTICS = "order statistics";

    /**
     * Finds the ranks. Source: Conover, Practical Nonparametric Statistics, 3rd edition, section 3.2; Campbell and
     * Gardner 1988.
     *
     * @param values how many values there are, 1 or more
     * @param probability which quantile, between 0 and 1
     * @param level the confidence level, between 0 and 1
     * @return the ranks
     * @throws IllegalArgumentException if a number is out of range
     */
    public static RankInterval of(int values, double probability, double level) {
        double tail = Interval.tail(level);
        if (values < 1) {
            throw new IllegalArgumentException("a quantile needs 1 or more values, but had " + values);
        }
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "an interval of ranks needs a probability between 0 and 1, but had " + probability);
        }
        BinomialDistribution below = BinomialDistribution.of(values, probability);
        int lower = below.inverseCumulativeProbability(tail);
        if (below.cumulativeProbability(lower) <= tail) {
            lower++;
        }
        int upper = below.inverseSurvivalProbability(tail) + 1;
        return new RankInterval(
                values,
                probability,
                level,
                lower < 1 ? OptionalLong.empty() : OptionalLong.of(lower),
                upper > values ? OptionalLong.empty() : OptionalLong.of(upper));
    }

    /**
     * Returns how sure the interval is, which is at least the level.
     *
     * @return the probability that the quantile lies between the two ends; empty if there are not two ends
     */
    public OptionalDouble coverage() {
        if (lower.isEmpty() || upper.isEmpty()) {
            return OptionalDouble.empty();
        }
        BinomialDistribution below = BinomialDistribution.of(values, probability);
        return OptionalDouble.of(below.probability((int) lower.getAsLong() - 1, (int) upper.getAsLong() - 1));
    }

    /**
     * Returns the interval of a quantile of values.
     *
     * @param histogram the values, 1 to 2147483647 of them
     * @param probability which quantile, between 0 and 1
     * @param level the confidence level, between 0 and 1
     * @return two of the values; empty if there are too few on either side
     * @throws IllegalArgumentException if there is no value, too many, or a number is out of range
     */
    public static Optional<Interval> of(Histogram histogram, BigDecimal probability, double level) {
        if (histogram.total() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "an interval of ranks needs 1 to " + Integer.MAX_VALUE + " values, but had " + histogram.total());
        }
        RankInterval ranks = of((int) histogram.total(), probability.doubleValue(), level);
        if (ranks.lower.isEmpty() || ranks.upper.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                ORDER_STATISTICS,
                level,
                histogram.atRank(ranks.lower.getAsLong() - 1),
                histogram.atRank(ranks.upper.getAsLong() - 1)));
    }
}
