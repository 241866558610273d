package org.lafc.metrics.stats;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether numbers at equal steps (years, quarters) go up or down, by the test of Mann and Kendall: how many pairs rise
 * less how many fall. It asks for no straight line and no normal distribution. Beside it the slope of Sen, the median of
 * the slopes of all pairs.
 *
 * <p>A series that follows itself (this year's count holds most of last year's children) shows trends too often: read the
 * p-value as a guide. Fewer than four numbers cannot be significant at 5 per cent.
 *
 * <p>Source: Mann 1945; Kendall 1975; Sen 1968. Immutable and safe between threads.
 */
public final class MannKendall {

    // So long a series has its exact distribution in milliseconds; beyond, the normal one serves.
    private static final int LONGEST_EXACT = 50;
    // Every pair is looked at and its slope held: 2 million for so many, 166 years of months.
    private static final int LONGEST = 2_000;
    // So that no slope is infinite.
    private static final double LARGEST = 1e300;

    private final ImmutableList<Double> values;
    private final long pairsRisingLessFalling;
    private final long tieTerm;
    private final long tiedPairs;

    private MannKendall(double[] values) {
        this.values = Arrays.stream(values).boxed().collect(ImmutableList.toImmutableList());
        long sum = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                sum += Double.compare(values[later], values[earlier]) > 0
                        ? 1
                        : Double.compare(values[later], values[earlier]) < 0 ? -1 : 0;
            }
        }
        this.pairsRisingLessFalling = sum;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long term = 0;
        long tied = 0;
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] != sorted[from]) {
                long size = (long) to - from;
                term += size * (size - 1) * (2 * size + 5);
                tied += size * (size - 1) / 2;
                from = to;
            }
        }
        this.tieTerm = term;
        this.tiedPairs = tied;
    }

    /**
     * Returns the test of a series.
     *
     * @param values the numbers at equal steps, 2 to 2,000, each from -1e300 to 1e300
     * @return the test
     * @throws IllegalArgumentException if there are too few or too many numbers, or one is out of range
     */
    public static MannKendall of(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a trend needs 2 numbers or more, but had " + values.length);
        }
        if (values.length > LONGEST) {
            throw new IllegalArgumentException(
                    "a trend takes " + LONGEST + " numbers at most, but had " + values.length);
        }
        for (double value : values) {
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IllegalArgumentException("numbers of a trend must be -1e300 to 1e300, but one was " + value);
            }
        }
        // Adding zero makes one of the two zeros, which are the same number but compare as different.
        return new MannKendall(Arrays.stream(values).map(value -> value + 0.0).toArray());
    }

    /**
     * Returns how many pairs rise less how many fall.
     *
     * @return S, positive for a rise
     */
    public long s() {
        return pairsRisingLessFalling;
    }

    /**
     * Returns the variance of S if there is no trend, tied numbers allowed for.
     *
     * @return the variance; 0 if all numbers are the same
     */
    public double variance() {
        long n = values.size();
        return (n * (n - 1) * (2 * n + 5) - tieTerm) / 18.0;
    }

    /**
     * Returns S in standard deviations, one taken off towards zero (continuity correction).
     *
     * @return z, or empty if all numbers are the same
     */
    public OptionalDouble z() {
        return variance() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((s() - Long.signum(s())) / Math.sqrt(variance()));
    }

    /**
     * Returns how likely so large an S is without a trend, by the normal distribution.
     *
     * @return the two-sided p-value, or empty if all numbers are the same
     */
    public OptionalDouble p() {
        OptionalDouble z = z();
        return z.isEmpty()
                ? z
                : OptionalDouble.of(
                        Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z.getAsDouble()))));
    }

    /**
     * Returns how likely so large an S is without a trend, from all orders of the numbers.
     *
     * @return the two-sided p-value; empty if two numbers are the same, or there are more than 50
     */
    public OptionalDouble exactP() {
        int n = values.size();
        if (tiedPairs > 0 || n > LONGEST_EXACT) {
            return OptionalDouble.empty();
        }
        long pairs = (long) n * (n - 1) / 2;
        int fewest = (int) ((pairs - Math.abs(s())) / 2);
        BigInteger[] orders = ordersByFallingPairs(n);
        BigInteger tail = BigInteger.ZERO;
        BigInteger all = BigInteger.ZERO;
        for (int falling = 0; falling < orders.length; falling++) {
            all = all.add(orders[falling]);
            tail = falling <= fewest ? tail.add(orders[falling]) : tail;
        }
        return OptionalDouble.of(Math.min(1, ratio(tail.shiftLeft(1), all)));
    }

    /**
     * Returns Kendall's tau-b of the numbers with time.
     *
     * @return from -1 to 1, or empty if all numbers are the same
     */
    public OptionalDouble tauB() {
        double pairs = values.size() * (values.size() - 1L) / 2.0;
        return tiedPairs == pairs
                ? OptionalDouble.empty()
                : OptionalDouble.of(s() / Math.sqrt(pairs * (pairs - tiedPairs)));
    }

    /**
     * Returns Sen's slope: the median of the slopes of all pairs, that of an even number between the middle two.
     *
     * @return the change in a step
     */
    public double senSlope() {
        int n = values.size();
        double[] slopes = new double[n * (n - 1) / 2];
        int slope = 0;
        for (int later = 1; later < n; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                slopes[slope++] = (values.get(later) - values.get(earlier)) / (later - earlier);
            }
        }
        Arrays.sort(slopes);
        int middle = slopes.length / 2;
        return slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    }

    /**
     * Returns the yearly change that leads from the first number to the last, growing by the same share each step. It
     * rests on these two alone.
     *
     * @return per cent a step; empty if the first number is not above 0, the last is negative, or the answer is more than
     *     a {@code double} holds
     */
    public OptionalDouble averageStepPercent() {
        double first = values.get(0);
        double last = values.get(values.size() - 1);
        double percent = 100 * (Math.pow(last / first, 1.0 / (values.size() - 1)) - 1);
        return first > 0 && last >= 0 && Double.isFinite(percent) ? OptionalDouble.of(percent) : OptionalDouble.empty();
    }

    // How many orders of n different numbers have so many falling pairs (Mahonian numbers).
    private static BigInteger[] ordersByFallingPairs(int n) {
        BigInteger[] orders = {BigInteger.ONE};
        for (int size = 2; size <= n; size++) {
            BigInteger[] next = new BigInteger[orders.length + size - 1];
            Arrays.fill(next, BigInteger.ZERO);
            for (int before = 0; before < orders.length; before++) {
                for (int more = 0; more < size; more++) {
                    next[before + more] = next[before + more].add(orders[before]);
                }
            }
            orders = next;
        }
        return orders;
    }

    private static double ratio(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                .doubleValue();
    }
}
