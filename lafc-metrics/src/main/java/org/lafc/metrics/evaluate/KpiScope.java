package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * What a tally was counted over: which day or year, whose children, distances by which method, places by which
 * boundaries. Tallies of two scopes that differ in more than the authorities never add up to one figure. Immutable and
 * safe between threads.
 *
 * @param period the census date ({@code 2018-03-31}) or the year ({@code 2017-18})
 * @param authorities whose children were counted; empty if that was not said
 * @param distanceMethod how distances were measured; empty if no distance was used
 * @param boundaries which boundaries told where places are; empty if none were used or nobody named them
 */
public record KpiScope(
        String period,
        ImmutableSortedSet<LocalAuthority> authorities,
        Optional<String> distanceMethod,
        Optional<String> boundaries) {

    private static final ImmutableSet<Fact> OF_PLACES = ImmutableSet.of(
            ChildFacts.AREA_SIDE,
            ChildFacts.LOCATION,
            ChildFacts.CROSS_BORDER,
            ChildFacts.PLACEMENT_AUTHORITY,
            ChildFacts.HOME_AREA_SIDE,
            ChildFacts.HOME_LOCALITY,
            ChildFacts.PLACEMENT_LOCALITY);

    /**
     * Checks that nothing is missing or blank.
     *
     * @param period the census date ({@code 2018-03-31}) or the year ({@code 2017-18})
     * @param authorities whose children were counted; empty if that was not said
     * @param distanceMethod how distances were measured; empty if no distance was used
     * @param boundaries which boundaries told where places are; empty if none were used or nobody named them
     */
    public KpiScope {
        requireNonNull(authorities, "authorities");
        if (period.isBlank()) {
            throw new IllegalArgumentException("period of a result must not be blank");
        }
        if (distanceMethod.filter(String::isBlank).isPresent()
                || boundaries.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name of a distance method or of boundaries must not be blank");
        }
    }

    /**
     * Returns the scope of a cohort.
     *
     * @param cohort the children on a census date
     * @return its date, authority, method and boundaries
     */
    public static KpiScope of(Cohort cohort) {
        return new KpiScope(
                cohort.censusDate().toString(),
                ImmutableSortedSet.of(cohort.responsible()),
                Optional.of(cohort.distanceMethod()),
                cohort.boundaries());
    }

    /**
     * Returns this scope with the method and the boundaries only if they matter.
     *
     * @param definitions some definitions
     * @return the scope, without the method if none of them uses distances, without the boundaries if none asks where a
     *     place is
     */
    public KpiScope asUsedBy(List<KpiDefinition> definitions) {
        boolean distances =
                definitions.stream().anyMatch(definition -> definition.facts().contains(ChildFacts.DISTANCE_FROM_HOME));
        boolean places = definitions.stream()
                .flatMap(definition -> definition.facts().stream())
                .anyMatch(OF_PLACES::contains);
        return new KpiScope(
                period,
                authorities,
                distances ? distanceMethod : Optional.empty(),
                places ? boundaries : Optional.empty());
    }

    /**
     * Returns the scope of these and other authorities together.
     *
     * @param other another scope
     * @return the scope with the authorities of both
     * @throws IllegalArgumentException if period, method or boundaries differ, or an authority is in both; the message
     *     names which
     */
    public KpiScope plus(KpiScope other) {
        if (!period.equals(other.period)) {
            throw new IllegalArgumentException(
                    "tallies of two periods do not add up: " + period + " and " + other.period);
        }
        differenceOfYardsticks(other).ifPresent(difference -> {
            throw new IllegalArgumentException("tallies do not add up: " + difference);
        });
        Set<LocalAuthority> twice = new TreeSet<>(authorities);
        twice.retainAll(other.authorities);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(
                    "each authority may be counted once, but " + names(twice) + " is in both tallies");
        }
        return new KpiScope(
                period,
                ImmutableSortedSet.<LocalAuthority>naturalOrder()
                        .addAll(authorities)
                        .addAll(other.authorities)
                        .build(),
                distanceMethod,
                boundaries);
    }

    Optional<String> differenceBesidesPeriod(KpiScope other) {
        if (!authorities.equals(other.authorities)) {
            return Optional.of("two areas: " + names(authorities) + " and " + names(other.authorities));
        }
        return differenceOfYardsticks(other);
    }

    private Optional<String> differenceOfYardsticks(KpiScope other) {
        if (!distanceMethod.equals(other.distanceMethod)) {
            return Optional.of("two distance methods: " + distanceMethod.orElse("none") + " and "
                    + other.distanceMethod.orElse("none"));
        }
        if (!boundaries.equals(other.boundaries)) {
            return Optional.of("two sets of boundaries: " + boundaries.orElse("not named") + " and "
                    + other.boundaries.orElse("not named"));
        }
        return Optional.empty();
    }

    private static String names(Set<LocalAuthority> authorities) {
        return authorities.isEmpty()
                ? "not named"
                : String.join(
                        ", ", authorities.stream().map(LocalAuthority::code).toList());
    }
}
