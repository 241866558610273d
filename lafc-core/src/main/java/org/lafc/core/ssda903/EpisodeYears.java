package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lafc.core.care.Episode;
import org.lafc.core.ssda903.YearConflicts.Place;
import org.lafc.core.time.ReportingYear;

/** The episodes of one child from the returns of several years, added in order of years. */
final class EpisodeYears {

    /** An episode as it stands so far, and the last return that holds it. */
    private record Held(Episode episode, ReportingYear year) {
        Place place() {
            return new Place(year, episode.source());
        }
    }

    private final List<ReportingYear> years;
    private final YearConflicts conflicts;
    private final SortedMap<LocalDate, Held> byStart = new TreeMap<>();

    EpisodeYears(List<ReportingYear> years, YearConflicts conflicts) {
        this.years = years;
        this.conflicts = conflicts;
    }

    void add(ReportingYear year, List<Episode> episodes) {
        for (Episode episode : episodes) {
            LocalDate start = episode.dates().start();
            Optional<Held> held = Optional.ofNullable(byStart.get(start));
            if (held.isEmpty()) {
                reportLate(episode, year);
            }
            Episode merged = held.map(earlier -> EpisodeMerge.merge(
                            earlier.episode(), earlier.place(), episode, new Place(year, episode.source()), conflicts))
                    .orElse(episode);
            byStart.put(start, new Held(merged, year));
        }
        yearBefore(year).ifPresent(before -> reportVanished(before, year));
    }

    List<Episode> merged() {
        return byStart.values().stream().map(Held::episode).collect(ImmutableList.toImmutableList());
    }

    private void reportLate(Episode episode, ReportingYear year) {
        ReportingYear before = ReportingYear.ending(year.endYear() - 1);
        if (episode.dates().start().isBefore(year.firstDay()) && years.contains(before)) {
            conflicts.report(
                    new Place(year, episode.source()),
                    "DECOM",
                    "is before the year of this return, but the return of " + before
                            + " has not got the episode; it is kept",
                    "episodes that begin in the year, or stand in the return of the year before");
        }
    }

    // Episodes that were open at the end of the year before and are not in this one.
    private void reportVanished(ReportingYear before, ReportingYear year) {
        boolean next = before.endYear() + 1 == year.endYear();
        for (Held held : byStart.values()) {
            if (held.year().equals(before) && held.episode().dates().isOpen()) {
                conflicts.report(
                        held.place(),
                        "DECOM",
                        next
                                ? "is of an episode open on 31 March that is not in the return of " + year
                                        + "; it is kept as it is (rule 502)"
                                : "is of an episode open on 31 March, and the return of the year after is not given; it is"
                                        + " kept as it is",
                        "the same DECOM in the next year's return");
            }
        }
    }

    private Optional<ReportingYear> yearBefore(ReportingYear year) {
        int index = years.indexOf(year);
        return index == 0 ? Optional.empty() : Optional.of(years.get(index - 1));
    }
}
