package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.ValueBands;

/**
 * Who the children of a cohort are and where they live: one breakdown a fact. Every share stands with its base, and
 * who has no value is counted. What no return holds (disability, register, referral, father, siblings) is broken down
 * only if it is known of anybody. Where they live is also told in the groupings that the nation's sources publish, as
 * distance by boundary, and as flows between localities.
 *
 * @param censusDate the census date
 * @param children how many children there are
 * @param distanceMethod how distances were measured
 * @param breakdowns the breakdowns, the published groupings of location and distance in the bands of P4 last
 * @param distanceByBoundary how many are far from home but in the area, or near but outside it: one table a threshold
 * @param flows from which locality to which; with hosted children, where they were given
 */
public record Profile(
        CensusDate censusDate,
        long children,
        String distanceMethod,
        ImmutableList<Breakdown> breakdowns,
        ImmutableList<DistanceByBoundary> distanceByBoundary,
        Flows flows) {

    private static final ImmutableList<Fact> BY_WORD = ImmutableList.of(
            ChildFacts.REASON_FOR_CARE,
            ChildFacts.AGE_BAND,
            ChildFacts.SEX,
            ChildFacts.ETHNIC_GROUP,
            ChildFacts.LEGAL_STATUS,
            ChildFacts.PLACEMENT_TYPE,
            ChildFacts.PROVIDER,
            ChildFacts.PLACEMENT_PROVISION,
            ChildFacts.AREA_SIDE,
            ChildFacts.LOCATION,
            ChildFacts.CROSS_BORDER,
            ChildFacts.HOME_AREA_SIDE,
            ChildFacts.HOME_LOCALITY,
            ChildFacts.PLACEMENT_LOCALITY);

    // What no return holds: told only where a source holds it of anybody.
    private static final ImmutableList<Fact> BY_WORD_IF_KNOWN = ImmutableList.of(
            ChildFacts.DISABILITY,
            ChildFacts.REGISTER_BEFORE_CARE,
            ChildFacts.REFERRAL_SOURCE,
            ChildFacts.REFERRAL_SOURCE_GROUP,
            ChildFacts.FATHER_KNOWN,
            ChildFacts.PLACED_WITH_SIBLING);

    // Near, far and very far as the Powys paper has them: its bands begin at 5 miles, P4 cuts at 20, section 8 at 50.
    private static final ImmutableList<DistanceThreshold> THRESHOLDS = ImmutableList.of(
            DistanceThreshold.atLeast(Distance.ofMiles(5)),
            DistanceThreshold.moreThan(Distance.ofMiles(20)),
            DistanceThreshold.atLeast(Distance.ofMiles(50)));

    /**
     * Checks that nothing is missing.
     *
     * @param censusDate the census date
     * @param children how many children there are
     * @param distanceMethod how distances were measured
     * @param breakdowns the breakdowns, the published groupings of location and distance in the bands of P4 last
     * @param distanceByBoundary how many are far from home but in the area, or near but outside it: one table a threshold
     * @param flows from which locality to which; with hosted children, where they were given
     */
    public Profile {
        requireNonNull(censusDate, "censusDate");
        requireNonNull(distanceMethod, "distanceMethod");
        requireNonNull(breakdowns, "breakdowns");
        requireNonNull(distanceByBoundary, "distanceByBoundary");
        requireNonNull(flows, "flows");
    }

    /**
     * Returns the profile of a cohort.
     *
     * @param cohort the cohort
     * @return its profile
     */
    public static Profile of(Cohort cohort) {
        return of(cohort, Flows.EMPTY);
    }

    /**
     * Returns the profile of a cohort beside what the cohort cannot know of localities.
     *
     * @param cohort the cohort
     * @param more what is added to the flows of the cohort: {@link Flows#over} for localities that nobody is from,
     *     {@link Flows#ofHosted} for hosted children
     * @return its profile
     */
    public static Profile of(Cohort cohort, Flows more) {
        ImmutableList.Builder<Breakdown> breakdowns = ImmutableList.builder();
        BY_WORD.forEach(fact -> breakdowns.add(Breakdown.of(cohort, fact)));
        BY_WORD_IF_KNOWN.stream()
                .map(fact -> Breakdown.of(cohort, fact))
                .filter(breakdown -> breakdown.known() > 0)
                .forEach(breakdowns::add);
        LocationGrouping.of(cohort.responsible().nation())
                .forEach(grouping -> breakdowns.add(Breakdown.of(cohort, grouping)));
        breakdowns.add(Breakdown.of(cohort, ChildFacts.DISTANCE_FROM_HOME, ValueBands.P4));
        return new Profile(
                cohort.censusDate(),
                cohort.size(),
                cohort.distanceMethod(),
                breakdowns.build(),
                THRESHOLDS.stream()
                        .map(threshold -> DistanceByBoundary.of(cohort, threshold))
                        .collect(ImmutableList.toImmutableList()),
                Flows.betweenLocalities(cohort).plus(more));
    }

    /**
     * Returns the breakdown of a fact.
     *
     * @param fact the fact
     * @return its breakdown
     * @throws IllegalArgumentException if the profile has none of it
     */
    public Breakdown breakdown(Fact fact) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.fact().equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the profile has no breakdown by '" + fact + "'"));
    }
}
