package org.lafc.core.plain;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Answer;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.PlainColumn.Need;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * The current row of a file, its fields as values of their columns' kinds. Reports what is wrong, and remembers whether
 * the row can be kept. One object serves a whole file.
 */
final class TableRow {

    private final CsvRows rows;
    private final Table<?> table;
    private final Consumer<Problem> problems;
    private final ImmutableMap<String, Integer> indexes;
    private final int[] places; // of the table's columns in the file, -1 for those it has not got
    private final @Nullable Object[] values;
    private boolean rejected;

    TableRow(Table<?> table, CsvRows rows, Consumer<Problem> problems) {
        this.table = table;
        this.rows = rows;
        this.problems = problems;
        this.places = new int[table.columns().size()];
        this.values = new Object[places.length];
        ImmutableMap.Builder<String, Integer> names = ImmutableMap.builder();
        for (int i = 0; i < places.length; i++) {
            String name = table.columns().get(i).name();
            names.put(name, i);
            places[i] = rows.columns().indexOf(name.toUpperCase(Locale.ROOT));
        }
        this.indexes = names.buildOrThrow();
    }

    /** Reads the fields of the row that the file is at. */
    void readFields() {
        rejected = false;
        for (int i = 0; i < places.length; i++) {
            values[i] = places[i] < 0 ? null : value(table.columns().get(i), rows.field(places[i]));
        }
        for (Table.Range range : table.ranges()) {
            Optional<LocalDate> from = dayIfKnown(range.from());
            Optional<LocalDate> to = dayIfKnown(range.to());
            if (from.isPresent() && to.filter(end -> end.isBefore(from.get())).isPresent()) {
                reject(
                        range.to(),
                        "is before " + range.from() + " (values withheld)",
                        "on or after " + range.from() + ", or blank");
            }
        }
        if (!rejected) {
            table.check().accept(this);
        }
    }

    boolean isRejected() {
        return rejected;
    }

    SourceRow source() {
        return rows.source();
    }

    Optional<SourceRow> from() {
        return Optional.of(source());
    }

    String text(String column) {
        return needed(column, String.class);
    }

    Optional<String> textIfKnown(String column) {
        return ifKnown(column, String.class);
    }

    LocalDate day(String column) {
        return needed(column, LocalDate.class);
    }

    Optional<LocalDate> dayIfKnown(String column) {
        return ifKnown(column, LocalDate.class);
    }

    DateRange days(String from, String to) {
        return dayIfKnown(to).map(end -> DateRange.of(day(from), end)).orElseGet(() -> DateRange.startingOn(day(from)));
    }

    Answer answer(String column) {
        return word(column, Answer.NOT_KNOWN);
    }

    <E extends Enum<E>> E word(String column, E ifNotKnown) {
        return ifKnown(column, ifNotKnown.getDeclaringClass()).orElse(ifNotKnown);
    }

    int number(String column) {
        return needed(column, Integer.class);
    }

    Whereabouts place(String column) {
        return ifKnown(column, Whereabouts.class).orElse(Whereabouts.NOT_RECORDED);
    }

    <V> Optional<V> ifKnown(String column, Class<V> type) {
        return Optional.ofNullable(values[indexOf(column)]).map(type::cast);
    }

    <V> V needed(String column, Class<V> type) {
        return ifKnown(column, type)
                .orElseThrow(() -> new IllegalStateException("column must be needed, but was not: " + column));
    }

    void reject(String field, String message, String allowed) {
        problems.accept(new Problem(source(), field, message, allowed, Effect.ROW_REJECTED));
        rejected = true;
    }

    /** Whether a child was seen alone, by whether the child was seen; of two that contradict each other this is not known. */
    Answer seenAlone(String seen, String alone) {
        if (answer(seen) == Answer.NO && answer(alone) == Answer.YES) {
            unknown(alone, "is yes though " + seen + " is no", "no or blank, or " + seen + " yes or blank");
            return Answer.NOT_KNOWN;
        }
        return answer(alone);
    }

    /** A day that does not stand before another; if it does, it is not known. */
    Optional<LocalDate> dayNotBefore(String column, String other) {
        Optional<LocalDate> day = dayIfKnown(column);
        if (day.filter(given -> given.isBefore(day(other))).isPresent()) {
            unknown(column, "is before " + other + " (values withheld)", "on or after " + other + ", or blank");
            return Optional.empty();
        }
        return day;
    }

    /** A day that does not stand after another; if it does, it is not known. */
    Optional<LocalDate> dayNotAfter(String column, String other) {
        Optional<LocalDate> day = dayIfKnown(column);
        if (day.filter(given -> given.isAfter(day(other))).isPresent()) {
            unknown(column, "is after " + other + " (values withheld)", "on or before " + other + ", or blank");
            return Optional.empty();
        }
        return day;
    }

    /** Reports a value that reads as not known. */
    void unknown(String field, String message, String allowed) {
        problems.accept(new Problem(source(), field, message, allowed, Effect.VALUE_NOT_KNOWN));
    }

    private int indexOf(String column) {
        Integer index = indexes.get(column);
        if (index == null) {
            throw new IllegalStateException("table " + table.name() + " has no column " + column);
        }
        return index;
    }

    private @Nullable Object value(Table.Column<?> column, String raw) {
        boolean needed = column.description().need() == Need.NEEDED;
        String text = raw.strip();
        if (text.isEmpty() || text.equalsIgnoreCase("NULL")) {
            if (needed) {
                reject(column.name(), "is blank", column.kind().allowed());
            }
            return null;
        }
        boolean isText = text.indexOf(CsvRows.NOT_TEXT) < 0;
        Optional<?> value = isText ? column.kind().reads().apply(text) : Optional.empty();
        if (value.isEmpty()) {
            String message = isText
                    ? column.kind().wrong().apply(text)
                    : ColumnKind.TEXT.wrong().apply(text);
            String allowed = isText ? column.kind().allowed() : "text in UTF-8";
            if (column.description().need() == Need.MAY_BE_MISSING) {
                unknown(column.name(), message, allowed);
            } else {
                reject(column.name(), message, allowed);
            }
        }
        return value.orElse(null);
    }
}
