package org.lafc.core.place;

import java.util.Optional;

/**
 * A UK postcode: where somebody lives, so it is redacted when printed; {@link #text()} gives it on purpose.
 *
 * <p>Reads every written form: {@code LD1 5AA}, {@code LD15AA}, {@code ld1 5aa}, the seven characters of the
 * ONS Postcode Directory ({@code M1  1AA}, {@code SY210AA}) and its eight ({@code M1   1AA}). Shapes that
 * only old files hold are read too: {@code NPT 1AA} (Newport before 1997), {@code GIR 0AA}, inward letters
 * with V. Whether the postcode exists only a directory can tell.
 *
 * <p>Postcodes of the area {@code ZZ99} are pseudo postcodes of the NHS; see {@link #pseudo()}.
 */
public final class Postcode implements Comparable<Postcode> {

    private static final String PSEUDO_OUTWARD = "ZZ99";

    private final String text;

    /** Takes over a text as {@link PostcodeNumber#text} gives it. */
    Postcode(String text) {
        this.text = text;
    }

    /**
     * Reads a postcode in any written form; case and white space do not matter.
     *
     * @param text the postcode
     * @return the postcode
     * @throws IllegalArgumentException if it has not the shape of one; the message does not repeat the text
     */
    public static Postcode parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "postcode must have the shape of LD1 5AA (value withheld, " + text.length() + " characters)"));
    }

    /**
     * Reads a postcode in any written form, if it is one.
     *
     * @param text the text
     * @return the postcode, or empty if the text has not the shape of one
     */
    public static Optional<Postcode> tryParse(String text) {
        long number = PostcodeNumber.of(text);
        return number == PostcodeNumber.NOT_A_POSTCODE
                ? Optional.empty()
                : Optional.of(new Postcode(PostcodeNumber.text(number)));
    }

    /**
     * Returns the postcode as people write it.
     *
     * @return outward part, one space, inward part, in capitals
     */
    public String text() {
        return text;
    }

    /**
     * Returns the first part, which names the district.
     *
     * @return for example {@code LD1}
     */
    public String outward() {
        return text.substring(0, text.length() - 4);
    }

    /**
     * Returns the second part.
     *
     * @return for example {@code 5AA}
     */
    public String inward() {
        return text.substring(text.length() - 3);
    }

    /**
     * Returns what a pseudo postcode of area ZZ99 says instead of a place.
     *
     * @return its meaning, or empty for an ordinary postcode
     */
    public Optional<PseudoPostcode> pseudo() {
        return text.startsWith(PSEUDO_OUTWARD) ? Optional.of(PseudoPostcode.ofInward(inward())) : Optional.empty();
    }

    @Override
    public int compareTo(Postcode other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Postcode postcode && text.equals(postcode.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns a mark in place of the value, which is personal.
     *
     * @return always the same text
     */
    @Override
    public String toString() {
        return "Postcode[redacted]";
    }
}
