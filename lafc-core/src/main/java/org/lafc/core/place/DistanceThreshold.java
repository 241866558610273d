package org.lafc.core.place;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A distance that counts as far, with its strictness (convention C16 of the KPI catalogue): "more than 20 miles" does not
 * hold at 20 miles, "50 miles or more" holds at 50. The two never mix: KPI P4 is the first, section 8 of the Powys paper the
 * second.
 *
 * <p>Distances are compared unrounded, in whole micrometres ({@link Distance#micrometres()}), as the columns of facts
 * hold them: what is within half a micrometre of the edge counts as on it. No figure here is that exact, and so every
 * part of lafc decides alike. A rule that rounds, as the English return's does, has rounded before it is asked here.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 14.1, item 4, and section 8.
 *
 * @param edge the distance
 * @param isMetAtEdge true if a distance equal to the edge is far enough
 */
public record DistanceThreshold(Distance edge, boolean isMetAtEdge) {

    /**
     * Checks the components.
     *
     * @param edge the distance
     * @param isMetAtEdge true if a distance equal to the edge is far enough
     */
    public DistanceThreshold {
        requireNonNull(edge, "edge");
    }

    /**
     * Returns a threshold that only greater distances meet.
     *
     * @param edge the distance that is not far enough itself
     * @return the threshold
     */
    public static DistanceThreshold moreThan(Distance edge) {
        return new DistanceThreshold(edge, false);
    }

    /**
     * Returns a threshold that greater and equal distances meet.
     *
     * @param edge the least distance that is far enough
     * @return the threshold
     */
    public static DistanceThreshold atLeast(Distance edge) {
        return new DistanceThreshold(edge, true);
    }

    /**
     * Tells whether a distance is far enough.
     *
     * @param distance the distance
     * @return true if it is beyond the edge, or on it where the threshold says so
     */
    public boolean isMetBy(Distance distance) {
        long beyond = distance.micrometres() - edge.micrometres();
        return isMetAtEdge ? beyond >= 0 : beyond > 0;
    }

    /**
     * Returns what is far, in words, the edge in miles to six decimals at most.
     *
     * @return {@code more than 20 miles} or {@code 50 miles or more}
     */
    public String far() {
        return isMetAtEdge ? words() + " or more" : "more than " + words();
    }

    /**
     * Returns what is not far, in words.
     *
     * @return {@code 20 miles or less} or {@code under 50 miles}
     */
    public String near() {
        return isMetAtEdge ? "under " + words() : words() + " or less";
    }

    /**
     * Returns the threshold in words.
     *
     * @return as {@link #far()}
     */
    @Override
    public String toString() {
        return far();
    }

    private String words() {
        String miles = miles();
        return miles + (miles.equals("1") ? " mile" : " miles");
    }

    String miles() {
        return BigDecimal.valueOf(edge.miles())
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
