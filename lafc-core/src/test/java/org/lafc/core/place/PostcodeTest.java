package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "LD1 5AA, LD1 5AA",
        "LD15AA, LD1 5AA",
        "ld1 5aa, LD1 5AA",
        "'  LD1 5AA ', LD1 5AA",
        "'M1  1AA', M1 1AA",
        "'M1   1AA', M1 1AA",
        "SY210AA, SY21 0AA",
        "SY21 0AA, SY21 0AA",
        "EC1A1BB, EC1A 1BB",
        "W1A 0AX, W1A 0AX",
        "NPT 1AA, NPT 1AA",
        "GIR0AA, GIR 0AA",
        "CF1 7UV, CF1 7UV",
    })
    void everyWrittenFormReads(String written, String text) {
        assertThat(Postcode.parse(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2TR", "LD1", "LD1 5A", "LD1 AAA", "LD1 5CA", "1LD 5AA", "LDD1 5AA", "LD111 5AA", "LD1 5AA X"
            })
    void whatHasNotTheShapeIsRejectedAndNotRepeated(String text) {
        assertThat(Postcode.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> Postcode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "postcode must have the shape of LD1 5AA (value withheld, " + text.length() + " characters)");
    }

    @Test
    void printingShowsNothing() {
        Postcode postcode = Postcode.parse("LD1 5AA");

        assertThat(postcode).hasToString("Postcode[redacted]");
        assertThat(Whereabouts.of(postcode).toString()).doesNotContain("LD1");
    }

    @Test
    void partsAreOutwardAndInward() {
        assertThat(Postcode.parse("SY21 0AA").outward()).isEqualTo("SY21");
        assertThat(Postcode.parse("SY21 0AA").inward()).isEqualTo("0AA");
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ99 3VZ, NO_FIXED_ABODE",
        "ZZ993WZ, NOT_KNOWN",
        "ZZ99 3CZ, ENGLAND",
        "ZZ99 3GZ, WALES",
        "ZZ99 1WZ, SCOTLAND",
        "ZZ99 2WZ, NORTHERN_IRELAND",
        "ZZ99 9ZZ, OTHER",
    })
    void pseudoPostcodesSayWhatTheyMean(String written, PseudoPostcode meaning) {
        assertThat(Postcode.parse(written).pseudo()).contains(meaning);
    }

    @Test
    void ordinaryPostcodeIsNotPseudo() {
        assertThat(Postcode.parse("LD1 5AA").pseudo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ99 3CZ, ENGLAND",
        "ZZ99 3GZ, WALES",
        "ZZ99 1WZ, SCOTLAND",
        "ZZ99 2WZ, NORTHERN_IRELAND",
    })
    void fourPseudoPostcodesNameANation(String written, Nation nation) {
        assertThat(Postcode.parse(written).pseudo().flatMap(PseudoPostcode::nation))
                .contains(nation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ99 3VZ", "ZZ99 3WZ", "ZZ99 4QZ"})
    void otherPseudoPostcodesNameNone(String written) {
        assertThat(Postcode.parse(written).pseudo().flatMap(PseudoPostcode::nation))
                .isEmpty();
    }

    @Test
    void pseudoPostcodesGiveWhereabouts() {
        assertThat(Whereabouts.of(Postcode.parse("ZZ99 3VZ"))).isEqualTo(Whereabouts.NO_FIXED_ABODE);
        assertThat(Whereabouts.of(Postcode.parse("ZZ99 3WZ"))).isEqualTo(Whereabouts.NOT_RECORDED);
        Postcode england = Postcode.parse("ZZ99 3CZ");
        assertThat(Whereabouts.of(england)).isEqualTo(new Whereabouts.AtPostcode(england));
    }
}
