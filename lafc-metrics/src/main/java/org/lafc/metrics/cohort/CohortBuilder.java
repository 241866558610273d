package org.lafc.metrics.cohort;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.SiblingGroups;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.voice.Meeting;
import org.lafc.core.work.Progress;

/**
 * Builds a {@link Cohort}, or one for each of many dates. Needed: histories, census date, responsible authority, and how
 * distances come. Not safe between threads.
 */
public final class CohortBuilder {

    private Optional<ImmutableList<CareHistory>> histories = Optional.empty();
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

    CohortBuilder() {}

    /**
     * Sets the histories to look at, of children looked after or not.
     *
     * @param given the histories, in any order; one a child
     * @return this builder
     */
    public CohortBuilder histories(Iterable<CareHistory> given) {
        this.histories = Optional.of(ImmutableList.copyOf(given));
        this.inColumns = Optional.empty();
        return this;
    }

    /**
     * Sets the histories to look at by columns that keep records: those of the responsible authority, of children looked
     * after or not. What is found is what the same histories given as objects would give; children whom columns could not hold
     * are not among them ({@link org.lafc.core.columns.ColumnsBuilder#problems}).
     *
     * <p>A history that {@link org.lafc.core.columns.ReturnColumns} read from rows is told anew whenever it is looked at, so
     * that a cohort holds those of the children looked after on the date alone, and those of the rows that are asked for
     * one by one; a nation is counted cohort after cohort. One that columns were given as an object stays what it is.
     *
     * @param columns columns that {@linkplain HistoryColumns#keepsRecords() keep records}, with children of the
     *     responsible authority
     * @param rules the counting rules
     * @return this builder
     */
    public CohortBuilder histories(HistoryColumns columns, CareRules rules) {
        requireNonNull(columns, "columns");
        requireNonNull(rules, "rules");
        this.histories = Optional.empty();
        this.inColumns = Optional.of(authority -> new ColumnHistories(columns, rules, authority));
        return this;
    }

    /**
     * Sets the census date.
     *
     * @param given the date
     * @return this builder
     */
    public CohortBuilder censusDate(CensusDate given) {
        this.censusDate = Optional.of(given);
        return this;
    }

    /**
     * Sets the authority that is responsible for the children.
     *
     * @param given the authority
     * @return this builder
     */
    public CohortBuilder responsible(LocalAuthority given) {
        this.responsible = Optional.of(given);
        return this;
    }

    /**
     * Measures distances from the postcodes of home and placement.
     *
     * @param given the measure
     * @return this builder
     */
    public CohortBuilder distanceMeasure(DistanceMeasure given) {
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
    public CohortBuilder recordedDistances(String methodName) {
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
    public CohortBuilder areaFinder(AreaFinder given) {
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
    public CohortBuilder boundaries(String name) {
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
    public CohortBuilder others(PlainRecords given) {
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
    public CohortBuilder knownTo(LocalDate given) {
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
    public CohortBuilder schoolDays(WorkingDayCalendar given) {
        this.schoolDays = Optional.of(given);
        return this;
    }

    /**
     * Adds facts of the caller's own.
     *
     * @param given the facts
     * @return this builder
     */
    public CohortBuilder facts(Iterable<? extends FactProvider> given) {
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
    public CohortBuilder inParts(int number) {
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
    public CohortBuilder progress(Progress given) {
        this.progress = requireNonNull(given, "progress");
        return this;
    }

    /**
     * Builds the cohort.
     *
     * @return the cohort
     * @throws IllegalArgumentException if something needed was not set, two histories are of one child, columns keep no
     *     records or have no children of the responsible authority, or the histories are not known to the census date
     */
    public Cohort build() {
        check(censusDate());
        return CohortRows.cohort(this, byChild());
    }

    /**
     * Builds the cohort of each of several dates, one after another, and asks each of something before it is let go. Each
     * answer is that of the cohort built for its date alone; but histories of columns are told once, and what a history
     * derives is derived once, for all dates, so that those of the authority are held until all are asked. The builder stays
     * as it was.
     *
     * <pre>{@code
     * ImmutableSortedMap<CensusDate, SharedTallies> years = builder.series(
     *         yearEnds, cohort -> SharedTallies.count(KpiCatalogue.builtIn(), cohort));
     * }</pre>
     *
     * @param <T> what is asked
     * @param dates the dates, in any order; none after the day to which the histories are {@linkplain #knownTo known}, if that
     *     was said. A {@linkplain #censusDate census date} that was said is not asked for
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
        each.forEach(this::check);
        ImmutableList<CareHistory> once = ImmutableList.copyOf(byChild());
        Optional<CensusDate> before = censusDate;
        ImmutableSortedMap.Builder<CensusDate, T> answers = ImmutableSortedMap.naturalOrder();
        try {
            for (CensusDate date : each) {
                answers.put(date, asked.apply(CohortRows.cohort(censusDate(date), once)));
            }
        } finally {
            censusDate = before;
        }
        return answers.buildOrThrow();
    }

    // Says early what is missing or wrong, before all histories are looked at.
    private void check(CensusDate date) {
        distanceMethod();
        responsible();
        knownTo(date);
    }

    private LocalDate knownTo(CensusDate date) {
        LocalDate known = knownTo.orElse(date.day());
        if (known.isBefore(date.day())) {
            throw new IllegalArgumentException(
                    "a cohort must be known to its census date " + date + " or a later day, but was known to " + known);
        }
        return known;
    }

    /** The histories, by child. */
    List<CareHistory> byChild() {
        if (inColumns.isPresent()) {
            return inColumns.get().apply(responsible());
        }
        ImmutableList<CareHistory> byChild = ImmutableList.sortedCopyOf(
                comparing((CareHistory history) -> history.child().id()),
                histories.orElseThrow(() -> new IllegalArgumentException("a cohort needs histories, if only none")));
        for (int i = 1; i < byChild.size(); i++) {
            if (byChild.get(i).child().id().equals(byChild.get(i - 1).child().id())) {
                throw new IllegalArgumentException("two histories must not be of one child (identifier withheld)");
            }
        }
        return byChild;
    }

    FirstLook firstLook(List<CareHistory> byChild) {
        return FirstLook.at(byChild, censusDate().day(), parts, progress);
    }

    Optional<String> boundariesName() {
        return boundaries;
    }

    ImmutableList<FactProvider> facts() {
        return facts;
    }

    CohortInput input(List<CareHistory> byChild, FirstLook look) {
        CensusDate date = censusDate();
        return new CohortInput(
                byChild,
                others,
                date,
                date.yearToDate(),
                knownTo(date),
                responsible(),
                areaFinder,
                schoolDays,
                parts,
                progress,
                CohortInput.coverages(byChild),
                look.familiesKnown(),
                Suppliers.memoize(() -> SiblingGroups.on(date.day(), look.lookedAfter())),
                Suppliers.memoize(() -> MeetingPresence.of(meetings(date.yearToDate()), byChild)));
    }

    private ImmutableList<Meeting> meetings(DateRange year) {
        return others.meetings().stream()
                .filter(meeting -> year.contains(meeting.date()))
                .collect(ImmutableList.toImmutableList());
    }

    CensusDate censusDate() {
        return censusDate.orElseThrow(() -> new IllegalArgumentException("a cohort needs a census date"));
    }

    LocalAuthority responsible() {
        return responsible.orElseThrow(() -> new IllegalArgumentException("a cohort needs a responsible authority"));
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
