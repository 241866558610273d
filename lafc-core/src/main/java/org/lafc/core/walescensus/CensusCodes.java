package org.lafc.core.walescensus;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;

/**
 * The code tables the census is read with. No official table could be read whole, so they are data: {@link #lafc()} takes
 * the neutral categories of lafc as words ({@code RETURNED-HOME-NOT-STATED}), and the codes that were seen or are believed
 * to be in use; a council gives its own with {@link #read(Source)}.
 *
 * <p>A code table file is CSV with the columns {@code field}, {@code code}, {@code meaning}. The field is an item of
 * {@link CensusLayout}, the meaning the name of a value of its type:
 *
 * <pre>
 * field,code,meaning
 * placement-type,F1,KINSHIP_FOSTER
 * provider,F1,OWN_AUTHORITY
 * location,F1,OWN_AUTHORITY
 * </pre>
 *
 * <p>A field that the file names is replaced as a whole; one that it leaves out keeps lafc's codes.
 *
 * <p>Confirmed are the codes N1 to N5, N8 and N9 of need and the labels of the reasons an episode ended; that N6 and N7,
 * the letters of legal status, reasons to start, ethnic groups and sex are those of SSDA903 is unverified (Welsh census
 * facts, section 7).
 *
 * <p>Immutable and safe between threads.
 */
public final class CensusCodes {

    private static final String FILE = "codes.csv";

    private final ImmutableMap<CensusItem, CodeList<Enum<?>>> lists;

    private CensusCodes(Map<CensusItem, CodeList<Enum<?>>> lists) {
        this.lists = ImmutableMap.copyOf(lists);
    }

    /**
     * Returns lafc's codes.
     *
     * @return the codes
     */
    public static CensusCodes lafc() {
        return new CensusCodes(listsOf(Resources.source(FILE)));
    }

    /**
     * Reads a council's own code tables. They must be right as a whole.
     *
     * @param source a CSV text with the columns {@code field}, {@code code}, {@code meaning}
     * @return the codes
     * @throws IllegalArgumentException if anything in it is wrong; the message names the line
     */
    public static CensusCodes read(Source source) {
        Map<CensusItem, CodeList<Enum<?>>> lists = new EnumMap<>(lafc().lists);
        lists.putAll(listsOf(source));
        return new CensusCodes(lists);
    }

    private static Map<CensusItem, CodeList<Enum<?>>> listsOf(Source source) {
        List<Problem> problems = new ArrayList<>();
        Map<CensusItem, Map<String, Enum<?>>> meanings = new EnumMap<>(CensusItem.class);
        try (CsvRows rows = CsvRows.open(source, problems::add)) {
            int field = rows.columns().indexOf("FIELD");
            int code = rows.columns().indexOf("CODE");
            int meaning = rows.columns().indexOf("MEANING");
            require(field >= 0 && code >= 0 && meaning >= 0, source.name() + ": columns must be field, code, meaning");
            while (rows.next()) {
                String word = rows.field(field).strip();
                CensusItem item = CensusItem.ofWord(word)
                        .filter(known -> known.codeType().isPresent())
                        .orElseThrow(() -> new IllegalArgumentException(rows.source() + ", field: '" + word
                                + "' is not a coded item; allowed: " + String.join(", ", codedWords())));
                Enum<?> value = valueOf(item, rows.field(meaning).strip(), rows.source() + ", meaning");
                String key = rows.field(code).strip().toUpperCase(Locale.ROOT);
                require(!key.isEmpty(), rows.source() + ", code: is blank");
                require(
                        meanings.computeIfAbsent(item, i -> new LinkedHashMap<>())
                                        .put(key, value)
                                == null,
                        rows.source() + ", code: given twice for " + word);
            }
        }
        require(problems.isEmpty(), String.valueOf(problems));
        Map<CensusItem, CodeList<Enum<?>>> lists = new EnumMap<>(CensusItem.class);
        meanings.forEach((item, codes) -> lists.put(item, CodeList.of(item.word() + " code", codes)));
        return lists;
    }

    // The class is compared with the one the list was read with.
    @SuppressWarnings("unchecked")
    <T extends Enum<T>> CodeList<T> list(CensusItem item, Class<T> type) {
        CodeList<Enum<?>> list = lists.get(item);
        if (list == null || !item.codeType().filter(type::equals).isPresent()) {
            throw new IllegalArgumentException(
                    item.word() + " must have codes of its type, but was asked for " + type.getSimpleName());
        }
        return (CodeList<T>) (CodeList<?>) list;
    }

    ImmutableCollection<Enum<?>> meaningsOf(CensusItem item) {
        CodeList<Enum<?>> list = lists.get(item);
        return list == null ? ImmutableList.of() : list.meanings().values();
    }

    private static List<String> codedWords() {
        return Arrays.stream(CensusItem.values())
                .filter(item -> item.codeType().isPresent())
                .map(CensusItem::word)
                .toList();
    }

    private static Enum<?> valueOf(CensusItem item, String name, String where) {
        Enum<?>[] values = item.codeType().orElseThrow().getEnumConstants();
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(where + ": '" + name + "' is not a meaning of "
                        + item.word() + "; allowed: " + Arrays.toString(values)));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
