package org.lafc.core.ssda903;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.CsvRows;

/**
 * What the text of a field was read as.
 *
 * @param state whether and how
 * @param text a code in capitals
 * @param value the value where there is one
 */
record Reading<V>(State state, String text, @Nullable V value) {

    enum State {
        BLANK,
        GOOD,
        /** A code of another return year. */
        OTHER_YEAR,
        WRONG,
        /** Bytes that are not text, reported when the row was begun. */
        NOT_TEXT
    }

    static <V> Reading<V> of(String raw, Optional<V> value) {
        if (value.isPresent()) {
            return new Reading<>(State.GOOD, "", value.get());
        }
        return new Reading<>(clean(raw).isEmpty() ? blank(raw) : State.WRONG, "", null);
    }

    static State blank(String raw) {
        return raw.indexOf(CsvRows.NOT_TEXT) >= 0 ? State.NOT_TEXT : State.BLANK;
    }

    // Without surrounding blanks; empty if it is blank, NULL, or not text.
    static String clean(String raw) {
        String text = raw.strip();
        return text.equalsIgnoreCase("NULL") || text.indexOf(CsvRows.NOT_TEXT) >= 0 ? "" : text;
    }
}
