package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.care.CareHistory.CarerMoves.LEAVE_OUT;
import static org.lafc.core.care.EpisodeStart.LEGAL_STATUS;
import static org.lafc.core.care.EpisodeStart.PLACEMENT;
import static org.lafc.core.care.EpisodeStart.STARTED;
import static org.lafc.core.care.Episodes.foster;
import static org.lafc.core.care.Episodes.history;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** Convention C9, and the worked example of the Welsh census facts, section 4. */
class TemporaryStayTest {

    private static final DateRange YEAR = ReportingYear.ending(2018).days();

    @Test
    void workedExampleOfTheStatutoryRule() {
        assertThat(history(CareRules.WALES, workedExample("2017-08-11")).placementsIn(YEAR, LEAVE_OUT))
                .isEqualTo(3);
        assertThat(history(CareRules.WALES, workedExample("2017-08-13")).placementsIn(YEAR, LEAVE_OUT))
                .isEqualTo(5);
    }

    // A open before 1 April; hospital 9 to 20 May, back to A; B from 1 July; with grandparents from 5 August; back
    // to B; C from 1 October.
    private static List<Episode> workedExample(String backFromGrandparents) {
        return List.of(
                foster(2, "2016-01-01", "2017-05-09", STARTED, "LD1 5AA").build(),
                stay(3, "2017-05-09", "2017-05-20", PlacementType.TEMPORARY_HOSPITAL),
                foster(4, "2017-05-20", "2017-07-01", PLACEMENT, "LD1 5AA").build(),
                foster(5, "2017-07-01", "2017-08-05", PLACEMENT, "LD1 5AB").build(),
                stay(6, "2017-08-05", backFromGrandparents, PlacementType.TEMPORARY_OTHER),
                foster(7, backFromGrandparents, "2017-10-01", PLACEMENT, "LD1 5AB")
                        .build(),
                foster(8, "2017-10-01", "", PLACEMENT, "LD1 5AD").build());
    }

    @ParameterizedTest
    @CsvSource({
        "WALES, TEMPORARY_HOSPITAL, 60, 1",
        "WALES, TEMPORARY_HOLIDAY, 60, 1",
        "WALES, TEMPORARY_CARER_HOLIDAY, 7, 1",
        "WALES, TEMPORARY_CARER_HOLIDAY, 8, 3",
        "WALES, TEMPORARY_OTHER, 7, 1",
        "WALES, TEMPORARY_OTHER, 8, 3",
        "ENGLAND, TEMPORARY_OTHER, 8, 1",
        "ENGLAND, TEMPORARY_CARER_HOLIDAY, 60, 1",
    })
    void aStayFoldsByTheRulesOfTheNation(String nation, PlacementType type, int nights, int placements) {
        CareRules rules = nation.equals("WALES") ? CareRules.WALES : CareRules.ENGLAND;
        String back = java.time.LocalDate.of(2017, 5, 1).plusDays(nights).toString();

        CareHistory history = history(
                rules,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                stay(3, "2017-05-01", back, type),
                foster(4, back, "", PLACEMENT, "LD1 5AA").build());

        assertThat(history.placements()).hasSize(placements);
    }

