package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Coverage;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.YearConflicts.Place;
import org.lafc.core.time.ReportingYear;

/** Merges the histories that the returns of several years hold of one child. */
final class ChildYears {

    private final List<ReportingYear> years;
    private final YearConflicts conflicts;

    ChildYears(List<ReportingYear> years, YearConflicts conflicts) {
        this.years = years;
        this.conflicts = conflicts;
    }

    CareHistory merge(SortedMap<ReportingYear, CareHistory> histories) {
        LocalDate firstStart = histories.values().stream()
                .flatMap(history -> history.episodes().stream())
                .map(episode -> episode.dates().start())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        CareHistory first = histories.values().iterator().next();
        ChildAttributes child = new ChildAttributes(first.child(), firstStart, conflicts);
        EpisodeYears episodes = new EpisodeYears(years, conflicts);
        RecordYears records = new RecordYears(conflicts);
        CareHistory.Builder merged = CareHistory.builder().rules(first.rules());
        for (ReportingYear year : years) {
            Optional<CareHistory> history = Optional.ofNullable(histories.get(year));
            episodes.add(
                    year, history.map(CareHistory::episodes).map(List::copyOf).orElse(List.of()));
            history.ifPresent(found -> {
                child.add(new Place(year, firstRow(found)), found.child());
                records.add(year, found.records());
            });
        }
        Coverage coverage =
                histories.values().stream().map(CareHistory::coverage).reduce(Coverage.NONE, Coverage::and);
        return merged.coverage(coverage)
                .child(child.merged())
                .episodes(episodes.merged())
                .records(records.merged())
                .build();
    }

    private static Optional<SourceRow> firstRow(CareHistory history) {
        if (!history.episodes().isEmpty()) {
            return history.episodes().get(0).source();
        }
        return history.records().stream().findFirst().flatMap(record -> record.source());
    }
}
