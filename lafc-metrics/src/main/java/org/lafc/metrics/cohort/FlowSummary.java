package org.lafc.metrics.cohort;

import org.lafc.metrics.stats.Proportion;

/**
 * What goes out of one place and what comes in, or the sum of that over several places. Who goes to or comes from a
 * place that is not known is counted apart: neither as staying nor as moving.
 *
 * @param from children who are from here, wherever they are placed
 * @param stay of them, placed here
 * @param elsewhere of them, known to be placed elsewhere, outside included
 * @param outside of those elsewhere, placed outside all named places
 * @param destinationNotKnown of those from here, placed where is not known
 * @param placedHere children placed here, wherever they are from
 * @param arrivals of them, known to be from elsewhere
 * @param originNotKnown of them, from where is not known
 * @param hosted children of other authorities placed here, who are in none of the other numbers
 */
public record FlowSummary(
        long from,
        long stay,
        long elsewhere,
        long outside,
        long destinationNotKnown,
        long placedHere,
        long arrivals,
        long originNotKnown,
        long hosted) {

    static final FlowSummary NOBODY = new FlowSummary(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks that the numbers add up.
     *
     * @param from children who are from here, wherever they are placed
     * @param stay of them, placed here
     * @param elsewhere of them, known to be placed elsewhere, outside included
     * @param outside of those elsewhere, placed outside all named places
     * @param destinationNotKnown of those from here, placed where is not known
     * @param placedHere children placed here, wherever they are from
     * @param arrivals of them, known to be from elsewhere
     * @param originNotKnown of them, from where is not known
     * @param hosted children of other authorities placed here, who are in none of the other numbers
     * @throws IllegalArgumentException if the numbers do not add up
     */
    public FlowSummary {
        if (stay + elsewhere + destinationNotKnown != from
                || stay + arrivals + originNotKnown != placedHere
                || outside > elsewhere) {
            throw new IllegalArgumentException("a summary of flows must add up, but of " + from + " from here were "
                    + stay + " staying, " + elsewhere + " elsewhere (" + outside + " outside), " + destinationNotKnown
                    + " not known, and of " + placedHere + " placed here " + arrivals + " arrived and "
                    + originNotKnown + " were from not known");
        }
    }

    /**
     * Returns the net flow of the authority's own children: in minus out.
     *
     * @return arrivals less those placed elsewhere; below 0 where more leave than come
     */
    public long net() {
        return arrivals - elsewhere;
    }

    /**
     * Returns the net flow with the children whom other authorities have placed here.
     *
     * @return net flow plus hosted children
     */
    public long netWithHosted() {
        return net() + hosted;
    }

    /**
     * Returns the share of children from here who stay.
     *
     * @return of those from here whose place is known
     */
    public Proportion retention() {
        return Proportion.of(stay, from - destinationNotKnown);
    }

    /**
     * Returns the share of children from here who are placed outside all named places.
     *
     * @return of those from here whose place is known
     */
    public Proportion shareOutside() {
        return Proportion.of(outside, from - destinationNotKnown);
    }

    FlowSummary plus(FlowSummary other) {
        return new FlowSummary(
                Math.addExact(from, other.from),
                Math.addExact(stay, other.stay),
                Math.addExact(elsewhere, other.elsewhere),
                Math.addExact(outside, other.outside),
                Math.addExact(destinationNotKnown, other.destinationNotKnown),
                Math.addExact(placedHere, other.placedHere),
                Math.addExact(arrivals, other.arrivals),
                Math.addExact(originNotKnown, other.originNotKnown),
                Math.addExact(hosted, other.hosted));
    }
}
