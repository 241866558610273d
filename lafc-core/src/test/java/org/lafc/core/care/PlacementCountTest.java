package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.core.care.CareHistory.CarerMoves.COUNT;
import static org.lafc.core.care.EpisodeStart.LEGAL_STATUS;
import static org.lafc.core.care.EpisodeStart.PLACEMENT;
import static org.lafc.core.care.EpisodeStart.PLACEMENT_SAME_CARER;
import static org.lafc.core.care.EpisodeStart.STARTED;
import static org.lafc.core.care.Episodes.foster;
import static org.lafc.core.care.Episodes.history;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.care.PlacementCount.LeftOut;
import org.lafc.core.care.PlacementCount.Reason;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** Both nations' rules side by side; the worked example is that of the Welsh census facts, section 4. */
class PlacementCountTest {

    private static final DateRange YEAR = ReportingYear.ending(2018).days();
    private static final CensusDate YEAR_END = CensusDate.yearEnd(2018);

    @Test
    void theWorkedExampleCountsThreeByBothRules() {
        for (CareRules carried : List.of(CareRules.WALES, CareRules.ENGLAND)) {
            CareHistory history = history(carried, workedExample("2017-08-11"));

            assertThat(PlacementCount.of(history, YEAR, CareRules.WALES).count())
                    .isEqualTo(3);
            assertThat(PlacementCount.of(history, YEAR, CareRules.ENGLAND).count())
                    .isEqualTo(3);
        }
    }

    @Test
    void eightDaysAwayCountFiveInWalesAndThreeInEngland() {
        CareHistory history = history(CareRules.ENGLAND, workedExample("2017-08-13"));

        PlacementCount welsh = PlacementCount.of(history, YEAR, CareRules.WALES);
        assertThat(welsh.count()).isEqualTo(5);
        assertThat(welsh.counted())
                .extracting(placement -> placement.derivation().rows().get(0).line())
                .containsExactly(2L, 5L, 6L, 7L, 8L);
        assertThat(PlacementCount.of(history, YEAR, CareRules.ENGLAND).count()).isEqualTo(3);
        assertThat(history.rules()).isEqualTo(CareRules.ENGLAND);
    }

    @Test
    void threeOrMoreDependsOnTheRuleAndNotOnTheHistory() {
        // Two placements and a stay of eight days, from which the child went back: four in Wales, two in England.
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-07-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-07-01", "2017-08-05", PLACEMENT, "LD1 5AB").build(),
                stay(4, "2017-08-05", "2017-08-13"),
                foster(5, "2017-08-13", "", PLACEMENT, "LD1 5AB").build());

