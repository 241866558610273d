package org.lafc.core.columns;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.lafc.core.columns.PlainModule.Field;
import org.lafc.core.columns.PlainModule.Kind;
import org.lafc.core.read.CodeList;
import org.lafc.core.ssda903.Ssda903Codes;

/** The rows of one module of a plain file: whether the current one is plainly right, and its fields. */
final class PlainRows {

    /** Stands for a field that is blank. */
    static final int BLANK = -1;

    private static final int MOST_SCORE = 40;

    final PlainFile file;
    final PlainModule module;

    private final ImmutableMap<String, Integer> places;
    private final Kind[] kinds;
    private final int[] columns;
    private final int[] found;
    private final @Nullable CodeTable<?>[] tables;

    PlainRows(PlainFile file, PlainModule module, Ssda903Codes codes) {
        this.file = file;
        this.module = module;
        int size = module.fields.size();
        kinds = new Kind[size];
        columns = new int[size];
        found = new int[size];
        tables = new CodeTable<?>[size];
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        for (int i = 0; i < size; i++) {
            Field field = module.fields.get(i);
            kinds[i] = field.kind();
            columns[i] = file.columns.indexOf(field.column());
            Class<? extends Enum<?>> type = field.type();
            tables[i] = type == null ? null : new CodeTable<>(list(codes, field.column(), type));
            byName.put(field.column(), i);
        }
        places = byName.buildOrThrow();
    }

    // The list knows its own type; that is all the compiler misses.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CodeList<Enum<?>> list(Ssda903Codes codes, String field, Class<? extends Enum<?>> type) {
        return codes.list(field, (Class) type);
    }

    /** Where a column is in the file. */
    int column(String name) {
        return columns[field(name)];
    }

    /** The codes of a column. */
    @SuppressWarnings("unchecked") // as the list
    <T> CodeTable<T> table(String name) {
        return (CodeTable<T>) requireNonNull(tables[requireNonNull(places.get(name))]);
    }

    /** Whether each field of the current row is right by itself. */
    boolean isRight(int born) {
        for (int i = 0; i < kinds.length; i++) {
            if (!isRight(i, columns[i], born)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRight(int field, int column, int born) {
        return switch (kinds[field]) {
            case TEXT -> true;
            case TEXT_NEEDED -> !file.isEmpty(column) && file.isText(column);
            case CODE -> file.isEmpty(column) ? isBlank(field) : isCode(field, column);
            case CODE_NEEDED -> isCode(field, column);
            case DAY -> file.isEmpty(column) ? isBlank(field) : isDay(field, column);
            case DAY_NEEDED -> isDay(field, column);
            case BIRTH -> file.isEmpty(column) || file.day(column) == born;
            case SCORE -> file.isEmpty(column) || isScore(file.packed(column));
            case ONE_OR_TWO -> file.packed(column) == '1' || file.packed(column) == '2';
        };
    }

    private boolean isBlank(int field) {
        found[field] = BLANK;
        return true;
    }

    private boolean isCode(int field, int column) {
        int number = requireNonNull(tables[field]).number(file.packed(column));
        found[field] = number;
        return number != LongNumbers.NONE;
    }

    private boolean isDay(int field, int column) {
        int day = file.day(column);
        found[field] = day;
        return day != DayNumber.NONE;
    }

    /** The place of a column among the fields of the module. */
    int field(String name) {
        return requireNonNull(places.get(name));
    }

    /**
     * What a coded field or a day of a row that is right was found to be: the place of its code, a {@link DayNumber}, or
     * {@link #BLANK}.
     */
    int found(int field) {
        return found[field];
    }

    private static boolean isScore(long packed) {
        int ones = (int) (packed & 0xFF) - '0';
        int tens = packed > 0xFF ? (int) (packed >> Byte.SIZE) - '0' : 0;
        return packed <= 0xFFFF
                && packed >= 0
                && ones >= 0
                && ones <= 9
                && tens >= 0
                && tens <= 9
                && 10 * tens + ones <= MOST_SCORE;
    }
}
