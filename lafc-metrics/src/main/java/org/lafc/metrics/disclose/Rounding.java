package org.lafc.metrics.disclose;

import static java.util.Objects.requireNonNull;

/**
 * Rounding of counts to a multiple, as official tables do: to the nearest, ties away from zero. Suppress first, then
 * round: rounding alone hides nothing reliably, since parts and totals together can give a count away ({@link #possible}
 * and {@link LinkedFigures} tell). Zero stays zero. Immutable and safe between threads.
 *
 * @param base the multiple, for example 5 in Welsh tables and 10 in national English ones
 * @param totals how totals come about
 */
public record Rounding(long base, Totals totals) {

    /** How the totals of a rounded table come about. */
    public enum Totals {
        /** Each is rounded by itself, so rounded parts need not add up to it; the Welsh and English tables do so. */
        ROUNDED_ALONE,
        /** Each is the sum of the rounded parts shown, so the table adds up; a total with a hidden part is hidden. */
        ADDED_FROM_ROUNDED
    }

    /**
     * Checks the base.
     *
     * @param base the multiple
     * @param totals how totals come about
     * @throws IllegalArgumentException if the base is below 1 or above the largest int
     */
    public Rounding {
        if (base < 1 || base > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "base of a rounding must be 1 to " + Integer.MAX_VALUE + ", but was " + base);
        }
        requireNonNull(totals, "totals");
    }

    /**
     * Returns a rounding in which each total is rounded by itself.
     *
     * @param base the multiple
     * @return the rounding
     * @throws IllegalArgumentException if the base is below 1 or above the largest int
     */
    public static Rounding toNearest(long base) {
        return new Rounding(base, Totals.ROUNDED_ALONE);
    }

    /**
     * Rounds a count or a difference of counts.
     *
     * @param count the number
     * @return the nearest multiple of the base; of two equally near the one farther from zero
     * @throws IllegalArgumentException if it lies too near the ends of the range of long
     */
    public long round(long count) {
        if (count > Long.MAX_VALUE - base || count < -(Long.MAX_VALUE - base)) {
            throw new IllegalArgumentException(
                    "a number to round must lie " + base + " or more within the range of long, but was " + count);
        }
        return Long.signum(count) * ((Math.abs(count) + base / 2) / base * base);
    }

    /**
     * Returns which counts round to a number.
     *
     * @param rounded a multiple of the base, 0 or more
     * @return the least and the most a count can have been
     * @throws IllegalArgumentException if it is no such multiple
     */
    public Range possible(long rounded) {
        if (rounded < 0 || rounded % base != 0) {
            throw new IllegalArgumentException(
                    "a rounded count must be a multiple of " + base + " and 0 or more, but was " + rounded);
        }
        return Range.of(Math.max(0, rounded - base / 2), rounded + (base - 1) / 2);
    }

    /**
     * Rounds a table after suppression. What is hidden stays hidden.
     *
     * @param table the table
     * @return the rounded table, its totals as {@link #totals()} says
     */
    public PublishedTable round(PublishedTable table) {
        PublishedTable rounded = table.withFigures(i -> table.figure(i).map(this::round));
        if (totals == Totals.ROUNDED_ALONE) {
            return rounded;
        }
        return table.withFigures(i -> rounded.shape()
                .partsOf(i)
                .mapToObj(rounded::figure)
                .reduce(Published.shown(0L), (sum, part) -> sum.with(part, Math::addExact)));
    }
}
