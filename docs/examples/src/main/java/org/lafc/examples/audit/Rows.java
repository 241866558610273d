package org.lafc.examples.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The rows of a CSV file that lies beside these classes. */
final class Rows {

    private Rows() {}

    static ImmutableList<NamedCsvRecord> of(Class<?> besides, String file) {
        InputStream bytes = Objects.requireNonNull(besides.getResourceAsStream(file), file);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, UTF_8))) {
            return reader.stream().collect(ImmutableList.toImmutableList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
