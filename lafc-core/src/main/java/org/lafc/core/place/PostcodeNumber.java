package org.lafc.core.place;

import java.util.Arrays;
import java.util.Locale;

/**
 * Postcodes as numbers: one number for each postcode, in the order of postcodes, read from a text without making
 * anything. Here stands what a postcode looks like; {@link Postcode} reads through it.
 *
 * <p>For loops over very many postcodes, such as a directory of the whole country. Everything else takes
 * {@link Postcode}. A number tells where somebody lives as much as the postcode does, so it is never printed.
 *
 * <p>The outward part counts as four digits of base 37 (blank, 0 to 9, A to Z), then comes the digit of the sector,
 * then ten bits for the two letters. So a number takes 35 bits, and shifted right by {@link #UNIT_BITS} it is the
 * number of its sector.
 */
public final class PostcodeNumber {

    /** Stands for a text that has not the shape of a postcode. */
    public static final long NOT_A_POSTCODE = -1;

    /** The lowest bits, which hold the two letters at the end, five bits each, A being 0. */
    public static final int UNIT_BITS = 10;

    private static final int BASE = 37;
    private static final int LETTER_BITS = 5;
    private static final int BLANK = 0;
    private static final int ZERO = 1;
    private static final int A = 11;
    private static final int LETTERS = 26;
    private static final int NO_DIGIT = -1;
    private static final byte[] DIGITS = digits();
    private static final String CHARACTERS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Inward letters: no C I K M O; V is stray but present in the directory. Pseudo postcodes take any.
    private static final int INWARD_LETTERS = bits("ABDEFGHJLNPQRSTUVWXYZ");
    private static final int NEWPORT = outward("NPT ");
    private static final int GIROBANK = outward("GIR ");
    private static final int PSEUDO = outward("ZZ99");
    private static final int BEFORE_PSEUDO = outward("ZZ9 ");

    private PostcodeNumber() {}

    /**
     * Returns the number of a postcode.
     *
     * @param postcode the postcode
     * @return its number, never negative
     */
    public static long of(Postcode postcode) {
        return of(postcode.text());
    }

    /**
     * Reads a postcode in any written form, as {@link Postcode#tryParse} does.
     *
     * @param text the text
     * @return the number, or {@link #NOT_A_POSTCODE}
     */
    public static long of(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int inward = to - 3;
        if (inward - from < 2) {
            return rest(text);
        }
        int outwardEnd = inward;
        while (text.charAt(outwardEnd - 1) == ' ') {
            outwardEnd--;
        }
        int length = outwardEnd - from;
        if (length < 2 || length > 4) {
            return rest(text);
        }
        long number = number(
                digit(text.charAt(from)),
                digit(text.charAt(from + 1)),
                length > 2 ? digit(text.charAt(from + 2)) : BLANK,
                length > 3 ? digit(text.charAt(from + 3)) : BLANK,
                digit(text.charAt(inward)),
                digit(text.charAt(inward + 1)),
                digit(text.charAt(inward + 2)),
                outwardEnd == inward);
        return number == NOT_A_POSTCODE ? rest(text) : number;
    }

    /**
     * Reads a postcode from a field as {@link org.lafc.core.read.CsvRows#packed} gives it.
     *
     * @param characters up to eight characters of ASCII one after the other, eight bits each
     * @return the number, or {@link #NOT_A_POSTCODE}
     */
    public static long ofPacked(long characters) {
        long outward = characters >>> 24;
        boolean joined = (outward & 0xFF) != ' ';
        while ((outward & 0xFF) == ' ') {
            outward >>>= 8;
        }
        if ((characters & 0xFF) > ' ' && outward > 0xFF && outward <= 0xFFFF_FFFFL) {
            // To the left, so that the first character stands first whatever the length.
            long first = outward << (Long.numberOfLeadingZeros(outward) & ~7) >>> 32;
            if (first >>> 24 > ' ') {
                return number(
                        digit((char) (first >>> 24)),
                        digit((char) (first >>> 16 & 0xFF)),
                        outward > 0xFFFF ? digit((char) (first >>> 8 & 0xFF)) : BLANK,
                        outward > 0xFF_FFFF ? digit((char) (first & 0xFF)) : BLANK,
                        digit((char) (characters >>> 16 & 0xFF)),
                        digit((char) (characters >>> 8 & 0xFF)),
                        digit((char) (characters & 0xFF)),
                        joined);
            }
        }
        return of(unpacked(characters));
    }

    /**
     * Tells whether a number is that of a pseudo postcode, area {@code ZZ99}.
     *
     * @param number the number of a postcode
     * @return true if the postcode is no place
     */
    public static boolean isPseudo(long number) {
        return number >>> UNIT_BITS >= PSEUDO * 10L && number >>> UNIT_BITS < (PSEUDO + 1) * 10L;
    }

