package org.lafc.metrics.stats;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounding of whole numbers by whole numbers. A last step: nothing is worked out from what is rounded.
 *
 * <p>No state: safe between threads.
 */
public final class Rounding {

    private Rounding() {}

    /**
     * Rounds a count to the nearest multiple, half away from 0.
     *
     * @param count the count
     * @param multiple 1 or more, for example 5 or 10
     * @return the nearest multiple
     * @throws IllegalArgumentException if the multiple is below 1 or the result does not fit a long
     */
    public static long nearest(long count, long multiple) {
        if (multiple < 1) {
            throw new IllegalArgumentException("multiple must be 1 or more, but was " + multiple);
        }
        long rest = count % multiple;
        if (rest == 0) {
            return count;
        }
        long away = Math.abs(rest);
        long step = away >= multiple - away ? multiple - away : -away;
        return Counts.add(count, count < 0 ? -step : step);
    }

    /**
     * Returns whole percentages that add up to exactly 100, by largest remainder: each is rounded down, and the points
     * that are left go to the largest remainders, on a tie to the larger count, then to the earlier category.
     *
     * @param counts the counts, each 0 or more
     * @return a percentage for each; empty if all counts are 0, since nothing has no shares
     * @throws IllegalArgumentException if a count is negative or their sum does not fit a long
     */
    public static ImmutableList<Long> percentagesTo100(long... counts) {
        long total = 0;
        for (long count : counts) {
            Counts.requireNotNegative("count", count);
            total = Counts.add(total, count);
        }
        if (total == 0) {
            return ImmutableList.of();
        }
        List<Long> percentages = new ArrayList<>();
        long[] rest = new long[counts.length];
        long left = 100;
        for (int i = 0; i < counts.length; i++) {
            BigInteger[] parts = BigInteger.valueOf(counts[i])
                    .multiply(BigInteger.valueOf(100))
                    .divideAndRemainder(BigInteger.valueOf(total));
            percentages.add(parts[0].longValueExact());
            rest[i] = parts[1].longValueExact();
            left -= parts[0].longValueExact();
        }
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> rest[i])
                        .thenComparingLong(i -> counts[i])
                        .reversed())
                .limit(left)
                .forEach(i -> percentages.set(i, percentages.get(i) + 1));
        return ImmutableList.copyOf(percentages);
    }
}
