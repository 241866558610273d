package org.lafc.examples.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Comma-separated text with line feeds. */
final class CsvText {

    private CsvText() {}

    /** One row, quoted where it must be. */
    static String of(List<String> row) {
        return of(List.of(row));
    }

    /** Rows, quoted where they must be. */
    static String of(Iterable<List<String>> rows) {
        return written(CsvWriter.builder(), rows);
    }

    /** Rows with every field quoted. */
    static String quoted(Iterable<List<String>> rows) {
        return written(CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS), rows);
    }

    private static String written(CsvWriter.CsvWriterBuilder builder, Iterable<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = builder.lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
