package org.lafc.geo;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a golden table; its first line says how it was made and is skipped. */
public final class GoldenTable {

    private GoldenTable() {}

    public static List<NamedCsvRecord> rows(String file) {
        try (var bytes = requireNonNull(GoldenTable.class.getResourceAsStream("/golden/" + file), file)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text.substring(text.indexOf('\n') + 1)).stream()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
