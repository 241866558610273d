package org.lafc.metrics.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.cohort.LocationGrouping;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.ValueBands;

/**
 * Who the children of a cohort are, where they come from and where they live: all that section 8 of the Powys paper draws,
 * with the children's homes of section 10. Every share stands with its base, and who has no value is counted. What no
 * return holds (disability, register, referral, parents, siblings, homes, hosted children) is there only if a source
 * tells of it.
 *
 * <ul>
 *   <li>{@link #breakdowns()}: one a fact, for example reasons, ages, ethnic groups, referral sources, moves.
 *   <li>{@link #spreads()}: mean, quartiles and greatest of distance, time in placement and the parents' difference in age.
 *   <li>{@link #years()}: figures of several years and authorities, each counted or given.
 *   <li>{@link #localities()}: a report on each locality.
 * </ul>
 *
 * <p>Birth parents are about other people: they are told of only if the reader was asked for them
 * ({@code PlainReader.withBirthParents}).
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, sections 8 and 10.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class Profile {

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
            ChildFacts.FATHER_AGE,
            ChildFacts.MOTHER_KNOWN,
            ChildFacts.MOTHER_AGE,
            ChildFacts.SIBLING_GROUP_SIZE,
            ChildFacts.PLACED_WITH_SIBLING);

    // Near, far and very far as the Powys paper has them: its bands begin at 5 miles, P4 cuts at 20, section 8 at 50.
    private static final ImmutableList<DistanceThreshold> THRESHOLDS = ImmutableList.of(
            DistanceThreshold.atLeast(Distance.ofMiles(5)),
            DistanceThreshold.moreThan(Distance.ofMiles(20)),
            DistanceThreshold.atLeast(Distance.ofMiles(50)));

    Profile() {}

    /**
     * Returns the profile of a cohort and of the records it was given.
     *
     * @param cohort the cohort
     * @return its profile
     */
    public static Profile of(Cohort cohort) {
        return of(cohort, Given.NOTHING);
    }

    /**
     * Returns the profile of a cohort beside other flows.
     *
     * @param cohort the cohort
     * @param more what is added to the flows of the cohort, which hold the localities and hosted children that it was given
     * @return its profile
     */
    public static Profile of(Cohort cohort, Flows more) {
        return of(cohort, new Given(more, YearFigures.NONE));
    }

    /**
     * Returns the profile of a cohort beside what it cannot know.
     *
     * @param cohort the cohort
     * @param given what it cannot know
     * @return its profile
     * @throws IllegalArgumentException if a figure of the cohort's own year is given as counted
     */
    public static Profile of(Cohort cohort, Given given) {
        return new Builder()
                .censusDate(cohort.censusDate())
                .children(cohort.size())
                .distanceMethod(cohort.distanceMethod())
                .breakdowns(breakdowns(cohort))
                .spreads(ImmutableList.of(
                        Spread.of(cohort, ChildFacts.DISTANCE_FROM_HOME),
                        Spread.of(cohort, ChildFacts.MONTHS_IN_PLACEMENT),
                        Spread.of(cohort, ChildFacts.PARENTS_AGE_GAP)))
                .distancesNotMeasured(cohort.distancesNotMeasured())
                .distanceByBoundary(THRESHOLDS.stream()
                        .map(threshold -> DistanceByBoundary.of(cohort, threshold))
                        .collect(ImmutableList.toImmutableList()))
                .placementsBySide(PlacementsBySide.of(cohort))
                .siblingGroups(SiblingGroupSizes.of(cohort))
                .flows(flows(cohort).plus(given.flows()))
                .localities(Localities.of(cohort))
                .years(YearFigures.counted(cohort).plus(given.years()))
                .hosted(HostedChildren.of(cohort))
                .provision(Provision.of(cohort))
                .projections(projections(cohort))
                .build();
    }

    private static ImmutableList<Breakdown> breakdowns(Cohort cohort) {
        ImmutableList.Builder<Breakdown> breakdowns = ImmutableList.builder();
        BY_WORD.forEach(fact -> breakdowns.add(Breakdown.of(cohort, fact)));
        breakdowns.add(NumberGroups.MOVES.count(cohort), NumberGroups.MONTHS_IN_PLACEMENT.count(cohort));
        BY_WORD_IF_KNOWN.stream()
                .map(fact -> NumberGroups.of(fact)
                        .map(groups -> groups.count(cohort))
                        .orElseGet(() -> Breakdown.of(cohort, fact)))
                .filter(breakdown -> breakdown.known() > 0)
                .forEach(breakdowns::add);
        LocationGrouping.of(cohort.responsible().nation()).forEach(grouping -> breakdowns.add(grouping.count(cohort)));
        return breakdowns
                .add(Breakdown.of(cohort, ChildFacts.DISTANCE_FROM_HOME, ValueBands.P4))
                .build();
    }

    private static Flows flows(Cohort cohort) {
        return Flows.betweenLocalities(cohort)
                .plus(Flows.over(cohort.others().localities().stream()
                        .filter(locality -> locality.authority().equals(cohort.responsible()))
                        .map(AuthorityLocality::locality)
                        .toList()))
                .plus(Flows.ofHosted(cohort.others().hosted(), cohort.censusDate(), cohort.areaFinder()));
    }

    private static Optional<ProjectedPopulation> projections(Cohort cohort) {
        ImmutableList<PopulationProjection> own = cohort.others().projections().stream()
                .filter(projection -> projection.authority().equals(cohort.responsible()))
                .collect(ImmutableList.toImmutableList());
        return own.isEmpty() ? Optional.empty() : Optional.of(ProjectedPopulation.of(own));
    }

    /**
     * Returns the census date.
     *
     * @return the day at whose end the children are looked after
     */
    public abstract CensusDate censusDate();

    /**
     * Returns how many children there are.
     *
     * @return the number of children
     */
    public abstract long children();

    /**
     * Returns how distances were measured.
     *
     * @return the full name of the method
     */
    public abstract String distanceMethod();

    /**
     * Returns how the children spread over the words and bands of facts.
     *
     * @return one a fact, the published groupings of location and distance in the bands of P4 last; what no return holds
     *     only where it is known of anybody
     */
    public abstract ImmutableList<Breakdown> breakdowns();

    /**
     * Returns how amounts spread.
     *
     * @return distance from home, months in the placement, and the parents' difference in age
     */
    public abstract ImmutableList<Spread> spreads();

    /**
     * Returns why children have no distance (figure 1.7 leaves 7 out).
     *
     * @return the number of children by reason, reasons that nobody has left out
     */
    public abstract ImmutableMap<Reason, Integer> distancesNotMeasured();

    /**
     * Returns how many are far from home but in the area, or near but outside it.
     *
     * @return one table a threshold: 5 miles or more, more than 20, 50 or more
     */
    public abstract ImmutableList<DistanceByBoundary> distanceByBoundary();

    /**
     * Returns which kinds of placement are in the area and which outside.
     *
     * @return the placements
     */
    public abstract PlacementsBySide placementsBySide();

    /**
     * Returns the sibling groups.
     *
     * @return the groups by size; empty if the family is known of nobody
     */
    public abstract Optional<SiblingGroupSizes> siblingGroups();

    /**
     * Returns from which locality to which children are placed (figure 1.8 for homes), with hosted children.
     *
     * @return the flows
     */
    public abstract Flows flows();

    /**
     * Returns a report on each locality.
     *
     * @return the reports
     */
    public abstract Localities localities();

    /**
     * Returns figures of several years and authorities.
     *
     * @return those of the cohort's own year, counted, and whatever else was given
     */
    public abstract YearFigures years();

    /**
     * Returns the children whom other authorities have placed here.
     *
     * @return the hosted children; empty if no source tells of any
     */
    public abstract Optional<HostedChildren> hosted();

    /**
     * Returns the children's homes in the area, and contracts.
     *
     * @return the homes; empty if no source tells of homes
     */
    public abstract Optional<Provision> provision();

    /**
     * Returns the residents expected (table 1).
     *
     * @return the projections of the authority; empty if none were given
     */
    public abstract Optional<ProjectedPopulation> projections();

    /**
     * Returns the breakdown of a fact.
     *
     * @param fact the fact
     * @return its breakdown
     * @throws IllegalArgumentException if the profile has none of it
     */
    public Breakdown breakdown(Fact fact) {
        return breakdowns().stream()
                .filter(breakdown -> breakdown.fact().equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the profile has no breakdown by '" + fact + "'"));
    }

    /**
     * Returns the spread of a fact.
     *
     * @param fact the fact
     * @return its spread
     * @throws IllegalArgumentException if the profile has none of it
     */
    public Spread spread(Fact fact) {
        return spreads().stream()
                .filter(spread -> spread.fact().equals(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the profile has no spread of '" + fact + "'"));
    }

    /**
     * Returns date and size; the counts may be of one child.
     *
     * @return for example {@code Profile{2018-03-31, 210 children}}
     */
    @Override
    public String toString() {
        return "Profile{" + censusDate() + ", " + children() + " children}";
    }

    static final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
