package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.work.Progress;

/**
 * What rows are made from.
 *
 * @param histories all histories, by child, looked after or not
 * @param others what is not about one child
 * @param censusDate the day at whose end the cohort stands
 * @param year the year to it, worked out once, for every row asks
 * @param knownTo the last day of which anything is known, on or after the census date: follow-up goes up to it
 * @param responsible the authority whose children these are
 * @param areaFinder what tells where places are
 * @param schoolDays the days schools are open, if the caller knows them
 * @param parts how many parts of the children are worked on at a time
 * @param progress is told how far it is
 * @param supplied the kinds of record that a source of some history holds, looked up once
 */
record CohortInput(
        ImmutableList<CareHistory> histories,
        PlainRecords others,
        CensusDate censusDate,
        DateRange year,
        LocalDate knownTo,
        LocalAuthority responsible,
        AreaFinder areaFinder,
        Optional<WorkingDayCalendar> schoolDays,
        int parts,
        Progress progress,
        ImmutableSet<Class<? extends CareRecord>> supplied) {

    private static final int TOLD_EVERY = 4_096;

    static ImmutableSet<Class<? extends CareRecord>> supplied(List<CareHistory> histories) {
        Set<Class<? extends CareRecord>> kinds = new LinkedHashSet<>();
        histories.forEach(history -> kinds.addAll(history.coverage().kinds()));
        return ImmutableSet.copyOf(kinds);
    }

    /** The histories, in parts if asked; what is collected of them keeps their order. */
    Stream<CareHistory> children() {
        return parts == 1 ? histories.stream() : histories.parallelStream();
    }

    /** Tells how far a step is, now and then and when it is done. */
    void tell(String step, int done, int of) {
        if (done % TOLD_EVERY == 0 || done == of) {
            progress.at(step, done, of);
        }
    }

    LocalDate day() {
        return censusDate.day();
    }

    // Of no histories at all nothing is missing either, so that no part of a whole spoils it.
    boolean supplies(Class<? extends CareRecord> kind) {
        return histories.isEmpty() || supplied.contains(kind);
    }

    // On all of some days: none in a part of a year is no figure of the year.
    boolean supplies(Class<? extends CareRecord> kind, DateRange days) {
        return histories.isEmpty() || histories.stream().anyMatch(history -> history.covers(kind, days));
    }
}
