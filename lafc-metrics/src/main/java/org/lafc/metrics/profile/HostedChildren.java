package org.lafc.metrics.profile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.Locality;
import org.lafc.core.provision.HostedChild;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.FlowPlace;

/**
 * The children whom other authorities have placed in the area, on a census date: who placed them, in what and where.
 * They are in no other number of a profile but the flows' own count of them. Each map adds up to {@link #children()}.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figure 2.9.
 *
 * @param byPlacingAuthority how many by the authority or region that placed them, as recorded
 * @param byPlacementType how many by kind of placement, not known included
 * @param byLocality how many by locality, not known included
 */
public record HostedChildren(
        ImmutableSortedMap<String, Long> byPlacingAuthority,
        ImmutableSortedMap<PlacementType, Long> byPlacementType,
        ImmutableSortedMap<FlowPlace, Long> byLocality) {

    /** What it answers. */
    public static final PaperFigure ANSWERS = PaperFigure.FIGURE_2_9;

    /**
     * Checks that the maps are of the same children.
     *
     * @param byPlacingAuthority how many by the authority or region that placed them, as recorded
     * @param byPlacementType how many by kind of placement, not known included
     * @param byLocality how many by locality, not known included
     */
    public HostedChildren {
        requireNonNull(byLocality, "byLocality");
        if (sum(byPlacingAuthority) != sum(byPlacementType) || sum(byPlacingAuthority) != sum(byLocality)) {
            throw new IllegalArgumentException("hosted children must be the same in each count, but were "
                    + sum(byPlacingAuthority) + ", " + sum(byPlacementType) + " and " + sum(byLocality));
        }
    }

    /**
     * Counts the hosted children that a cohort was given, on its census date.
     *
     * @param cohort the cohort
     * @return the hosted children; empty if no source tells of any
     */
    public static Optional<HostedChildren> of(Cohort cohort) {
        if (!cohort.others().covers(HostedChild.class)) {
            return Optional.empty();
        }
        ImmutableList<HostedChild> here = cohort.others().hosted().stream()
                .filter(child -> child.dates().contains(cohort.censusDate().day()))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new HostedChildren(
                count(here, HostedChild::placingAuthority),
                count(here, HostedChild::placementType),
                count(here, child -> localityOf(child, cohort))));
    }

    static FlowPlace localityOf(HostedChild child, Cohort cohort) {
        Optional<Locality> locality =
                child.locality().or(() -> cohort.areaFinder().localityOf(child.place()));
        return locality.map(FlowPlace::of).orElse(FlowPlace.NOT_KNOWN);
    }

    /**
     * Returns how many there are.
     *
     * @return the number of children
     */
    public long children() {
        return sum(byPlacingAuthority);
    }

    private static <K extends Comparable<K>> ImmutableSortedMap<K, Long> count(
            ImmutableList<HostedChild> children, Function<HostedChild, K> by) {
        return ImmutableSortedMap.copyOf(children.stream().collect(Collectors.groupingBy(by, Collectors.counting())));
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
