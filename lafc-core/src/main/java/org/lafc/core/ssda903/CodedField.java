package org.lafc.core.ssda903;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.ssda903.Reading.State;

/** Reads one coded field of a row with its code list, and reports codes that are wrong or of another year. */
final class CodedField<T extends Enum<T>> {

    private final Column column;
    private final String field;
    private final Class<T> type;
    private final Ssda903Codes codes;
    private final CodeList<T> list;
    private final Remembered<Reading<T>> readings;

    CodedField(Column column, Class<T> type, Ssda903Codes codes) {
        this(column, column.name(), type, codes);
    }

    CodedField(Column column, String field, Class<T> type, Ssda903Codes codes) {
        this.column = column;
        this.field = field;
        this.type = type;
        this.codes = codes;
        this.list = codes.list(field, type);
        this.readings = new Remembered<>(this::readingOf);
    }

    // A code that must be there; a wrong one is reported and reads as not known.
    T needed(ReturnRow row, T notKnown) {
        Reading<T> reading = readings.of(row, column);
        if (reading.state() == State.BLANK && row.has(column)) {
            row.unknown(column, "is blank", list.allowed());
        }
        return orElse(reported(reading, row), notKnown);
    }

    // A code that may be blank; a wrong one is reported and reads as not known.
    T or(ReturnRow row, T notKnown) {
        return orElse(reported(readings.of(row, column), row), notKnown);
    }

    // A code that may be blank; a wrong one is reported and reads as absent.
    @Nullable
    T orNull(ReturnRow row) {
        return reported(readings.of(row, column), row);
    }

    // The code as recorded, in capitals.
    String code(ReturnRow row) {
        return readings.of(row, column).text();
    }

    // Of a field that is reported elsewhere.
    T unreported(ReturnRow row, T notKnown) {
        return orElse(readings.of(row, column).value(), notKnown);
    }

    private static <T> T orElse(@Nullable T value, T notKnown) {
        return value == null ? notKnown : value;
    }

    private @Nullable T reported(Reading<T> reading, ReturnRow row) {
        if (reading.state() == State.OTHER_YEAR || reading.state() == State.WRONG) {
            report(reading.state(), row);
        }
        return reading.value();
    }

    private void report(State state, ReturnRow row) {
        String text = row.text(column);
        if (state == State.WRONG) {
            row.unknown(column, list.shown(text) + " is not a " + list.name(), list.allowed());
            return;
        }
        CodeEntry entry = codes.ofOtherYear(field, text).orElseThrow();
        row.report(
                column,
                "'" + entry.code() + "' is a " + list.name() + " of returns " + entry.years() + ", not of "
                        + codes.year().orElseThrow() + "; its meaning is kept",
                list.allowed(),
                Effect.KEPT);
    }

    private Reading<T> readingOf(String raw) {
        String text = Reading.clean(raw);
        if (text.isEmpty()) {
            return new Reading<>(Reading.blank(raw), "", null);
        }
        String code = text.toUpperCase(Locale.ROOT);
        Optional<T> meaning = list.meaning(code);
        if (meaning.isPresent()) {
            return new Reading<>(State.GOOD, code, meaning.get());
        }
        return codes.ofOtherYear(field, text)
                .map(entry -> new Reading<>(State.OTHER_YEAR, code, type.cast(entry.meaning())))
                .orElse(new Reading<>(State.WRONG, code, null));
    }
}
