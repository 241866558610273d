package org.lafc.geo.postcode;

import org.lafc.core.place.Postcode;

/**
 * A postcode as a number: one for each postcode, in the order of postcodes. Its text is read as eight digits of base
 * 37 (blank, 0 to 9, A to Z), so it takes 42 bits.
 */
final class PackedPostcode {

    private static final int LENGTH = 8;
    private static final int BASE = 37;

    private PackedPostcode() {}

    static long of(Postcode postcode) {
        String text = postcode.text();
        long packed = 0;
        for (int i = 0; i < LENGTH; i++) {
            packed = packed * BASE + (i < text.length() ? digit(text.charAt(i)) : 0);
        }
        return packed;
    }

    private static int digit(char character) {
        if (character == ' ') {
            return 0;
        }
        return character <= '9' ? character - '0' + 1 : character - 'A' + 11;
    }
}
