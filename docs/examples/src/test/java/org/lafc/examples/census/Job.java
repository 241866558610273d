package org.lafc.examples.census;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** A run of the main job, and what it left. */
record Job(int exitCode, String out, String err, Path folder) {

    static final Path SAMPLE = Path.of("sample");

    /** Runs the job on the sample return and its companions. */
    static Job onSample(Path out, String... more) {
        return on(SAMPLE.resolve("return"), out, more);
    }

    /** Runs the job on another return with the sample's companions. */
    static Job on(Path returns, Path out, String... more) {
        return on(returns, SAMPLE.resolve("boundaries.geojson"), out, more);
    }

    /** Runs the job on another return and other boundaries. */
    static Job withBoundaries(Path returns, Path boundaries, Path out) {
        return on(returns, boundaries, out);
    }

    private static Job on(Path returns, Path boundaries, Path out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--return", returns.toString(),
                "--postcodes", SAMPLE.resolve("postcodes.csv").toString(),
                "--boundaries", boundaries.toString(),
                "--authority", "W06000099",
                "--census-date", "2018-03-31",
                "--out", out.toString()));
        words.addAll(List.of(more));
        return with(out, words);
    }

    static Job with(Path out, List<String> words) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = CensusReport.run(
                words,
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        return new Job(code, written.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), out);
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file as characters, of a spreadsheet those of all its parts. */
    String bytes(String file) {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            if (!file.endsWith(".xlsx")) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            StringBuilder parts = new StringBuilder();
            ZipInputStream zip = new ZipInputStream(in);
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            return parts.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode kpi(String id) {
        for (JsonNode kpi : json("kpis.json")) {
            if (kpi.get("id").asText().equals(id)) {
                return kpi;
            }
        }
        throw new AssertionError("no measure " + id);
    }

    /** The counts of a breakdown of the profile, in the order of its rows, empty rows left out. */
    String breakdown(String fact) {
        StringBuilder rows = new StringBuilder();
        for (JsonNode breakdown : json("profile.json").get("breakdowns")) {
            if (breakdown.get("fact").asText().equals(fact)) {
                for (JsonNode row : breakdown.get("rows")) {
                    if (row.get("count").asInt() > 0) {
                        rows.append(row.get("label").asText())
                                .append(' ')
                                .append(row.get("count"))
                                .append("; ");
                    }
                }
                return rows + "missing " + breakdown.get("missing") + " of " + breakdown.get("all");
            }
        }
        throw new AssertionError("no breakdown by " + fact);
    }

    List<NamedCsvRecord> csv(String file) {
        return csv(folder.resolve(file));
    }

    static List<NamedCsvRecord> csv(Path file) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
