package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows of a folder and a fact of a council's own is what the main job does. */
class KpiExtensionGuideTest {

    private static final Path GUIDE = Path.of("../guide/kpi-format.md");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFolderAndTheFactOfTheGuideAreRun() throws IOException {
        Path kpis = Files.createDirectory(folder.resolve("kpis"));
        for (MatchResult file : Pattern.compile("(?s)<!-- folder: (\\S+) -->\\n```yaml\\n(.*?)```")
                .matcher(Files.readString(GUIDE))
                .results()
                .toList()) {
            Files.writeString(kpis.resolve(file.group(1)), file.group(2));
        }
        Job job = Job.onSample(folder.resolve("out"), "--kpis", kpis.toString());

        assertThat(job.exitCode()).isZero();
        assertThat(job.kpi("own.placed-over-5-miles").get("numerator").asInt()).isEqualTo(168);
        assertThat(job.kpi("own.placed-over-10-miles").get("numerator").asInt()).isEqualTo(138);
        JsonNode eighteen = job.kpi("own.turns-18-within-a-year");
        assertThat(eighteen.get("denominator").asInt()).isEqualTo(210);
        // Whoever is looked after on the day has an open episode, and these were born to be 17 on it.
        Set<String> onTheDay = Job.csv(Job.SAMPLE.resolve("return/episodes.csv")).stream()
                .filter(row -> row.getField("DEC").isEmpty())
                .map(row -> row.getField("CHILD"))
                .collect(Collectors.toSet());
        assertThat(eighteen.get("numerator").asLong())
                .isEqualTo(Job.csv(Job.SAMPLE.resolve("return/header.csv")).stream()
                        .filter(row -> onTheDay.contains(row.getField("CHILD")))
                        .map(row -> row.getField("DOB").split("/"))
                        .map(born -> born[2] + born[1] + born[0])
                        .filter(born -> born.compareTo("20000401") >= 0 && born.compareTo("20010331") <= 0)
                        .count())
                .isEqualTo(16);
    }

    @Test
    void aCircleOfFilesIsListedAmongTheProblems() throws IOException {
        Path kpis = Files.createDirectory(folder.resolve("kpis"));
        Files.writeString(kpis.resolve("a.yaml"), extending("own.a", "own.b"));
        Files.writeString(kpis.resolve("b.yaml"), extending("own.b", "own.a"));
        Job job = Job.onSample(folder.resolve("out"), "--kpis", kpis.toString());

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(job.csv("problems.csv"))
                .extracting(row -> row.getField("file") + ": " + row.getField("problem"))
                .containsExactly(
                        "a.yaml: definitions rest on one another in a circle: own.a on own.b on own.a",
                        "b.yaml: definitions rest on one another in a circle: own.b on own.a on own.b");
    }

    @Test
    void whatRestsOnAReplacedDefinitionIsWorkedOutFromTheNewOne() throws IOException {
        Path kpis = Files.createDirectory(folder.resolve("kpis"));
        Files.writeString(
                kpis.resolve("a.yaml"),
                builtIn("powys/p01.in-house-count.yaml").replace("better: increase", "better: context"));
        Files.writeString(
                kpis.resolve("b.yaml"),
                builtIn("wales/pm33.three-or-more-placements.yaml").replace("default: 3", "default: 2"));
        Job job = Job.onSample(folder.resolve("out"), "--kpis", kpis.toString());

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(job.csv("problems.csv"))
                .extracting(row -> row.getField("file") + " line " + row.getField("line") + ", " + row.getField("field")
                        + ": " + row.getField("problem"))
                .containsExactly(
                        "a.yaml line 10, better: 'context' is no direction, but 'powys.p01.in-house-count' is a "
                                + "headline of PW-K01, whose verdict needs one");
        assertThat(job.kpi("powys.p01.in-house-count").get("version").asText()).isEqualTo("1.0.0");
        JsonNode replaced = job.kpi("wales.pm33.three-or-more-placements");
        assertThat(replaced.get("version").asText()).isEqualTo("1.1.0");
        assertThat(replaced.get("numerator").asInt())
                .isGreaterThan(Job.onSample(folder.resolve("plain"))
                        .kpi("wales.pm33.three-or-more-placements")
                        .get("numerator")
                        .asInt())
                .isEqualTo(job.kpi("wales.scc-004.three-or-more-placements")
                        .get("numerator")
                        .asInt())
                .isEqualTo(job.kpi("cwm-taf.ct3-2.three-or-more-placements")
                        .get("numerator")
                        .asInt());
    }

    private static String builtIn(String file) throws IOException {
        return Files.readString(Path.of("../../lafc-metrics/src/main/resources/org/lafc/metrics/kpi/catalogue", file))
                .replace("version: 1.0.0", "version: 1.1.0");
    }

    private static String extending(String id, String other) {
        return "extends: " + other + " 1.0.0\nid: " + id + "\nversion: 1.0.0\ntitle: {en: A measure}\n";
    }
}
