package org.lafc.metrics.stats;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole percentages that add up to exactly 100, by largest remainder: each share is rounded down, and the points that are
 * left go to the largest remainders, on a tie to the larger count, then to the earlier category. A percentage can so
 * differ from its own rounded share by one. Percentages of a table with hidden cells are no safer than its counts.
 *
 * <p>No state: safe between threads.
 */
public final class WholePercentages {

    private WholePercentages() {}

    /**
     * Returns the percentages of some counts.
     *
     * @param counts the counts, each 0 or more
     * @return a percentage for each; empty if all counts are 0, since nothing has no shares
     * @throws IllegalArgumentException if a count is negative or their sum does not fit a long
     */
    public static ImmutableList<Long> of(long... counts) {
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
