package org.lafc.metrics.evaluate;

import java.math.BigInteger;
import java.util.Arrays;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.stats.Histogram;

/**
 * The values of a measure by group: their exact sum and the greatest, and for scores that need them each value. What is
 * counted does not depend on the order.
 */
final class Values {

    private static final int HALF = Integer.SIZE;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private final boolean kept;
    private long[] low = new long[0]; // sums of halves: sums that do not fit on the way may fit in the end
    private long[] high = new long[0];
    private long[] greatest = new long[0];
    private long[] all; // in no order; if they are not kept, those of a block
    private int[] groupOf;
    private int size;

    Values(boolean kept, int most) {
        this.kept = kept;
        // One more, for the last that does not count.
        this.all = new long[(kept ? most : Math.min(most, FactRows.BLOCK)) + 1];
        this.groupOf = new int[all.length];
    }

    void reserve(int groups) {
        int before = greatest.length;
        if (groups > before) {
            low = Arrays.copyOf(low, groups);
            high = Arrays.copyOf(high, groups);
            greatest = Arrays.copyOf(greatest, groups);
            Arrays.fill(greatest, before, groups, Long.MIN_VALUE);
        }
    }

    /** Adds the values of the rows that have a place. */
    void add(long[] values, byte[] places, byte wanted, int[] groups, int rows) {
        int first = kept ? size : 0;
        int next = first;
        long[] into = all;
        int[] groupsInto = groupOf;
        for (int row = 0; row < rows; row++) {
            into[next] = values[row];
            groupsInto[next] = groups[row];
            next += places[row] == wanted ? 1 : 0;
        }
        for (int i = first; i < next; i++) {
            int group = groupsInto[i];
            long value = into[i];
            low[group] += value & LOW_HALF;
            high[group] += value >> HALF;
            greatest[group] = Math.max(greatest[group], value);
        }
        size = kept ? next : 0;
    }

    /** Adds the values of rows of one group, from one up to another, that have a place. */
    void addRun(long[] values, byte[] places, byte wanted, int group, int from, int to) {
        int first = kept ? size : 0;
        int next = first;
        long[] into = all;
        for (int row = from; row < to; row++) {
            into[next] = values[row];
            next += places[row] == wanted ? 1 : 0;
        }
        long lowHalves = 0;
        long highHalves = 0;
        long most = greatest[group];
        for (int i = first; i < next; i++) {
            lowHalves += into[i] & LOW_HALF;
            highHalves += into[i] >> HALF;
            most = Math.max(most, into[i]);
        }
        low[group] += lowHalves;
        high[group] += highHalves;
        greatest[group] = most;
        if (kept) {
            Arrays.fill(groupOf, first, next, group);
            size = next;
        }
    }

    /** Adds what another counted of some groups, each into one of these; all of its values are in them. */
    void add(Values other, int[] from, int[] into) {
        int[] numbers = new int[other.greatest.length];
        for (int i = 0; i < from.length; i++) {
            int group = into[i];
            numbers[from[i]] = group;
            low[group] += other.low[from[i]];
            high[group] += other.high[from[i]];
            greatest[group] = Math.max(greatest[group], other.greatest[from[i]]);
        }
        System.arraycopy(other.all, 0, all, size, other.size);
        for (int i = 0; i < other.size; i++) {
            groupOf[size + i] = numbers[other.groupOf[i]];
        }
        size += other.size;
    }

    int size() {
        return size;
    }

    /** The values kept, group after group. */
    ByGroup byGroup(int groups) {
        int[] first = new int[groups + 1];
        for (int i = 0; i < size; i++) {
            first[groupOf[i] + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            first[group + 1] += first[group];
        }
        long[] sorted = new long[size];
        int[] next = first.clone();
        for (int i = 0; i < size; i++) {
            sorted[next[groupOf[i]]++] = all[i];
        }
        return new ByGroup(sorted, first);
    }

    /**
     * Values one group after the other.
     *
     * @param values the values
     * @param first where each group begins, and at the end where the last one ends
     */
    @SuppressWarnings("ArrayRecordComponent") // for speed; never handed out
    record ByGroup(long[] values, int[] first) {
        Histogram histogram(int group) {
            return Histogram.of(Arrays.copyOfRange(values, first[group], first[group + 1]));
        }
    }

    long sum(int group) {
        long top = high[group] + (low[group] >> HALF);
        if (top != (int) top) {
            BigInteger sum = BigInteger.valueOf(high[group]).shiftLeft(HALF).add(BigInteger.valueOf(low[group]));
            throw new IllegalArgumentException("a sum of values must fit a long, but was " + sum);
        }
        return (top << HALF) | (low[group] & LOW_HALF);
    }

    long greatest(int group) {
        return greatest[group];
    }
}
