package org.lafc.core.columns;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lafc.core.columns.PlainFile.NotPlain;
import org.lafc.core.columns.PlainModule.Field;
import org.lafc.core.columns.PlainModule.Kind;
import org.lafc.core.read.CodeList;
import org.lafc.core.ssda903.Ssda903Codes;

/** The rows of one module of a plain file: whether the current one is plainly right, and its fields. */
final class PlainRows {

    /** Stands for a column that the module has not got. */
    static final int NO_COLUMN = -1;

    private static final int MOST_SCORE = 40;
    private static final CodeList<Boolean> SCORES =
            allowed("score", Stream.concat(numbers(0, MOST_SCORE), numbers(0, 9).map(digit -> "0" + digit)));
    private static final CodeList<Boolean> ONE_OR_TWO = allowed("number of adopters", numbers(1, 2));

    final PlainFile file;
    final PlainModule module;

    // By column, those that the module does not know included.
    private final Kind[] kinds;
    private final @Nullable CodeTable<?>[] tables;
    private final int[] found;
    private boolean right;

    PlainRows(PlainFile file, PlainModule module, Ssda903Codes codes) {
        this.file = file;
        this.module = module;
        int size = file.columns.size();
        kinds = new Kind[size];
        tables = new CodeTable<?>[size];
        found = new int[size];
        ImmutableMap<String, Field> fields =
                module.fields.stream().collect(toImmutableMap(Field::column, field -> field));
        for (int column = 0; column < size; column++) {
            Field field = fields.get(file.columns.get(column));
            kinds[column] = field == null ? Kind.TEXT : field.kind();
            tables[column] = field == null ? null : table(field, codes);
        }
    }

    private static @Nullable CodeTable<?> table(Field field, Ssda903Codes codes) {
        return switch (field.kind()) {
            case CODE, CODE_NEEDED -> new CodeTable<>(list(codes, field), field.kind() == Kind.CODE);
            case SCORE -> new CodeTable<>(SCORES, true);
            case ONE_OR_TWO -> new CodeTable<>(ONE_OR_TWO, false);
            case TEXT, TEXT_NEEDED, DAY, DAY_NEEDED -> null;
        };
    }

    // The list knows its own type; that is all the compiler misses.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CodeList<Enum<?>> list(Ssda903Codes codes, Field field) {
        return codes.list(field.column(), (Class) requireNonNull(field.type()));
    }

    private static CodeList<Boolean> allowed(String name, Stream<String> texts) {
        return CodeList.of(name, texts.collect(toImmutableMap(text -> text, text -> true)));
    }

    private static Stream<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString);
    }

    /** Where a column is in the file; {@link #NO_COLUMN} if the module has none of that name. */
    int column(String name) {
        return module.fields.stream().anyMatch(field -> field.column().equals(name))
                ? file.columns.indexOf(name)
                : NO_COLUMN;
    }

    /** The codes of a column. */
    @SuppressWarnings("unchecked") // as the list
    <T> CodeTable<T> table(String name) {
        return (CodeTable<T>) requireNonNull(tables[column(name)]);
    }

    /** Moves to the next row, past blank lines. */
    boolean next() throws NotPlain {
        while (file.begin()) {
            right = takeRight();
            if (right) {
                return true;
            }
            if (file.takeLine()) {
                right = true;
                for (int column = 0; column < kinds.length && right; column++) {
                    right = isRight(column);
                }
                return true;
            }
        }
        return false;
    }

    // In one go, a line without quotes whose fields are all right, as nearly all are. False, and nothing moved, if not.
    private boolean takeRight() {
        int last = kinds.length - 1;
        for (int column = 0; column <= last; column++) {
            Kind kind = kinds[column];
            file.takeBare(column, kind == Kind.DAY || kind == Kind.DAY_NEEDED);
            if (!isRight(column) || (column < last && !file.goesOn(column))) {
                return false;
            }
        }
        return file.ends();
    }

    private boolean isRight(int column) {
        CodeTable<?> table = tables[column];
        if (table != null) {
            int number = table.number(file.packed(column));
            found[column] = number;
            return number != LongNumbers.NONE;
        }
        return switch (kinds[column]) {
            case TEXT_NEEDED -> !file.isEmpty(column) && file.isText(column);
            case DAY -> isDay(column) || file.isEmpty(column);
            case DAY_NEEDED -> isDay(column);
            default -> true;
        };
    }

    private boolean isDay(int column) {
        int day = file.day(column);
        found[column] = day;
        return day != DayNumber.NONE;
    }

    /** Whether each field of the current row is right by itself. */
    boolean isRight() {
        return right;
    }

    /**
     * What a column of a row that is right was found to be: of a code its {@link CodeTable#number}, of a day its {@link
     * DayNumber}, 0 if it is blank.
     */
    int found(int column) {
        return found[column];
    }
}
