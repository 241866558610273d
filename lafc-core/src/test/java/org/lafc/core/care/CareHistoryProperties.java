package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.care.CareHistory.CarerMoves.COUNT;
import static org.lafc.core.care.CareHistory.CarerMoves.LEAVE_OUT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;

class CareHistoryProperties {

    /** How one episode follows the one before: days between, length, what changed, where. */
    record Step(int gap, int length, EpisodeStart start, EpisodeEnd end, PlacementType type, boolean shortBreak) {}

    @Property
    void periodsPartitionTheHistory(@ForAll("histories") CareHistory history) {
        List<Episode> inPeriods = new ArrayList<>();
        history.placements().forEach(placement -> inPeriods.addAll(placement.episodes()));
        List<Episode> all = new ArrayList<>(inPeriods);
        all.addAll(history.shortBreaks());

        assertThat(all).containsExactlyInAnyOrderElementsOf(history.episodes());
        assertThat(inPeriods).noneMatch(episode -> episode.legalStatus().isShortBreaks());
    }

    @Property
    void noDayIsInTwoPeriodsOrTwoPlacements(@ForAll("histories") CareHistory history) {
        for (LocalDate day : days(history)) {
            long periods = history.periodsOfCare().stream()
                    .filter(period -> period.dates().contains(day))
                    .count();
            long placements = history.placements().stream()
                    .filter(placement -> placement.dates().contains(day))
                    .count();
            assertThat(periods).isLessThanOrEqualTo(1);
            assertThat(placements).isLessThanOrEqualTo(periods);
            assertThat(history.placementOn(day).isPresent()).isEqualTo(history.isLookedAfterOn(day));
            assertThat(history.episodeOn(day).isPresent()).isEqualTo(history.isLookedAfterOn(day));
        }
    }

    @Property
    void placementsLieWithinTheirPeriodAndInOrder(@ForAll("histories") CareHistory history) {
        for (PeriodOfCare period : history.periodsOfCare()) {
            assertThat(period.placements().get(0).first()).isTrue();
            assertThat(period.placements().get(0).dates().start())
                    .isEqualTo(period.dates().start());
            for (Placement placement : period.placements()) {
                assertThat(placement.dates().isEmpty() || period.dates().encloses(placement.dates()))
                        .isTrue();
            }
        }
    }

    @Property
    void everyRecordedDayOfCareIsADayOfCareUntilEighteen(@ForAll("histories") CareHistory history) {
        LocalDate latest = Age.latestEndOfCare(history.child().dateOfBirth());
        List<Episode> care = history.episodes().stream()
                .filter(episode -> !episode.legalStatus().isShortBreaks())
                .toList();
        for (int i = 0; i < care.size(); i++) {
            // An episode never ended, or overlapping the next, is taken to end when the next begins.
            LocalDate next = i + 1 < care.size() ? care.get(i + 1).dates().start() : LocalDate.MAX;
            DateRange counted = care.get(i).dates().endingBy(next);
            for (LocalDate day : days(history)) {
                if (counted.contains(day)) {
                    assertThat(history.isLookedAfterOn(day)).isEqualTo(day.isBefore(latest));
                }
            }
        }
    }

    @Property
    void everyEpisodeNamesItsRowOnce(@ForAll("histories") CareHistory history) {
        List<SourceRow> rows = new ArrayList<>();
        history.placements()
                .forEach(placement -> rows.addAll(placement.derivation().rows()));
        List<SourceRow> ofPeriods = new ArrayList<>();
        history.periodsOfCare()
                .forEach(period -> ofPeriods.addAll(period.derivation().rows()));

        assertThat(rows).doesNotHaveDuplicates().containsExactlyElementsOf(ofPeriods);
    }

    @Property
    void countingIsTheSameInAnyOrderOfEpisodes(@ForAll("histories") CareHistory history, @ForAll Random random) {
        List<Episode> shuffled = new ArrayList<>(history.episodes());
        Collections.shuffle(shuffled, random);
        CareHistory again =
                CareHistory.builder().from(history).episodes(shuffled).build();

        assertThat(again.periodsOfCare()).isEqualTo(history.periodsOfCare());
    }

    @Property
    void countingCarerMovesNeverGivesFewer(@ForAll("histories") CareHistory history) {
        DateRange year = DateRange.of(LocalDate.of(2016, 7, 1), LocalDate.of(2017, 7, 1));

        assertThat(history.placementsIn(year, LEAVE_OUT)).isBetween(0, history.placementsIn(year, COUNT));
        assertThat(history.movesIn(year, LEAVE_OUT)).isBetween(0, history.movesIn(year, COUNT));
    }

    @Property
    void movesOfTwoHalvesAddUpToTheWhole(@ForAll("histories") CareHistory history, @ForAll("dates") LocalDate cut) {
        DateRange whole = DateRange.of(LocalDate.of(2016, 1, 1), LocalDate.of(2019, 1, 1));
        int halves = history.movesIn(whole.endingBy(cut), COUNT)
                + history.movesIn(DateRange.of(cut, LocalDate.of(2019, 1, 1)), COUNT);

        assertThat(history.movesIn(whole, COUNT)).isEqualTo(halves);
    }

