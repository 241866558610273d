package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** Laws of merging returns: what a year's return tells is lost nowhere, and order does not matter. */
class ReturnYearsProperties {

    private static final ReportingYear FIRST = ReportingYear.ending(2015);
    private static final ReportingYear LAST = ReportingYear.ending(2020);

    @Property(tries = 300)
    void aHistorySplitByYearMergesToTheWhole(@ForAll("histories") CareHistory whole) {
        Map<ReportingYear, ReadResult<CareHistory>> returns = new LinkedHashMap<>();
        for (int year = FIRST.endYear(); year <= LAST.endYear(); year++) {
            CareHistory part = part(whole, ReportingYear.ending(year));
            boolean nothing = part.episodes().isEmpty() && part.records().isEmpty() && year != FIRST.endYear();
            returns.put(ReportingYear.ending(year), nothing ? result() : result(part));
        }
        ReadResult<CareHistory> merged = ReturnYears.merge(returns);

        assertThat(merged.problems()).isEmpty();
        assertThat(merged.records()).containsExactly(whole);
    }

    @Property(tries = 100)
    void theOrderOfReturnsDoesNotMatter(
            @ForAll("histories") CareHistory one,
            @ForAll("histories") CareHistory two,
            @ForAll("histories") CareHistory three) {
        Map<ReportingYear, ReadResult<CareHistory>> forwards = new LinkedHashMap<>();
        forwards.put(FIRST, result(one));
        forwards.put(ReportingYear.ending(2016), result(two));
        forwards.put(ReportingYear.ending(2018), result(three));
        Map<ReportingYear, ReadResult<CareHistory>> backwards = new LinkedHashMap<>();
        List<ReportingYear> years = new ArrayList<>(forwards.keySet());
        for (int i = years.size() - 1; i >= 0; i--) {
            backwards.put(years.get(i), forwards.getOrDefault(years.get(i), result()));
        }

        assertThat(ReturnYears.merge(backwards)).isEqualTo(ReturnYears.merge(forwards));
    }

    @Property(tries = 200)
    void childByChildGivesWhatMergingAllGives(
            @ForAll("histories") CareHistory one,
            @ForAll("histories") CareHistory two,
            @ForAll("histories") CareHistory three,
            @ForAll("histories") CareHistory four) {
        Map<ReportingYear, ReadResult<CareHistory>> returns = Map.of(
                FIRST,
                result(as("A", one), as("B", two)),
                ReportingYear.ending(2016),
                result(as("A", renamed(three)), as("C", four)),
                ReportingYear.ending(2017),
                result(as("B", four), as("C", renamed(one)), as("D", two)));
        Map<ReportingYear, Iterator<CareHistory>> streams = new LinkedHashMap<>();
        returns.forEach((year, result) -> streams.put(year, result.records().iterator()));
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> conflicts = new ArrayList<>();
        ReturnYears.merge(streams, histories::add, conflicts::add);
        ReadResult<CareHistory> all = ReturnYears.merge(returns);

        assertThat(histories).isEqualTo(all.records());
        assertThat(conflicts).containsExactlyInAnyOrderElementsOf(all.problems());
    }

    private static CareHistory as(String child, CareHistory history) {
        return CareHistory.builder()
                .from(history)
                .child(Child.builder().from(history.child()).id(child).build())
                .build();
    }

    @Property(tries = 100)
    void oneReturnAloneIsItself(@ForAll("histories") CareHistory history) {
        ReadResult<CareHistory> result = new ReadResult<>(
                ImmutableList.of(history),
                ImmutableList.of(new Problem(new SourceRow("episodes.csv", 9), "DEC", "is wrong", "", Effect.KEPT)),
                ImmutableList.of(new RowCount("episodes.csv", "Episodes", 8, 0)));

        assertThat(ReturnYears.merge(Map.of(FIRST, result))).isEqualTo(result);
        ReturnYears.merge(
                Map.of(FIRST, result.records().iterator()),
                alone -> assertThat(alone).isEqualTo(history),
                conflict -> assertThat(conflict).isNull());
    }

    @Property(tries = 200)
    void everyRowIsKeptOrRepeatedOrNamed(
            @ForAll("histories") CareHistory earlier, @ForAll("histories") CareHistory later) {
        CareHistory renamed = renamed(later);
        ReadResult<CareHistory> merged =
                ReturnYears.merge(Map.of(FIRST, result(earlier), ReportingYear.ending(2016), result(renamed)));
        CareHistory history = merged.records().get(0);
        String told = merged.problems().toString();

        for (Episode episode : renamed.episodes()) {
            assertThat(history.episodes().stream().map(Episode::source)).contains(episode.source());
        }
        for (Episode episode : earlier.episodes()) {
            boolean kept =
                    history.episodes().stream().anyMatch(held -> held.source().equals(episode.source()));
            boolean repeated = history.episodes().stream().anyMatch(held -> agrees(episode, held));
            assertThat(kept || repeated || told.contains(episode.source().orElseThrow() + " of the return"))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<CareHistory> histories() {
        Arbitrary<LocalDate> start = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 1200), Arbitraries.of(0, 363, 364, 365, 366, 729, 730, 731))
                .map(days -> FIRST.firstDay().plusDays(days));
        Arbitrary<Integer> nights = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(10, 500),
                Arbitraries.of(364, 365, 366));
        return Combinators.combine(
                        start,
                        Combinators.combine(nights, Arbitraries.of(LegalStatus.values()), Arbitraries.of(true, false))
                                .as((length, status, goesOn) -> new Step(length, status, goesOn))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(7),
                        Arbitraries.integers().between(1, 400).list().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as(ReturnYearsProperties::history);
    }

