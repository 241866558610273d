package org.lafc.metrics.stats;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How often each whole number occurs, exactly. Two histograms add up to the histogram of both together, in any order,
 * bit for bit. Immutable and safe between threads.
 */
public final class Histogram {

    /** No value at all. */
    public static final Histogram EMPTY = new Histogram(new long[0], new long[0]);

    private final long[] values; // rising, each once
    private final long[] counts; // all above 0
    private final long total;

    private Histogram(long[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        long sum = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, count);
        }
        this.total = sum;
    }

    /**
     * Counts some values.
     *
     * @param values the values in any order; the array is left as it is
     * @return their histogram
     */
    public static Histogram of(long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] distinct = new long[sorted.length];
        long[] counts = new long[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[size++] = sorted[i];
            }
            counts[size - 1]++;
        }
        return new Histogram(Arrays.copyOf(distinct, size), Arrays.copyOf(counts, size));
    }

    /**
     * Returns the histogram of both together.
     *
     * @param other another histogram
     * @return the sum
     */
    public Histogram plus(Histogram other) {
        long[] mergedValues = new long[values.length + other.values.length];
        long[] mergedCounts = new long[mergedValues.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < values.length || theirs < other.values.length) {
            long value = theirs == other.values.length || (mine < values.length && values[mine] <= other.values[theirs])
                    ? values[mine]
                    : other.values[theirs];
            mergedValues[size] = value;
            if (mine < values.length && values[mine] == value) {
                mergedCounts[size] += counts[mine++];
            }
            if (theirs < other.values.length && other.values[theirs] == value) {
                mergedCounts[size] += other.counts[theirs++];
            }
            size++;
        }
        return new Histogram(Arrays.copyOf(mergedValues, size), Arrays.copyOf(mergedCounts, size));
    }

    /**
     * Returns how many different values there are.
     *
     * @return the number of distinct values
     */
    public int distinct() {
        return values.length;
    }

    /**
     * Returns one of the different values.
     *
     * @param index which one, the smallest being 0
     * @return the value
     */
    public long value(int index) {
        return values[index];
    }

    /**
     * Returns how often one of the different values occurs.
     *
     * @param index which one, the smallest being 0
     * @return how often, at least once
     */
    public long count(int index) {
        return counts[index];
    }

    /**
     * Returns how many values were counted.
     *
     * @return the number of values, equal ones included
     */
    public long total() {
        return total;
    }

    /**
     * Returns the sum of all values, exactly.
     *
     * @return the sum; 0 if there is none
     */
    public BigInteger sum() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(BigInteger.valueOf(values[i]).multiply(BigInteger.valueOf(counts[i])));
        }
        return sum;
    }

    /**
     * Returns the largest value.
     *
     * @return the largest, or empty if there is none
     */
    public OptionalLong maximum() {
        return values.length == 0 ? OptionalLong.empty() : OptionalLong.of(values[values.length - 1]);
    }

    long atRank(long rank) {
        long below = 0;
        for (int i = 0; i < values.length; i++) {
            below += counts[i];
            if (rank < below) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("rank must be 0 to " + (total - 1) + ", but was " + rank);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram
                && Arrays.equals(values, histogram.values)
                && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }

    /**
     * Returns how much is counted, without the values, which may be personal in a small cohort.
     *
     * @return for example {@code Histogram of 203 values}
     */
    @Override
    public String toString() {
        return "Histogram of " + total + " values";
    }
}