    @Property
    void inAPeriodOfCareThereIsOneMoveFewerThanPlacements(
            @ForAll("histories") CareHistory history, @ForAll CareHistory.CarerMoves carerMoves) {
        for (PeriodOfCare period : history.periodsOfCare()) {
            int placements = history.placementsIn(period.dates(), carerMoves);

            assertThat(history.movesIn(period.dates(), carerMoves)).isEqualTo(Math.max(0, placements - 1));
        }
    }

    @Property
    void nightsInCareAddUpDayByDay(@ForAll("histories") CareHistory history, @ForAll("dates") LocalDate from) {
        long nights = from.datesUntil(from.plusDays(200))
                .filter(history::isLookedAfterOn)
                .count();

        assertThat(history.daysInCareUpTo(from.plusDays(200)) - history.daysInCareUpTo(from))
                .isEqualTo(nights);
    }

    @Property
    void whatIsKnownOfComingBackStaysKnown(
            @ForAll("histories") CareHistory history, @ForAll("dates") LocalDate asOf, @ForAll("dates") LocalDate day) {
        LocalDate later = day.isBefore(asOf) ? asOf : day;
        List<ReEntry> early = ReEntry.of(history, 3, asOf);
        List<ReEntry> late = ReEntry.of(history, 3, later);

        assertThat(late).hasSizeGreaterThanOrEqualTo(early.size());
        for (int i = 0; i < early.size(); i++) {
            if (!(early.get(i).outcome() instanceof ReEntry.Pending)) {
                assertThat(withoutLater(late.get(i), early.get(i))).isEqualTo(early.get(i));
            }
        }
    }

    // Who stayed out of care for the whole window may still come back after it.
    private static ReEntry withoutLater(ReEntry late, ReEntry early) {
        return early.reason() == ReEntry.Reason.NOT_BACK && late.reason() == ReEntry.Reason.CAME_BACK_LATER
                ? new ReEntry(late.left(), new ReEntry.StayedOut(Optional.empty()))
                : late;
    }

    @Property
    void everyPlacementOfTheDaysCountsOrIsLeftOut(@ForAll("histories") CareHistory history) {
        DateRange year = DateRange.of(LocalDate.of(2016, 7, 1), LocalDate.of(2017, 7, 1));
        for (CareRules rules : List.of(CareRules.ENGLAND, CareRules.WALES)) {
            PlacementCount count = PlacementCount.of(history, year, rules);
            List<Placement> named = new ArrayList<>(count.counted());
            count.leftOut().forEach(left -> named.add(left.placement()));

            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(history.under(rules).placements().stream()
                            .filter(placement -> placement.dates().overlaps(year)
                                    || (placement.dates().isEmpty()
                                            && year.contains(placement.dates().start())))
                            .toList());
        }
    }

    private static List<LocalDate> days(CareHistory history) {
        LocalDate first = LocalDate.of(2015, 12, 30);
        return history.episodes().isEmpty()
                ? List.of()
                : first.datesUntil(first.plusDays(700)).toList();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 600).map(LocalDate.of(2016, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<CareHistory> histories() {
        Arbitrary<Step> steps = Combinators.combine(
                        Arbitraries.of(-3, 0, 0, 0, 0, 1, 2, 9),
                        Arbitraries.of(-1, 0, 1, 5, 7, 8, 40, 90),
                        Arbitraries.of(EpisodeStart.class),
                        Arbitraries.of(
                                EpisodeEnd.CONTINUES,
                                EpisodeEnd.CONTINUES,
                                EpisodeEnd.CONTINUES,
                                EpisodeEnd.RETURNED_HOME_PLANNED,
                                EpisodeEnd.NOT_KNOWN),
                        Arbitraries.of(
                                PlacementType.FOSTER,
                                PlacementType.RESIDENTIAL,
                                PlacementType.TEMPORARY_HOSPITAL,
                                PlacementType.TEMPORARY_OTHER),
                        Arbitraries.of(false, false, false, true))
                .as(Step::new);
        return Combinators.combine(
                        steps.list().ofMinSize(1).ofMaxSize(9),
                        Arbitraries.of(CareRules.ENGLAND, CareRules.WALES),
                        Arbitraries.of("1998-12-15", "1999-03-01", "2008-02-29"))
                .as(CareHistoryProperties::history);
    }

    // A step of length -1 is an episode never ended; a negative gap makes the next one overlap it.
    private static CareHistory history(List<Step> steps, CareRules rules, String born) {
        List<Episode> episodes = new ArrayList<>();
        LocalDate day = LocalDate.of(2016, 1, 10);
        LocalDate latestStart = LocalDate.MIN;
        for (Step step : steps) {
            LocalDate start = day.plusDays(step.gap());
            if (!start.isAfter(latestStart)) {
                start = latestStart.plusDays(1);
            }
            latestStart = start;
            LocalDate end = start.plusDays(Math.max(0, step.length()));
            Episode.Builder episode = Episodes.foster(
                            2 + episodes.size(),
                            start.toString(),
                            step.length() < 0 ? "" : end.toString(),
                            step.start(),
                            "LD1 5AA")
                    .placementType(step.type());
            if (step.length() >= 0) {
                episode.endReason(step.end());
            }
            if (step.shortBreak()) {
                episode.legalStatus(LegalStatus.SHORT_BREAKS_EACH);
            }
            episodes.add(episode.build());
            day = end;
        }
        return CareHistory.builder()
                .child(Child.builder()
                        .id("A1")
                        .dateOfBirth(LocalDate.parse(born))
                        .build())
                .rules(rules)
                .episodes(episodes)
                .build();
    }
}
