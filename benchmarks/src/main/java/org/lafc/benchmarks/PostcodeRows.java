package org.lafc.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.lafc.benchmarks.InventedDirectory.Row;

/** The rows that the benchmarks of postcodes work on: invented ones, or those of a real file. */
final class PostcodeRows {

    /** Names a file in the layout of the classic ONS Postcode Directory, gzipped, to be taken beside invented rows. */
    static final String REAL_FILE = "lafc.postcodes";

    private PostcodeRows() {}

    /**
     * Gives the rows.
     *
     * @param which how many invented ones, or {@code real} for the file that the system property names
     */
    static List<Row> of(String which) {
        return which.equals("real")
                ? ofFile(Path.of(System.getProperty(REAL_FILE)))
                : InventedDirectory.ofSize(Integer.parseInt(which));
    }

    private static List<Row> ofFile(Path file) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                CsvReader<NamedCsvRecord> records =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : records) {
                rows.add(new Row(
                        row.getField("pcds"),
                        row.getField("oslaua"),
                        number(row.getField("oseast1m"), -1),
                        number(row.getField("osnrth1m"), -1),
                        number(row.getField("doterm"), 0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static int number(String text, int ifEmpty) {
        return text.isEmpty() ? ifEmpty : Integer.parseInt(text);
    }
}
