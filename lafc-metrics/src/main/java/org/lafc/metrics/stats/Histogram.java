package org.lafc.metrics.stats;

import com.google.common.collect.ImmutableList;
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

    // Values this dense are counted in place, which costs a fraction of sorting them.
    private static final long SPAN_PER_VALUE = 2;

    private final long[] values; // rising, each once
    private final long[] upTo; // how many are at or below each value: rising

    private Histogram(long[] values, long[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    /**
     * Counts some values.
     *
     * @param values the values in any order; the array is left as it is
     * @return their histogram
     */
    public static Histogram of(long... values) {
        if (values.length == 0) {
            return EMPTY;
        }
        long least = values[0];
        long most = values[0];
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        long span = most - least; // below 0 if it does not fit
        if (span >= 0 && span < SPAN_PER_VALUE * values.length && span < Integer.MAX_VALUE - 8) {
            long[] counts = new long[(int) span + 1];
            for (long value : values) {
                counts[(int) (value - least)]++;
            }
            return ofCounts(least, counts);
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] distinct = new long[sorted.length];
        long[] upTo = new long[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[size++] = sorted[i];
            }
            upTo[size - 1] = i + 1L;
        }
        return new Histogram(Arrays.copyOf(distinct, size), Arrays.copyOf(upTo, size));
    }

    /**
     * Makes a histogram of tallies: how often each whole number from a first one on occurs.
     *
     * @param first the value that the first count belongs to
     * @param counts how often {@code first}, {@code first + 1} and so on occur, each 0 or more; the array is left as it
     *     is
     * @return the histogram
     * @throws IllegalArgumentException if a count is negative, or the counts or the last value do not fit a long
     */
    public static Histogram ofCounts(long first, long... counts) {
        if (counts.length > 0) {
            Counts.add(first, counts.length - 1L);
        }
        long[] values = new long[counts.length];
        long[] upTo = new long[counts.length];
        int size = 0;
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                Counts.requireNotNegative("count", counts[i]);
                sum = Counts.add(sum, counts[i]);
                values[size] = first + i;
                upTo[size++] = sum;
            }
        }
        return new Histogram(Arrays.copyOf(values, size), Arrays.copyOf(upTo, size));
    }

    /**
     * Makes a histogram of values that lie apart, with how often each occurs: what {@link #value} and {@link #count}
     * return.
     *
     * @param values the values, rising, each once; the array is left as it is
     * @param counts how often each occurs, 1 or more; the array is left as it is
     * @return the histogram
     * @throws IllegalArgumentException if there are not as many counts as values, the values do not rise, a count is below
     *     1, or the counts do not fit a long
     */
    public static Histogram ofValues(long[] values, long[] counts) {
        if (values.length != counts.length) {
            throw new IllegalArgumentException("each value must have a count, but there were " + counts.length
                    + " counts for " + values.length + " values");
        }
        long[] upTo = new long[counts.length];
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 1) {
                throw new IllegalArgumentException("count of a value must be 1 or more, but was " + counts[i]);
            }
            if (i > 0 && values[i] <= values[i - 1]) {
                throw new IllegalArgumentException("values of a histogram must rise, but one does not");
            }
            sum = Counts.add(sum, counts[i]);
            upTo[i] = sum;
        }
        return new Histogram(values.clone(), upTo);
    }

    /**
     * Returns the histogram of both together.
     *
     * @param other another histogram
     * @return the sum
     * @throws IllegalArgumentException if there are more values than fit a long
     */
    public Histogram plus(Histogram other) {
        Counts.add(total(), other.total());
        long[] mergedValues = new long[values.length + other.values.length];
        long[] mergedUpTo = new long[mergedValues.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < values.length || theirs < other.values.length) {
            long value = theirs == other.values.length || (mine < values.length && values[mine] <= other.values[theirs])
                    ? values[mine]
                    : other.values[theirs];
            if (mine < values.length && values[mine] == value) {
                mine++;
            }
            if (theirs < other.values.length && other.values[theirs] == value) {
                theirs++;
            }
            mergedValues[size] = value;
            mergedUpTo[size++] = below(mine) + other.below(theirs);
        }
        return new Histogram(Arrays.copyOf(mergedValues, size), Arrays.copyOf(mergedUpTo, size));
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
        return upTo[index] - below(index);
    }

    /**
     * Returns how many values were counted.
     *
     * @return the number of values, equal ones included
     */
    public long total() {
        return below(upTo.length);
    }

    /**
     * Returns the sum of all values, exactly.
     *
     * @return the sum; 0 if there is none
     */
    public BigInteger sum() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(BigInteger.valueOf(values[i]).multiply(BigInteger.valueOf(count(i))));
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

    /**
     * Returns the smallest value.
     *
     * @return the smallest, or empty if there is none
     */
    public OptionalLong minimum() {
        return values.length == 0 ? OptionalLong.empty() : OptionalLong.of(values[0]);
    }

    /**
     * Returns the share of the values in each band, where a band holds its upper edge: with edges 5 and 10, the bands
     * are up to 5, over 5 to 10, and over 10.
     *
     * @param upperEdges the edges, rising, at least one
     * @return one share more than edges, the lowest band first, all on the base of all values
     * @throws IllegalArgumentException if there is no edge or they do not rise
     */
    public ImmutableList<Proportion> sharesUpTo(long... upperEdges) {
        return shares(upperEdges, true);
    }

    /**
     * Returns the share of the values in each band, where a band holds its lower edge: with edges 5 and 10, the bands
     * are below 5, 5 to below 10, and 10 or more.
     *
     * @param edges the edges, rising, at least one
     * @return one share more than edges, the lowest band first, all on the base of all values
     * @throws IllegalArgumentException if there is no edge or they do not rise
     */
    public ImmutableList<Proportion> sharesBelow(long... edges) {
        return shares(edges, false);
    }

    private ImmutableList<Proportion> shares(long[] edges, boolean upperEdgeIsIn) {
        if (edges.length == 0) {
            throw new IllegalArgumentException("bands must have at least one edge");
        }
        ImmutableList.Builder<Proportion> shares = ImmutableList.builder();
        long before = 0;
        for (int i = 0; i < edges.length; i++) {
            if (i > 0 && edges[i] <= edges[i - 1]) {
                throw new IllegalArgumentException("edges of bands must rise, but were " + Arrays.toString(edges));
            }
            int found = Arrays.binarySearch(values, edges[i]);
            int reached = found < 0 ? -found - 1 : upperEdgeIsIn ? found + 1 : found;
            shares.add(Proportion.of(below(reached) - before, total()));
            before = below(reached);
        }
        return shares.add(Proportion.of(total() - before, total())).build();
    }

    // How many values lie below the one at this index.
    private long below(int index) {
        return index == 0 ? 0 : upTo[index - 1];
    }

    long atRank(long rank) {
        if (rank < 0 || rank >= total()) {
            throw new IllegalArgumentException("rank must be 0 to " + (total() - 1) + ", but was " + rank);
        }
        int found = Arrays.binarySearch(upTo, rank + 1);
        return values[found < 0 ? -found - 1 : found];
    }

    /**
     * Returns the sum of the squares of all values, exactly.
     *
     * @return the sum; 0 if there is none
     */
    public BigInteger sumOfSquares() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(BigInteger.valueOf(values[i]).pow(2).multiply(BigInteger.valueOf(count(i))));
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram
                && Arrays.equals(values, histogram.values)
                && Arrays.equals(upTo, histogram.upTo);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(upTo);
    }

    /**
     * Returns how much is counted, without the values, which may be personal in a small cohort.
     *
     * @return for example {@code Histogram of 203 values}
     */
    @Override
    public String toString() {
        return "Histogram of " + total() + " values";
    }
}
