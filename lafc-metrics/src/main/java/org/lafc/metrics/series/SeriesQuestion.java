package org.lafc.metrics.series;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.lafc.core.care.CareRules;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.time.CensusDate;
import org.lafc.core.work.Progress;

/**
 * How many children were looked after on each of many dates, by authority and one or more breakdowns.
 *
 * <pre>{@code
 * SeriesQuestion months = SeriesQuestion.of(
 *         SeriesQuestion.monthEnds(YearMonth.of(2014, 4), YearMonth.of(2024, 3)),
 *         List.of(SeriesBreakdown.ALL, SeriesBreakdown.ageBands(AgeBands.POWYS)),
 *         CareRules.WALES);
 * SeriesTally tally = months.count(columns);
 * }</pre>
 *
 * <p>A child counts on a day that lies in one of its periods of care, as {@link
 * org.lafc.core.care.CareHistory#isLookedAfterOn} tells: an episode holds the day (start ≤ day, no end or end > day), short
 * breaks (V3, V4) apart; one that was open, or overlapped the next, is taken to end when the next begins; the nights that the
 * rules allow between two episodes belong to the one before; and care ends the day before the 18th birthday. A child counts
 * once, in the group of that episode, and by age in completed years on that day (born on 29 February: older on 1 March).
 *
 * <p>All dates are counted in one walk over the records, by what begins and ends between them, so that many dates cost
 * far less than one after another. Immutable and safe between threads.
 */
public final class SeriesQuestion {

    private static final int BLOCK = 8_192; // children told of at once

    private final ImmutableList<LocalDate> dates;
    private final ImmutableList<SeriesBreakdown> breakdowns;
    private final CareRules rules;
    private final SeriesDates index;

    private SeriesQuestion(ImmutableList<LocalDate> dates, ImmutableList<SeriesBreakdown> breakdowns, CareRules rules) {
        this.dates = dates;
        this.breakdowns = breakdowns;
        this.rules = requireNonNull(rules, "rules");
        this.index = new SeriesDates(dates);
    }

    /**
     * Returns a question.
     *
     * @param dates the dates, rising, at least one, from {@link DayNumber#FIRST} to {@link DayNumber#LAST}
     * @param breakdowns the breakdowns, at least one, no name twice
     * @param rules the counting rules, which say how many nights may lie between two episodes of one period of care
     * @return the question
     * @throws IllegalArgumentException if dates or breakdowns are not so
     */
    public static SeriesQuestion of(List<LocalDate> dates, List<SeriesBreakdown> breakdowns, CareRules rules) {
        checkDates(dates);
        ImmutableSet<String> names =
                breakdowns.stream().map(SeriesBreakdown::name).collect(ImmutableSet.toImmutableSet());
        if (breakdowns.isEmpty() || names.size() != breakdowns.size()) {
            throw new IllegalArgumentException(
                    "breakdowns of a series must be one or more, each once, but were " + breakdowns);
        }
        return new SeriesQuestion(ImmutableList.copyOf(dates), ImmutableList.copyOf(breakdowns), rules);
    }

    /**
     * Returns the last days of months.
     *
     * @param first the first month
     * @param last the last month
     * @return one day a month
     * @throws IllegalArgumentException if the last month is before the first
     */
    public static ImmutableList<LocalDate> monthEnds(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last month must not be before " + first + ", but was " + last);
        }
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the last days of years to 31 March.
     *
     * @param first the calendar year in which the first one ends
     * @param last the calendar year in which the last one ends
     * @return one day a year
     * @throws IllegalArgumentException if the last year is before the first
     */
    public static ImmutableList<LocalDate> yearEnds(int first, int last) {
        if (last < first) {
            throw new IllegalArgumentException("last year must not be before " + first + ", but was " + last);
        }
        return Stream.iterate(first, year -> year <= last, year -> year + 1)
                .map(year -> CensusDate.yearEnd(year).day())
                .collect(ImmutableList.toImmutableList());
    }

