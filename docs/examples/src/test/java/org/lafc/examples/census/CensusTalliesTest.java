package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.metrics.share.SharedTallies;

/** What the main job writes with {@code --tallies}, and what it keeps back. */
class CensusTalliesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasSentBeforeLeavesNoSmallNumberOfLateChildren() throws IOException {
        SharedTallies before = tallies("before", withoutThreeChildren(), "--sharing", "under-agreement");
        Path sent = folder.resolve("before.tallies");

        SharedTallies alone = tallies("alone", Job.SAMPLE.resolve("return"), "--sharing", "4");
        SharedTallies beside =
                tallies("beside", Job.SAMPLE.resolve("return"), "--sharing", "4", "--sent-before", sent.toString());

        assertThat(RegionReportTest.smallSteps(alone, before)).isNotEmpty();
        assertThat(RegionReportTest.smallSteps(beside, before)).isEmpty();
        assertThat(beside.tallies()).isNotEmpty();
    }

    @Test
    void theTalliesTellNothingThatThePageWithholds() throws IOException {
        SharedTallies alone = tallies("alone", Job.SAMPLE.resolve("return"), "--sharing", "4");
        SharedTallies given = tallies("page", Job.SAMPLE.resolve("return"), "--sharing", "4", "--suppress", "9");
        Set<String> hidden = new HashSet<>();
        for (JsonNode kpi :
                new ObjectMapper().readTree(folder.resolve("page/kpis.json").toFile())) {
            if (kpi.get("withheld").asBoolean()) {
                hidden.add(kpi.get("id").asText());
            }
        }

        assertThat(alone.tallies().keySet()).containsAnyElementsOf(hidden);
        assertThat(given.tallies().keySet()).isNotEmpty().doesNotContainAnyElementsOf(hidden);
    }

    @Test
    void talliesReplaceNothingThatIsReadOrWritten() throws IOException {
        Path returns = Files.createDirectory(folder.resolve("return"));
        Files.copy(Job.SAMPLE.resolve("return/episodes.csv"), returns.resolve("episodes.csv"));
        Path boundaries = Job.SAMPLE.resolve("boundaries.geojson");
        Path out = folder.resolve("out");
        List<List<String>> wrong = List.of(
                List.of(boundaries.toString(), "another file than is read"),
                List.of(returns.resolve("episodes.csv").toString(), "outside the folders that are read"),
                List.of(out.resolve("report.html").toString(), "another file than those written to --out"));
        for (List<String> place : wrong) {
            Job job = Job.on(returns, out, "--tallies", place.get(0), "--sharing", "4");
            assertThat(job.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
            assertThat(job.err())
                    .startsWith("census-report: --tallies must be " + place.get(1) + ", but was " + place.get(0));
        }
        assertThat(returns.resolve("episodes.csv")).hasSameTextualContentAs(Job.SAMPLE.resolve("return/episodes.csv"));
    }

    @Test
    void talliesOfAnEarlierRunAreRemovedIfNothingIsReadable() throws IOException {
        Path returns = Files.createDirectory(folder.resolve("empty"));
        Path file = Files.writeString(folder.resolve("earlier.tallies"), "earlier");
        Job job = Job.on(returns, folder.resolve("out"), "--tallies", file.toString(), "--sharing", "under-agreement");
        assertThat(job.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(job.out()).contains("Nothing readable: ");
        assertThat(file).doesNotExist();
    }

    private SharedTallies tallies(String name, Path returns, String... more) {
        Path file = folder.resolve(name + ".tallies");
        List<String> words = new ArrayList<>(List.of("--tallies", file.toString()));
        words.addAll(List.of(more));
        Job job = Job.on(returns, folder.resolve(name), words.toArray(String[]::new));
        assertThat(job.err()).isEmpty();
        return Sharing.read(file);
    }

    // The three are looked after on the day: their last episode has no end.
    private Path withoutThreeChildren() throws IOException {
        Set<String> late;
        List<String> episodes = Files.readAllLines(Job.SAMPLE.resolve("return/episodes.csv"));
        int end = List.of(episodes.get(0).split(",", -1)).indexOf("DEC");
        try (Stream<String> rows = episodes.stream().skip(1)) {
            late = rows.map(row -> row.split(",", -1))
                    .filter(cells -> cells[end].isEmpty())
                    .map(cells -> cells[0])
                    .limit(3)
                    .collect(Collectors.toSet());
        }
        Path to = Files.createDirectory(folder.resolve("before-return"));
        try (Stream<Path> files = Files.list(Job.SAMPLE.resolve("return"))) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                boolean ofChildren = lines.get(0).toLowerCase(Locale.ROOT).startsWith("child,");
                Files.write(
                        to.resolve(file.getFileName()),
                        lines.stream()
                                .filter(line -> !ofChildren || !late.contains(line.split(",", -1)[0]))
                                .toList());
            }
        }
        return to;
    }
}
