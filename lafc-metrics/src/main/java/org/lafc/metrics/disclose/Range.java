package org.lafc.metrics.disclose;

import com.google.common.math.LongMath;
import java.util.OptionalLong;

/**
 * All that a reader can say of a hidden count: it is one of the whole numbers from one bound to the other. Immutable and
 * safe between threads.
 *
 * @param minimum the least it can be
 * @param maximum the most it can be; empty if nothing bounds it
 */
public record Range(long minimum, OptionalLong maximum) {

    /**
     * Checks the order of the bounds.
     *
     * @param minimum the least it can be
     * @param maximum the most it can be; empty if nothing bounds it
     * @throws IllegalArgumentException if the maximum is below the minimum
     */
    public Range {
        if (maximum.isPresent() && maximum.getAsLong() < minimum) {
            throw new IllegalArgumentException(
                    "maximum must be at least the minimum " + minimum + ", but was " + maximum.getAsLong());
        }
    }

    /**
     * Returns a range with two bounds.
     *
     * @param minimum the least
     * @param maximum the most
     * @return the range
     */
    public static Range of(long minimum, long maximum) {
        return new Range(minimum, OptionalLong.of(maximum));
    }

    /**
     * Tells whether the reader knows the count.
     *
     * @return true if only one number is left
     */
    public boolean isWorkedOut() {
        return !spans(1);
    }

    /**
     * Tells whether the range is wide enough.
     *
     * @param width how far the bounds must lie apart
     * @return true if they do
     */
    public boolean spans(long width) {
        return maximum.isEmpty() || LongMath.saturatedSubtract(maximum.getAsLong(), minimum) >= width;
    }

    /**
     * Returns what is left for a reader who knows more.
     *
     * @param other what else the reader knows
     * @return the numbers in both ranges
     * @throws IllegalArgumentException if there is none
     */
    public Range and(Range other) {
        OptionalLong least = maximum.isEmpty()
                ? other.maximum
                : other.maximum.isEmpty()
                        ? maximum
                        : OptionalLong.of(Math.min(maximum.getAsLong(), other.maximum.getAsLong()));
        return new Range(Math.max(minimum, other.minimum), least);
    }

    /**
     * Returns both bounds.
     *
     * @return for example {@code 0 to 15}, or {@code 1 or more}
     */
    @Override
    public String toString() {
        return maximum.isPresent() ? minimum + " to " + maximum.getAsLong() : minimum + " or more";
    }
}
