package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.core.care.CareHistory.CarerMoves.COUNT;
import static org.lafc.core.care.CareHistory.CarerMoves.LEAVE_OUT;
import static org.lafc.core.care.EpisodeStart.LEGAL_STATUS;
import static org.lafc.core.care.EpisodeStart.PLACEMENT;
import static org.lafc.core.care.EpisodeStart.PLACEMENT_SAME_CARER;
import static org.lafc.core.care.EpisodeStart.STARTED;
import static org.lafc.core.care.Episodes.foster;
import static org.lafc.core.care.Episodes.history;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

class CareHistoryTest {

    private static final DateRange YEAR = ReportingYear.ending(2018).days();

    @Test
    void episodesThatFollowEachOtherAreOnePeriod() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-05-10", "2017-06-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-06-01", "2018-01-15", LEGAL_STATUS, "LD1 5AA").build(),
                foster(4, "2018-01-15", "", PLACEMENT, "LD1 5AB").build());

        assertThat(history.periodsOfCare()).hasSize(1);
        PeriodOfCare period = history.periodsOfCare().get(0);
        assertThat(period.dates()).hasToString("2016-05-10/2026-05-19");
        assertThat(period.endReason()).isEmpty();
        assertThat(period.derivation().rules()).containsExactly(Rule.FIRST_EPISODE, Rule.ENDS_BY_EIGHTEEN);
        assertThat(period.placements())
                .extracting(placement -> placement.dates().toString())
                .containsExactly("2016-05-10/2018-01-15", "2018-01-15/2026-05-19");
        assertThat(period.placements())
                .extracting(placement -> placement.derivation().rules())
                .containsExactly(ImmutableList.of(Rule.FIRST_PLACEMENT), ImmutableList.of(Rule.MOVED));
        assertThat(period.placements().get(0).derivation().rows())
                .containsExactly(new SourceRow("episodes.csv", 2), new SourceRow("episodes.csv", 3));
    }

    @ParameterizedTest
    @CsvSource({
        "STARTED, false",
        "LEGAL_STATUS, true",
        "PLACEMENT, true",
        "PLACEMENT_SAME_CARER, true",
        "LEGAL_STATUS_AND_PLACEMENT, true",
        "LEGAL_STATUS_AND_PLACEMENT_SAME_CARER, true",
        "NOT_KNOWN, false"
    })
    void aFirstEpisodeThatDidNotBeginCareSaysThatItBeganEarlier(EpisodeStart start, boolean earlier) {
        PeriodOfCare period = history(
                        CareRules.ENGLAND,
                        foster(2, "2017-04-01", "", start, "LD1 5AA").build())
                .periodsOfCare()
                .get(0);

        assertThat(period.beganEarlier()).isEqualTo(earlier);
        assertThat(period.placements().get(0).beganEarlier()).isEqualTo(start == LEGAL_STATUS);
        assertThat(period.derivation().rules())
                .startsWith(earlier ? Rule.BEGAN_EARLIER : Rule.FIRST_EPISODE)
                .hasSize(2);
    }

    @Test
    void outOfShortBreaksCareBeginsWithItsFirstEpisode() {
        Episode breaks = foster(2, "2017-04-01", "2017-05-01", STARTED, "LD1 5AA")
                .legalStatus(LegalStatus.SHORT_BREAKS_EACH)
                .build();
        Episode next = foster(3, "2017-05-01", "", LEGAL_STATUS, "LD1 5AA").build();
        Episode later = foster(3, "2017-05-02", "", LEGAL_STATUS, "LD1 5AA").build();

        assertThat(history(CareRules.ENGLAND, breaks, next)
                        .periodsOfCare()
                        .get(0)
                        .beganEarlier())
                .isFalse();
        assertThat(history(CareRules.ENGLAND, breaks, later)
                        .periodsOfCare()
                        .get(0)
                        .beganEarlier())
                .isTrue();
    }

    @Test
    void lookedAfterOnTheFirstDayAndNotOnTheLast() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2017-04-01", "2018-03-31", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build());

        assertThat(history.isLookedAfterOn(LocalDate.of(2017, 3, 31))).isFalse();
        assertThat(history.isLookedAfterOn(LocalDate.of(2017, 4, 1))).isTrue();
        assertThat(history.isLookedAfterOn(LocalDate.of(2018, 3, 30))).isTrue();
        assertThat(history.isLookedAfterOn(CensusDate.yearEnd(2018).day())).isFalse();
        assertThat(history.periodsOfCare().get(0).endReason()).contains(EpisodeEnd.RETURNED_HOME_PLANNED);
    }

    @Test
    void aNewStartBeginsAnotherPeriodEvenOnTheSameDay() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2017-04-01", "2017-09-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-09-01", "", STARTED, "LD1 5AA").build());

        assertThat(history.periodsOfCare()).hasSize(2);
        assertThat(history.periodsOfCare().get(1).derivation().rules())
                .containsExactly(Rule.STARTED, Rule.ENDS_BY_EIGHTEEN);
    }

    @Test
    void anEndOtherThanX1EndsThePeriodWhateverFollows() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2017-04-01", "2017-09-01", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_UNPLANNED)
                        .build(),
                foster(3, "2017-09-01", "", PLACEMENT, "LD1 5AA").build());

        assertThat(history.periodsOfCare()).hasSize(2);
        assertThat(history.periodsOfCare().get(1).derivation().rules())
                .containsExactly(Rule.AFTER_END_OF_CARE, Rule.ENDS_BY_EIGHTEEN);
        assertThat(history.periodsOfCare().get(1).placements().get(0).first()).isTrue();
    }

    @Test
    void walesJoinsEpisodesOverOneNightAndEnglandDoesNot() {
        List<Episode> oneNight = List.of(
                foster(2, "2017-04-01", "2017-09-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-09-02", "", PLACEMENT, "LD1 5AB").build());
        List<Episode> twoNights = List.of(
                foster(2, "2017-04-01", "2017-09-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-09-03", "", PLACEMENT, "LD1 5AB").build());

        assertThat(history(CareRules.WALES, oneNight).periodsOfCare()).hasSize(1);
        assertThat(history(CareRules.ENGLAND, oneNight).periodsOfCare()).hasSize(2);
        assertThat(history(CareRules.WALES, twoNights).periodsOfCare()).hasSize(2);
        assertThat(history(CareRules.WALES, twoNights)
                        .periodsOfCare()
                        .get(1)
                        .derivation()
                        .rules())
                .containsExactly(Rule.AFTER_GAP, Rule.ENDS_BY_EIGHTEEN);
        CareHistory joined = history(CareRules.WALES, oneNight);
        assertThat(joined.periodsOfCare().get(0).derivation().rules())
                .containsExactly(Rule.FIRST_EPISODE, Rule.JOINED_OVER_A_NIGHT, Rule.ENDS_BY_EIGHTEEN);
        assertThat(joined.placements().get(0).dates()).hasToString("2017-04-01/2017-09-01");
        assertThat(joined.isLookedAfterOn(LocalDate.of(2017, 9, 1))).isTrue();
        assertThat(joined.placementOn(LocalDate.of(2017, 9, 1)))
                .hasValue(joined.placements().get(0));
        assertThat(joined.episodeOn(LocalDate.of(2017, 9, 1)))
                .hasValue(joined.episodes().get(0));
        assertThat(joined.placementOn(LocalDate.of(2017, 9, 2)))
                .hasValue(joined.placements().get(1));
    }

    @Test
    void anEpisodeNeverEndedIsEndedByTheNext() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2017-04-01", "", STARTED, "LD1 5AA").build(),
                foster(3, "2017-09-01", "", PLACEMENT, "LD1 5AB").build());

        assertThat(history.periodsOfCare()).hasSize(1);
        assertThat(history.placements().get(0).dates()).hasToString("2017-04-01/2017-09-01");
        assertThat(history.placements().get(0).derivation().rules())
                .containsExactly(Rule.FIRST_PLACEMENT, Rule.ENDED_BY_NEXT);
        assertThat(history.placements().get(1).derivation().rules()).containsExactly(Rule.MOVED);
    }

    @Test
    void aPeriodNeverEndedIsEndedByTheNextStart() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2017-04-01", "", STARTED, "LD1 5AA").build(),
                foster(3, "2017-09-01", "", STARTED, "LD1 5AB").build());

        assertThat(history.periodsOfCare())
                .extracting(period -> period.dates().toString())
                .containsExactly("2017-04-01/2017-09-01", "2017-09-01/2026-05-19");
        assertThat(history.periodsOfCare().get(0).derivation().rules())
                .containsExactly(Rule.FIRST_EPISODE, Rule.ENDED_BY_NEXT);
    }

    @Test
    void careEndsOnTheDayBeforeTheEighteenthBirthday() {
        CareHistory history = history(
                CareRules.WALES, foster(2, "2020-01-01", "", STARTED, "LD1 5AA").build());

        assertThat(history.periodsOfCare().get(0).dates()).hasToString("2020-01-01/2026-05-19");
        assertThat(history.placements().get(0).dates()).hasToString("2020-01-01/2026-05-19");
        assertThat(history.periodsOfCare().get(0).derivation().rules())
                .containsExactly(Rule.FIRST_EPISODE, Rule.ENDS_BY_EIGHTEEN);
        assertThat(history.isLookedAfterOn(LocalDate.of(2026, 5, 18))).isTrue();
        assertThat(history.isLookedAfterOn(LocalDate.of(2026, 5, 19))).isFalse();
    }

    @Test
    void shortBreaksStandApart() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2017-04-01", "2017-04-08", STARTED, "LD1 5AA")
                        .legalStatus(LegalStatus.SHORT_BREAKS_EACH)
                        .endReason(EpisodeEnd.OTHER)
                        .build(),
                foster(3, "2017-06-01", "", STARTED, "LD1 5AA")
                        .legalStatus(LegalStatus.SHORT_BREAKS_AGREEMENT)
                        .build());

        assertThat(history.periodsOfCare()).isEmpty();
        assertThat(history.shortBreaks()).hasSize(2);
        assertThat(history.isLookedAfterOn(LocalDate.of(2017, 6, 2))).isFalse();
        assertThat(history.placementsIn(YEAR, LEAVE_OUT)).isZero();
    }

    @Test
    void placementsInAYearIncludeTheOneOpenOnItsFirstDay() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-04-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-04-01", "2017-04-02", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2017-04-02", "2018-03-31", PLACEMENT, "LD1 5AD").build(),
                foster(5, "2018-03-31", "2018-04-01", PLACEMENT, "LD1 5AE").build(),
                foster(6, "2018-04-01", "", PLACEMENT, "LD1 5AF").build());

        assertThat(history.placementsIn(YEAR, LEAVE_OUT)).isEqualTo(3);
        assertThat(history.movesIn(YEAR, LEAVE_OUT)).isEqualTo(3);
        assertThat(history.placementsIn(ReportingYear.ending(2017).days(), LEAVE_OUT))
                .isEqualTo(1);
    }

    @Test
    void movesWithTheSameCarerCountOnlyWhenAsked() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-01", "2017-08-01", PLACEMENT_SAME_CARER, "LD1 5AB")
                        .build(),
                foster(4, "2017-08-01", "", PLACEMENT, "LD1 5AD").build());

        assertThat(history.placements()).hasSize(3);
        assertThat(history.placements().get(1).keptCarer()).isTrue();
        assertThat(history.placementsIn(YEAR, LEAVE_OUT)).isEqualTo(2);
        assertThat(history.placementsIn(YEAR, COUNT)).isEqualTo(3);
        assertThat(history.movesIn(YEAR, LEAVE_OUT)).isEqualTo(1);
        assertThat(history.movesIn(YEAR, COUNT)).isEqualTo(2);
        DateRange later = DateRange.ofClosed(LocalDate.of(2017, 6, 1), LocalDate.of(2017, 6, 30));
        assertThat(history.placementsIn(later, LEAVE_OUT)).isEqualTo(1);
    }

    @Test
    void aPlacementOfNoNightIsNotCounted() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-01", "2017-05-01", PLACEMENT, "LD1 5AB").build());

        assertThat(history.placements()).hasSize(2);
        assertThat(history.placementsIn(YEAR, LEAVE_OUT)).isEqualTo(1);
        assertThat(history.movesIn(YEAR, LEAVE_OUT)).isZero();
    }

    @Test
    void aMoveByWayOfAPlacementOfNoNightIsOneMove() {
        CareHistory onWithItsCarer = history(
                CareRules.ENGLAND,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-01", "2017-05-01", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2017-05-02", "", PLACEMENT_SAME_CARER, "LD1 5AD").build());
        CareHistory onToAnother = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-01", "2017-05-01", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2017-05-02", "", PLACEMENT, "LD1 5AD").build());

        // England joins no episodes over a night, so this is a period of care of its own.
        assertThat(onWithItsCarer.moves(YEAR, LEAVE_OUT)).isEmpty();
        assertThat(onWithItsCarer.under(CareRules.WALES).moves(YEAR, LEAVE_OUT))
                .containsExactly(
                        onWithItsCarer.under(CareRules.WALES).placements().get(2));
        assertThat(onWithItsCarer.under(CareRules.WALES).placementsIn(YEAR, LEAVE_OUT))
                .isEqualTo(2);
        assertThat(onToAnother.moves(YEAR, LEAVE_OUT))
                .containsExactly(onToAnother.placements().get(2));
    }

    @Test
    void whoeverStayedNowhereElseForANightHasNotMoved() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2017-05-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-02", "2017-06-01", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2017-06-01", "", PLACEMENT, "LD1 5AD").build());

        assertThat(history.placementsIn(YEAR, LEAVE_OUT)).isEqualTo(2);
        assertThat(history.moves(YEAR, LEAVE_OUT))
                .containsExactly(history.placements().get(2));
    }

    @Test
    void anEmptyPlacementIsWhereTheChildIsOnlyIfThereIsNoOther() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2018-03-31", "2018-03-31", STARTED, "LD1 5AA").build(),
                foster(3, "2018-04-01", "", PLACEMENT, "LD1 5AB").build());

        assertThat(history.isLookedAfterOn(LocalDate.of(2018, 3, 31))).isTrue();
        assertThat(history.placementOn(LocalDate.of(2018, 3, 31)).orElseThrow().dates())
                .hasToString("2018-03-31/2018-03-31");
        assertThat(history.placementOn(LocalDate.of(2018, 4, 1))
                        .orElseThrow()
                        .dates()
                        .start())
                .isEqualTo(LocalDate.of(2018, 4, 1));
    }

    @Test
    void theEpisodeInForceCarriesTheLegalStatusOfTheDay() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-05-10", "2017-06-01", STARTED, "LD1 5AA")
                        .legalStatus(LegalStatus.INTERIM_CARE_ORDER)
                        .build(),
                foster(3, "2017-06-01", "", LEGAL_STATUS, "LD1 5AA").build());

        assertThat(history.episodeOn(LocalDate.of(2017, 5, 31)).orElseThrow().legalStatus())
                .isEqualTo(LegalStatus.INTERIM_CARE_ORDER);
        assertThat(history.episodeOn(LocalDate.of(2017, 6, 1)).orElseThrow().legalStatus())
                .isEqualTo(LegalStatus.CARE_ORDER);
        assertThat(history.placementOn(LocalDate.of(2017, 6, 1))
                        .orElseThrow()
                        .dates()
                        .start())
                .isEqualTo(LocalDate.of(2016, 5, 10));
        assertThat(history.episodeOn(LocalDate.of(2016, 5, 9))).isEmpty();
    }

    @Test
    void anUnknownStartBeginsAPlacementOnlyWhereThePlaceDiffers() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-05-10", "2017-06-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-06-01", "2017-07-01", EpisodeStart.NOT_KNOWN, "LD1 5AA")
                        .build(),
                foster(4, "2017-07-01", "", EpisodeStart.NOT_KNOWN, "LD1 5AB").build());

        assertThat(history.placements()).hasSize(2);
        assertThat(history.placements().get(1).derivation().rules()).containsExactly(Rule.PLACE_DIFFERS);
    }

    @Test
    void episodesMayComeInAnyOrder() {
        Episode first =
                foster(2, "2016-05-10", "2017-06-01", STARTED, "LD1 5AA").build();
        Episode second = foster(3, "2017-06-01", "", PLACEMENT, "LD1 5AB").build();

        assertThat(history(CareRules.ENGLAND, second, first)).isEqualTo(history(CareRules.ENGLAND, first, second));
    }

    @Test
    void twoEpisodesOnOneDayAreRejected() {
        Episode one = foster(2, "2016-05-10", "2017-06-01", STARTED, "LD1 5AA").build();
        Episode other = foster(3, "2016-05-10", "", STARTED, "LD1 5AB").build();

        assertThatThrownBy(() -> history(CareRules.ENGLAND, one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two episodes of one child must not begin on one day (episodes.csv line 3)");
    }

    @Test
    void anEpisodeBeforeBirthIsRejectedWithoutNamingTheDates() {
        Episode early = foster(2, "2008-05-19", "", STARTED, "LD1 5AA").build();

        assertThatThrownBy(() -> history(CareRules.ENGLAND, early))
                .hasMessage("an episode must not begin before birth (episodes.csv line 2)");
    }

    @Test
    void anOpenEpisodeWithAnEndReasonIsRejected() {
        assertThatThrownBy(() -> foster(2, "2016-05-10", "", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.DIED)
                        .build())
                .hasMessage("an open episode must have no end reason, but had DIED");
    }

    @Test
    void printingShowsNothingPersonal() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-05-10", "2017-06-01", STARTED, "LD1 5AA")
                        .home(Whereabouts.of(Postcode.parse("SY21 0AA")))
                        .settingNumber("SC123456")
                        .build());
        String printed = history + " " + history.periodsOfCare();

        assertThat(printed)
                .contains("episodes.csv line 2", "FOSTER")
                .doesNotContain("A1", "2008", "2016", "2017", "LD1", "SY21", "SC123456");
    }
}
