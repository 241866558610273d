package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;

/**
 * From which distance on a placement is far from home. It says whether the edge itself is far (convention C16 of the KPI
 * catalogue): 20 miles exactly are not more than 20 miles, but are at least 20 miles.
 *
 * @param amount the edge
 * @param edgeIsFar whether the edge itself is far
 */
public record DistanceThreshold(Quantity amount, boolean edgeIsFar) {

    /**
     * Checks that the amount is a distance.
     *
     * @param amount the edge
     * @param edgeIsFar whether the edge itself is far
     */
    public DistanceThreshold {
        ImmutableList<FactUnit> allowed = new FactType.Length().units();
        if (!allowed.contains(amount.unit())) {
            throw new IllegalArgumentException("a threshold of distance must be in " + allowed + ", but was " + amount);
        }
    }

    /**
     * Returns a threshold beyond which is far.
     *
     * @param amount the edge, which is near
     * @return the threshold
     * @throws IllegalArgumentException if the amount is no distance
     */
    public static DistanceThreshold moreThan(Quantity amount) {
        return new DistanceThreshold(amount, false);
    }

    /**
     * Returns a threshold from which on is far.
     *
     * @param amount the edge, which is far
     * @return the threshold
     * @throws IllegalArgumentException if the amount is no distance
     */
    public static DistanceThreshold atLeast(Quantity amount) {
        return new DistanceThreshold(amount, true);
    }

    boolean isFar(long micrometres) {
        return edgeIsFar ? micrometres >= amount.inColumn() : micrometres > amount.inColumn();
    }

    /**
     * Returns what is near, in words.
     *
     * @return for example {@code 20 miles or less} or {@code under 50 miles}
     */
    public String near() {
        return edgeIsFar ? "under " + amount : amount + " or less";
    }

    /**
     * Returns what is far, in words.
     *
     * @return for example {@code more than 20 miles} or {@code 50 miles or more}
     */
    public String far() {
        return edgeIsFar ? amount + " or more" : "more than " + amount;
    }

    @Override
    public String toString() {
        return far();
    }
}