    private static void checkDates(List<LocalDate> dates) {
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("a series must have at least one date");
        }
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            if (!DayNumber.has(date)) {
                throw new IllegalArgumentException("dates of a series must be " + DayNumber.FIRST + " to "
                        + DayNumber.LAST + ", but one was " + date);
            }
            if (i > 0 && !date.isAfter(dates.get(i - 1))) {
                throw new IllegalArgumentException(
                        "dates of a series must rise, but " + date + " came after " + dates.get(i - 1));
            }
        }
    }

    /**
     * Returns the dates.
     *
     * @return the dates, rising
     */
    public ImmutableList<LocalDate> dates() {
        return dates;
    }

    /**
     * Returns the breakdowns.
     *
     * @return the breakdowns, in the order in which they were given
     */
    public ImmutableList<SeriesBreakdown> breakdowns() {
        return breakdowns;
    }

    /**
     * Returns the counting rules.
     *
     * @return the rules
     */
    public CareRules rules() {
        return rules;
    }

    /**
     * Counts all children.
     *
     * @param columns their histories
     * @return the counts
     * @throws IllegalArgumentException if a breakdown of one's own finds a group that it does not name
     */
    public SeriesTally count(HistoryColumns columns) {
        return count(columns, Progress.NONE);
    }

    /**
     * Counts all children and tells how far it is.
     *
     * @param columns their histories
     * @param progress is told of children now and then; what it throws ends the work
     * @return the counts
     * @throws IllegalArgumentException if a breakdown of one's own finds a group that it does not name
     */
    public SeriesTally count(HistoryColumns columns, Progress progress) {
        return count(columns, 0, columns.children().size(), progress);
    }

    /**
     * Counts some children. Counts of parts add up to those of the whole, whichever way the children are parted.
     *
     * @param columns the histories
     * @param firstChild the row of the first child
     * @param afterLastChild the row of the child after the last
     * @return the counts
     * @throws IllegalArgumentException if there are no such children, or a breakdown of one's own finds a group that it does
     *     not name
     */
    public SeriesTally count(HistoryColumns columns, int firstChild, int afterLastChild) {
        return count(columns, firstChild, afterLastChild, Progress.NONE);
    }

    /**
     * Counts some children and tells how far it is.
     *
     * @param columns the histories
     * @param firstChild the row of the first child
     * @param afterLastChild the row of the child after the last
     * @param progress is told now and then how many of these children are counted; what it throws ends the work
     * @return the counts
     * @throws IllegalArgumentException if there are no such children, or a breakdown of one's own finds a group that it does
     *     not name
     */
    public SeriesTally count(HistoryColumns columns, int firstChild, int afterLastChild, Progress progress) {
        requireNonNull(progress, "progress");
        ChildColumns children = requireNonNull(columns, "columns").children();
        if (firstChild < 0 || afterLastChild < firstChild || afterLastChild > children.size()) {
            throw new IllegalArgumentException("children must be among the " + children.size() + " there are, but were "
                    + firstChild + " to before " + afterLastChild);
        }
        int most = children.firstEpisode(afterLastChild) - children.firstEpisode(firstChild);
        SeriesCount count = new SeriesCount(columns, index, breakdowns, rules.nightsBetweenEpisodes(), most);
        SeriesTally.Builder tally = new SeriesTally.Builder(this);
        int child = firstChild;
        while (child < afterLastChild) {
            progress.at("counting children by date", child - firstChild, afterLastChild - firstChild);
            int authority = children.authority(child);
            int stop = Math.min(afterLastChild - child, BLOCK) + child;
            int from = child;
            while (child < stop && children.authority(child) == authority) {
                child++;
            }
            count.add(from, child);
            if (child == afterLastChild || children.authority(child) != authority) {
                count.finish(columns.authorities().get(authority), tally);
            }
        }
        progress.at("counting children by date", child - firstChild, afterLastChild - firstChild);
        return tally.build();
    }

    /**
     * Returns the tally of no children at all.
     *
     * @return a tally that changes nothing when it is added
     */
    public SeriesTally none() {
        return new SeriesTally.Builder(this).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesQuestion question
                && dates.equals(question.dates)
                && breakdowns.equals(question.breakdowns)
                && rules.equals(question.rules);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * dates.hashCode() + breakdowns.hashCode()) + rules.hashCode();
    }

    /**
     * Returns what is asked.
     *
     * @return for example {@code 120 dates from 2014-04-30 to 2024-03-31 by [all, sex], Wales}
     */
    @Override
    public String toString() {
        return dates.size() + " dates from " + dates.get(0) + " to " + dates.get(dates.size() - 1) + " by " + breakdowns
                + ", " + rules.name();
    }
}
