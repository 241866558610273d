package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/**
 * Takes tables of visits, reviews, health assessments and registrations to begin with the year of their first record. A council takes them
 * out of its system for some years, and the file does not say which. What falls due next depends on what was done before, so
 * if nothing were taken to have been done in the years before, a child in care for long would look like one whose first
 * review was years late.
 */
final class HeldFrom {

    private static final ImmutableList<Class<? extends CareRecord>> RECURRING =
            ImmutableList.of(Visit.class, Review.class, HealthAssessment.class, ProtectionRegistration.class);

    private HeldFrom() {}

    /** The histories; of a kind without any record, and of one that a source holds on some days alone, nothing changes. */
    static ImmutableList<CareHistory> firstRecords(List<CareHistory> given) {
        ImmutableMap.Builder<Class<? extends CareRecord>, DateRange> from = ImmutableMap.builder();
        for (Class<? extends CareRecord> kind : RECURRING) {
            first(given, kind)
                    .map(date ->
                            DateRange.startingOn(ReportingYear.containing(date).firstDay()))
                    .ifPresent(days -> from.put(kind, days));
        }
        ImmutableMap<Class<? extends CareRecord>, DateRange> daysOf = from.buildOrThrow();
        return given.stream().map(history -> only(history, daysOf)).collect(ImmutableList.toImmutableList());
    }

    private static Optional<LocalDate> first(List<CareHistory> given, Class<? extends CareRecord> kind) {
        return given.stream()
                .flatMap(history -> history.records(kind).stream())
                .map(CareRecord::date)
                .min(LocalDate::compareTo);
    }

    private static CareHistory only(CareHistory history, ImmutableMap<Class<? extends CareRecord>, DateRange> daysOf) {
        Coverage coverage = history.coverage();
        DateRange allDays = DateRange.startingOn(LocalDate.MIN);
        for (Class<? extends CareRecord> kind : daysOf.keySet()) {
            if (history.covers(kind, allDays)) {
                coverage = coverage.on(kind, daysOf.get(kind));
            }
        }
        return coverage.equals(history.coverage())
                ? history
                : CareHistory.of(history.child(), history.rules(), history.episodes(), history.records(), coverage);
    }
}
