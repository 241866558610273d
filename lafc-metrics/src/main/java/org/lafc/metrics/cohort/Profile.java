package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.core.time.CensusDate;

/**
 * Who the children of a cohort are and where they live: one breakdown a fact. Every share stands with its base, and
 * who has no value is counted. What no return holds (disability, register, referral, father, siblings) is broken down
 * only if it is known of anybody.
 *
 * @param censusDate the census date
 * @param children how many children there are
 * @param distanceMethod how distances were measured
 * @param breakdowns the breakdowns, distance in the bands of P4 last
 */
public record Profile(
        CensusDate censusDate, long children, String distanceMethod, ImmutableList<Breakdown> breakdowns) {

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

    /**
     * Checks that nothing is missing.
     *
     * @param censusDate the census date
     * @param children how many children there are
     * @param distanceMethod how distances were measured
     * @param breakdowns the breakdowns, distance in the bands of P4 last
     */
    public Profile {
        requireNonNull(censusDate, "censusDate");
        requireNonNull(distanceMethod, "distanceMethod");
        requireNonNull(breakdowns, "breakdowns");
    }

    /**
     * Returns the profile of a cohort.
     *
     * @param cohort the cohort
     * @return its profile
     */
    public static Profile of(Cohort cohort) {
        ImmutableList.Builder<Breakdown> breakdowns = ImmutableList.builder();
        BY_WORD.forEach(fact -> breakdowns.add(Breakdown.of(cohort, fact)));
        BY_WORD_IF_KNOWN.stream()
                .map(fact -> Breakdown.of(cohort, fact))
                .filter(breakdown -> breakdown.known() > 0)
                .forEach(breakdowns::add);
        breakdowns.add(Breakdown.of(cohort, ChildFacts.DISTANCE_FROM_HOME, ValueBands.P4));
        return new Profile(cohort.censusDate(), cohort.size(), cohort.distanceMethod(), breakdowns.build());
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
