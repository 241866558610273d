package org.lafc.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;

/** Rows of a golden file, without its header. */
public final class GoldenRows {

    private GoldenRows() {}

    public static List<List<String>> of(String file) {
        try (var reader = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(GoldenRows.class.getResourceAsStream("/golden/" + file), file),
                        UTF_8))) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        } catch (IOException broken) {
            throw new AssertionError(file, broken);
        }
    }
}
