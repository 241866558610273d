package org.lafc.core.place;

import com.google.common.collect.ImmutableList;

/**
 * Bands of distance without a gap or an overlap, told by the thresholds between them, so that each edge says which band
 * holds it: the lower one at "more than 20 miles", the upper one at "20 miles or more". Band 0 begins at home; a distance
 * is in band n if it meets n of the thresholds.
 *
 * <p>One threshold makes two bands, those near and those beyond.
 *
 * @param thresholds the thresholds, nearest first, at least one
 */
public record DistanceBands(ImmutableList<DistanceThreshold> thresholds) {

    /**
     * The bands of KPI P4, which hold their upper edge: 0 to 5, over 5 to 10, over 10 to 20, over 20 to 50, over 50 miles.
     * "50 miles or more" is no band of these but a threshold of its own.
     *
     * <p>Source: KPI catalogue, P4; Powys CLA Strategic Framework 2018-2023 v1.1, section 14.1, item 4.
     */
    public static final DistanceBands P4 = overMiles(5, 10, 20, 50);

    /**
     * Checks that the thresholds rise.
     *
     * @param thresholds the thresholds, nearest first, at least one
     * @throws IllegalArgumentException if there is no threshold, or they do not rise
     */
    public DistanceBands {
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("bands must have at least one threshold");
        }
        for (int i = 1; i < thresholds.size(); i++) {
            if (thresholds.get(i).edge().micrometres()
                    <= thresholds.get(i - 1).edge().micrometres()) {
                throw new IllegalArgumentException("thresholds of bands must rise, but were " + thresholds);
            }
        }
    }

    /**
     * Returns the bands that thresholds make.
     *
     * @param thresholds the thresholds, nearest first, at least one
     * @return the bands
     * @throws IllegalArgumentException if there is none, or they do not rise
     */
    public static DistanceBands of(DistanceThreshold... thresholds) {
        return new DistanceBands(ImmutableList.copyOf(thresholds));
    }

    /**
     * Returns bands that hold their upper edges.
     *
     * @param upperEdges the edges in international miles, rising
     * @return the bands
     * @throws IllegalArgumentException if there is none, or they do not rise
     */
    public static DistanceBands overMiles(double... upperEdges) {
        ImmutableList.Builder<DistanceThreshold> thresholds = ImmutableList.builder();
        for (double edge : upperEdges) {
            thresholds.add(DistanceThreshold.moreThan(Distance.ofMiles(edge)));
        }
        return new DistanceBands(thresholds.build());
    }

    /**
     * Returns how many bands there are.
     *
     * @return one more than thresholds
     */
    public int size() {
        return thresholds.size() + 1;
    }

    /**
     * Returns the band of a distance.
     *
     * @param distance the distance, unrounded
     * @return 0 for the nearest band up to {@code size() - 1} for the farthest
     */
    public int bandOf(Distance distance) {
        int band = 0;
        while (band < thresholds.size() && thresholds.get(band).isMetBy(distance)) {
            band++;
        }
        return band;
    }

    /**
     * Returns the labels, nearest band first; each says which of its edges it holds.
     *
     * @return for P4 {@code 0 to 5 miles}, {@code over 5 to 10 miles} … {@code over 50 miles}; where an upper band holds
     *     the edge, {@code 0 to under 50 miles} and {@code from 50 miles}
     */
    public ImmutableList<String> labels() {
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        for (int band = 0; band < size(); band++) {
            String lower = band == 0 ? "0" : lower(thresholds.get(band - 1));
            String upper = band == thresholds.size() ? "" : " " + upper(thresholds.get(band));
            labels.add(lower + upper + " miles");
        }
        return labels.build();
    }

    private static String lower(DistanceThreshold threshold) {
        return (threshold.isMetAtEdge() ? "from " : "over ") + threshold.miles();
    }

    private static String upper(DistanceThreshold threshold) {
        return (threshold.isMetAtEdge() ? "to under " : "to ") + threshold.miles();
    }
}
