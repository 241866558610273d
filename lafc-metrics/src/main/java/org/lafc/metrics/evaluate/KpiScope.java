package org.lafc.metrics.evaluate;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.ReportingYear;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * What a tally was counted over: which day or year, whose children, distances by which method, places by which
 * boundaries, and up to which day what followed is known. Tallies of two scopes that differ in more than the authorities never add up to one figure. Immutable and
 * safe between threads.
 *
 * @param period the census date ({@code 2018-03-31}); a text of your own, such as {@code 2017-18}, stands as it is
 * @param authorities whose children were counted; empty if that was not said
 * @param distanceMethod how distances were measured; empty if no distance was used
 * @param boundaries which boundaries told where places are; empty if none were used or nobody named them
 * @param knownTo the last day of which anything was known, if that is after the census date
 */
public record KpiScope(
        String period,
        ImmutableSortedSet<LocalAuthority> authorities,
        Optional<String> distanceMethod,
        Optional<String> boundaries,
        Optional<LocalDate> knownTo) {

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
     * @param period the census date ({@code 2018-03-31}); a text of your own, such as {@code 2017-18}, stands as it is
     * @param authorities whose children were counted; empty if that was not said
     * @param distanceMethod how distances were measured; empty if no distance was used
     * @param boundaries which boundaries told where places are; empty if none were used or nobody named them
     * @param knownTo the last day of which anything was known, if that is after the census date
     * @throws IllegalArgumentException if the period, or a name that is given, is blank
     */
    public KpiScope {
        requireNonNull(authorities, "authorities");
        requireNonNull(knownTo, "knownTo");
        if (period.isBlank()) {
            throw new IllegalArgumentException("period of a result must not be blank");
        }
        if (distanceMethod.filter(String::isBlank).isPresent()
                || boundaries.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name of a distance method or of boundaries must not be blank");
        }
    }

    /**
     * Returns a scope of which nothing is known after the census date.
     *
     * @param period the census date, or a text of your own
     * @param authorities whose children were counted; empty if that was not said
     * @param distanceMethod how distances were measured; empty if no distance was used
     * @param boundaries which boundaries told where places are; empty if none were used or nobody named them
     */
    public KpiScope(
            String period,
            ImmutableSortedSet<LocalAuthority> authorities,
            Optional<String> distanceMethod,
            Optional<String> boundaries) {
        this(period, authorities, distanceMethod, boundaries, Optional.empty());
    }

    /**
     * Returns the scope of a cohort.
     *
     * @param cohort the children on a census date
     * @return its date, authority, method and boundaries, and the day it is known to if that is later
     */
    public static KpiScope of(Cohort cohort) {
        return new KpiScope(
                cohort.censusDate().toString(),
                ImmutableSortedSet.of(cohort.responsible()),
                Optional.of(cohort.distanceMethod()),
                cohort.boundaries(),
                Optional.of(cohort.knownTo())
                        .filter(day -> day.isAfter(cohort.censusDate().day())));
    }

    /**
     * Returns this scope with the method and the boundaries only if they matter. A fact of the caller's own may rest on
     * either.
     *
     * @param definitions some definitions
     * @return the scope, without the method if none of them uses distances, without the boundaries if none asks where a
     *     place is
     */
    public KpiScope asUsedBy(List<KpiDefinition> definitions) {
        ImmutableSet<Fact> facts = definitions.stream()
                .flatMap(definition -> definition.facts().stream())
                .collect(toImmutableSet());
        boolean own = definitions.stream().anyMatch(KpiScope::hasFactsOfOwn);
        boolean distances = own || facts.contains(ChildFacts.DISTANCE_FROM_HOME);
        boolean places = own || facts.stream().anyMatch(OF_PLACES::contains);
        return new KpiScope(
                period,
                authorities,
                distances ? distanceMethod : Optional.empty(),
                places ? boundaries : Optional.empty(),
                knownTo);
    }

    private static boolean hasFactsOfOwn(KpiDefinition definition) {
        return definition.facts().stream()
                .anyMatch(fact -> !CohortFacts.CATALOGUE
                        .find(definition.population().rows(), fact.name())
                        .filter(fact::equals)
                        .isPresent());
    }

    /**
     * Returns the scope of these and other authorities together.
     *
     * @param other another scope
     * @return the scope with the authorities of both
     * @throws IllegalArgumentException if period, day known to, method or boundaries differ, or an authority is in both; the message
     *     names which
     */
    public KpiScope plus(KpiScope other) {
        if (!period.equals(other.period)) {
            throw new IllegalArgumentException(
                    "tallies of two periods do not add up: " + period + " and " + other.period);
        }
        if (!knownTo.equals(other.knownTo)) {
            throw new IllegalArgumentException(
                    "tallies do not add up: two follow-ups: " + followUp() + " and " + other.followUp());
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
                boundaries,
                knownTo);
    }

    Optional<String> differenceBesidesPeriod(KpiScope other) {
        if (!authorities.equals(other.authorities)) {
            return Optional.of("two areas: " + names(authorities) + " and " + names(other.authorities));
        }
        if (!followUpTime().equals(other.followUpTime())) {
            return Optional.of("two follow-ups: " + followUp() + " and " + other.followUp());
        }
        return differenceOfYardsticks(other);
    }

    /**
     * Returns the day up to which what followed is known.
     *
     * @return for example {@code known to 2019-03-31}, or {@code known to the census date}
     */
    public String followUp() {
        return "known to " + knownTo.map(LocalDate::toString).orElse("the census date");
    }

    // How long after the census date: two periods are followed up alike if it is the same for both.
    private Optional<Period> followUpTime() {
        return knownTo.map(
                day -> censusDate().map(date -> Period.between(date, day)).orElse(Period.ZERO));
    }

    String period(RowSet.When when) {
        return censusDate()
                .map(date -> switch (when) {
                    case CENSUS_DATE -> period;
                    case YEAR -> year(date);
                    case ACADEMIC_YEAR -> academicYear(date);
                })
                .orElse(period);
    }

    Optional<LocalDate> censusDate() {
        try {
            return Optional.of(LocalDate.parse(period));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String year(LocalDate date) {
        ReportingYear year = ReportingYear.containing(date);
        return year.lastDay().equals(date) ? year.toString() : "year to " + date;
    }

    // The last one that ended on or before the date, on 31 August.
    private static String academicYear(LocalDate date) {
        int end = date.isBefore(LocalDate.of(date.getYear(), 8, 31)) ? date.getYear() - 1 : date.getYear();
        return "academic year " + ReportingYear.ending(end);
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
