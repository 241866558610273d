package org.lafc.metrics.report;

import java.util.regex.Pattern;

/** Text of data made safe to stand in a cell of a spreadsheet: shown as text, never worked out. */
final class Cells {

    /** The most characters a cell of XLSX holds. */
    static final int LONGEST = 32_767;

    // What a spreadsheet begins a formula with, in ASCII and in the wide forms that Excel reads the same way, and the
    // blanks that it skips before one.
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private Cells() {}

    /** The text with an apostrophe in front if a spreadsheet would take it for a formula; a negative number is none. */
    static String withoutFormula(String cell) {
        boolean formula = !cell.isEmpty()
                && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }

    /** The text for a cell of XLSX: of what XML allows, and cut with an ellipsis if a cell cannot hold it. */
    static String xlsx(String text) {
        String safe = withoutFormula(Text.allowed(text));
        if (safe.length() <= LONGEST) {
            return safe;
        }
        int end = Character.isHighSurrogate(safe.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return safe.substring(0, end) + "\u2026";
    }
}
