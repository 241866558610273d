package org.lafc.geo;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Source;

/** The rows of a golden table; its first line says how it was made and is skipped. */
public final class GoldenTable {

    private GoldenTable() {}

    /** The fields of a row under the names of their columns in capitals. */
    public record Row(ImmutableMap<String, String> fields) {

        public String field(String column) {
            return requireNonNull(fields.get(column.toUpperCase(Locale.ROOT)), column);
        }

        public double number(String column) {
            return Double.parseDouble(field(column));
        }
    }

    public static List<Row> rows(String file) {
        List<Row> rows = new ArrayList<>();
        try (CsvRows csv = CsvRows.open(Source.ofText(file, text(file)), problem -> {
            throw new IllegalStateException(problem.toString());
        })) {
            while (csv.next()) {
                ImmutableMap.Builder<String, String> fields = ImmutableMap.builder();
                for (int i = 0; i < csv.columns().size(); i++) {
                    fields.put(csv.columns().get(i), csv.field(i));
                }
                rows.add(new Row(fields.buildOrThrow()));
            }
        }
        return rows;
    }

    private static String text(String file) {
        try (var bytes = requireNonNull(GoldenTable.class.getResourceAsStream("/golden/" + file), file)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
