package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.care.EpisodeStart.LEGAL_STATUS;
import static org.lafc.core.care.EpisodeStart.LEGAL_STATUS_AND_PLACEMENT_SAME_CARER;
import static org.lafc.core.care.EpisodeStart.PLACEMENT;
import static org.lafc.core.care.EpisodeStart.PLACEMENT_SAME_CARER;
import static org.lafc.core.care.EpisodeStart.STARTED;
import static org.lafc.core.care.Episodes.foster;
import static org.lafc.core.care.Episodes.history;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.LongTermStability.Basis;
import org.lafc.core.care.LongTermStability.Outcome;
import org.lafc.core.read.SourceRow;

/** E2 of the KPI catalogue; its FX1 answers are in {@link Fx1Test}. */
class LongTermStabilityTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "2015-09-30, 2016-03-31, SAME_PLACEMENT",
        "2015-09-30, 2016-04-01, NOT_STABLE",
        "2015-10-01, 2016-03-31, CARE_TOO_SHORT",
    })
    void bothLimitsHoldTheirDay(String careFrom, String movedOn, Outcome outcome) {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, careFrom, movedOn, STARTED, "LD1 5AA").build(),
                foster(3, movedOn, "", PLACEMENT, "LD1 5AB").build());

        assertThat(LongTermStability.of(history, DAY).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "LEGAL_STATUS, 2018-03-31, NOT_KNOWN",
        "PLACEMENT_SAME_CARER, 2018-03-31, NOT_KNOWN",
        "NOT_KNOWN, 2018-03-31, CARE_TOO_SHORT",
        "STARTED, 2018-03-31, CARE_TOO_SHORT",
        "LEGAL_STATUS, 2019-09-30, NOT_KNOWN",
        "LEGAL_STATUS, 2019-10-01, SAME_PLACEMENT",
    })
    void careThatBeganBeforeTheDataMayBeLongEnough(EpisodeStart start, LocalDate day, Outcome outcome) {
        CareHistory history = history(
                CareRules.ENGLAND, foster(2, "2017-04-01", "", start, "LD1 5AA").build());

        assertThat(LongTermStability.of(history, day).outcome()).isEqualTo(outcome);
        assertThat(outcome.isStable()).isEqualTo(outcome == Outcome.SAME_PLACEMENT);
    }

    @Test
    void aChildOfTwoCannotHaveBeenInCareForThirtyMonths() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2010-04-01", "", LEGAL_STATUS, "LD1 5AA").build());

        assertThat(LongTermStability.of(history, LocalDate.of(2010, 11, 19)).outcome())
                .isEqualTo(Outcome.CARE_TOO_SHORT);
        assertThat(LongTermStability.of(history, LocalDate.of(2010, 11, 20)).outcome())
                .isEqualTo(Outcome.NOT_KNOWN);
    }

    @Test
    void aMoveWithTheCarerKeepsTheCarerButNotThePlacement() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2014-01-01", "2015-01-01", STARTED, "LD1 5AA").build(),
                foster(3, "2015-01-01", "2017-05-01", PLACEMENT, "LD1 5AB").build(),
                foster(4, "2017-05-01", "", PLACEMENT_SAME_CARER, "LD1 5AD").build());

        LongTermStability carer = LongTermStability.of(history, DAY);
        assertThat(carer.outcome()).isEqualTo(Outcome.SAME_CARER);
        assertThat(carer.placements())
                .containsExactly(
                        history.placements().get(1), history.placements().get(2));
        assertThat(carer.rows()).extracting(SourceRow::line).containsExactly(3L, 4L);
        assertThat(carer.outcome().text())
                .isEqualTo("with the same carer for 24 months or more, in more than one placement");
        assertThat(LongTermStability.of(history, DAY, Basis.SAME_PLACEMENT).outcome())
                .isEqualTo(Outcome.NOT_STABLE);
    }

    @Test
    void adoptersCountWithThePlacementBeforeThemAlone() {
        CareHistory stable = history(
                CareRules.ENGLAND,
                foster(2, "2014-01-01", "2016-03-31", STARTED, "LD1 5AA").build(),
                foster(3, "2016-03-31", "2017-05-01", PLACEMENT, "LD1 5AB").build(),
                adopters(4, "2017-05-01"));
        CareHistory aDayShort = history(
                CareRules.ENGLAND,
                foster(2, "2014-01-01", "2016-04-01", STARTED, "LD1 5AA").build(),
                foster(3, "2016-04-01", "2017-05-01", PLACEMENT, "LD1 5AB").build(),
                adopters(4, "2017-05-01"));

        assertThat(LongTermStability.of(stable, DAY, Basis.SAME_PLACEMENT).outcome())
                .isEqualTo(Outcome.WITH_ADOPTERS);
        assertThat(LongTermStability.of(aDayShort, DAY).outcome()).isEqualTo(Outcome.NOT_STABLE);
    }

    @Test
    void adoptersWhosePlacementChangedItsCodeCountWithThePlacementBeforeThem() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2014-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-05-01", "2017-12-01", PLACEMENT, "LD1 5AE")
                        .placementType(PlacementType.PLACED_FOR_ADOPTION)
                        .placementCode("A4")
                        .build(),
                foster(4, "2017-12-01", "", LEGAL_STATUS_AND_PLACEMENT_SAME_CARER, "LD1 5AE")
                        .placementType(PlacementType.PLACED_FOR_ADOPTION)
                        .placementCode("A6")
                        .build());

        LongTermStability stability = LongTermStability.of(history, DAY);
        assertThat(stability.outcome()).isEqualTo(Outcome.WITH_ADOPTERS);
        assertThat(stability.placements())
                .containsExactlyElementsOf(history.placements())
                .hasSize(3);
    }

    @Test
    void sixteenOnTheDayIsTooOldAndABreakInCareBeginsAnew() {
        CareHistory history = history(
                CareRules.ENGLAND,
                foster(2, "2012-01-01", "2022-01-01", STARTED, "LD1 5AA")
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build(),
                foster(3, "2022-01-08", "", STARTED, "LD1 5AA").build());

        // Born 20 May 2008.
        assertThat(LongTermStability.of(history, LocalDate.of(2021, 12, 31)).outcome())
                .isEqualTo(Outcome.SAME_PLACEMENT);
        assertThat(LongTermStability.of(history, LocalDate.of(2022, 1, 3)).outcome())
                .isEqualTo(Outcome.NOT_LOOKED_AFTER);
        assertThat(LongTermStability.of(history, LocalDate.of(2024, 5, 19)).outcome())
                .isEqualTo(Outcome.CARE_TOO_SHORT);
        assertThat(LongTermStability.of(history, LocalDate.of(2024, 5, 20)).outcome())
                .isEqualTo(Outcome.TOO_OLD);
        assertThat(LongTermStability.of(history, LocalDate.of(2024, 5, 20)).placements())
                .isEmpty();
        assertThat(LongTermStability.of(history, LocalDate.of(2024, 5, 20)).rows())
                .extracting(SourceRow::line)
                .containsExactly(3L);
        assertThat(LongTermStability.of(history, LocalDate.of(2022, 1, 3)).rows())
                .isEmpty();
        assertThat(LongTermStability.of(history, LocalDate.of(2022, 1, 3)).period())
                .isEmpty();
    }

    private static Episode adopters(long line, String from) {
        return foster(line, from, "", PLACEMENT, "LD1 5AE")
                .placementType(PlacementType.PLACED_FOR_ADOPTION)
                .placementCode("A6")
                .build();
    }
}
