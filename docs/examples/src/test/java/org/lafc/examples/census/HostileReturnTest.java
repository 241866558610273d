package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.plain.PlainTable;

/** Every field of the sample tries to be more than text and goes through the job: it is shown as text, or reported. */
class HostileReturnTest {

    private static final String MARKUP = "</td></svg><script>x</script><img src=x onerror=\"y\">";
    private static final String FORMULA = "=cmd|' /C calc'!A0 ";
    private static final String TURNED = "\u202Eback ";
    // Those of plain tables whose fields hold any text, and the key of every table of the return.
    private static final Set<String> TEXTS = PlainTable.all().stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> column.allowed().equals("text"))
            .map(column -> column.name())
            .collect(Collectors.toSet());
    private static final Set<String> TEXTS_OF_GIVEN_FIGURES = Set.of("whose", "source");
    private static final Pattern FORMULA_START = Pattern.compile("^[=+@\\t\\r\\n]|^-(?!\\d+(\\.\\d+)?$)");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {MARKUP, FORMULA, TURNED})
    void inEveryFieldOfText(String hostile) throws IOException {
        UnaryOperator<String> harmed = text -> text.isEmpty() ? text : hostile + text;
        Job sound = job(folder.resolve("sound"), text -> text, text -> text);
        Job job = job(folder.resolve("hostile"), harmed, text -> text);

        // Whoever is named otherwise is counted as before.
        assertThat(job.out().replaceAll("(?s)Report: .*", ""))
                .isEqualTo(sound.out().replaceAll("(?s)Report: .*", ""));
        assertThat(job.breakdown("mother-age")).isEqualTo(sound.breakdown("mother-age"));
        assertThatItIsTextEverywhere(job);
        String profile = job.text("profile.json");
        for (String field : List.of("name", "locality", "placedBy", "whose", "source")) {
            assertThat(job.json("profile.json").findValuesAsText(field))
                    .as(field)
                    .anyMatch(text -> text.startsWith(hostile));
        }
        assertThat(profile).doesNotContain("SYN001");
        assertThat(job.csv("explain.csv"))
                .anyMatch(row -> row.getFields().stream().anyMatch(cell -> cell.contains(hostile + "SYN001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {MARKUP, FORMULA, TURNED})
    void inEveryFieldOfAnyKind(String hostile) throws IOException {
        Job job = job(folder.resolve("hostile"), text -> text, text -> hostile);

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(job.csv("problems.csv")).hasSizeGreaterThan(100);
        assertThat(job.json("profile.json").get("children").asInt()).isEqualTo(210);
        assertThatItIsTextEverywhere(job);
    }

    private static void assertThatItIsTextEverywhere(Job job) throws IOException {
        assertThat(job.text("report.html")).doesNotContain("<script", "<img", "</svg><script");
        assertThat(job.text("report.html")
                        .replaceAll("(?s)<bdi>.*?</bdi>", "")
                        .replaceAll("(?s)<(title|desc|text)\\b[^>]*>.*?</\\1>", "")
                        .replaceAll("data-label=\"[^\"]*\"", ""))
                .doesNotContain("\u202E");
        assertThat(job.bytes("figures.xlsx")).doesNotContain("<f>", "<f ");
        try (Stream<Path> files = Files.list(job.folder())) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".json")) {
                    new ObjectMapper().readTree(Files.readString(file));
                } else if (file.toString().endsWith(".csv")) {
                    assertThat(cells(file)).as(file.toString()).noneMatch(FORMULA_START.asPredicate());
                }
            }
        }
    }

    /** Runs the job on a copy with other texts, and with one more row for each column in which that field is another. */
    private Job job(Path place, UnaryOperator<String> texts, UnaryOperator<String> oneFieldOfAnyKind)
            throws IOException {
        Path returns = Files.createDirectories(place.resolve("return"));
        try (Stream<Path> files = Files.list(Job.SAMPLE.resolve("return"))) {
            for (Path file : files.toList()) {
                copy(file, returns, TEXTS, texts, oneFieldOfAnyKind);
            }
        }
        Path parents = Job.SAMPLE.resolve("birth-parents/plain_birth_parents.csv");
        Path given = Job.SAMPLE.resolve("given-figures.csv");
        copy(parents, place, TEXTS, texts, oneFieldOfAnyKind);
        copy(given, place, TEXTS_OF_GIVEN_FIGURES, texts, oneFieldOfAnyKind);
        Path boundaries = place.resolve("boundaries.geojson");
        Files.writeString(
                boundaries,
                Pattern.compile("(?<=\"name\": \")([A-Z][^\"]*)(?=\", \"kind\")")
                        .matcher(Files.readString(Job.SAMPLE.resolve("boundaries.geojson")))
                        .replaceAll(name -> Matcher.quoteReplacement(
                                texts.apply(name.group()).replace("\"", "\\\""))));
        return Job.with(
                place.resolve("out"),
                List.of(
                        "--return",
                        returns.toString(),
                        "--postcodes",
                        Job.SAMPLE.resolve("postcodes.csv").toString(),
                        "--boundaries",
                        boundaries.toString(),
                        "--given",
                        place.resolve(given.getFileName()).toString(),
                        "--birth-parents",
                        place.resolve(parents.getFileName()).toString(),
                        "--authority",
                        "W06000099",
                        "--census-date",
                        "2018-03-31",
                        "--explain",
                        "--out",
                        place.resolve("out").toString()));
    }

    private static void copy(
            Path file,
            Path to,
            Set<String> textColumns,
            UnaryOperator<String> texts,
            UnaryOperator<String> oneFieldOfAnyKind)
            throws IOException {
        List<List<String>> rows = rows(file);
        List<String> columns = rows.get(0);
        StringWriter written = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(written)) {
            csv.writeRecord(columns);
            for (List<String> row : rows.subList(1, rows.size())) {
                List<String> cells = new ArrayList<>(row);
                for (int i = 0; i < cells.size(); i++) {
                    if (textColumns.contains(columns.get(i).toLowerCase(Locale.ROOT))) {
                        cells.set(i, texts.apply(cells.get(i)));
                    }
                }
                csv.writeRecord(cells);
            }
            List<String> last = rows.get(rows.size() - 1);
            for (int i = 0; i < columns.size(); i++) {
                List<String> cells = new ArrayList<>(last);
                cells.set(i, oneFieldOfAnyKind.apply(cells.get(i)));
                if (!cells.equals(last)) {
                    csv.writeRecord(cells);
                }
            }
        }
        Files.writeString(to.resolve(file.getFileName()), written.toString());
    }

    private static List<String> cells(Path file) throws IOException {
        return rows(file).stream().flatMap(List::stream).toList();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (Stream<CsvRecord> rows = CsvReader.builder().ofCsvRecord(Files.readString(file)).stream()) {
            return rows.map(CsvRecord::getFields).toList();
        }
    }
}
