package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.read.Source;
import org.lafc.core.time.ReportingYear;

class Ssda903CodesTest {

    @Test
    void everyMeaningHasACodeInWales() {
        Ssda903Codes codes = Ssda903Codes.wales();

        assertThat(codes.list("LS", LegalStatus.class).meanings().values())
                .containsExactlyInAnyOrderElementsOf(without(LegalStatus.values(), LegalStatus.NOT_KNOWN));
        assertThat(codes.list("CIN", ReasonForCare.class).meanings().values())
                .containsExactlyInAnyOrderElementsOf(without(ReasonForCare.values(), ReasonForCare.NOT_KNOWN));
        assertThat(Set.copyOf(
                        codes.list("PLACE", PlacementType.class).meanings().values()))
                .containsExactlyInAnyOrderElementsOf(without(PlacementType.values(), PlacementType.NOT_KNOWN));
        assertThat(codes.list("REC", EpisodeEnd.class).meanings().values())
                .containsExactlyInAnyOrderElementsOf(without(EpisodeEnd.values(), EpisodeEnd.NOT_KNOWN).stream()
                        // One label of the Welsh census, for which the return has two codes.
                        .filter(end -> end != EpisodeEnd.RETURNED_HOME_NOT_STATED)
                        .toList());
    }

    @Test
    void nationsDifferByAdoptionDisruption() {
        assertThat(Ssda903Codes.england().list("CIN", ReasonForCare.class).meaning("N9"))
                .isEmpty();
        assertThat(Ssda903Codes.wales().list("CIN", ReasonForCare.class).meaning(" n9 "))
                .contains(ReasonForCare.ADOPTION_DISRUPTION);
    }

