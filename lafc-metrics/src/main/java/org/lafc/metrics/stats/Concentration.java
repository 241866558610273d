package org.lafc.metrics.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * How far children are concentrated in few categories, for example in few providers or reasons. The order of the
 * categories changes nothing. Immutable and safe between threads.
 */
public final class Concentration {

    private final long[] falling;
    private final long total;

    private Concentration(long[] falling, long total) {
        this.falling = falling;
        this.total = total;
    }

    /**
     * Returns the concentration of counts.
     *
     * @param counts the children in each category, each 0 or more; the array is left as it is
     * @return their concentration
     * @throws IllegalArgumentException if a count is negative or their sum does not fit a long
     */
    public static Concentration of(long... counts) {
        long[] falling = counts.clone();
        Arrays.sort(falling);
        long total = 0;
        for (int i = 0; i < falling.length; i++) {
            Counts.requireNotNegative("count", falling[i]);
            total = Counts.add(total, falling[i]);
        }
        for (int i = 0, j = falling.length - 1; i < j; i++, j--) {
            long small = falling[i];
            falling[i] = falling[j];
            falling[j] = small;
        }
        return new Concentration(falling, total);
    }

    /**
     * Returns how many there are in all categories.
     *
     * @return the sum of the counts
     */
    public long total() {
        return total;
    }

    /**
     * Returns the index of Herfindahl and Hirschman: the sum of the squared shares, also the chance that two picked with
     * replacement are of one category.
     *
     * @return from 1 over the number of categories (all equal) to 1 (one holds all); empty if there is nobody
     */
    public OptionalDouble herfindahl() {
        return sum(share -> share * share);
    }

    /**
     * Returns how many categories of equal size would be as concentrated: 1 over {@link #herfindahl}.
     *
     * @return 1 or more; empty if there is nobody
     */
    public OptionalDouble effectiveNumber() {
        return total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 / herfindahl().orElseThrow());
    }

    /**
     * Returns the index of Gini and Simpson: 1 less {@link #herfindahl}.
     *
     * @return from 0 (one category holds all) to below 1; empty if there is nobody
     */
    public OptionalDouble giniSimpson() {
        return total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - herfindahl().orElseThrow());
    }

    /**
     * Returns the entropy of Shannon, in nats (natural logarithm).
     *
     * @return from 0 (one category holds all) to the logarithm of the number of categories; empty if there is nobody
     */
    public OptionalDouble entropy() {
        return sum(share -> share == 0 ? 0 : -share * Math.log(share));
    }

    /**
     * Returns the share of the largest categories together.
     *
     * @param categories how many of them, 0 or more; more than there are count as all
     * @return the share, with its base
     * @throws IllegalArgumentException if the number is negative
     */
    public Proportion topShare(int categories) {
        Counts.requireNotNegative("number of categories", categories);
        return Proportion.of(Arrays.stream(falling).limit(categories).sum(), total);
    }

    private OptionalDouble sum(DoubleUnaryOperator part) {
        return total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(falling)
                        .mapToDouble(count -> part.applyAsDouble((double) count / total))
                        .sum());
    }
}
