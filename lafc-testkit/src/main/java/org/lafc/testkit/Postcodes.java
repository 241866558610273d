package org.lafc.testkit;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.place.Postcode;

/**
 * Generates postcodes. They have the shape of real ones in areas that exist; whether one exists is chance, and no
 * directory is asked.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Postcodes {

    // Wales and its borders, short and long areas, districts with a letter, and every nation.
    private static final List<String> OUTWARD_STARTS = List.of(
            "LD", "SY", "SA", "CF", "NP", "LL", "HR", "CH", "GL", "BS", "L", "M", "B", "G", "TS", "AB", "BT", "JE");
    private static final List<String> OUTWARD_WITH_LETTER =
            List.of("EC1A", "WC2H", "SW1A", "SE1P", "W1A", "W1T", "N1C", "E1W");
    private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private Postcodes() {}

    /**
     * Returns postcodes of all kinds: most ordinary, one in six a pseudo postcode, some of shapes that only old files
     * hold.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Postcode> all() {
        return Arbitraries.frequencyOf(Tuple.of(9, ordinary()), Tuple.of(2, pseudo()), Tuple.of(1, historical()));
    }

    /**
     * Returns postcodes that stand for places, in all six shapes from {@code M1 1AA} to {@code EC1A 1AA}.
     *
     * @return the arbitrary; no pseudo postcodes
     */
    public static Arbitrary<Postcode> ordinary() {
        Arbitrary<String> numbered = Combinators.combine(
                        Arbitraries.of(OUTWARD_STARTS), Arbitraries.integers().between(1, 99))
                .as((area, district) -> area + district);
        return withInward(
                Arbitraries.frequencyOf(Tuple.of(6, numbered), Tuple.of(1, Arbitraries.of(OUTWARD_WITH_LETTER))));
    }

    /**
     * Returns the pseudo postcodes of area ZZ99: the six that lafc knows the meaning of, and others.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Postcode> pseudo() {
        Arbitrary<String> known = Arbitraries.of("3VZ", "3WZ", "3CZ", "3GZ", "1WZ", "2WZ");
        return Arbitraries.frequencyOf(Tuple.of(6, known), Tuple.of(1, Arbitraries.of("4QZ", "6LZ", "7IM")))
                .map(inward -> Postcode.parse("ZZ99 " + inward));
    }

    /**
     * Returns postcodes of shapes that only old files hold: Newport before 1997, Girobank, inward letters with V.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Postcode> historical() {
        Arbitrary<Postcode> newport = withInward(Arbitraries.just("NPT"));
        Arbitrary<Postcode> others =
                Arbitraries.of("GIR 0AA", "CF1 1AV", "SY2 1VA").map(Postcode::parse);
        return Arbitraries.frequencyOf(Tuple.of(2, newport), Tuple.of(1, others));
    }

    /**
     * Returns the ways a file may write a postcode: {@code LD1 5AA}, {@code LD15AA}, {@code ld1 5aa}, seven and eight
     * characters as the ONS Postcode Directory has them, and with blanks around.
     *
     * @param postcode the postcode
     * @return the arbitrary; {@link Postcode#parse} reads each as the given postcode
     */
    public static Arbitrary<String> writtenForms(Postcode postcode) {
        String outward = postcode.outward();
        String inward = postcode.inward();
        return Arbitraries.of(
                postcode.text(),
                outward + inward,
                postcode.text().toLowerCase(Locale.ROOT),
                (outward + inward).toLowerCase(Locale.ROOT),
                String.format("%-4s%s", outward, inward),
                String.format("%-4s %s", outward, inward),
                "  " + postcode.text() + " ");
    }

    private static Arbitrary<Postcode> withInward(Arbitrary<String> outward) {
        Arbitrary<Integer> sector = Arbitraries.integers().between(0, 9);
        Arbitrary<String> unit = Arbitraries.strings().withChars(INWARD_LETTERS).ofLength(2);
        return Combinators.combine(outward, sector, unit)
                .as((first, digit, letters) -> Postcode.parse(first + " " + digit + letters))
                .withoutEdgeCases(); // the first of every list is no edge, and their products outnumber all else
    }
}