    @Test
    void aCouncilsOwnListMustBeRightAsAWhole() {
        assertThatThrownBy(
                        () -> Ssda903Codes.read(Source.ofText("own.csv", "field,code,meaning\nPLACE,F1,FOSTERING\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "own.csv line 2, meaning: 'FOSTERING' is not a PlacementType; allowed: [KINSHIP_FOSTER, FOSTER,");
        assertThatThrownBy(() -> Ssda903Codes.read(Source.ofText("own.csv", "field,code,meaning\nSHOE,F1,FOSTER\n")))
                .hasMessageStartingWith("own.csv line 2, field: 'SHOE' is not a coded field; allowed: [RNE, LS,");
        assertThatThrownBy(() -> Ssda903Codes.read(
                        Source.ofText("own.csv", "field,code,meaning\nPLACE,F1,FOSTER\nPLACE,F1,OTHER\n")))
                .hasMessage("own.csv line 3, code: given twice for PLACE");
        assertThatThrownBy(() -> Ssda903Codes.read(Source.ofText("own.csv", "field,code,meaning\nPLACE,F1,FOSTER\n")))
                .hasMessage("own.csv: no code for RNE");
        assertThatThrownBy(() -> Ssda903Codes.read(Source.ofText("own.csv", "code,meaning\n")))
                .hasMessage("own.csv: columns must be field, code, meaning");
    }

    // Each code with the last return before it is good, the first and the last in which it is, and the first after.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REC|E43|-|2018|2018|2019",
                "REC|E45|2018|2019|2027|-",
                "SEX|1|-|2018|2024|2025",
                "SEX|U|2024|2025|2027|-",
                "PLACE|P2|-|2018|2024|2025",
                "PLACE|H5|-|2018|2025|2026",
                "PLACE|K3|2023|2024|2027|-",
                "PLACE|Z1|-|2018|2025|2026",
                "PLACE|Z14|2025|2026|2027|-",
                "REASON_PLACE_CHANGE|CUSTOD|2018|2019|2027|-",
                "ACTIV|F3|-|2018|2021|2022",
                "ACTIV|P5|2021|2022|2027|-",
                "ACCOM|S1|-|2018|2021|2022",
                "ACCOM_SUITABLE|X1|-|2018|2021|2022",
                "SW_REASON|MANAGE|2023|2024|2027|-",
                "RNE|S|-|2018|2027|-",
            })
    void codesAreGoodInTheirYears(String field, String code, String before, int first, int last, String after) {
        assertThat(isGood(field, code, first)).isTrue();
        assertThat(isGood(field, code, last)).isTrue();
        if (!before.equals("-")) {
            assertThat(isGood(field, code, Integer.parseInt(before))).isFalse();
        }
        if (!after.equals("-")) {
            assertThat(isGood(field, code, Integer.parseInt(after))).isFalse();
        }
    }

    @Test
    void walesOfAYearHasTheCodesOfTheYearAndItsOwn() {
        Ssda903Codes codes = Ssda903Codes.wales(ReportingYear.ending(2019));

        assertThat(codes.year()).contains(ReportingYear.ending(2019));
        assertThat(codes).hasToString("codes-wales.csv 2018-19");
        assertThat(codes.list("CIN", ReasonForCare.class).meaning("N9")).contains(ReasonForCare.ADOPTION_DISRUPTION);
        assertThat(codes.list("REC", EpisodeEnd.class).meaning("E43")).isEmpty();
        assertThat(Ssda903Codes.wales().year()).isEmpty();
    }

    @Test
    void aCouncilsListInTheOldFormStillReads() {
        Ssda903Codes codes = Ssda903Codes.read(Source.ofText("own.csv", oldForm()));

        assertThat(codes.list("PLACE", PlacementType.class).meanings()).hasSize(1);
        // What the old form did not have is England's.
        assertThat(codes.list("IN_TOUCH", InTouch.class).meanings().keySet())
                .containsExactly("YES", "NO", "DIED", "REFU", "NREQ", "RHOM");
    }

    @Test
    void yearsOfACouncilsListMustBeYearsInOrder() {
        assertThatThrownBy(() -> Ssda903Codes.read(
                        Source.ofText("own.csv", "field,code,meaning,first_year,last_year\nPLACE,F1,FOSTER,2018,\n")))
                .hasMessage("own.csv line 2, first_year: reporting year must look like 2017-18, but was '2018'");
        assertThatThrownBy(() -> Ssda903Codes.read(Source.ofText(
                        "own.csv", "field,code,meaning,first_year,last_year\nPLACE,F1,FOSTER,2018-19,2017-18\n")))
                .hasMessage("own.csv line 2, last_year: is before first_year");
    }

    private static String oldForm() {
        return "field,code,meaning\nRNE,S,STARTED\nLS,C2,CARE_ORDER\nCIN,N1,ABUSE_OR_NEGLECT\nPLACE,F1,FOSTER\n"
                + "PLACE_PROVIDER,PR1,OWN_AUTHORITY\nREC,X1,CONTINUES\nREASON_PLACE_CHANGE,CARPL,PLANNED\n"
                + "SEX,1,MALE\nETHNIC,WBRI,WHITE_BRITISH\nMOTHER,1,YES\nREVIEW_CODE,PN0,UNDER_FOUR\n"
                + "PL_LOCATION,IN,IN_AREA\n";
    }

    private static boolean isGood(String field, String code, int endYear) {
        Ssda903Codes codes = Ssda903Codes.england(ReportingYear.ending(endYear));
        return switch (field) {
            case "REC" -> codes.list(field, EpisodeEnd.class).meaning(code).isPresent();
            case "RNE" -> codes.list(field, EpisodeStart.class).meaning(code).isPresent();
            case "SEX" -> codes.list(field, Sex.class).meaning(code).isPresent();
            case "PLACE" -> codes.list(field, PlacementType.class).meaning(code).isPresent();
            case "REASON_PLACE_CHANGE" ->
                codes.list(field, PlacementChangeReason.class).meaning(code).isPresent();
            case "ACTIV" -> codes.list(field, Activity.class).meaning(code).isPresent();
            case "ACCOM" -> codes.list(field, Accommodation.class).meaning(code).isPresent();
            case "ACCOM_SUITABLE" ->
                codes.list(field, Answer.class).meaning(code).isPresent();
            default -> codes.list(field, SocialWorkerChange.class).meaning(code).isPresent();
        };
    }

    @Test
    void aListIsAskedForByItsOwnType() {
        assertThatThrownBy(() -> Ssda903Codes.wales().list("CIN", PlacementType.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was CIN as PlacementType");
    }

    private static <T> java.util.List<T> without(T[] values, T left) {
        return Arrays.stream(values).filter(value -> !value.equals(left)).toList();
    }
}
