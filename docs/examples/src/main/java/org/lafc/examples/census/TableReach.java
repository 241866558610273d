package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/**
 * From which day on the tables tell everything. A table does not say when somebody began to keep it. One whose first record
 * is of the year of the census date or of the year before is taken to begin with the first whole reporting year from then
 * on, at the latest with the year of the census date: what was due before, and after what, is not known, and no review of
 * a child long in care passes for the first. A table that reaches further back is taken to be whole.
 */
final class TableReach {

    private TableReach() {}

    /** The first day each kind of record stands under. */
    static ImmutableMap<Class<? extends CareRecord>, LocalDate> firstDays(List<CareHistory> histories) {
        Map<Class<? extends CareRecord>, LocalDate> first = new HashMap<>();
        for (CareHistory history : histories) {
            for (CareRecord record : history.records()) {
                first.merge(record.recordType(), record.date(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return ImmutableMap.copyOf(first);
    }

    /** The histories, covering no day of a kind of record before the table of it begins. */
    static ImmutableList<CareHistory> limited(List<CareHistory> histories, CensusDate censusDate) {
        LocalDate yearStart = censusDate.yearToDate().start();
        ImmutableMap.Builder<Class<? extends CareRecord>, DateRange> days = ImmutableMap.builder();
        firstDays(histories).forEach((kind, first) -> {
            if (!first.isBefore(yearStart.minusYears(1))) {
                LocalDate year =
                        ReportingYear.containing(first.minusDays(1)).firstDay().plusYears(1);
                days.put(kind, DateRange.startingOn(year.isAfter(yearStart) ? yearStart : year));
            }
        });
        ImmutableMap<Class<? extends CareRecord>, DateRange> limits = days.buildOrThrow();
        return histories.stream().map(history -> limited(history, limits)).collect(ImmutableList.toImmutableList());
    }

    private static CareHistory limited(
            CareHistory history, ImmutableMap<Class<? extends CareRecord>, DateRange> limits) {
        Coverage coverage = Coverage.NONE;
        for (Class<? extends CareRecord> kind : history.coverage().kinds()) {
            DateRange limit = limits.getOrDefault(kind, DateRange.startingOn(LocalDate.MIN));
            DateRange[] days = history.coveredDays(kind).stream()
                    .flatMap(known -> known.intersection(limit).stream())
                    .filter(known -> !known.isEmpty())
                    .toArray(DateRange[]::new);
            // Days before the limit alone: the records are there, and nothing is known of the days without any.
            coverage = coverage.on(kind, days.length == 0 ? new DateRange[] {limit} : days);
        }
        return CareHistory.of(history.child(), history.rules(), history.episodes(), history.records(), coverage);
    }
}