        assertThat(ManyPlacementsRule.WALES.on(history, YEAR_END).isMany()).isTrue();
        assertThat(ManyPlacementsRule.WALES.on(history, YEAR_END).placements().count())
                .isEqualTo(4);
        assertThat(ManyPlacementsRule.ENGLAND.on(history, YEAR_END).isMany()).isFalse();
    }

    @Test
    void aShortBreakFillsNoNightBetweenEpisodesOfCare() {
        // Between the two episodes lies one night: one period and placement in Wales, two in England.
        for (CareRules carried : List.of(CareRules.WALES, CareRules.ENGLAND)) {
            CareHistory history = history(
                    carried,
                    foster(2, "2017-05-01", "2017-07-01", STARTED, "LD1 5AA").build(),
                    foster(3, "2017-07-01", "2017-07-02", STARTED, "LD1 5AB")
                            .legalStatus(LegalStatus.SHORT_BREAKS_EACH)
                            .build(),
                    foster(4, "2017-07-02", "", LEGAL_STATUS, "LD1 5AA").build());

            assertThat(PlacementCount.of(history, YEAR, CareRules.WALES).count())
                    .isEqualTo(1);
            assertThat(PlacementCount.of(history, YEAR, CareRules.ENGLAND).count())
                    .isEqualTo(2);
        }
    }

    @Test
    void twoYearsLookFurtherBackButOnlyForThoseInCareAsLong() {
        CareHistory long2 = history(
                CareRules.ENGLAND,
                foster(2, "2016-03-31", "2016-06-01", STARTED, "LD1 5AA").build(),
                foster(3, "2016-06-01", "2016-09-01", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2016-09-01", "", PLACEMENT, "LD1 5AD").build());
        CareHistory aDayShort = history(
                CareRules.ENGLAND,
                foster(2, "2016-04-01", "2016-06-01", STARTED, "LD1 5AA").build(),
                foster(3, "2016-06-01", "2016-09-01", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2016-09-01", "", PLACEMENT, "LD1 5AD").build());

        assertThat(ManyPlacementsRule.ENGLAND.on(long2, YEAR_END).isMany()).isFalse();
        assertThat(ManyPlacementsRule.ENGLAND_TWO_YEARS.on(long2, YEAR_END).isMany())
                .isTrue();
        ManyPlacements tooShort = ManyPlacementsRule.ENGLAND_TWO_YEARS.on(aDayShort, YEAR_END);
        assertThat(tooShort.base()).isEqualTo(ManyPlacements.Base.NOT_LONG_ENOUGH);
        assertThat(tooShort.placements().count()).isEqualTo(3);
        assertThat(tooShort.isMany()).isFalse();
    }

    @Test
    void whetherCareThatBeganBeforeTheDataIsLongEnoughIsNotKnown() {
        CareHistory late = history(
                CareRules.ENGLAND,
                foster(2, "2017-04-01", "", LEGAL_STATUS, "LD1 5AA").build());
        CareHistory longEnough = history(
                CareRules.ENGLAND,
                foster(2, "2016-03-31", "", LEGAL_STATUS, "LD1 5AA").build());

        ManyPlacements answer = ManyPlacementsRule.ENGLAND_TWO_YEARS.on(late, YEAR_END);
        assertThat(answer.base()).isEqualTo(ManyPlacements.Base.NOT_KNOWN);
        assertThat(answer.isMany()).isFalse();
        assertThat(ManyPlacementsRule.ENGLAND.on(late, YEAR_END).base()).isEqualTo(ManyPlacements.Base.COUNTED);
        assertThat(ManyPlacementsRule.ENGLAND_TWO_YEARS.on(longEnough, YEAR_END).base())
                .isEqualTo(ManyPlacements.Base.COUNTED);
    }

    @Test
    void whoIsNotLookedAfterOnTheDayIsNotInTheBase() {
        CareHistory left = history(
                CareRules.WALES,
                foster(2, "2017-05-01", "2017-06-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-06-01", "2017-07-01", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2017-07-01", "2018-03-31", PLACEMENT, "LD1 5AD")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build());

        ManyPlacements answer = ManyPlacementsRule.WALES.on(left, YEAR_END);
        assertThat(answer.base()).isEqualTo(ManyPlacements.Base.NOT_LOOKED_AFTER);
        assertThat(answer.placements().count()).isEqualTo(3);
        assertThat(answer.isMany()).isFalse();
    }

    @Test
    void adoptionByTheFosterCarerIsNoMoveInEngland() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-07-01", STARTED, "LD1 5AA").build(),
                adopters(3, "2017-07-01", "A5"));

        PlacementCount english = PlacementCount.of(history, YEAR, CareRules.ENGLAND);
        Placement adoption = history.under(CareRules.ENGLAND).placements().get(1);
        assertThat(adoption.derivation().rules()).containsExactly(Rule.MOVED, Rule.ADOPTION_BY_CARER);
        assertThat(english.count()).isEqualTo(1);
        assertThat(english.leftOut()).containsExactly(new LeftOut(adoption, Reason.ADOPTION_BY_CARER));
        assertThat(history.under(CareRules.ENGLAND).movesIn(YEAR, COUNT)).isZero();
    }

    @Test
    void whereTheTextIsSilentAdoptionByTheFosterCarerCountsUnlessTheRulesNameItsCodes() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-07-01", STARTED, "LD1 5AA").build(),
                adopters(3, "2017-07-01", "A5"));

        assertThat(PlacementCount.of(history, YEAR, CareRules.WALES).count()).isEqualTo(2);
        assertThat(PlacementCount.of(history, YEAR, CareRules.WALES.withAdoptionByCarerCodes(List.of("A5")))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void adoptionByOthersOrAfterAChildrensHomeIsAMove() {
        CareHistory byOthers = history(
                CareRules.ENGLAND,
                foster(2, "2016-01-01", "2017-07-01", STARTED, "LD1 5AA").build(),
                adopters(3, "2017-07-01", "A6"));
        CareHistory fromHome = history(
                CareRules.ENGLAND,
                foster(2, "2016-01-01", "2017-07-01", STARTED, "LD1 5AA")
                        .placementType(PlacementType.RESIDENTIAL)
                        .build(),
                adopters(3, "2017-07-01", "A5"));

        assertThat(PlacementCount.of(byOthers, YEAR, CareRules.ENGLAND).count()).isEqualTo(2);
        assertThat(PlacementCount.of(fromHome, YEAR, CareRules.ENGLAND).count()).isEqualTo(2);
    }

    @Test
    void sameCarerCountsWhenTheRulesSaySo() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-01", "", PLACEMENT_SAME_CARER, "LD1 5AB").build());

        PlacementCount count = PlacementCount.of(history, YEAR, CareRules.ENGLAND);
        assertThat(count.count()).isEqualTo(1);
        assertThat(count.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.SAME_CARER);
        assertThat(PlacementCount.of(history, YEAR, CareRules.ENGLAND.withCarerMoves(COUNT))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aPlacementOfNoNightIsNamedAsLeftOut() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-01", "2017-05-01", PLACEMENT, "LD1 5AB").build());

        assertThat(PlacementCount.of(history, YEAR, CareRules.ENGLAND).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(Reason.NO_NIGHT);
    }

    @Test
    void aRuleWithoutYearsIsRejected() {
        assertThatThrownBy(() -> new ManyPlacementsRule("none", CareRules.WALES, 0, 3, 0))
                .hasMessage("years and atLeast must be 1 or more and monthsLookedAfter 0 or more, but were 0, 3 and 0");
    }

    // A open before 1 April; hospital 9 to 20 May, back to A; B from 1 July; with grandparents from 5 August; back
    // to B; C from 1 October.
    private static List<Episode> workedExample(String backFromGrandparents) {
        return List.of(
                foster(2, "2016-01-01", "2017-05-09", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-09", "2017-05-20", PLACEMENT, "LD1 5XX")
                        .placementType(PlacementType.TEMPORARY_HOSPITAL)
                        .build(),
                foster(4, "2017-05-20", "2017-07-01", PLACEMENT, "LD1 5AA").build(),
                foster(5, "2017-07-01", "2017-08-05", PLACEMENT, "LD1 5AB").build(),
                stay(6, "2017-08-05", backFromGrandparents),
                foster(7, backFromGrandparents, "2017-10-01", PLACEMENT, "LD1 5AB")
                        .build(),
                foster(8, "2017-10-01", "", PLACEMENT, "LD1 5AD").build());
    }

    private static Episode stay(long line, String from, String to) {
        return foster(line, from, to, PLACEMENT, "LD1 5XX")
                .placementType(PlacementType.TEMPORARY_OTHER)
                .build();
    }

    private static Episode adopters(long line, String from, String code) {
        return foster(line, from, "", PLACEMENT, "LD1 5AA")
                .placementType(PlacementType.PLACED_FOR_ADOPTION)
                .placementCode(code)
                .build();
    }
}
