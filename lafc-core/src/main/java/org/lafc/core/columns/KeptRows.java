package org.lafc.core.columns;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.columns.PlainModule.Field;
import org.lafc.core.read.SourceRow;

/**
 * The rows of one module of a plain return, held as numbers: of each whose it is, its line, and for each field kept the
 * place of its code in the list, or its day. Immutable.
 */
final class KeptRows {

    private final String file;
    private final ImmutableList<String> columns; // those kept
    private final @Nullable CodeTable<?>[] tables; // by column; null for days and texts
    private final @Nullable Texts[] texts; // by column; null for codes and days
    private final int[] owners;
    private final int[] lines;
    private final char[] values; // row after row

    private KeptRows(Filler filler) {
        file = filler.rows.file.name;
        columns = filler.columns;
        tables = filler.tables;
        texts = new Texts[columns.size()];
        for (int column = 0; column < texts.length; column++) {
            Texts.Filler held = filler.texts[column];
            texts[column] = held == null ? null : held.all();
        }
        lines = filler.rows.file.linesOfChildren();
        owners = filler.rows.file.ownersOf(lines);
        values = filler.values.exact();
    }

    /** The first row of a child or, if it has none, of the next one who has. */
    int first(int child) {
        int at = Arrays.binarySearch(owners, child);
        if (at < 0) {
            return -1 - at;
        }
        while (at > 0 && owners[at - 1] == child) {
            at--;
        }
        return at;
    }

    /** The row after the last of a child whose rows begin there. */
    int after(int first, int child) {
        int row = first;
        while (row < owners.length && owners[row] == child) {
            row++;
        }
        return row;
    }

    Optional<SourceRow> source(int row) {
        return Optional.of(new SourceRow(file, lines[row]));
    }

    /** What the code of a column means, and what a blank one does. */
    @SuppressWarnings("unchecked") // as the table
    <T> T meaning(int row, String column, T ifBlank) {
        int at = columns.indexOf(column);
        CodeTable<T> table = (CodeTable<T>) requireNonNull(tables[at]);
        int number = values[row * columns.size() + at];
        return number == table.size() ? ifBlank : table.meaning(number);
    }

    /** What the code of a column means, if there is one. */
    <T> Optional<T> meaning(int row, String column, Class<T> type) {
        return code(row, column).map(code -> type.cast(table(column).meaning(number(row, column))));
    }

    /** The code of a column, as the list has it. */
    Optional<String> code(int row, String column) {
        int number = number(row, column);
        return number == table(column).size()
                ? Optional.empty()
                : Optional.of(table(column).code(number));
    }

    /** The day of a column that must have one. */
    LocalDate day(int row, String column) {
        return DayNumber.day(number(row, column));
    }

    Optional<LocalDate> optionalDay(int row, String column) {
        int number = number(row, column);
        return number == DayNumber.NONE ? Optional.empty() : Optional.of(DayNumber.day(number));
    }

    Optional<String> text(int row, String column) {
        return Optional.of(requireNonNull(texts[columns.indexOf(column)]).get(row))
                .filter(text -> !text.isEmpty());
    }

    private int number(int row, String column) {
        return values[row * columns.size() + columns.indexOf(column)];
    }

    private CodeTable<?> table(String column) {
        return requireNonNull(tables[columns.indexOf(column)]);
    }

    /** The rows while they come. */
    static final class Filler {

        private final PlainRows rows;
        private final ImmutableList<String> columns;
        private final int[] places; // in the file
        private final @Nullable CodeTable<?>[] tables;
        private final Texts.@Nullable Filler[] texts;
        private final Growing.Chars values = new Growing.Chars();

        Filler(PlainRows rows) {
            this.rows = rows;
            List<Field> fields = new ArrayList<>(rows.module.fields);
            fields.removeIf(field -> !rows.module.keeps(field));
            columns = fields.stream().map(Field::column).collect(ImmutableList.toImmutableList());
            places = columns.stream().mapToInt(rows::column).toArray();
            tables = new CodeTable<?>[places.length];
            texts = new Texts.Filler[places.length];
            for (int column = 0; column < places.length; column++) {
                switch (fields.get(column).kind()) {
                    case TEXT, TEXT_NEEDED -> texts[column] = new Texts.Filler();
                    case DAY, DAY_NEEDED -> {} // has neither
                    default -> tables[column] = rows.table(columns.get(column));
                }
            }
        }

        /**
         * Keeps the current row, which is a child's, and says whether it is plainly right still: texts must be taken as
         * they stand.
         */
        boolean add(boolean right) {
            boolean plain = right;
            int first = values.next(places.length);
            for (int column = 0; column < places.length; column++) {
                int place = places[column];
                Texts.Filler text = texts[column];
                if (text == null) {
                    values.values[first + column] = (char) (right ? rows.found(place) : 0);
                    continue;
                }
                plain &= rows.file.isEmpty(place) || rows.file.isText(place);
                text.add(rows.file.bytes, rows.file.start(place), rows.file.length(place));
            }
            return plain;
        }

        KeptRows build() {
            return new KeptRows(this);
        }
    }
}
