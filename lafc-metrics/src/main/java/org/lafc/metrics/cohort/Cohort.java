package org.lafc.metrics.cohort;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.SiblingGroups;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Problem;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.work.Progress;
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

    Cohort(Builder builder, CohortInput input, CohortRows rows, int notLookedAfter, int shortBreaksOnly) {
        this.censusDate = builder.censusDate();
        this.responsible = builder.responsible();
        this.distanceMethod = builder.distanceMethod();
        this.boundaries = builder.boundaries;
        this.distances = rows.distances;
        this.evidence = rows.evidence;
        this.disagreements = rows.disagreements;
        this.areaProblems = rows.areaProblems.build();
        this.possibleLocations = rows.possibleLocations.build();
        this.input = input;
        this.children = rows.table();
        this.tables = new CohortTables(input, builder.facts, children);
        this.notLookedAfter = notLookedAfter;
        this.shortBreaksOnly = shortBreaksOnly;
    }

    /**
     * Returns a builder. Needed: histories, census date, responsible authority, and how distances come.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
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

    /** Builds a {@link Cohort}. Not safe between threads. */
    public static final class Builder {

        private Iterable<CareHistory> histories = ImmutableList.of();
        private Optional<Function<LocalAuthority, ColumnHistories>> inColumns = Optional.empty();
        private Optional<CensusDate> censusDate = Optional.empty();
        private Optional<LocalAuthority> responsible = Optional.empty();
        private Optional<DistanceMeasure> measure = Optional.empty();
        private Optional<String> recordedMethod = Optional.empty();
        private AreaFinder areaFinder = AreaFinder.NONE;
        private Optional<String> boundaries = Optional.empty();
        private PlainRecords others = PlainRecords.NONE;
        private Optional<LocalDate> knownTo = Optional.empty();
        private Optional<WorkingDayCalendar> schoolDays = Optional.empty();
        private ImmutableList<FactProvider> facts = ImmutableList.of();
        private int parts = 1;
        private Progress progress = Progress.NONE;

        Builder() {}

        /**
         * Sets the histories to look at, of children looked after or not.
         *
         * @param given the histories, in any order; one a child
         * @return this builder
         */
        public Builder histories(Iterable<CareHistory> given) {
            this.histories = ImmutableList.copyOf(given);
            this.inColumns = Optional.empty();
            return this;
        }

        /**
         * Sets the histories to look at by columns that keep records: those of the responsible authority, of children looked
         * after or not. What is found is what histories given as objects would give. Each history is told anew whenever it is
         * asked for, so that a cohort holds those of the children looked after on the date and no more: for a nation, cohort
         * after cohort.
         *
         * @param columns columns that {@linkplain HistoryColumns#keepsRecords() keep records}, with children of the
         *     responsible authority
         * @param rules the counting rules
         * @return this builder
         */
        public Builder histories(HistoryColumns columns, CareRules rules) {
            requireNonNull(columns, "columns");
            requireNonNull(rules, "rules");
            this.histories = ImmutableList.of();
            this.inColumns = Optional.of(authority -> new ColumnHistories(columns, rules, authority));
            return this;
        }

        /**
         * Sets the census date.
         *
         * @param given the date
         * @return this builder
         */
        public Builder censusDate(CensusDate given) {
            this.censusDate = Optional.of(given);
            return this;
        }

        /**
         * Sets the authority that is responsible for the children.
         *
         * @param given the authority
         * @return this builder
         */
        public Builder responsible(LocalAuthority given) {
            this.responsible = Optional.of(given);
            return this;
        }

        /**
         * Measures distances from the postcodes of home and placement.
         *
         * @param given the measure
         * @return this builder
         */
        public Builder distanceMeasure(DistanceMeasure given) {
            this.measure = Optional.of(given);
            this.recordedMethod = Optional.empty();
            return this;
        }

        /**
         * Takes the distances that episodes record (PL_DISTANCE) in place of measuring: a method of its own.
         *
         * @param methodName the name results carry, for example {@code SUPPLIED: SSDA903 PL_DISTANCE}
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder recordedDistances(String methodName) {
            if (methodName.isBlank()) {
                throw new IllegalArgumentException("name of a distance method must not be blank");
            }
            this.recordedMethod = Optional.of(methodName);
            this.measure = Optional.empty();
            return this;
        }

        /**
         * Sets what tells which authority and locality a place is in. Without one, recorded flags decide and localities
         * are not known.
         *
         * @param given the finder
         * @return this builder
         */
        public Builder areaFinder(AreaFinder given) {
            this.areaFinder = requireNonNull(given, "areaFinder");
            return this;
        }

        /**
         * Names the boundaries and the postcode directory that the area finder goes by. Results of measures that ask
         * where a place is carry the name, and two names do not compare.
         *
         * @param name for example {@code ONS Postcode Directory, February 2018}
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder boundaries(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("name of boundaries must not be blank");
            }
            this.boundaries = Optional.of(name);
            return this;
        }

        /**
         * Sets what is not about one child, such as meetings and population estimates.
         *
         * @param given the records
         * @return this builder
         */
        public Builder others(PlainRecords given) {
            this.others = requireNonNull(given, "others");
            return this;
        }

        /**
         * Sets the last day of which the histories tell, for measures that follow children up beyond the census date. The
         * census date if not said: what is recorded later then makes no difference to them.
         *
         * @param given the day, on or after the census date
         * @return this builder
         */
        public Builder knownTo(LocalDate given) {
            this.knownTo = Optional.of(given);
            return this;
        }

        /**
         * Sets the days schools are open. Without them, limits in school days cannot be dated, and measures that need them
         * are not computable.
         *
         * @param given the calendar
         * @return this builder
         */
        public Builder schoolDays(WorkingDayCalendar given) {
            this.schoolDays = Optional.of(given);
            return this;
        }

        /**
         * Adds facts of the caller's own.
         *
         * @param given the facts
         * @return this builder
         */
        public Builder facts(Iterable<? extends FactProvider> given) {
            this.facts = ImmutableList.copyOf(given);
            return this;
        }

        /**
         * Cuts the children in parts and works on several at a time, if the common pool has threads: now, and whenever facts
         * are derived later. What is found is the same. Facts of the caller's own, area finder and progress are then asked by
         * several threads at once and must be safe between them.
         *
         * @param number 1 for one thread, more for those of the common pool
         * @return this builder
         * @throws IllegalArgumentException if there would be no part
         */
        public Builder inParts(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("children must be in 1 part or more, but were in " + number);
            }
            this.parts = number;
            return this;
        }

        /**
         * Sets who is told how far it is: while the cohort is built, and while measures have its rows and facts derived, which
         * is most of their work.
         *
         * @param given is told, on whatever thread does the work
         * @return this builder
         */
        public Builder progress(Progress given) {
            this.progress = requireNonNull(given, "progress");
            return this;
        }

        /**
         * Builds the cohort.
         *
         * @return the cohort
         * @throws IllegalArgumentException if something needed was not set, two histories are of one child, or columns keep
         *     no records or have no children of the responsible authority
         */
        public Cohort build() {
            return CohortRows.cohort(this);
        }

        /**
         * Builds the cohort of each of several dates, one after another, and asks each of something before it is let go. Each
         * answer is that of the cohort built for its date alone; but histories of columns are told once, and what a history
         * derives is derived once, for all dates. The builder then stands at the last of them.
         *
         * <pre>{@code
         * ImmutableSortedMap<CensusDate, SharedTallies> years = builder.series(
         *         yearEnds, cohort -> SharedTallies.count(KpiCatalogue.builtIn(), cohort));
         * }</pre>
         *
         * @param <T> what is asked
         * @param dates the dates, in any order; a day to which the histories are {@linkplain #knownTo known} must be said for
         *     all of them
         * @param asked what is asked of each cohort
         * @return the answers, by date
         * @throws IllegalArgumentException if a date comes twice, or as {@link #build} says
         */
        public <T> ImmutableSortedMap<CensusDate, T> series(
                Iterable<CensusDate> dates, Function<? super Cohort, ? extends T> asked) {
            ImmutableList<CensusDate> each = ImmutableList.copyOf(dates);
            if (ImmutableSet.copyOf(each).size() != each.size()) {
                throw new IllegalArgumentException("dates of a series must come once each, but were " + each);
            }
            histories(byChild());
            ImmutableSortedMap.Builder<CensusDate, T> answers = ImmutableSortedMap.naturalOrder();
            for (CensusDate date : each) {
                answers.put(date, asked.apply(censusDate(date).build()));
            }
            return answers.buildOrThrow();
        }

        /** The histories, by child. */
        List<CareHistory> byChild() {
            if (inColumns.isPresent()) {
                return inColumns.get().apply(responsible());
            }
            ImmutableList<CareHistory> byChild = ImmutableList.sortedCopyOf(
                    comparing((CareHistory history) -> history.child().id()), histories);
            for (int i = 1; i < byChild.size(); i++) {
                if (byChild.get(i)
                        .child()
                        .id()
                        .equals(byChild.get(i - 1).child().id())) {
                    throw new IllegalArgumentException("two histories must not be of one child (identifier withheld)");
                }
            }
            return byChild;
        }

        FirstLook firstLook(List<CareHistory> byChild) {
            return FirstLook.at(byChild, censusDate().day(), parts, progress);
        }

        ImmutableList<FactProvider> facts() {
            return facts;
        }

        CohortInput input(List<CareHistory> byChild, FirstLook look) {
            CensusDate date = censusDate();
            LocalDate known = knownTo.orElse(date.day());
            if (known.isBefore(date.day())) {
                throw new IllegalArgumentException("a cohort must be known to its census date " + date
                        + " or a later day, but was known to " + known);
            }
            return new CohortInput(
                    byChild,
                    others,
                    date,
                    date.yearToDate(),
                    known,
                    responsible(),
                    areaFinder,
                    schoolDays,
                    parts,
                    progress,
                    CohortInput.coverages(byChild),
                    look.familiesKnown(),
                    Suppliers.memoize(() -> SiblingGroups.on(date.day(), look.lookedAfter())));
        }

        CensusDate censusDate() {
            return censusDate.orElseThrow(() -> new IllegalArgumentException("a cohort needs a census date"));
        }

        LocalAuthority responsible() {
            return responsible.orElseThrow(
                    () -> new IllegalArgumentException("a cohort needs a responsible authority"));
        }

        Optional<DistanceMeasure> measure() {
            return measure;
        }

        AreaFinder areaFinder() {
            return areaFinder;
        }

        String distanceMethod() {
            return measure.map(DistanceMeasure::method)
                    .or(() -> recordedMethod)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a cohort needs a distance measure, or the name of its recorded distances"));
        }
    }
}
