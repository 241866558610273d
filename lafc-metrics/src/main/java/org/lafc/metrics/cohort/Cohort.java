package org.lafc.metrics.cohort;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Problem;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;

/**
 * The children looked after on a census date, one row a child, with their facts in columns.
 *
 * <p>Rows stand in the order of the children's identifiers, so nothing depends on the order histories came in. Short
 * breaks are left out and counted apart (convention C6 of the KPI catalogue). Facts are derived once, when the cohort
 * is built; everything later is a filter over columns. Immutable and safe between threads; printing shows no personal
 * value.
 */
public final class Cohort implements FactSource {

    private static final ImmutableList<PlacementLocation> LOCATIONS = ImmutableList.copyOf(PlacementLocation.values());

    private final CensusDate censusDate;
    private final LocalAuthority responsible;
    private final String distanceMethod;
    private final Optional<String> boundaries;
    private final int notLookedAfter;
    private final int shortBreaksOnly;
    private final DistanceOutcomes distances;
    private final AreaEvidence[] evidence;
    private final BitSet disagreements;
    private final ImmutableList<Problem> areaProblems;
    private final ImmutableList<PossibleLocations> possibleLocations;
    private final FactTable children;
    private final CohortTables tables;
    private final CohortInput input;

    Cohort(CohortBuilder builder, CohortInput input, CohortRows rows, int notLookedAfter, int shortBreaksOnly) {
        this.censusDate = builder.censusDate();
        this.responsible = builder.responsible();
        this.distanceMethod = builder.distanceMethod();
        this.boundaries = builder.boundariesName();
        this.distances = rows.distances;
        this.evidence = rows.evidence;
        this.disagreements = rows.disagreements;
        this.areaProblems = rows.areaProblems.build();
        this.possibleLocations = rows.possibleLocations.build();
        this.input = input;
        this.children = rows.table();
        this.tables = new CohortTables(input, builder.facts(), children);
        this.notLookedAfter = notLookedAfter;
        this.shortBreaksOnly = shortBreaksOnly;
    }

    /**
     * Returns a builder. Needed: histories, census date, responsible authority, and how distances come.
     *
     * @return a new builder
     */
    public static CohortBuilder builder() {
        return new CohortBuilder();
    }

    /**
     * Returns the census date.
     *
     * @return the day the cohort stands at the end of
     */
    public CensusDate censusDate() {
        return censusDate;
    }

    /**
     * Returns the responsible authority.
     *
     * @return the authority whose children these are
     */
    public LocalAuthority responsible() {
        return responsible;
    }

    /**
     * Returns how distances were measured.
     *
     * @return the full name of the method
     */
    public String distanceMethod() {
        return distanceMethod;
    }

    /**
     * Returns which boundaries tell where places are.
     *
     * @return their name; empty if nobody named them
     */
    public Optional<String> boundaries() {
        return boundaries;
    }

    /**
     * Returns how many children are in the cohort.
     *
     * @return the number of rows
     */
    public int size() {
        return children.size();
    }

    /**
     * Returns how many histories were left out because the child is not looked after on the day.
     *
     * @return the number, those with short breaks on the day not among them
     */
    public int notLookedAfter() {
        return notLookedAfter;
    }

    /**
     * Returns how many histories were left out because the child is on the day known through short breaks alone.
     *
     * @return the number
     */
    public int shortBreaksOnly() {
        return shortBreaksOnly;
    }

    /**
     * Returns the values of a fact.
     *
     * @param fact a fact of {@link RowSet#LOOKED_AFTER_ON_DATE}
     * @return its column
     * @throws IllegalArgumentException if the cohort has no such fact
     */
    public FactColumn column(Fact fact) {
        return children.column(fact);
    }

    /**
     * Returns the rows of a set, which are made when they are first asked for.
     *
     * @param set which rows
     * @return the rows with their facts
     */
    @Override
    public FactTable rows(RowSet set) {
        return tables.table(set);
    }

    @Override
    public ImmutableList<FactTable> rows(ImmutableMap<RowSet, ImmutableList<Fact>> asked) {
        return tables.tables(asked);
    }

