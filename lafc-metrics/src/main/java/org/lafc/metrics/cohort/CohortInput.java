package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.SiblingGroups;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.voice.Meeting;
import org.lafc.core.work.Blocks;
import org.lafc.core.work.Progress;

/**
 * What rows are made from.
 *
 * @param histories all histories, by child, looked after or not; those of columns are told anew at each walk
 * @param others what is not about one child
 * @param censusDate the day at whose end the cohort stands
 * @param year the year to it, worked out once, for every row asks
 * @param knownTo the last day of which anything is known, on or after the census date: follow-up goes up to it
 * @param responsible the authority whose children these are
 * @param areaFinder what tells where places are
 * @param schoolDays the days schools are open, if the caller knows them
 * @param parts how many parts of the children are worked on at a time
 * @param progress is told how far it is
 * @param coverages what the sources of the histories hold, each once, for those of one source share it
 * @param familiesKnown whether the family of any child is known
 * @param siblings the sibling groups of the day, found when they are first asked for
 * @param presences who was at the meetings of the year, found when it is first asked for
 */
record CohortInput(
        List<CareHistory> histories,
        PlainRecords others,
        CensusDate censusDate,
        DateRange year,
        LocalDate knownTo,
        LocalAuthority responsible,
        AreaFinder areaFinder,
        Optional<WorkingDayCalendar> schoolDays,
        int parts,
        Progress progress,
        ImmutableSet<Coverage> coverages,
        boolean familiesKnown,
        Supplier<SiblingGroups> siblings,
        Supplier<ImmutableMap<Meeting, MeetingPresence>> presences) {

    /** How many children are looked at between two tellings of progress, by one thread. */
    static final int BLOCK = 1_024;

    static ImmutableSet<Coverage> coverages(List<CareHistory> histories) {
        if (histories instanceof ColumnHistories inColumns) {
            return inColumns.coverages();
        }
        Set<Coverage> seen = Sets.newIdentityHashSet();
        histories.forEach(history -> seen.add(history.coverage()));
        return ImmutableSet.copyOf(seen);
    }

    /** Does something for each of some rows, in blocks of which several are worked on at a time if there are parts. */
    void inBlocks(String step, int rows, IntConsumer work) {
        AtomicInteger done = new AtomicInteger(); // blocks end in no order
        Blocks.each(rows, BLOCK, parts, (from, to) -> {
            for (int row = from; row < to; row++) {
                work.accept(row);
            }
            progress.at(step, done.addAndGet(to - from), rows);
        });
        progress.at(step, rows, rows); // also where there are none
    }

    /** What is done with the children of one block. */
    interface BlockWork {
        void accept(int block, List<CareHistory> histories);
    }

    /** How many blocks of children there are. */
    int blocks() {
        return (histories.size() + BLOCK - 1) / BLOCK;
    }

    /** Does something with the children of each block, of which several are worked on at a time if there are parts. */
    void inBlocks(String step, BlockWork work) {
        AtomicInteger done = new AtomicInteger(); // blocks end in no order
        Blocks.each(histories.size(), BLOCK, parts, (from, to) -> {
            work.accept(from / BLOCK, histories.subList(from, to));
            progress.at(step, done.addAndGet(to - from), histories.size());
        });
    }

    /** Who was at a meeting of the year. */
    MeetingPresence presence(Meeting meeting) {
        return requireNonNull(presences.get().get(meeting));
    }

    LocalDate day() {
        return censusDate.day();
    }

    // Of no histories at all nothing is missing either, so that no part of a whole spoils it.
    boolean supplies(Class<? extends CareRecord> kind) {
        return histories.isEmpty() || holds(coverage -> coverage.covers(kind));
    }

    // On all of some days: none in a part of a year is no figure of the year.
    boolean supplies(Class<? extends CareRecord> kind, DateRange days) {
        return histories.isEmpty() || holds(coverage -> coverage.covers(kind, days));
    }

    private boolean holds(Predicate<Coverage> what) {
        return coverages.stream().anyMatch(what);
    }
}
