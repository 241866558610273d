package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of whole numbers with all that it rests on, in exact integers. Means of parts add up to the mean of the whole
 * in any order, bit for bit.
 *
 * <p>Immutable and safe between threads.
 *
 * @param count how many values, 0 or more
 * @param sum their sum
 * @param sumOfSquares the sum of their squares
 */
public record Mean(long count, BigInteger sum, BigInteger sumOfSquares) {

    /** The name of the interval around a mean by the t distribution of Student. */
    public static final String STUDENT_T = "Student t";

    /** The name of the interval around the difference of two means by the t distribution, the spreads not taken as equal. */
    public static final String WELCH_T = "Welch t";

    /**
     * Checks that such values can exist.
     *
     * @param count how many values, 0 or more
     * @param sum their sum
     * @param sumOfSquares the sum of their squares
     * @throws IllegalArgumentException if the count is negative, or no values have that sum and sum of squares
     */
    public Mean {
        Counts.requireNotNegative("count of values", count);
        // Cauchy and Schwarz; for no value it also asks that the sum is 0.
        if (scatter(count, sum, sumOfSquares).signum() < 0 || (count == 0 && sumOfSquares.signum() != 0)) {
            throw new IllegalArgumentException(
                    "no " + count + " values have the sum " + sum + " and the sum of squares " + sumOfSquares);
        }
    }

    /**
     * Returns the mean of the values of a histogram.
     *
     * @param histogram the values
     * @return their mean
     */
    public static Mean of(Histogram histogram) {
        return new Mean(histogram.total(), histogram.sum(), histogram.sumOfSquares());
    }

    /**
     * Returns the mean of both together.
     *
     * @param other the mean of other values
     * @return the sum of all three numbers
     * @throws IllegalArgumentException if there are more values than fit a long
     */
    public Mean plus(Mean other) {
        return new Mean(Counts.add(count, other.count), sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
    }

    /**
     * Returns the mean, unrounded.
     *
     * @return the mean, in the unit of the values; empty if there is none
     */
    public OptionalDouble value() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(exactly(sum, BigInteger.valueOf(count)));
    }

    /**
     * Returns the mean, rounded half up once, from the whole numbers.
     *
     * @param decimals how many decimals to keep
     * @return the rounded mean; empty if there is no value
     */
    public Optional<BigDecimal> rounded(int decimals) {
        return count == 0 ? Optional.empty() : Optional.of(Counts.rounded(sum, count, decimals));
    }

    /**
     * Returns the standard deviation of a sample (divided by one less than the count). It is worked out from whole
     * numbers, so values far from 0 cost no digits.
     *
     * @return the standard deviation, exactly 0 if all values are equal; empty for fewer than two
     */
    public OptionalDouble standardDeviation() {
        return count < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(exactly(
                        scatter(count, sum, sumOfSquares),
                        BigInteger.valueOf(count).multiply(BigInteger.valueOf(count - 1)))));
    }

    /**
     * Returns the standard error of the mean.
     *
     * @return the standard deviation over the root of the count; empty for fewer than two values
     */
    public OptionalDouble standardError() {
        OptionalDouble deviation = standardDeviation();
        return deviation.isEmpty() ? deviation : OptionalDouble.of(deviation.getAsDouble() / Math.sqrt((double) count));
    }

    /**
     * Returns the interval around the mean by Student's t. Accuracy: 1e-11 relative. Source: Student 1908.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval, of no width if all values are equal; empty for fewer than two values
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> interval(double level) {
        double tail = Interval.tail(level);
        if (count < 2) {
            return Optional.empty();
        }
        double mean = value().orElseThrow();
        double reach = TDistribution.of(count - 1.0).inverseSurvivalProbability(tail)
                * standardError().orElseThrow();
        return Optional.of(new Interval(STUDENT_T, level, mean - reach, mean + reach));
    }

    /**
     * Returns the interval around the difference of two means of different values, their spreads not taken as equal.
     * Accuracy: that of the quantile of t. Source: Welch 1947, degrees of freedom by Satterthwaite 1946.
     *
     * @param other the mean that is taken from this one
     * @param level the confidence level, between 0 and 1
     * @return the interval of this mean less the other; empty for fewer than two values on a side, and if no value differs
     *     from the others of its side, which tells nothing of chance
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> differenceFrom(Mean other, double level) {
        double tail = Interval.tail(level);
        if (count < 2 || other.count < 2) {
            return Optional.empty();
        }
        double own = Math.pow(standardError().orElseThrow(), 2);
        double theirs = Math.pow(other.standardError().orElseThrow(), 2);
        double both = own + theirs;
        if (both == 0) {
            return Optional.empty();
        }
        double share = own / both;
        double freedom = 1 / (share * share / (count - 1.0) + (1 - share) * (1 - share) / (other.count - 1.0));
        double reach = TDistribution.of(freedom).inverseSurvivalProbability(tail) * Math.sqrt(both);
        double difference = exactly(
                sum.multiply(BigInteger.valueOf(other.count)).subtract(other.sum.multiply(BigInteger.valueOf(count))),
                BigInteger.valueOf(count).multiply(BigInteger.valueOf(other.count)));
        return Optional.of(new Interval(WELCH_T, level, difference - reach, difference + reach));
    }

    private static BigInteger scatter(long count, BigInteger sum, BigInteger sumOfSquares) {
        return BigInteger.valueOf(count).multiply(sumOfSquares).subtract(sum.pow(2));
    }

    private static double exactly(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }
}
