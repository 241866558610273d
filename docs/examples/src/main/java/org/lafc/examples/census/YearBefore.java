package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.Meeting;
import org.lafc.metrics.cohort.CareFacts;
import org.lafc.metrics.cohort.SchoolFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.profile.YearFigure.Topic;

/**
 * What the files tell of the year before. A return holds the children of its year alone, and a table may begin with it, so
 * a figure of the year before must not be made of what nobody wrote down: fewer visits then would only mean that the table
 * is younger. The files reach the year before for
 *
 * <ul>
 *   <li>what is so on its last day, for whoever was looked after then was so in the next year too, or left on its first day;
 *   <li>what happened in that year (facts whose name says {@code in-year} or {@code in-2-years}), if an episode that ended in it is there and
 *       no child's episodes begin in the middle of its care after the year began, and of two years, never: the files of
 *       one year do not hold the moves of two before it;
 *   <li>changes of school or of social worker, if a place or an allocation that ended in that year is there;
 *   <li>everyone and everything of that year, if a period of care that ended in it is there: then they hold leavers;
 *   <li>a kind of record, if one of the first day of that year or before is there.
 * </ul>
 */
final class YearBefore {

    private static final Pattern OF_THE_YEAR = Pattern.compile(".*-in-(year|2-years)(-.*)?");
    private static final Pattern OF_TWO_YEARS = Pattern.compile(".*-in-2-years(-.*)?");

    private static final ImmutableSet<Fact> CHANGES_OF_SCHOOL =
            ImmutableSet.of(SchoolFacts.SCHOOL_CHANGES, SchoolFacts.SCHOOL_CHANGES_OTHER);

    private final CensusDate censusDate;
    private final ImmutableList<CareHistory> histories;
    private final PlainRecords others;
    private final boolean holdsMoves;
    private final boolean holdsLeavers;
    private final boolean holdsSchools;
    private final boolean holdsWorkers;

    YearBefore(CensusDate later, List<CareHistory> given, PlainRecords others) {
        this.censusDate = CensusDate.of(later.day().minusYears(1));
        DateRange year = censusDate.yearToDate();
        ImmutableSet<Class<? extends CareRecord>> reaching = reaching(given, year.start());
        this.histories =
                given.stream().map(history -> only(history, reaching)).collect(ImmutableList.toImmutableList());
        this.others =
                others.meetings().stream().anyMatch(meeting -> !meeting.date().isAfter(year.start()))
                        ? others
                        : others.without(Meeting.class);
        this.holdsLeavers =
                given.stream().anyMatch(history -> !history.periodsEndedIn(year).isEmpty());
        this.holdsMoves = given.stream()
                        .flatMap(history -> history.episodes().stream())
                        .flatMap(episode -> episode.dates().endExclusive().stream())
                        .anyMatch(year::contains)
                && given.stream()
                        .flatMap(history -> history.periodsOfCare().stream())
                        .noneMatch(period ->
                                period.beganEarlier() && period.dates().start().isAfter(year.start()));
        this.holdsSchools = ended(given, SchoolPlace.class, SchoolPlace::dates, year);
        this.holdsWorkers = ended(given, SocialWorkerAllocation.class, SocialWorkerAllocation::dates, year);
    }

    private static <T extends CareRecord> boolean ended(
            List<CareHistory> given, Class<T> kind, Function<T, DateRange> dates, DateRange year) {
        return given.stream()
                .flatMap(history -> history.records(kind).stream())
                .anyMatch(record -> dates.apply(record)
                        .endExclusive()
                        .filter(year::contains)
                        .isPresent());
    }

    CensusDate censusDate() {
        return censusDate;
    }

    /** The histories, without the kinds of record that do not reach. */
    ImmutableList<CareHistory> histories() {
        return histories;
    }

    /** What is not about one child, without the meetings if they do not reach. */
    PlainRecords others() {
        return others;
    }

    /** The figures of the profile that the files hold whole of that year. */
    ImmutableSet<Topic> topics() {
        return holdsMoves
                ? ImmutableSet.of(Topic.LOOKED_AFTER, Topic.AGE_BAND, Topic.MANY_MOVES)
                : ImmutableSet.of(Topic.LOOKED_AFTER, Topic.AGE_BAND);
    }

    boolean reaches(KpiDefinition definition) {
        boolean ofTheDay = definition.population().rows().when() == RowSet.When.CENSUS_DATE;
        boolean ofTheYear = definition.facts().stream()
                .anyMatch(fact -> OF_THE_YEAR.matcher(fact.name()).matches());
        boolean ofTwoYears = definition.facts().stream()
                .anyMatch(fact -> OF_TWO_YEARS.matcher(fact.name()).matches());
        boolean schools = definition.facts().stream().noneMatch(CHANGES_OF_SCHOOL::contains) || holdsSchools;
        boolean workers = !definition.facts().contains(CareFacts.SOCIAL_WORKER_CHANGED) || holdsWorkers;
        return !definition.isOfResults()
                && !ofTwoYears
                && (ofTheDay ? !ofTheYear || holdsMoves : holdsLeavers)
                && schools
                && workers;
    }

    private static ImmutableSet<Class<? extends CareRecord>> reaching(List<CareHistory> given, LocalDate firstDay) {
        return given.stream()
                .flatMap(history -> history.records().stream())
                .filter(record -> !record.date().isAfter(firstDay))
                .<Class<? extends CareRecord>>map(CareRecord::recordType)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static CareHistory only(CareHistory history, ImmutableSet<Class<? extends CareRecord>> kinds) {
        Coverage coverage = Coverage.NONE;
        for (Class<? extends CareRecord> kind : history.coverage().kinds()) {
            if (kinds.contains(kind)) {
                coverage = coverage.on(kind, history.coveredDays(kind).toArray(DateRange[]::new));
            }
        }
        Stream<CareRecord> records = history.records().stream().filter(record -> kinds.contains(record.recordType()));
        return CareHistory.of(
                history.child(),
                history.rules(),
                history.episodes(),
                records.collect(ImmutableList.toImmutableList()),
                coverage);
    }
}
