package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.read.Source;

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
