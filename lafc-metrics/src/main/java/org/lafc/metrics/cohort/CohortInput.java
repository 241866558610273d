package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.WorkingDayCalendar;

/**
 * What rows are made from.
 *
 * @param histories all histories, by child, looked after or not
 * @param others what is not about one child
 * @param censusDate the day at whose end the cohort stands
 * @param knownTo the last day of which anything is known, on or after the census date: follow-up goes up to it
 * @param responsible the authority whose children these are
 * @param areaFinder what tells where places are
 * @param schoolDays the days schools are open, if the caller knows them
 */
record CohortInput(
        ImmutableList<CareHistory> histories,
        PlainRecords others,
        CensusDate censusDate,
        LocalDate knownTo,
        LocalAuthority responsible,
        AreaFinder areaFinder,
        Optional<WorkingDayCalendar> schoolDays) {

    LocalDate day() {
        return censusDate.day();
    }

    DateRange year() {
        return censusDate.yearToDate();
    }

    /**
     * Whether a source that holds a kind of record keeps a part of it too, say the plans for permanence among plans. It does
     * if one of the part is recorded, on whatever day, and if no record of the kind is: then there was none of any part.
     */
    <R extends CareRecord> boolean keeps(Class<R> kind, Predicate<R> part) {
        boolean any = false;
        for (CareHistory history : histories) {
            for (R record : history.records(kind)) {
                if (record.date().isAfter(knownTo)) {
                    continue;
                }
                any = true;
                if (part.test(record)) {
                    return true;
                }
            }
        }
        return !any;
    }

    // Of no histories at all nothing is missing either, so that no part of a whole spoils it.
    boolean supplies(Class<? extends CareRecord> kind) {
        return histories.isEmpty() || histories.stream().anyMatch(history -> history.covers(kind));
    }

    // On all of some days: none in a part of a year is no figure of the year.
    boolean supplies(Class<? extends CareRecord> kind, DateRange days) {
        return histories.isEmpty() || histories.stream().anyMatch(history -> history.covers(kind, days));
    }
}
