package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whole percentages that add up to 100, by largest remainder: each share is rounded down, and what is left goes to those
 * that lost most; of equal ones to the larger count, then to the earlier. A percentage can so differ from its own
 * rounded share by one. Percentages of a table with hidden cells are no safer than its counts: {@link
 * DisclosureRule#share} hides those.
 */
public final class WholePercentages {

    private static final int WHOLE = 100;

    private WholePercentages() {}

    /**
     * Returns the percentages of some counts.
     *
     * @param counts the counts, 0 or more, all together at most a hundredth of the largest long
     * @return a percentage a count; empty if there is no count or all are 0, since nothing is no share of nothing
     * @throws IllegalArgumentException if a count is negative or they are too large
     */
    public static ImmutableList<Integer> of(ImmutableLongArray counts) {
        long total = 0;
        for (int i = 0; i < counts.length(); i++) {
            if (counts.get(i) < 0 || counts.get(i) > Long.MAX_VALUE / WHOLE - total) {
                throw new IllegalArgumentException("counts must be 0 or more and add up to at most "
                        + Long.MAX_VALUE / WHOLE + ", but number " + (i + 1) + " is not or goes beyond");
            }
            total += counts.get(i);
        }
        if (total == 0) {
            return ImmutableList.of();
        }
        long all = total;
        int[] percentages = new int[counts.length()];
        int left = WHOLE;
        for (int i = 0; i < percentages.length; i++) {
            percentages[i] = (int) (WHOLE * counts.get(i) / all);
            left -= percentages[i];
        }
        IntStream.range(0, percentages.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> WHOLE * counts.get(i) % all)
                        .thenComparingLong(counts::get)
                        .reversed())
                .limit(left)
                .forEach(i -> percentages[i]++);
        return IntStream.of(percentages).boxed().collect(ImmutableList.toImmutableList());
    }
}
