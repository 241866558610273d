package org.lafc.core.plain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lafc.core.care.Answer;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.PlainColumn.Need;
import org.lafc.core.time.DateRange;

/**
 * A table of the format with all it takes to recognise, read, write and document it.
 *
 * @param <T> what a row says, the child apart
 */
final class Table<T> {

    /** The column that says whose a row is. */
    static final String CHILD = "child";

    private final PlainTable description;
    private final Class<T> type;
    private final boolean ofChild;
    private final ImmutableList<Column<T>> columns;
    private final ImmutableList<Range> ranges;
    private final ImmutableSet<String> recognisedBy;
    private final Consumer<TableRow> check;
    private final Optional<Once<T>> once;
    private final boolean mayPrecedeBirth;
    private final Function<TableRow, T> reads;

    private Table(Builder<T> builder, Function<TableRow, T> reads) {
        this.columns = builder.columns.build();
        this.description = new PlainTable(
                builder.name,
                builder.meaning,
                columns.stream().map(Column::description).collect(ImmutableList.toImmutableList()));
        this.type = builder.type;
        this.ofChild = builder.ofChild;
        this.ranges = builder.ranges.build();
        this.recognisedBy = description.recognisedBy().stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(ImmutableSet.toImmutableSet());
        this.check = builder.check;
        this.once = builder.once;
        this.mayPrecedeBirth = builder.mayPrecedeBirth;
        this.reads = reads;
    }

    /** A table with rows about one child: the first column says which. */
    static <T> Builder<T> aboutChild(String name, Class<T> type, String meaning) {
        Builder<T> builder = new Builder<>(name, type, true, meaning);
        return builder.column(
                CHILD, Need.NEEDED, ColumnKind.TEXT, "the child's identifier, as in the return", row -> "");
    }

    /** A table with rows about anything else. */
    static <T> Builder<T> of(String name, Class<T> type, String meaning) {
        return new Builder<>(name, type, false, meaning);
    }

    PlainTable description() {
        return description;
    }

    String name() {
        return description.name();
    }

    Class<T> type() {
        return type;
    }

    boolean isAboutChild() {
        return ofChild;
    }

    ImmutableList<Column<T>> columns() {
        return columns;
    }

    ImmutableList<Range> ranges() {
        return ranges;
    }

    /** What may not repeat: among the rows of a child, or of the whole table where it is about none. */
    Optional<Once<T>> once() {
        return once;
    }

    boolean mayPrecedeBirth() {
        return mayPrecedeBirth;
    }

    boolean isRecognisedIn(Collection<String> columnsInCapitals) {
        return columnsInCapitals.containsAll(recognisedBy);
    }

    Consumer<TableRow> check() {
        return check;
    }

    T read(TableRow row) {
        return reads.apply(row);
    }

    /** The fields of a row, the child's identifier first where the table has one. */
    ImmutableList<String> fields(String child, T value) {
        ImmutableList.Builder<String> fields = ImmutableList.builder();
        for (Column<T> column : columns) {
            fields.add(
                    ofChild && column.name().equals(CHILD)
                            ? child
                            : column.text().apply(value));
        }
        return fields.build();
    }

    /** A column, and how the value's text comes out of what a row says. */
    record Column<T>(PlainColumn description, ColumnKind<?> kind, Function<T, String> text) {

        String name() {
            return description.name();
        }
    }

    /** Two columns that are first day and end of a stretch of days. */
    record Range(String from, String to) {}

    /** What may stand in one row only, and the column to name. */
    record Once<T>(String column, Function<T, Object> key) {}

    /** Takes the columns in the order they are written. */
    static final class Builder<T> {

        private final String name;
        private final Class<T> type;
        private final boolean ofChild;
        private final String meaning;
        private final ImmutableList.Builder<Column<T>> columns = ImmutableList.builder();
        private final ImmutableList.Builder<Range> ranges = ImmutableList.builder();
        private Consumer<TableRow> check = row -> {};
        private Optional<Once<T>> once = Optional.empty();
        private boolean mayPrecedeBirth;

