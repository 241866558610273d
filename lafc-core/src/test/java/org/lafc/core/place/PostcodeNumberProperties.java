package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PostcodeNumberProperties {

    /** Another way to tell what a postcode looks like: the pattern of its six shapes and the two that are gone. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?!ZZ99)([A-Z]{1,2}[0-9][0-9A-Z]?|NPT|GIR) *([0-9][ABD-HJLNP-Z]{2})|(ZZ99) *([0-9][A-Z]{2})");

    @Property(tries = 20_000)
    void whatIsAPostcodeIsWhatThePatternSays(@ForAll("texts") String text) {
        assertThat(Postcode.tryParse(text).map(Postcode::text)).isEqualTo(byPattern(text));
        assertThat(PostcodeNumber.of(text))
                .isEqualTo(byPattern(text)
                        .map(known -> PostcodeNumber.of(Postcode.parse(known)))
                        .orElse(PostcodeNumber.NOT_A_POSTCODE));
    }

    @Property(tries = 5_000)
    void packedFieldsReadAsTheirTexts(@ForAll("texts") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int from = Math.max(0, bytes.length - 8);
        long packed = 0;
        for (int i = from; i < bytes.length; i++) {
            packed = packed << 8 | bytes[i];
        }
        String field = new String(bytes, from, bytes.length - from, StandardCharsets.US_ASCII);
        assertThat(PostcodeNumber.ofPacked(packed)).isEqualTo(PostcodeNumber.of(field));
    }

    @Property
    void numbersAreOneToOneAndInTheOrderOfPostcodes(
            @ForAll("postcodes") Postcode one, @ForAll("postcodes") Postcode other) {
        Postcode neighbour = Postcode.tryParse(one.outward() + other.inward()).orElse(one);
        for (Postcode another : new Postcode[] {other, neighbour}) {
            assertThat(Integer.signum(Long.compare(PostcodeNumber.of(one), PostcodeNumber.of(another))))
                    .isEqualTo(Integer.signum(one.compareTo(another)));
        }
        assertThat(PostcodeNumber.of(one)).isBetween(0L, (1L << 35) - 1);
        assertThat(PostcodeNumber.isPseudo(PostcodeNumber.of(one)))
                .isEqualTo(one.pseudo().isPresent());
    }

    @Property
    void numbersGiveTheirPostcodesBack(@ForAll("postcodes") Postcode postcode) {
        assertThat(PostcodeNumber.postcode(PostcodeNumber.of(postcode))).isEqualTo(postcode);
    }

    @Property
    void otherNumbersAreRefused(@ForAll @LongRange(min = -10, max = 1L << 36) long number) {
        checkRefusedOrGiven(number);
    }

    @Property
    void numbersNearAPostcodesAreRefusedOrGiven(
            @ForAll("postcodes") Postcode postcode, @ForAll @IntRange(max = 63) int bit) {
        checkRefusedOrGiven(PostcodeNumber.of(postcode) ^ 1L << bit);
        assertThat(PostcodeNumber.isPostcode(PostcodeNumber.of(postcode))).isTrue();
    }

    private static void checkRefusedOrGiven(long number) {
        try {
            PostcodeNumber.postcode(number);
            assertThat(PostcodeNumber.isPostcode(number)).isTrue();
            assertThat(PostcodeNumber.of(PostcodeNumber.postcode(number))).isEqualTo(number);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("number must be that of a postcode (value withheld)");
            assertThat(PostcodeNumber.isPostcode(number)).isFalse();
        }
    }

    @Example
    void numberOfNoPostcodeIsRefused() {
        for (long number : new long[] {PostcodeNumber.NOT_A_POSTCODE, 0, 4, 1L << 35, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> PostcodeNumber.postcode(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("number must be that of a postcode (value withheld)");
            assertThat(PostcodeNumber.isPostcode(number)).isFalse();
        }
    }

    @Example
    void numberHoldsSectorAndLetters() {
        assertThat(PostcodeNumber.of("LD1 5AB")).isEqualTo(PostcodeNumber.of("LD1 5AA") + 1);
        assertThat(PostcodeNumber.of("LD1 5BA") - PostcodeNumber.of("LD1 5AA")).isEqualTo(32);
        assertThat(PostcodeNumber.of("LD1 6AA") - PostcodeNumber.of("LD1 5AA"))
                .isEqualTo(1 << PostcodeNumber.UNIT_BITS);
    }

    @Example
    void capitalsOfOtherAlphabetsCount() {
        assertThat(PostcodeNumber.of("\u017fA1 1AA")).isEqualTo(PostcodeNumber.of("SA1 1AA"));
        assertThat(PostcodeNumber.of("\u00e91 1AA")).isEqualTo(PostcodeNumber.NOT_A_POSTCODE);
    }

    @Provide
    Arbitrary<Postcode> postcodes() {
        return wellFormed().map(Postcode::parse);
    }

    // Well formed ones, with up to three characters put in or taken away.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                " ", "  ", "\t", "\u2003", "A", "z", "C", "v", "0", "9", "\u0131", "\u017f", "\u00e9", "-", "\u007f",
                "\u001f", "");
        Arbitrary<String> written = Combinators.combine(wellFormed(), Arbitraries.of(0, 1, 2))
                .as((text, form) -> switch (form) {
                    case 0 -> text;
                    case 1 -> text.replace(" ", "");
                    default -> text.toLowerCase(Locale.ROOT);
                });
        return Combinators.combine(written, piece.list().ofMaxSize(3), Arbitraries.randoms())
                .as((text, pieces, random) -> {
                    StringBuilder changed = new StringBuilder(text);
                    for (String put : pieces) {
                        int at = random.nextInt(changed.length() + 1);
                        int cut = Math.min(changed.length(), at + random.nextInt(2));
                        changed.replace(at, cut, put);
                    }
                    return changed.toString();
                });
    }

    private static Arbitrary<String> wellFormed() {
        Arbitrary<String> area =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(2);
        Arbitrary<String> usual = Combinators.combine(
                        area, Arbitraries.integers().between(0, 9), Arbitraries.of("", "0", "9", "A", "Z"))
                .as((letters, digit, rest) -> letters + digit + rest)
                .filter(outward -> !outward.equals("ZZ99"));
        Arbitrary<String> ordinary = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(9, usual), Tuple.of(1, Arbitraries.of("NPT", "GIR", "ZZ9", "ZZ9A"))),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.strings().withChars("ABDEFGHJLNPQRSTUVWXYZ").ofLength(2))
                .as((outward, digit, letters) -> outward + " " + digit + letters);
        Arbitrary<String> pseudo = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2))
                .as((digit, letters) -> "ZZ99 " + digit + letters);
        return Arbitraries.frequencyOf(Tuple.of(9, ordinary), Tuple.of(1, pseudo));
    }

    private static Optional<String> byPattern(String text) {
        Matcher shape = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!shape.matches()) {
            return Optional.empty();
        }
        int outward = shape.group(1) == null ? 3 : 1;
        return Optional.of(shape.group(outward) + " " + shape.group(outward + 1));
    }
}