    private record Step(int nights, LegalStatus status, boolean goesOn) {}

    private static CareHistory history(LocalDate start, List<Step> steps, List<Integer> days, boolean open) {
        List<Episode> episodes = new ArrayList<>();
        List<CareRecord> records = new ArrayList<>();
        LocalDate day = start;
        EpisodeStart reason = EpisodeStart.STARTED;
        for (Step step : steps) {
            LocalDate end = day.plusDays(step.nights());
            if (end.isAfter(LAST.lastDay())) {
                break;
            }
            episodes.add(episode(day, Optional.of(end), reason, step, episodes.size() + 2));
            day = step.goesOn() ? end : end.plusDays(3);
            reason = step.goesOn() ? EpisodeStart.PLACEMENT : EpisodeStart.STARTED;
        }
        if (open && !day.isAfter(LAST.lastDay())) {
            episodes.add(episode(day, Optional.empty(), reason, steps.get(0), episodes.size() + 2));
        }
        LocalDate event = start;
        for (int later : days) {
            event = event.plusDays(later);
            Optional<SourceRow> row = Optional.of(new SourceRow("records.csv", records.size() + 2L));
            LocalDate end = event.plusDays(later);
            if (!end.isAfter(LAST.lastDay())) {
                records.add(Review.of(event, Participation.ATTENDED_SPOKE, row));
                records.add(new MissingEpisode(DateRange.of(event, end), MissingKind.MISSING, row));
            }
        }
        return CareHistory.builder()
                .child(Child.builder()
                        .id("0042")
                        .dateOfBirth(LocalDate.of(2008, 6, 15))
                        .build())
                .rules(CareRules.ENGLAND)
                .episodes(episodes)
                .records(records)
                .coverage(Coverage.of(List.of(Review.class, MissingEpisode.class)))
                .build();
    }

    private static Episode episode(
            LocalDate start, Optional<LocalDate> end, EpisodeStart reason, Step step, long line) {
        Episode.Builder episode = Episode.builder()
                .dates(end.map(last -> DateRange.of(start, last)).orElse(DateRange.startingOn(start)))
                .startReason(reason)
                .legalStatus(step.status())
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .placementCode("U6")
                .source(new SourceRow("episodes.csv", line));
        if (end.isPresent()) {
            episode.endReason(step.goesOn() ? EpisodeEnd.CONTINUES : EpisodeEnd.RETURNED_HOME_PLANNED)
                    .placementChangeReason(
                            step.goesOn() ? Optional.of(PlacementChangeReason.PLANNED) : Optional.empty());
        }
        return episode.build();
    }

    // What one year's return holds of a history: an end after the year is not known yet.
    private static CareHistory part(CareHistory whole, ReportingYear year) {
        List<Episode> episodes = new ArrayList<>();
        for (Episode episode : whole.episodes()) {
            Optional<LocalDate> end = episode.dates().endExclusive();
            boolean inYear = !episode.dates().start().isAfter(year.lastDay())
                    && end.filter(last -> last.isBefore(year.firstDay())).isEmpty();
            if (inYear) {
                boolean goesOn =
                        end.filter(last -> !last.isAfter(year.lastDay())).isEmpty();
                episodes.add(
                        goesOn
                                ? Episode.builder()
                                        .from(episode)
                                        .dates(DateRange.startingOn(
                                                episode.dates().start()))
                                        .endReason(Optional.empty())
                                        .placementChangeReason(Optional.empty())
                                        .build()
                                : episode);
            }
        }
        List<CareRecord> records = new ArrayList<>();
        for (CareRecord record : whole.records()) {
            if (record instanceof MissingEpisode missing) {
                LocalDate end = missing.dates().endExclusive().orElseThrow();
                if (!missing.date().isAfter(year.lastDay()) && !end.isBefore(year.firstDay())) {
                    records.add(
                            end.isAfter(year.lastDay())
                                    ? new MissingEpisode(
                                            DateRange.startingOn(missing.date()), missing.kind(), missing.source())
                                    : missing);
                }
            } else if (year.days().contains(record.date())) {
                records.add(record);
            }
        }
        return CareHistory.builder()
                .from(whole)
                .episodes(episodes)
                .records(records)
                .build();
    }

    private static CareHistory renamed(CareHistory history) {
        return CareHistory.builder()
                .from(history)
                .episodes(history.episodes().stream()
                        .map(episode -> Episode.builder()
                                .from(episode)
                                .source(new SourceRow(
                                        "later.csv",
                                        episode.source().orElseThrow().line()))
                                .build())
                        .toList())
                .build();
    }

    // The same but for the row, or the same and ended since.
    private static boolean agrees(Episode earlier, Episode held) {
        Episode.Builder same = Episode.builder().from(held).source(earlier.source());
        if (earlier.dates().isOpen()) {
            same.dates(earlier.dates()).endReason(Optional.empty()).placementChangeReason(Optional.empty());
        }
        return held.dates().start().equals(earlier.dates().start())
                && same.build().equals(earlier);
    }

    private static ReadResult<CareHistory> result(CareHistory... histories) {
        return new ReadResult<>(ImmutableList.copyOf(histories), ImmutableList.of(), ImmutableList.of());
    }
}
