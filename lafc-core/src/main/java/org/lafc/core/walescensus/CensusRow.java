package org.lafc.core.walescensus;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;
import org.lafc.core.read.WrittenDates;

/** One row of a form: gives its items as values, reports what is wrong, and remembers whether it can be kept. */
final class CensusRow {

    private static final String TEXT = "text in UTF-8";

    private final CsvRows rows;
    private final ImmutableMap<CensusItem, Integer> places; // of the items that the file has
    private final Consumer<? super Problem> problems;
    private boolean rejected;

    CensusRow(
            CsvRows rows,
            Set<CensusItem> needed,
            ImmutableMap<CensusItem, Integer> places,
            Consumer<? super Problem> problems) {
        this.rows = rows;
        this.places = places;
        this.problems = problems;
        for (CensusItem item : Sets.filter(places.keySet(), this::isNotText)) {
            if (needed.contains(item) && item.codeType().isEmpty()) {
                reject(item, "holds bytes that are not text (value withheld)", TEXT);
            } else {
                unknown(item, "holds bytes that are not text (value withheld)", TEXT);
            }
        }
    }

    SourceRow source() {
        return rows.source();
    }

    boolean isRejected() {
        return rejected;
    }

    // The field without surrounding blanks; empty if it is blank, NULL, not text, or an item the file has not got.
    String text(CensusItem item) {
        Integer place = places.get(item);
        String text = place == null ? "" : rows.field(place).strip();
        return text.equalsIgnoreCase("NULL") || text.indexOf(CsvRows.NOT_TEXT) >= 0 ? "" : text;
    }

    Optional<String> optionalText(CensusItem item) {
        return Optional.of(text(item)).filter(text -> !text.isEmpty());
    }

    // An identifier that must be there.
    String key(CensusItem item) {
        String text = text(item);
        if (text.isEmpty() && !rejected) {
            reject(item, "is blank", "the child's identifier");
        }
        return text;
    }

    // A date that must be there.
    LocalDate date(CensusItem item) {
        if (text(item).isEmpty() && !rejected) {
            reject(item, "is blank", WrittenDates.ALLOWED);
        }
        return optionalDate(item).orElse(LocalDate.MIN);
    }

    // A date that may be blank; one that cannot be read rejects the row.
    Optional<LocalDate> optionalDate(CensusItem item) {
        Optional<LocalDate> date = WrittenDates.parse(text(item));
        if (date.isEmpty() && !text(item).isEmpty()) {
            reject(item, "is not a date (value withheld)", WrittenDates.ALLOWED);
        }
        return date;
    }

    // A date that tells nothing about the row's place in the history; one that cannot be read is not known.
    Optional<LocalDate> sideDate(CensusItem item) {
        Optional<LocalDate> date = WrittenDates.parse(text(item));
        if (date.isEmpty() && !text(item).isEmpty()) {
            unknown(item, "is not a date (value withheld)", WrittenDates.ALLOWED);
        }
        return date;
    }

    // A code that should be there, if the file has the item; a wrong one is reported and reads as not known.
    <T> T code(CensusItem item, CodeList<T> codes, T notKnown) {
        if (places.containsKey(item) && text(item).isEmpty() && !isNotText(item)) {
            unknown(item, "is blank", codes.allowed());
        }
        return optionalCode(item, codes).orElse(notKnown);
    }

    // A code that may be blank; a wrong one is reported and reads as absent.
    <T> Optional<T> optionalCode(CensusItem item, CodeList<T> codes) {
        String text = text(item);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> meaning = codes.meaning(text);
        if (meaning.isEmpty()) {
            unknown(item, codes.shown(text) + " is not a " + codes.name(), codes.allowed());
        }
        return meaning;
    }

    Whereabouts whereabouts(CensusItem item, Whereabouts ifBlank) {
        String text = text(item);
        if (text.isEmpty()) {
            return ifBlank;
        }
        Optional<Postcode> postcode = Postcode.tryParse(text);
        if (postcode.isEmpty()) {
            unknown(item, "is not a postcode (value withheld)", "a whole postcode, as in LD1 5AA, or blank");
        }
        return postcode.map(Whereabouts::of).orElse(Whereabouts.NOT_RECORDED);
    }

    void reject(CensusItem item, String message, String allowed) {
        report(item, message, allowed, Effect.ROW_REJECTED);
        rejected = true;
    }

    void unknown(CensusItem item, String message, String allowed) {
        report(item, message, allowed, Effect.VALUE_NOT_KNOWN);
    }

    private void report(CensusItem item, String message, String allowed, Effect effect) {
        problems.accept(new Problem(source(), column(item), message, allowed, effect));
    }

    // The column as the file calls it, which is what must be mended.
    String column(CensusItem item) {
        Integer place = places.get(item);
        return place == null ? item.word() : rows.columns().get(place);
    }

    private boolean isNotText(CensusItem item) {
        Integer place = places.get(item);
        return place != null && rows.field(place).indexOf(CsvRows.NOT_TEXT) >= 0;
    }
}
