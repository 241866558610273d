package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.Reading.State;
import org.lafc.core.time.PartialDate;

/**
 * One row of a module after the other: gives its fields as values, reports what is wrong, and remembers whether the row
 * can be kept.
 */
final class ReturnRow {

    private static final String TEXT = "text in UTF-8";
    private static final int MIDDLE_OF_MONTH = 15;

    // Without these, and DOB in Header, a row cannot be placed in a history.
    private static final ImmutableSet<Column> PLACING = ImmutableSet.of(
            Column.CHILD,
            Column.DECOM,
            Column.DEC,
            Column.REVIEW,
            Column.DATE_INT,
            Column.DATE_PLACED,
            Column.MIS_START,
            Column.MIS_END,
            Column.SW_DECOM,
            Column.SW_DEC,
            Column.DOLO_START,
            Column.DOLO_END);

    /** The texts of the current row, wherever they come from. */
    interface Texts {
        boolean has(Column column);

        // As it stands in the file; empty for a column the file has not got.
        String raw(Column column);

        // As CsvRows.packed gives it; 0 for a column the file has not got.
        long packed(Column column);

        // Whether raw gives this text.
        boolean isSame(Column column, String text);

        // As CsvRows.date gives it; null for a column the file has not got.
        @Nullable
        LocalDate date(Column column);

        // Whether a text may hold CsvRows.NOT_TEXT.
        boolean mayHoldNotText();

        SourceRow source();
    }

    /** What postcodes and other short texts were read as in this run. */
    static final class Memory {
        final Remembered<Reading<Whereabouts>> places = new Remembered<>(
                raw -> Reading.of(raw, Postcode.tryParse(Reading.clean(raw)).map(Whereabouts::of)));
        final Remembered<String> texts = new Remembered<>(Reading::clean);
    }

    private final ReturnModule module;
    private final Texts texts;
    private final Memory memory;
    private final Consumer<? super Problem> problems;
    private @Nullable SourceRow source;
    private boolean rejected;
    private String lastKey = " "; // never a key: those are stripped

    ReturnRow(ReturnModule module, Texts texts, Memory memory, Consumer<? super Problem> problems) {
        this.module = module;
        this.texts = texts;
        this.memory = memory;
        this.problems = problems;
    }

    // Begins the row the texts now give.
    void begin() {
        rejected = false;
        source = null;
        if (texts.mayHoldNotText()) {
            module.columns().forEach(this::checkText);
        }
    }

    private void checkText(Column column) {
        if (raw(column).indexOf(CsvRows.NOT_TEXT) < 0) {
            return;
        }
        if (PLACING.contains(column) || (column == Column.DOB && module == ReturnModule.HEADER)) {
            reject(column, "holds bytes that are not text (value withheld)", TEXT);
        } else {
            unknown(column, "holds bytes that are not text (value withheld)", TEXT);
        }
    }

    SourceRow source() {
        SourceRow known = source;
        if (known == null) {
            known = texts.source();
            source = known;
        }
        return known;
    }

    boolean isRejected() {
        return rejected;
    }

    boolean has(Column column) {
        return texts.has(column);
    }

    String raw(Column column) {
        return texts.raw(column);
    }

    long packed(Column column) {
        return texts.packed(column);
    }

    // The field without surrounding blanks; empty if it is blank, NULL, not text, or a column the file has not got.
    String text(Column column) {
        return memory.texts.of(this, column);
    }

    // Nothing was recorded; bytes that are not text are something, reported already.
    boolean isBlank(Column column) {
        return text(column).isEmpty() && (!texts.mayHoldNotText() || Reading.blank(texts.raw(column)) == State.BLANK);
    }

    // An identifier that must be there.
    String key(Column column) {
        if (texts.isSame(column, lastKey)) {
            return lastKey;
        }
        String text = Reading.clean(texts.raw(column)); // too many to be remembered
        lastKey = text;
        if (text.isEmpty()) {
            lastKey = " ";
            reject(column, "is blank", "1 to 10 characters");
        }
        return text;
    }

    // A date that must be there.
    LocalDate date(Column column) {
        LocalDate date = texts.date(column);
        if (date != null) {
            return date;
        }
        if (isBlank(column)) {
            reject(column, "is blank", ReturnDates.ALLOWED);
        }
        date = optionalDate(column);
        return date == null ? LocalDate.MIN : date;
    }

    // A date that may be blank; one that cannot be read rejects the row.
    @Nullable
    LocalDate optionalDate(Column column) {
        LocalDate date = dateOrNull(column);
        if (date == null && isWrongDate(column)) {
            reject(column, "is not a date (value withheld)", ReturnDates.ALLOWED);
        }
        return date;
    }

    // A date that tells nothing about the row's place in the history; one that cannot be read is not known.
    @Nullable
    LocalDate sideDate(Column column) {
        LocalDate date = dateOrNull(column);
        if (date == null && isWrongDate(column)) {
            unknown(column, "is not a date (value withheld)", ReturnDates.ALLOWED);
        }
        return date;
    }

    private @Nullable LocalDate dateOrNull(Column column) {
        LocalDate date = texts.date(column);
        return date != null || texts.packed(column) == 0
                ? date
                : ReturnDates.parse(text(column)).orElse(null);
    }

    private boolean isWrongDate(Column column) {
        return texts.packed(column) != 0
                && !text(column).isEmpty()
                && ReturnDates.parse(text(column)).isEmpty();
    }

    // DOB in Header, which must be there.
    LocalDate birth() {
        LocalDate born = texts.date(Column.DOB);
        if (born != null) {
            return born;
        }
        LocalDate middle = middleOfBirthMonth();
        return middle == null ? date(Column.DOB) : middle;
    }

    // DOB in any other module.
    @Nullable
    LocalDate repeatedBirth() {
        LocalDate born = texts.date(Column.DOB);
        if (born != null) {
            return born;
        }
        LocalDate middle = middleOfBirthMonth();
        return middle == null ? sideDate(Column.DOB) : middle;
    }

    // A birth of which only the month is known stands under its 15th, as returns have it.
    private @Nullable LocalDate middleOfBirthMonth() {
        if (dateOrNull(Column.DOB) != null || !isWrongDate(Column.DOB)) {
            return null;
        }
        PartialDate partial = PartialDate.tryParse(text(Column.DOB)).orElse(PartialDate.UNKNOWN);
        if (partial.month().isEmpty() || partial.day().isPresent()) {
            return null;
        }
        report(Column.DOB, "has no day; the 15th is taken", "the day of birth, or the 15th if unknown", Effect.KEPT);
        return LocalDate.of(partial.year().orElseThrow(), partial.month().get(), MIDDLE_OF_MONTH);
    }

    Optional<String> optionalText(Column column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    Whereabouts whereabouts(Column column, Whereabouts ifBlank) {
        Reading<Whereabouts> reading = memory.places.of(this, column);
        if (reading.state() == State.WRONG) {
            unknown(column, "is not a postcode (value withheld)", "a whole postcode, as in LD1 5AA, or blank");
            return Whereabouts.NOT_RECORDED;
        }
        Whereabouts found = reading.value();
        return found == null ? ifBlank : found;
    }

    void reject(Column column, String message, String allowed) {
        report(column, message, allowed, Effect.ROW_REJECTED);
        rejected = true;
    }

    void unknown(Column column, String message, String allowed) {
        report(column, message, allowed, Effect.VALUE_NOT_KNOWN);
    }

    void report(Column column, String message, String allowed, Effect effect) {
        problems.accept(new Problem(source(), column.name(), message, allowed, effect));
    }
}
