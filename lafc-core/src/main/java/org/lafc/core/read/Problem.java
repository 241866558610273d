package org.lafc.core.read;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Something wrong in the data: where it stands, what is wrong, what is allowed, and what came of it.
 *
 * <p>A problem never holds a personal value. A code that is wrong is repeated, because that is what must be
 * mended; an identifier, a date, a postcode or a longer text never is.
 *
 * @param row the row; line 0 for a problem of the whole file
 * @param field the column, or an empty text where the problem is the row's or the file's
 * @param message what is wrong, without the value unless it is a code
 * @param allowed what is allowed there
 * @param effect what came of it
 */
public record Problem(SourceRow row, String field, String message, String allowed, Effect effect) {

    private static final Pattern SHORT_CODE = Pattern.compile("[A-Za-z0-9*?.-]|[A-Za-z][0-9]{1,2}[A-Za-z]?|P[NR][0-9]");

    /** What a problem did to the row it is in. */
    public enum Effect {
        /** The whole file was left out. */
        FILE_REJECTED,
        /** From this line on the file was left out; the rows before it are kept. */
        REST_OF_FILE_REJECTED,
        /** The row was left out. */
        ROW_REJECTED,
        /** The row was kept; the value reads as not known. */
        VALUE_NOT_KNOWN,
        /** The row and the value were kept; somebody should look. */
        KEPT
    }

    /**
     * Checks the components.
     *
     * @param row the row; line 0 for a problem of the whole file
     * @param field the column, or an empty text where the problem is the row's or the file's
     * @param message what is wrong, without the value unless it is a code
     * @param allowed what is allowed there
     * @param effect what came of it
     */
    public Problem {
        requireNonNull(row, "row");
        requireNonNull(field, "field");
        requireNonNull(message, "message");
        requireNonNull(allowed, "allowed");
        requireNonNull(effect, "effect");
    }

    /**
     * Returns how a wrong code is named in a message: itself, in quotes, if it has the shape of a code (one character,
     * or a letter and a number), otherwise withheld, since any other text in a code column may be a name or an address.
     *
     * @param code the text found
     * @return the text to show
     */
    public static String shown(String code) {
        return SHORT_CODE.matcher(code).matches() ? "'" + code + "'" : withheld(code);
    }

    static String withheld(String text) {
        return "a text of " + text.length() + " characters (withheld)";
    }

    /**
     * Returns the problem as one sentence.
     *
     * @return for example {@code episodes.csv line 17, PLACE: 'U9' is not a placement code; allowed: A3, A4 …}
     */
    @Override
    public String toString() {
        return row + (field.isEmpty() ? "" : ", " + field) + ": " + message + (allowed.isEmpty() ? "" : "; allowed: ")
                + allowed;
    }
}
