package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.place.AreaSide;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;

/**
 * The code lists a return is read with. They are data: {@link #england()} and {@link #wales()} come with lafc, and
 * a council reads its own with {@link #read(Source)}.
 *
 * <p>A code list file is CSV with the columns {@code field}, {@code code}, {@code meaning}; the meaning is the name
 * of a value of the field's Java type:
 *
 * <pre>
 * field,code,meaning
 * CIN,N9,ADOPTION_DISRUPTION
 * PLACE,U6,FOSTER
 * </pre>
 *
 * <p>Values are immutable and safe between threads. Source of the codes: SSDA903 facts, section 4. The lists hold the
 * codes of all years; the Welsh one differs by N9 (adoption disruption), whose label is inferred. That Wales keeps
 * the other codes is unverified: replace the list where they differ.
 */
public final class Ssda903Codes {

    private static final ImmutableMap<String, Class<? extends Enum<?>>> FIELDS =
            ImmutableMap.<String, Class<? extends Enum<?>>>builder()
                    .put("RNE", EpisodeStart.class)
                    .put("LS", LegalStatus.class)
                    .put("CIN", ReasonForCare.class)
                    .put("PLACE", PlacementType.class)
                    .put("PLACE_PROVIDER", ProviderKind.class)
                    .put("REC", EpisodeEnd.class)
                    .put("REASON_PLACE_CHANGE", PlacementChangeReason.class)
                    .put("SEX", Sex.class)
                    .put("ETHNIC", EthnicGroup.class)
                    .put("MOTHER", Answer.class)
                    .put("REVIEW_CODE", Participation.class)
                    .put("PL_LOCATION", AreaSide.class)
                    .buildOrThrow();

    private final String name;
    private final ImmutableMap<String, CodeList<Enum<?>>> lists;

    private Ssda903Codes(String name, ImmutableMap<String, CodeList<Enum<?>>> lists) {
        this.name = name;
        this.lists = lists;
    }

    /**
     * Returns England's codes.
     *
     * @return the codes; no N9
     */
    public static Ssda903Codes england() {
        return resource("codes-england.csv");
    }

    /**
     * Returns the codes for Wales: England's, and N9.
     *
     * @return the codes
     */
    public static Ssda903Codes wales() {
        return resource("codes-wales.csv");
    }

    /**
     * Reads a council's own code lists. Unlike a return, code lists must be right as a whole.
     *
     * @param source a CSV text with the columns {@code field}, {@code code}, {@code meaning}
     * @return the codes
     * @throws IllegalArgumentException if anything in it is wrong, or a field has no code; the message names the line
     */
    public static Ssda903Codes read(Source source) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, Enum<?>>> meanings = new LinkedHashMap<>();
        FIELDS.keySet().forEach(field -> meanings.put(field, new LinkedHashMap<>()));
        try (CsvRows rows = CsvRows.open(source, problems::add)) {
            int field = rows.columns().indexOf("FIELD");
            int code = rows.columns().indexOf("CODE");
            int meaning = rows.columns().indexOf("MEANING");
            require(field >= 0 && code >= 0 && meaning >= 0, source.name() + ": columns must be field, code, meaning");
            while (rows.next()) {
                String name = rows.field(field).strip();
                Class<? extends Enum<?>> type = FIELDS.get(name);
                if (type == null) {
                    throw new IllegalArgumentException(rows.source() + ", field: '" + name
                            + "' is not a coded field; allowed: " + FIELDS.keySet());
                }
                Enum<?> value = valueOf(type, rows.field(meaning).strip(), rows.source() + ", meaning");
                Map<String, Enum<?>> list = meanings.get(name);
                require(
                        list != null && list.put(rows.field(code).strip(), value) == null,
                        rows.source() + ", code: given twice for " + name);
            }
        }
        require(problems.isEmpty(), String.valueOf(problems));
        ImmutableMap.Builder<String, CodeList<Enum<?>>> lists = ImmutableMap.builder();
        meanings.forEach((field, list) -> {
            require(!list.isEmpty(), source.name() + ": no code for " + field);
            lists.put(field, CodeList.of(field + " code", list));
        });
        return new Ssda903Codes(source.name(), lists.buildOrThrow());
    }

    /**
     * Returns the list of one field.
     *
     * @param <T> the field's type
     * @param field the column, for example {@code PLACE}
     * @param type the field's type, for example {@code PlacementType.class}
     * @return its codes
     * @throws IllegalArgumentException if the field has no codes of that type
     */
    @SuppressWarnings("unchecked") // the class is compared with the one the list was read with
    public <T extends Enum<T>> CodeList<T> list(String field, Class<T> type) {
        CodeList<Enum<?>> list = lists.get(field);
        if (list == null || !type.equals(FIELDS.get(field))) {
            throw new IllegalArgumentException(
                    "field must be one of " + FIELDS + ", but was " + field + " as " + type.getSimpleName());
        }
        return (CodeList<T>) (CodeList<?>) list;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Enum<?> valueOf(Class<? extends Enum<?>> type, String name, String where) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(where + ": '" + name + "' is not a "
                        + type.getSimpleName() + "; allowed: " + Arrays.toString(type.getEnumConstants())));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static Ssda903Codes resource(String file) {
        return read(Source.of(file, () -> open(file)));
    }

    private static InputStream open(String file) throws IOException {
        InputStream bytes = Ssda903Codes.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IOException("the code list is missing from the library");
        }
        return bytes;
    }
}
