package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import org.lafc.metrics.stats.Interval;

/**
 * Whether a change between two results is more than chance alone makes likely, as if the two were of different children;
 * most children of one year are still there the next, so it is a guide, not a proof.
 *
 * @param interval the interval of the difference of two shares in percentage points, of the difference of two means in their
 *     unit, of the ratio of two rates, or of the change of a count in per cent, without an upper end from a count of 0
 * @param isSignificant whether the interval leaves out no change: 0, of a ratio 1
 */
public record Significance(Interval interval, boolean isSignificant) {
    /**
     * Checks that nothing is missing.
     *
     * @param interval the interval of the difference of two shares in percentage points, of the difference of two means in their
     *     unit, of the ratio of two rates, or of the change of a count in per cent, without an upper end from a count of 0
     * @param isSignificant whether the interval leaves out no change: 0, of a ratio 1
     */
    public Significance {
        requireNonNull(interval, "interval");
    }

    static Significance leavingOut(double noChange, Interval interval) {
        return new Significance(interval, noChange < interval.lower() || noChange > interval.upper());
    }
}
