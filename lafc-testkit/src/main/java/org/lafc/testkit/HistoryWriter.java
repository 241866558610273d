package org.lafc.testkit;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.Age;
import org.lafc.testkit.PlannedStep.YearEnd;

/**
 * Puts planned stretches on the calendar, one after the other, up to the day before the 18th birthday, and writes the
 * history they make. Used for one history; not safe between threads.
 */
final class HistoryWriter {

    /** How the last episode of a history ends. */
    enum LastEnd {
        ENDED,
        OPEN,
        ENDED_ON_FIRST_DAY
    }

    private record Dated(PlannedStretch stretch, List<PlannedEpisode> episodes) {
        PlannedEpisode last() {
            return episodes.get(episodes.size() - 1);
        }
    }

    private final CareRules rules;
    private final Child child;
    private final LocalDate latestEnd;
    private final boolean fromFile;
    private final List<Dated> dated = new ArrayList<>();

    HistoryWriter(CareRules rules, Child child, boolean fromFile) {
        this.rules = rules;
        this.child = child;
        this.latestEnd = Age.latestEndOfCare(child.dateOfBirth());
        this.fromFile = fromFile;
    }

    /** Puts stretches on the calendar; what would begin too late for care is left out. */
    void place(List<PlannedStretch> stretches, LocalDate firstDay, YearEnd firstDayMoves) {
        LocalDate moved = movedTo(firstDay, firstDayMoves);
        LocalDate start = moved.isBefore(latestEnd) ? moved : firstDay;
        for (PlannedStretch stretch : stretches) {
            if (!dated.isEmpty()) {
                start = dated.get(dated.size() - 1).last().end().plusDays(stretch.nightsBefore());
            }
            if (start.isBefore(latestEnd)) {
                dated.add(new Dated(stretch, endedInTime(episodes(stretch, start))));
            }
        }
    }

    /** Returns the day care ends if the last episode is not left open. */
    LocalDate lastEnd() {
        return dated.get(dated.size() - 1).last().end();
    }

    CareHistory write(LastEnd lastEnd, List<PlannedRecord<?>> records, Set<Class<? extends CareRecord>> coverage) {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            boolean lastStretch = i == dated.size() - 1;
            write(dated.get(i), lastStretch ? lastEnd : LastEnd.ENDED, episodes);
        }
        CareHistory alone = CareHistory.builder()
                .child(child)
                .rules(rules)
                .episodes(episodes)
                .build();
        RecordCalendar calendar = new RecordCalendar(alone);
        calendar.place(records);
        return CareHistory.builder()
                .from(alone)
                .records(calendar.write(fromFile))
                .coverage(Coverage.of(coverage))
                .build();
    }

    private List<PlannedEpisode> episodes(PlannedStretch stretch, LocalDate firstDay) {
        List<PlannedEpisode> episodes = new ArrayList<>();
        PlannedStep first = stretch.steps().get(0);
        PlannedSetting setting = first.setting();
        LegalStatus legalStatus = stretch.shortBreak().orElse(first.legalStatus());
        LocalDate plannedEnd = firstDay.plusDays(stretch.firstNights());
        LocalDate end = stretch.shortBreak().isPresent() ? plannedEnd : movedTo(plannedEnd, first.end());
        episodes.add(
                new PlannedEpisode(firstDay, end, EpisodeStart.STARTED, setting, legalStatus, first.changeReason()));
        if (stretch.shortBreak().isPresent()) {
            return episodes;
        }
        addStay(first, episodes);
        for (PlannedStep step : stretch.steps().subList(1, stretch.steps().size())) {
            PlannedEpisode before = episodes.get(episodes.size() - 1);
            boolean night = step.nightBefore() && rules.nightsBetweenEpisodes() > 0;
            LocalDate start = before.end().plusDays(night ? 1 : 0);
            episodes.add(new PlannedEpisode(
                    start,
                    movedTo(start.plusDays(step.nights()), step.end()),
                    step.begins(),
                    step.movesPlace() ? step.setting() : before.setting(),
                    step.changesLegalStatus() ? step.legalStatus() : before.legalStatus(),
                    step.changeReason()));
            addStay(step, episodes);
        }
        return episodes;
    }

    private static void addStay(PlannedStep step, List<PlannedEpisode> episodes) {
        PlannedEpisode settled = episodes.get(episodes.size() - 1);
        step.stay().ifPresent(stay -> {
            LocalDate back = settled.end().plusDays(stay.nights());
            episodes.add(new PlannedEpisode(
                    settled.end(),
                    back,
                    EpisodeStart.PLACEMENT,
                    stay.setting(),
                    settled.legalStatus(),
                    step.changeReason()));
            episodes.add(new PlannedEpisode(
                    back,
                    back.plusDays(stay.nightsAfter()),
                    EpisodeStart.PLACEMENT,
                    settled.setting(),
                    settled.legalStatus(),
                    step.changeReason()));
        });
    }

    // A temporary stay cannot be the last of a period of care (rule 381 of the SSDA903 return).
    private List<PlannedEpisode> endedInTime(List<PlannedEpisode> episodes) {
        List<PlannedEpisode> kept = new ArrayList<>(episodes.stream()
                .filter(episode -> episode.start().isBefore(latestEnd))
                .toList());
        int last = kept.size() - 1;
        if (kept.get(last).setting().type().isTemporary()) {
            kept.remove(last);
            last--;
        }
        if (kept.get(last).end().isAfter(latestEnd)) {
            kept.set(last, kept.get(last).endingOn(latestEnd));
        }
        return kept;
    }

    private void write(Dated planned, LastEnd lastEnd, List<Episode> written) {
        PlannedStretch stretch = planned.stretch();
        List<PlannedEpisode> episodes = planned.episodes();
        for (int i = 0; i < episodes.size() - 1; i++) {
            PlannedEpisode episode = episodes.get(i);
            written.add(episode.toEpisode(stretch, row(written.size()), EpisodeEnd.CONTINUES)
                    .placementChangeReason(episode.reasonToMoveTo(episodes.get(i + 1)))
                    .build());
        }
        Optional<SourceRow> row = row(written.size());
        PlannedEpisode last = planned.last();
        Episode.Builder episode = switch (lastEnd) {
            case OPEN -> last.toEpisode(stretch, row);
            case ENDED -> last.toEpisode(stretch, row, stretch.end());
            case ENDED_ON_FIRST_DAY -> last.endingOn(last.start()).toEpisode(stretch, row, stretch.end());
        };
        written.add(episode.build());
    }

    // The header is line 1.
    private Optional<SourceRow> row(int rowsBefore) {
        return fromFile ? Optional.of(new SourceRow("episodes.csv", rowsBefore + 2L)) : Optional.empty();
    }

    private static LocalDate movedTo(LocalDate day, YearEnd yearEnd) {
        return switch (yearEnd) {
            case AS_PLANNED -> day;
            case ON_31_MARCH -> next(MonthDay.of(3, 31), day);
            case ON_1_APRIL -> next(MonthDay.of(4, 1), day);
        };
    }

    private static LocalDate next(MonthDay wanted, LocalDate from) {
        LocalDate thisYear = wanted.atYear(from.getYear());
        return thisYear.isBefore(from) ? wanted.atYear(from.getYear() + 1) : thisYear;
    }
}