        private Builder(String name, Class<T> type, boolean ofChild, String meaning) {
            this.name = name;
            this.type = type;
            this.ofChild = ofChild;
            this.meaning = meaning;
        }

        Builder<T> day(String column, String meaning, Function<T, LocalDate> value) {
            return column(column, Need.NEEDED, ColumnKind.DATE, meaning, value);
        }

        Builder<T> dayIfKnown(String column, String meaning, Function<T, Optional<LocalDate>> value) {
            return ifKnown(column, Need.MAY_BE_MISSING, ColumnKind.DATE, meaning, value);
        }

        Builder<T> days(String from, String fromMeaning, String to, String toMeaning, Function<T, DateRange> value) {
            ranges.add(new Range(from, to));
            return day(from, fromMeaning, row -> value.apply(row).start())
                    .ifKnown(
                            to,
                            Need.MAY_BE_BLANK,
                            ColumnKind.DATE,
                            toMeaning,
                            row -> value.apply(row).endExclusive());
        }

        Builder<T> answer(String column, String meaning, Function<T, Answer> value) {
            return word(column, Answer.class, meaning, value);
        }

        /** A word that reads as the constant for not known if it is blank, missing or wrong. */
        <E extends Enum<E>> Builder<T> word(String column, Class<E> words, String meaning, Function<T, E> value) {
            return column(column, Need.MAY_BE_MISSING, ColumnKind.words(words), meaning, value);
        }

        <E extends Enum<E>> Builder<T> wordIfKnown(
                String column, Class<E> words, String meaning, Function<T, Optional<E>> value) {
            return ifKnown(column, Need.MAY_BE_MISSING, ColumnKind.words(words), meaning, value);
        }

        <E extends Enum<E>> Builder<T> neededWord(String column, Class<E> words, String meaning, Function<T, E> value) {
            return column(column, Need.NEEDED, ColumnKind.words(words), meaning, value);
        }

        Builder<T> neededText(String column, String meaning, Function<T, String> value) {
            return column(column, Need.NEEDED, ColumnKind.TEXT, meaning, value);
        }

        Builder<T> text(String column, String meaning, Function<T, Optional<String>> value) {
            return ifKnown(column, Need.MAY_BE_MISSING, ColumnKind.TEXT, meaning, value);
        }

        Builder<T> place(String column, String meaning, Function<T, Whereabouts> value) {
            return column(column, Need.MAY_BE_MISSING, ColumnKind.WHEREABOUTS, meaning, value);
        }

        <V> Builder<T> needed(String column, ColumnKind<V> kind, String meaning, Function<T, V> value) {
            return column(column, Need.NEEDED, kind, meaning, value);
        }

        <V> Builder<T> ifKnown(
                String column, Need need, ColumnKind<V> kind, String meaning, Function<T, Optional<V>> value) {
            return text(
                    column,
                    need,
                    kind,
                    meaning,
                    row -> value.apply(row).map(kind.writes()).orElse(""));
        }

        private <V> Builder<T> column(
                String column, Need need, ColumnKind<V> kind, String meaning, Function<T, V> value) {
            return text(column, need, kind, meaning, row -> kind.writes().apply(value.apply(row)));
        }

        private Builder<T> text(
                String column, Need need, ColumnKind<?> kind, String meaning, Function<T, String> text) {
            columns.add(new Column<>(new PlainColumn(column, need, kind.allowed(), meaning), kind, text));
            return this;
        }

        /** What is looked at in a row before it is read; may reject it. */
        Builder<T> checkedBy(Consumer<TableRow> rule) {
            this.check = rule;
            return this;
        }

        Builder<T> oncePer(String column, Function<T, Object> key) {
            this.once = Optional.of(new Once<>(column, key));
            return this;
        }

        /** Rows may be dated before birth: the help and the register know the unborn. */
        Builder<T> mayPrecedeBirth() {
            this.mayPrecedeBirth = true;
            return this;
        }

        Table<T> reads(Function<TableRow, T> reading) {
            return new Table<>(this, reading);
        }
    }
}
