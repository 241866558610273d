package org.lafc.metrics.profile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.metrics.cohort.FlowPlace;

/**
 * One locality: what is provided in it, the children from here, the children placed here, and how many go from where to
 * where. A council has one of each of its localities; those whose home is outside all of them, or not known, have one each
 * too, so that all together account for everybody.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 8 and appendices Two to Eight, whose contents were not
 * seen.
 *
 * @param place the locality, outside or not known
 * @param goTo the children from here by where they are placed, here included; adds up to {@link #fromHere()}
 * @param comeFrom the children placed here by where their home is, here included; adds up to {@link #placedHere()}
 * @param hosted children whom other authorities have placed here, by the authority or region that did; empty if no source
 *     tells of any
 * @param distances how far from home the children from here are placed
 * @param notMeasured why children from here have no distance; adds up to those missing in distances
 * @param provision the children's homes here; empty if no source tells of homes, and where none is known to be here but it is
 *     not known of all where they are
 * @param sufficiency each kind of placement that a child from here or placed here is in, or that has beds here
 */
public record LocalityReport(
        FlowPlace place,
        ImmutableSortedMap<FlowPlace, Long> goTo,
        ImmutableSortedMap<FlowPlace, Long> comeFrom,
        Optional<ImmutableSortedMap<String, Long>> hosted,
        Spread distances,
        ImmutableSortedMap<Reason, Long> notMeasured,
        Optional<Provision> provision,
        ImmutableList<Sufficiency> sufficiency) {

    /** What it answers. */
    public static final PaperFigure ANSWERS = PaperFigure.APPENDICES_2_TO_8;

    /**
     * Checks that every part accounts for the same children.
     *
     * @param place the locality, outside or not known
     * @param goTo the children from here by where they are placed, here included; adds up to {@link #fromHere()}
     * @param comeFrom the children placed here by where their home is, here included; adds up to {@link #placedHere()}
     * @param hosted children whom other authorities have placed here, by the authority or region that did; empty if no
     *     source tells of any
     * @param distances how far from home the children from here are placed
     * @param notMeasured why children from here have no distance; adds up to those missing in distances
     * @param provision the children's homes here; empty if no source tells of homes, and where none is known to be here but it is
     *     not known of all where they are
     * @param sufficiency each kind of placement that a child from here or placed here is in, or that has beds here
     */
    public LocalityReport {
        requireNonNull(place, "place");
        requireNonNull(hosted, "hosted");
        requireNonNull(provision, "provision");
        long from = sum(goTo);
        long here = sum(comeFrom);
        long measured = distances.known() + distances.missing();
        long needing = sufficiency.stream().mapToLong(Sufficiency::needing).sum();
        long placed = sufficiency.stream().mapToLong(Sufficiency::placedHere).sum();
        if (measured != from || sum(notMeasured) != distances.missing() || needing != from || placed != here) {
            throw new IllegalArgumentException("a locality must account for everyone, but of " + from
                    + " from here distances had " + measured + " (" + distances.missing() + " missing for "
                    + sum(notMeasured) + " reasons) and kinds of placement " + needing + ", and of " + here
                    + " placed here " + placed);
        }
    }

    /**
     * Returns how many children are from here, wherever they are placed.
     *
     * @return the number of children
     */
    public long fromHere() {
        return sum(goTo);
    }

    /**
     * Returns how many of the authority's children are placed here, wherever they are from.
     *
     * @return the number of children
     */
    public long placedHere() {
        return sum(comeFrom);
    }

    /**
     * Returns how many children other authorities have placed here.
     *
     * @return the number of children; empty if no source tells of any
     */
    public Optional<Long> hostedChildren() {
        return hosted.map(LocalityReport::sum);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the place alone; its counts may be of one child.
     *
     * @return for example {@code LocalityReport of North West}
     */
    @Override
    public String toString() {
        return "LocalityReport of " + place;
    }
}