    /**
     * Returns the residents aged 0 to 17 of the authority responsible, by the mid-year estimate of the June before.
     *
     * @return the residents under the authority; empty if no such estimate was given
     * @throws IllegalArgumentException if two estimates of one authority and year differ
     */
    @Override
    public ImmutableSortedMap<LocalAuthority, Long> residentsAged0To17() {
        int midYear = PopulationEstimate.midYearFor(input.censusDate());
        ImmutableSet<Long> estimates = input.others().populations().stream()
                .filter(estimate ->
                        estimate.midYear() == midYear && estimate.authority().equals(input.responsible()))
                .map(PopulationEstimate::residentsAged0To17)
                .collect(ImmutableSet.toImmutableSet());
        if (estimates.size() > 1) {
            throw new IllegalArgumentException("there must be one estimate of residents of "
                    + input.responsible().code() + " for the middle of " + midYear + ", but there were " + estimates);
        }
        return estimates.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        naturalOrder(), residents -> input.responsible(), residents -> residents));
    }

    /**
     * Returns the last day of which anything is known.
     *
     * @return the day, on or after the census date
     */
    public LocalDate knownTo() {
        return input.knownTo();
    }

    /**
     * Returns the last day of the school year whose results the cohort holds.
     *
     * @return the last 31 August up to the census date
     */
    public LocalDate schoolYearEnd() {
        return KeyStagesEnded.lastDayOfSchoolYear(input.day());
    }

    /**
     * Returns whose row this is. A personal value: for the council's own lists only.
     *
     * @param row the row
     * @return the child's identifier
     */
    public String childId(int row) {
        return children.key(row).child();
    }

    /**
     * Returns what came of measuring from home to placement.
     *
     * @param row the row
     * @return the distance, unrounded, or the reason why there is none
     */
    public DistanceOutcome distance(int row) {
        return distances.outcome(row);
    }

    /**
     * Counts why children have no distance.
     *
     * @return the number of children by reason; reasons that nobody has are left out
     */
    public ImmutableMap<Reason, Integer> distancesNotMeasured() {
        return distances.reasons();
    }

    /**
     * Returns where a placement is, as seen from the responsible authority.
     *
     * @param row the row
     * @return its class
     */
    public PlacementLocation location(int row) {
        FactColumn column = column(ChildFacts.LOCATION);
        return column.isKnown(row) ? LOCATIONS.get((int) column.value(row)) : PlacementLocation.NOT_KNOWN;
    }

    /**
     * Returns whether a placement is in the responsible authority's area. That may be known where the class of the
     * location is not.
     *
     * @param row the row
     * @return the side, not recorded if it is not known
     */
    public AreaSide areaSide(int row) {
        return possibleLocations.get(row).side();
    }

    /**
     * Returns what told whether a placement is in or out of area.
     *
     * @param row the row
     * @return the evidence used
     */
    public AreaEvidence areaEvidence(int row) {
        return evidence[row];
    }

    /**
     * Tells whether postcode, boundary and what is recorded disagree on where a placement is.
     *
     * @param row the row
     * @return true if two of them say different things
     */
    public boolean areaDisagrees(int row) {
        return disagreements.get(row);
    }

    /**
     * Counts what told whether placements are in or out of area.
     *
     * @return the number of children by evidence, all kinds
     */
    public ImmutableMap<AreaEvidence, Integer> areaEvidence() {
        Map<AreaEvidence, Integer> counts = new EnumMap<>(AreaEvidence.class);
        for (AreaEvidence kind : AreaEvidence.values()) {
            counts.put(kind, 0);
        }
        for (AreaEvidence used : evidence) {
            counts.merge(used, 1, Integer::sum);
        }
        return ImmutableMap.copyOf(counts);
    }

    /**
     * Counts the children whose evidence on where the placement is disagrees.
     *
     * @return the number of children
     */
    public int areaDisagreements() {
        return disagreements.cardinality();
    }

    /**
     * Returns where the evidence on a placement disagrees: each piece that does not fit what decides. Field names are
     * those of the SSDA903 return.
     *
     * @return the problems with file, line and field, in the order of rows; none holds a personal value
     */
    public ImmutableList<Problem> areaProblems() {
        return areaProblems;
    }

    /**
     * Returns what the cohort was given that is not about one child: homes, contracts, hosted children, localities,
     * populations.
     *
     * @return the records, of all days and authorities they are of
     */
    public PlainRecords others() {
        return input.others();
    }

    /**
     * Returns what tells which authority and locality a place is in.
     *
     * @return the finder that placed the children
     */
    public AreaFinder areaFinder() {
        return input.areaFinder();
    }

    CohortInput input() {
        return input;
    }

    PossibleLocations possibleLocations(int row) {
        return possibleLocations.get(row);
    }

    /**
     * Returns date, authority and size.
     *
     * @return a text without personal values
     */
    @Override
    public String toString() {
        return "Cohort{" + censusDate + ", " + responsible + ", " + size() + " children, distances by " + distanceMethod
                + "}";
    }
}
