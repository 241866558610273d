package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;

/** One row of a module: gives its fields as values, reports what is wrong, and remembers whether it can be kept. */
final class ReturnRow {

    private static final String TEXT = "text in UTF-8";

    // Without these, and DOB in Header, a row cannot be placed in a history.
    private static final ImmutableSet<String> PLACING = ImmutableSet.of("CHILD", "DECOM", "DEC", "REVIEW");

    private final CsvRows rows;
    private final ImmutableMap<String, Integer> places;
    private final Consumer<Problem> problems;
    private boolean rejected;

    ReturnRow(ReturnModule module, CsvRows rows, ImmutableMap<String, Integer> places, Consumer<Problem> problems) {
        this.rows = rows;
        this.places = places;
        this.problems = problems;
        for (String column : places.keySet()) {
            if (raw(column).indexOf(CsvRows.NOT_TEXT) >= 0) {
                if (PLACING.contains(column) || (column.equals("DOB") && module == ReturnModule.HEADER)) {
                    reject(column, "holds bytes that are not text (value withheld)", TEXT);
                } else {
                    unknown(column, "holds bytes that are not text (value withheld)", TEXT);
                }
            }
        }
    }

    SourceRow source() {
        return rows.source();
    }

    boolean isRejected() {
        return rejected;
    }

    // The field without surrounding blanks; empty if it is blank, NULL, not text, or a column the file has not got.
    String text(String column) {
        String text = raw(column).strip();
        return text.equalsIgnoreCase("NULL") || text.indexOf(CsvRows.NOT_TEXT) >= 0 ? "" : text;
    }

    // Nothing was recorded; bytes that are not text are something, reported already.
    boolean isBlank(String column) {
        return text(column).isEmpty() && raw(column).indexOf(CsvRows.NOT_TEXT) < 0;
    }

    private String raw(String column) {
        Integer place = places.get(column);
        return place == null ? "" : rows.field(place);
    }

    // An identifier that must be there.
    String key(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            reject(column, "is blank", "1 to 10 characters");
        }
        return text;
    }

    // A date that must be there.
    LocalDate date(String column) {
        if (text(column).isEmpty()) {
            reject(column, "is blank", ReturnDates.ALLOWED);
        }
        return optionalDate(column).orElse(LocalDate.MIN);
    }

    // A date that may be blank; one that cannot be read rejects the row.
    Optional<LocalDate> optionalDate(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = ReturnDates.parse(text);
        if (date.isEmpty()) {
            reject(column, "is not a date (value withheld)", ReturnDates.ALLOWED);
        }
        return date;
    }

    // A date that tells nothing about the row's place in the history; one that cannot be read is not known.
    Optional<LocalDate> sideDate(String column) {
        String text = text(column);
        Optional<LocalDate> date = ReturnDates.parse(text);
        if (!text.isEmpty() && date.isEmpty()) {
            unknown(column, "is not a date (value withheld)", ReturnDates.ALLOWED);
        }
        return date;
    }

    // A code that must be there; a wrong one is reported and reads as not known.
    <T> T code(String column, CodeList<T> codes, T notKnown) {
        if (places.containsKey(column) && isBlank(column)) {
            unknown(column, "is blank", codes.allowed());
        }
        return optionalCode(column, codes).orElse(notKnown);
    }

    // A code that may be blank; a wrong one is reported and reads as absent.
    <T> Optional<T> optionalCode(String column, CodeList<T> codes) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> meaning = codes.meaning(text);
        if (meaning.isEmpty()) {
            unknown(column, codes.shown(text) + " is not a " + codes.name(), codes.allowed());
        }
        return meaning;
    }

    Optional<String> optionalText(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    String upperCase(String column) {
        return text(column).toUpperCase(Locale.ROOT);
    }

    Whereabouts whereabouts(String column, Whereabouts ifBlank) {
        String text = text(column);
        if (text.isEmpty()) {
            return ifBlank;
        }
        Optional<Postcode> postcode = Postcode.tryParse(text);
        if (postcode.isEmpty()) {
            unknown(column, "is not a postcode (value withheld)", "a whole postcode, as in LD1 5AA, or blank");
        }
        return postcode.map(Whereabouts::of).orElse(Whereabouts.NOT_RECORDED);
    }

    void reject(String field, String message, String allowed) {
        problems.accept(new Problem(source(), field, message, allowed, Effect.ROW_REJECTED));
        rejected = true;
    }

    void unknown(String field, String message, String allowed) {
        problems.accept(new Problem(source(), field, message, allowed, Effect.VALUE_NOT_KNOWN));
    }
}
