package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PostcodeProperties {

    @Property
    void everyWrittenFormIsOnePostcode(@ForAll("outward") String outward, @ForAll("inward") String inward) {
        Postcode postcode = Postcode.parse(outward + " " + inward);

        assertThat(postcode.text()).isEqualTo(outward + " " + inward);
        assertThat(Postcode.parse(postcode.text())).isEqualTo(postcode);
        assertThat(Postcode.parse(outward + inward)).isEqualTo(postcode).hasSameHashCodeAs(postcode);
        assertThat(Postcode.parse((outward + inward).toLowerCase(Locale.ROOT))).isEqualTo(postcode);
        assertThat(Postcode.parse(String.format("%-4s%s", outward, inward))).isEqualTo(postcode);
        assertThat(Postcode.parse(String.format("%-4s %s", outward, inward))).isEqualTo(postcode);
    }

    @Property
    void nothingCrashesAndNothingIsShown(@ForAll String text) {
        Postcode.tryParse(text)
                .ifPresent(postcode -> assertThat(postcode.toString()).isEqualTo("Postcode[redacted]"));
    }

    @Provide
    Arbitrary<String> outward() {
        Arbitrary<String> area =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(2);
        Arbitrary<String> digit = Arbitraries.strings().numeric().ofLength(1);
        Arbitrary<String> tail = Arbitraries.of("", "0", "5", "9", "A", "W", "Y");
        return Combinators.combine(area, digit, tail).as((a, d, t) -> a + d + t);
    }

    @Provide
    Arbitrary<String> inward() {
        Arbitrary<String> letters =
                Arbitraries.strings().withChars("ABDEFGHJLNPQRSTUVWXYZ").ofLength(2);
        return Combinators.combine(Arbitraries.integers().between(0, 9), letters)
                .as((d, l) -> d + l);
    }
}
