package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.place.Nation;
import org.lafc.core.place.PlacementLocation;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactCatalogue;
import org.lafc.metrics.fact.FactType;

/**
 * How a source groups the places where children are placed: each group is a sum of the classes of
 * {@link PlacementLocation}. Every known class is in one group. {@code NOT_KNOWN} is in none: those children are left out
 * of the base and counted as missing. Of a child whose class is not known, but who by all that is known can only be in
 * one group, the group is known: out of area is out of county, wherever that is.
 *
 * <p>A source of one's own is a value too: name it, and say which classes make which group.
 *
 * <p>Immutable and safe between threads.
 *
 * @param name the name in small letters with hyphens, for example {@code location-stats-wales}
 * @param meaning what it counts, as a clause
 * @param source document and section
 * @param groups the classes of each group, by the group's label, in the order to list them
 */
public record LocationGrouping(
        String name, String meaning, String source, ImmutableMap<String, ImmutableSet<PlacementLocation>> groups) {

    private static final ImmutableSet<PlacementLocation> OWN = ImmutableSet.of(PlacementLocation.OWN_AUTHORITY);
    private static final ImmutableSet<PlacementLocation> IN_WALES = ImmutableSet.of(PlacementLocation.WALES);
    private static final ImmutableSet<PlacementLocation> OUTSIDE_WALES = ImmutableSet.of(
            PlacementLocation.ENGLAND,
            PlacementLocation.SCOTLAND,
            PlacementLocation.NORTHERN_IRELAND,
            PlacementLocation.OUTSIDE_UK);
    private static final ImmutableSet<PlacementLocation> ELSEWHERE = ImmutableSet.<PlacementLocation>builder()
            .addAll(IN_WALES)
            .addAll(OUTSIDE_WALES)
            .build();

    /** The Powys paper: in county, out of county. */
    public static final LocationGrouping POWYS = new LocationGrouping(
            "location-powys",
            "placed in county or out of county",
            "Powys CLA Strategic Framework 2018-2023 v1.1, section 8",
            ImmutableMap.of("in county", OWN, "out of county", ELSEWHERE));

    /** The Welsh Government's table by location, for Welsh authorities. */
    public static final LocationGrouping STATS_WALES = new LocationGrouping(
            "location-stats-wales",
            "location as StatsWales groups it",
            "StatsWales, Children looked after in foster placements on 31 March by location of placement (foster placements"
                    + " only; of its labels the first alone was seen)",
            ImmutableMap.of(
                    "inside local authority in Wales", OWN,
                    "elsewhere in Wales", IN_WALES,
                    "outside Wales", OUTSIDE_WALES));

    /** The metrics CH/047 and CH/048 of the Welsh Performance and Improvement Framework, for Welsh authorities. */
    public static final LocationGrouping WALES_METRICS = new LocationGrouping(
            "location-wales-metrics",
            "placed as CH/047 and CH/048 count; who is in the authority is in neither",
            "StatsWales, Social services performance and improvement framework, CH/047 and CH/048",
            ImmutableMap.of(
                    "in neither: in the responsible authority", OWN,
                    "CH/047: in Wales, outside the responsible authority", IN_WALES,
                    "CH/048: outside Wales", OUTSIDE_WALES));

    /** England's release on placement location, for English authorities. */
    public static final LocationGrouping ENGLAND = new LocationGrouping(
            "location-england",
            "placed inside or outside the boundary of the local authority",
            "Department for Education, Children looked after: a focus on placement location, 2024",
            ImmutableMap.of("inside LA boundary", OWN, "outside LA boundary", ELSEWHERE));

    /**
     * Checks that every known class is in one group.
     *
     * @param name the name in small letters with hyphens, for example {@code location-stats-wales}
     * @param meaning what it counts, as a clause
     * @param source document and section
     * @param groups the classes of each group, by the group's label, in the order to list them
     * @throws IllegalArgumentException if a known class is in no group or in two, or a group is empty
     */
    public LocationGrouping {
        requireNonNull(name, "name");
        requireNonNull(meaning, "meaning");
        requireNonNull(source, "source");
        Set<PlacementLocation> left = EnumSet.complementOf(EnumSet.of(PlacementLocation.NOT_KNOWN));
        for (Map.Entry<String, ImmutableSet<PlacementLocation>> group : groups.entrySet()) {
            if (group.getValue().isEmpty() || !left.containsAll(group.getValue())) {
                throw new IllegalArgumentException(
                        "a group must hold one known class or more that no other group holds, " + "but '"
                                + group.getKey() + "' held " + group.getValue());
            }
            left.removeAll(group.getValue());
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("every known class must be in a group, but in none were " + left);
        }
    }

    /**
     * Returns the groupings that are published for the authorities of a nation.
     *
     * @param nation the nation of the responsible authority
     * @return the groupings; none where no source was seen
     */
    public static ImmutableList<LocationGrouping> of(Nation nation) {
        return switch (nation) {
            case WALES -> ImmutableList.of(POWYS, STATS_WALES, WALES_METRICS);
            case ENGLAND -> ImmutableList.of(ENGLAND);
            default -> ImmutableList.of();
        };
    }

    /**
     * Counts the children of a cohort.
     *
     * @param cohort the cohort
     * @return a row a group; missing are those whose group is not known
     */
    public Breakdown count(Cohort cohort) {
        return Breakdown.of(cohort, this);
    }

    /**
     * Returns what {@link Breakdown#fact()} is for this grouping.
     *
     * @return the group as a fact; a KPI compares the facts of {@link FactCatalogue} in its place
     */
    public Fact fact() {
        return new Fact(
                name,
                new FactType.Code(groups.keySet().asList()),
                meaning,
                "not known or withheld; left out of the base",
                source);
    }

    Optional<String> groupOf(PossibleLocations possible) {
        for (Map.Entry<String, ImmutableSet<PlacementLocation>> group : groups.entrySet()) {
            if (group.getValue().containsAll(possible.classes())) {
                return Optional.of(group.getKey());
            }
        }
        return Optional.empty();
    }
}