    /**
     * Returns the postcode of a number, as {@link #of(Postcode)} counts it.
     *
     * @param number the number of a postcode
     * @return the postcode
     * @throws IllegalArgumentException if it is the number of none; the message does not repeat the number
     */
    public static Postcode postcode(long number) {
        boolean inRange = number >= 0 && number >>> UNIT_BITS < (long) BASE * BASE * BASE * BASE * 10;
        String text = inRange ? text(number) : "";
        if (of(text) != number || number == NOT_A_POSTCODE) {
            throw new IllegalArgumentException("number must be that of a postcode (value withheld)");
        }
        return new Postcode(text);
    }

    /**
     * Tells whether a number is that of a postcode, without making one.
     *
     * @param number any number
     * @return true if {@link #postcode} gives the postcode
     */
    public static boolean isPostcode(long number) {
        int sector = (int) (number >>> UNIT_BITS);
        int outward = sector / 10;
        int first = (int) (number >>> LETTER_BITS & 31);
        int second = (int) (number & 31);
        return number >= 0
                && number >>> UNIT_BITS < (long) BASE * BASE * BASE * BASE * 10
                && first < LETTERS
                && second < LETTERS
                && number(
                                outward / (BASE * BASE * BASE),
                                outward / (BASE * BASE) % BASE,
                                outward / BASE % BASE,
                                outward % BASE,
                                ZERO + sector % 10,
                                A + first,
                                A + second,
                                false)
                        == number;
    }

    // As Postcode.text() gives it.
    static String text(long number) {
        char[] text = new char[8];
        int at = 8;
        text[--at] = (char) ('A' + (number & 31));
        text[--at] = (char) ('A' + (number >>> LETTER_BITS & 31));
        int sector = (int) (number >>> UNIT_BITS);
        text[--at] = (char) ('0' + sector % 10);
        text[--at] = ' ';
        for (int outward = sector / 10; outward > 0; outward /= BASE) {
            if (outward % BASE != BLANK) {
                text[--at] = CHARACTERS.charAt(outward % BASE);
            }
        }
        return new String(text, at, 8 - at);
    }

    // Other alphabets have characters whose capitals are ours.
    private static long rest(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= DIGITS.length) {
                String capitals = text.toUpperCase(Locale.ROOT);
                return capitals.equals(text) ? NOT_A_POSTCODE : of(capitals);
            }
        }
        return NOT_A_POSTCODE;
    }

    private static String unpacked(long characters) {
        StringBuilder text = new StringBuilder();
        for (int shift = Long.SIZE - 8; shift >= 0; shift -= 8) {
            char character = (char) (characters >>> shift & 0xFF);
            if (character != 0) {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static long number(int a, int b, int c, int d, int sector, int first, int second, boolean joined) {
        if ((a | b | c | d | sector | first | second) < 0
                || !isNumeral(sector)
                || first < A
                || second < A
                || a < A
                || b == BLANK) {
            return NOT_A_POSTCODE;
        }
        int outward = ((a * BASE + b) * BASE + c) * BASE + d;
        boolean usual = b < A ? d == BLANK : isNumeral(c);
        if (!usual && outward != NEWPORT && outward != GIROBANK) {
            return NOT_A_POSTCODE;
        }
        boolean letters = (INWARD_LETTERS >>> (first - A) & INWARD_LETTERS >>> (second - A) & 1) != 0;
        // ZZ99 at the start names the pseudo postcodes, even where its second 9 would do for a sector.
        boolean cut = joined && outward == BEFORE_PSEUDO && sector == ZERO + 9;
        if (cut || !(letters || outward == PSEUDO)) {
            return NOT_A_POSTCODE;
        }
        return (outward * 10L + (sector - ZERO)) << UNIT_BITS | (long) (first - A) << LETTER_BITS | (second - A);
    }

    private static boolean isNumeral(int digit) {
        return digit >= ZERO && digit < A;
    }

    private static int digit(char character) {
        return character < DIGITS.length ? DIGITS[character] : NO_DIGIT;
    }

    private static int outward(String text) {
        int outward = 0;
        for (int i = 0; i < text.length(); i++) {
            outward = outward * BASE + CHARACTERS.indexOf(text.charAt(i));
        }
        return outward;
    }

    private static int bits(String letters) {
        return letters.chars().map(letter -> 1 << (letter - 'A')).sum();
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) NO_DIGIT);
        for (char character = '0'; character <= '9'; character++) {
            digits[character] = (byte) (ZERO + character - '0');
        }
        for (char character = 'A'; character <= 'Z'; character++) {
            digits[character] = (byte) (A + character - 'A');
            digits[Character.toLowerCase(character)] = (byte) (A + character - 'A');
        }
        return digits;
    }
}
