package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** The days that returns tell of: each module holds what happened in the year, or went on in it, and nothing older. */
final class CoveredDays {

    private CoveredDays() {}

    // Without a year, a return may hold any days.
    static ImmutableListMultimap<Class<? extends CareRecord>, DateRange> of(
            Set<Class<? extends CareRecord>> kinds, Optional<ReportingYear> year) {
        ImmutableListMultimap.Builder<Class<? extends CareRecord>, DateRange> days = ImmutableListMultimap.builder();
        year.ifPresent(known ->
                kinds.forEach(kind -> days.put(kind, DateRange.ofClosed(known.firstDay(), known.lastDay()))));
        return days.build();
    }

    // A kind that one history holds for all days is held for all days.
    static ImmutableListMultimap<Class<? extends CareRecord>, DateRange> ofAny(Iterable<CareHistory> histories) {
        ImmutableListMultimap.Builder<Class<? extends CareRecord>, DateRange> days = ImmutableListMultimap.builder();
        for (CareHistory history : histories) {
            for (Class<? extends CareRecord> kind : history.coverage()) {
                days.putAll(kind, history.coveredDays(kind));
            }
        }
        return days.build();
    }
}
