package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.Source;
import org.lafc.core.time.ReportingYear;

/**
 * The code lists a return is read with: those of one return year ({@link #england(ReportingYear)},
 * {@link #wales(ReportingYear)}), or of all years at once ({@link #england()}, {@link #wales()}) where the year is not
 * known. They are data that come with lafc; a council reads its own with {@link #read(Source)}.
 *
 * <p>A code list file is CSV. The meaning is the name of a value of the field's Java type; the years are the first and
 * the last return that takes the code, blank for no limit. Only the first three columns are needed:
 *
 * <pre>
 * field,code,meaning,first_year,last_year,remark
 * PLACE,U6,FOSTER,,,
 * REC,E43,GUARDIANSHIP_FORMER_FOSTER_CARER,,2017-18,
 * REC,E45,GUARDIANSHIP_FORMER_FOSTER_RELATIVE,2018-19,,
 * </pre>
 *
 * <p>Lists of one year hold the codes of that year. A code that is one in another year keeps its meaning and is
 * reported, for a child must not vanish because of an old code.
 *
 * <p>Values are immutable and safe between threads. Source: SSDA903 facts, section 4, and the year-by-year schemas
 * named there (liia-tools-pipeline, 2017 to 2027). Unverified, and marked in the file: the last years of PLACE H5 and
 * Z1, of ACTIV 3 and of ACCOM S1 and X1; what PLACE Z11 to Z14 and the SW_REASON codes mean. Wales is England and
 * CIN N9 (adoption disruption; its label is inferred); that Wales keeps the other codes, and in the same years, is
 * unverified: replace the list where they differ.
 */
public final class Ssda903Codes {

    private final String name;
    private final Optional<ReportingYear> year;
    private final ImmutableListMultimap<String, CodeEntry> entries; // of all years, by field
    private final ImmutableMap<String, CodeList<Enum<?>>> lists;

    private Ssda903Codes(String name, Optional<ReportingYear> year, ImmutableListMultimap<String, CodeEntry> entries) {
        this.name = name;
        this.year = year;
        this.entries = entries;
        ImmutableMap.Builder<String, CodeList<Enum<?>>> lists = ImmutableMap.builder();
        CodeFile.FIELDS.keySet().forEach(field -> lists.put(field, listOf(field)));
        this.lists = lists.buildOrThrow();
    }

    /**
     * Returns England's codes of all years.
     *
     * @return the codes; no N9
     */
    public static Ssda903Codes england() {
        return of("codes-england.csv", resource("codes-england.csv"));
    }

    /**
     * Returns England's codes of one return year.
     *
     * @param year the year; the lists were looked up for 2017-18 to 2026-27
     * @return the codes
     */
    public static Ssda903Codes england(ReportingYear year) {
        return england().forYear(year);
    }

    /**
     * Returns the codes for Wales of all years: England's, and N9.
     *
     * @return the codes
     */
    public static Ssda903Codes wales() {
        return of(
                "codes-wales.csv",
                ImmutableList.<CodeEntry>builder()
                        .addAll(resource("codes-england.csv"))
                        .addAll(resource("codes-wales.csv"))
                        .build());
    }

    /**
     * Returns the codes for Wales of one return year. Unverified: the years are England's.
     *
     * @param year the year; the lists were looked up for 2017-18 to 2026-27
     * @return the codes
     */
    public static Ssda903Codes wales(ReportingYear year) {
        return wales().forYear(year);
    }

    /**
     * Reads a council's own code lists, of all years. Unlike a return, code lists must be right as a whole. A field of
     * the modules that came later (AD1, OC2, OC3, Missing and the like) may be left out; it has England's codes then.
     *
     * @param source a CSV text with the columns {@code field}, {@code code}, {@code meaning} and perhaps
     *     {@code first_year}, {@code last_year}; other columns are passed over
     * @return the codes
     * @throws IllegalArgumentException if anything in it is wrong, or a field has no code; the message names the line
     */
    public static Ssda903Codes read(Source source) {
        ImmutableListMultimap<String, CodeEntry> own = Multimaps.index(CodeFile.read(source), CodeEntry::field);
        CodeFile.NEEDED.forEach(
                field -> CodeFile.require(own.containsKey(field), source.name() + ": no code for " + field));
        ImmutableList.Builder<CodeEntry> entries = ImmutableList.builder();
        entries.addAll(own.values());
        resource("codes-england.csv").stream()
                .filter(entry -> !own.containsKey(entry.field()))
                .forEach(entries::add);
        return of(source.name(), entries.build());
    }

    /**
     * Returns the codes of one return year.
     *
     * @param ofYear the year
     * @return of these lists, the codes that are valid in the year
     */
    public Ssda903Codes forYear(ReportingYear ofYear) {
        return new Ssda903Codes(name, Optional.of(ofYear), entries);
    }

    /**
     * Returns the return year the lists are of.
     *
     * @return the year; empty if they hold the codes of all years
     */
    public Optional<ReportingYear> year() {
        return year;
    }

    /**
     * Returns the list of one field.
     *
     * @param <T> the field's type
     * @param field the column, for example {@code PLACE}; {@code ACCOM_SUITABLE} for the digit of {@code ACCOM}
     * @param type the field's type, for example {@code PlacementType.class}
     * @return its codes, of {@link #year()} if there is one
     * @throws IllegalArgumentException if the field has no codes of that type
     */
    @SuppressWarnings("unchecked") // the class is compared with the one the list was read with
    public <T extends Enum<T>> CodeList<T> list(String field, Class<T> type) {
        CodeList<Enum<?>> list = lists.get(field);
        if (list == null || !type.equals(CodeFile.FIELDS.get(field))) {
            throw new IllegalArgumentException(
                    "field must be one of " + CodeFile.FIELDS + ", but was " + field + " as " + type.getSimpleName());
        }
        return (CodeList<T>) (CodeList<?>) list;
    }

    // What a code that is not in the list of this year means in another.
    Optional<CodeEntry> ofOtherYear(String field, String code) {
        String capitals = code.strip().toUpperCase(Locale.ROOT);
        return entries.get(field).stream()
                .filter(entry -> entry.code().equals(capitals))
                .findFirst();
    }

    /**
     * Returns where the lists come from, and their year.
     *
     * @return for example {@code codes-england.csv 2018-19}
     */
    @Override
    public String toString() {
        return name + year.map(of -> " " + of).orElse("");
    }

    private CodeList<Enum<?>> listOf(String field) {
        Map<String, Enum<?>> meanings = new LinkedHashMap<>();
        for (CodeEntry entry : entries.get(field)) {
            if (year.isEmpty() || entry.isOf(year.get())) {
                meanings.put(entry.code(), entry.meaning());
            }
        }
        return CodeList.of(field + " code", meanings);
    }

    private static Ssda903Codes of(String name, ImmutableList<CodeEntry> entries) {
        return new Ssda903Codes(name, Optional.empty(), Multimaps.index(entries, CodeEntry::field));
    }

    private static ImmutableList<CodeEntry> resource(String file) {
        return CodeFile.read(Source.of(file, () -> open(file)));
    }

    private static InputStream open(String file) throws IOException {
        InputStream bytes = Ssda903Codes.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IOException("the code list is missing from the library");
        }
        return bytes;
    }
}