    @Test
    void aFoldedPlacementNamesItsRowsAndTheRule() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-02-01", STARTED, "LD1 5AA").build(),
                foster(3, "2017-02-01", "2017-05-01", LEGAL_STATUS, "LD1 5AA").build(),
                stay(4, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_HOSPITAL),
                foster(5, "2017-05-04", "", PLACEMENT, "LD1 5AA").build());

        Placement placement = history.placements().get(0);
        assertThat(placement.dates()).hasToString("2016-01-01/2026-05-19");
        assertThat(placement.type()).isEqualTo(PlacementType.FOSTER);
        assertThat(placement.derivation().rules()).containsExactly(Rule.FIRST_PLACEMENT, Rule.TEMPORARY_STAY_FOLDED);
        assertThat(placement.derivation().rows()).extracting(row -> row.line()).containsExactly(2L, 3L, 4L, 5L);
        assertThat(history.episodeOn(java.time.LocalDate.of(2017, 5, 2))
                        .orElseThrow()
                        .placementType())
                .isEqualTo(PlacementType.TEMPORARY_HOSPITAL);
    }

    @Test
    void stayAfterStayFoldsWhenTheChildGoesBack() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                stay(3, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_HOSPITAL),
                stay(4, "2017-05-04", "2017-05-09", PlacementType.TEMPORARY_OTHER),
                foster(5, "2017-05-09", "2017-06-01", PLACEMENT, "LD1 5AA").build(),
                stay(6, "2017-06-01", "2017-06-09", PlacementType.TEMPORARY_HOLIDAY),
                foster(7, "2017-06-09", "", PLACEMENT, "LD1 5AA").build());

        assertThat(history.placements()).hasSize(1);
        assertThat(history.placements().get(0).derivation().rules())
                .containsExactly(Rule.FIRST_PLACEMENT, Rule.TEMPORARY_STAY_FOLDED);
    }

    @Test
    void limitedStaysInARowCountTheirNightsTogether() {
        for (String back : List.of("2017-05-08", "2017-05-09")) {
            CareHistory history = history(
                    CareRules.WALES,
                    foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                    stay(3, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_OTHER),
                    stay(4, "2017-05-04", back, PlacementType.TEMPORARY_CARER_HOLIDAY),
                    foster(5, back, "", PLACEMENT, "LD1 5AA").build());

            assertThat(history.placements()).hasSize(back.equals("2017-05-08") ? 1 : 4);
        }
    }

    @Test
    void aSettingNumberThatWasLeftOutDoesNotMakeAnotherPlace() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA")
                        .settingNumber("SC123456")
                        .build(),
                stay(3, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_HOSPITAL),
                foster(4, "2017-05-04", "2017-07-01", PLACEMENT, "LD1 5AA").build(),
                stay(5, "2017-07-01", "2017-07-04", PlacementType.TEMPORARY_HOSPITAL),
                foster(6, "2017-07-04", "2017-09-01", PLACEMENT, "LD1 5AA")
                        .settingNumber("SC123456")
                        .build(),
                stay(7, "2017-09-01", "2017-09-04", PlacementType.TEMPORARY_HOSPITAL),
                foster(8, "2017-09-04", "", PLACEMENT, "LD1 5AA")
                        .settingNumber("SC654321")
                        .build());

        assertThat(history.placements()).hasSize(3);
        assertThat(history.placements().get(0).dates()).hasToString("2016-01-01/2017-09-01");
    }

    @Test
    void withoutAPostcodeABlankSettingNumberIsNotPassedOver() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "ZZ99 3WZ")
                        .settingNumber("SC123456")
                        .build(),
                stay(3, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_HOSPITAL),
                foster(4, "2017-05-04", "", PLACEMENT, "ZZ99 3WZ").build());

        assertThat(history.placements()).hasSize(3);
    }

    @Test
    void theNightWalesAllowsBetweenEpisodesIsNoNightOfTheStay() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                stay(3, "2017-05-01", "2017-05-08", PlacementType.TEMPORARY_OTHER),
                foster(4, "2017-05-09", "", PLACEMENT, "LD1 5AA").build());

        assertThat(history.placements()).hasSize(1);
    }

    @Test
    void aNightInHospitalDoesNotBeginTheCountAnew() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                stay(3, "2017-05-01", "2017-05-06", PlacementType.TEMPORARY_OTHER),
                stay(4, "2017-05-06", "2017-05-07", PlacementType.TEMPORARY_HOSPITAL),
                stay(5, "2017-05-07", "2017-05-10", PlacementType.TEMPORARY_OTHER),
                foster(6, "2017-05-10", "", PLACEMENT, "LD1 5AA").build());

        assertThat(history.placements()).hasSizeGreaterThan(1);
    }

    @Test
    void anotherSettingNumberMakesAnotherPlace() {
        CareHistory history = history(
                CareRules.WALES,
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA")
                        .settingNumber("SC123456")
                        .build(),
                stay(3, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_HOSPITAL),
                foster(4, "2017-05-04", "", PLACEMENT, "LD1 5AA")
                        .settingNumber("SC654321")
                        .build());

        assertThat(history.placements()).hasSize(3);
    }

    @Test
    void aStayFromWhichTheChildDoesNotGoBackIsAPlacement() {
        List<Episode> episodes = new ArrayList<>(List.of(
                foster(2, "2016-01-01", "2017-05-01", STARTED, "LD1 5AA").build(),
                stay(3, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_HOSPITAL)));
        assertThat(history(CareRules.WALES, episodes).placements()).hasSize(2);

        episodes.add(foster(4, "2017-05-04", "", PLACEMENT, "LD1 5AB").build());
        assertThat(history(CareRules.WALES, episodes).placements()).hasSize(3);
    }

    @Test
    void aPeriodThatBeginsWithAStayHasNowhereToGoBackTo() {
        CareHistory history = history(
                CareRules.WALES,
                stay(2, "2017-05-01", "2017-05-04", PlacementType.TEMPORARY_HOSPITAL),
                foster(3, "2017-05-04", "", PLACEMENT, "LD1 5AA").build());

        assertThat(history.placements()).hasSize(2);
    }

    private static Episode stay(long line, String from, String to, PlacementType type) {
        return foster(line, from, to, PLACEMENT, "LD1 5XX")
                .placementType(type)
                .placementCode("T1")
                .build();
    }
}
