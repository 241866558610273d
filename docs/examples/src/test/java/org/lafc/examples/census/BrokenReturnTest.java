package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returns with faults: each fault has its row in problems.csv, every good row counts, nothing personal is told. */
class BrokenReturnTest {

    private static final Pattern ACCOUNT = Pattern.compile("(\\d+) rows read = (\\d+) kept \\+ (\\d+) rejected");

    @TempDir
    private Path folder = Path.of("");

    private List<String> header = new ArrayList<>();
    private List<String> episodes = new ArrayList<>();

    @BeforeEach
    void readSample() throws IOException {
        header = new ArrayList<>(Files.readAllLines(Job.SAMPLE.resolve("return/header.csv")));
        episodes = new ArrayList<>(Files.readAllLines(Job.SAMPLE.resolve("return/episodes.csv")));
    }

    @Test
    void faultsAddedToTheSampleAreReportedAndChangeNothingElse() throws IOException {
        Job sound = runEdited("sound");
        int columns = episodes.get(0).split(",", -1).length;
        int first = episodes.size() + 1;
        episodes.add(row(columns, "SYN001", "31/02/2018", "P", "C2", "N1", "U6", "PR1"));
        episodes.add(row(columns, "SYN001", "01/02/2009", "P", "C2", "N1", "U6", "PR1"));
        episodes.add(row(columns, "GHOST77", "01/02/2018", "S", "C2", "N1", "U6", "PR1"));
        episodes.add(row(columns, "SYN001", "01/02/2018", "P", "C2", "N1", "U6", "PR1", "01/01/2018", "X1"));
        episodes.add(episodes.get(1));
        episodes.add("SYN002,01/02/2018");
        header.add(header.get(1));
        Job job = runEdited();

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(problems(job))
                .containsExactly(
                        "episodes.csv " + first + " DECOM ROW_REJECTED",
                        "episodes.csv " + (first + 1) + " DECOM ROW_REJECTED",
                        "episodes.csv " + (first + 2) + " CHILD ROW_REJECTED",
                        "episodes.csv " + (first + 3) + " DEC ROW_REJECTED",
                        "episodes.csv " + (first + 4) + " DECOM ROW_REJECTED",
                        "episodes.csv " + (first + 5) + "  ROW_REJECTED",
                        "header.csv " + header.size() + " CHILD ROW_REJECTED");
        assertThat(job.out()).contains("episodes.csv (Episodes): 850 rows read = 844 kept + 6 rejected");
        assertThat(job.out()).contains("header.csv (Header): 301 rows read = 300 kept + 1 rejected");
        assertThatAccountsAddUp(job);
        assertThat(job.text("kpis.json")).isEqualTo(sound.text("kpis.json"));
        assertThat(job.text("profile.json")).isEqualTo(sound.text("profile.json"));
        assertThatNothingPersonalIsTold(job);
    }

    @Test
    void wrongValuesInGoodRowsLeaveTheChildrenCounted() throws IOException {
        int row = firstOpen();
        String[] cells = episodes.get(row).split(",", -1);
        cells[3] = "Q9";
        cells[5] = "U9";
        cells[10] = "LLANDRINDOD";
        cells[11] = "QX1 9ZZ";
        episodes.set(row, String.join(",", cells));
        Job job = runEdited();

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(problems(job))
                .containsExactlyInAnyOrder(
                        "episodes.csv " + (row + 1) + " LS VALUE_NOT_KNOWN",
                        "episodes.csv " + (row + 1) + " PLACE VALUE_NOT_KNOWN",
                        "episodes.csv " + (row + 1) + " HOME_POST VALUE_NOT_KNOWN",
                        "episodes.csv " + (row + 1) + " PL_POST VALUE_NOT_KNOWN");
        assertThat(job.csv("problems.csv"))
                .anySatisfy(problem -> {
                    assertThat(problem.getField("problem")).isEqualTo("'U9' is not a PLACE code");
                    assertThat(problem.getField("allowed")).startsWith("A3, A4, A5, A6, H5");
                })
                .anySatisfy(problem -> assertThat(problem.getField("problem"))
                        .isEqualTo("postcode not in the directory (value withheld; rule 392c)"));
        assertThat(job.json("profile.json").get("children").asInt()).isEqualTo(210);
        assertThat(job.breakdown("placement-type")).endsWith("missing 1 of 210");
        assertThat(job.kpi("powys.p04.placed-over-20-miles").get("missing").asInt())
                .isEqualTo(1);
        assertThatAccountsAddUp(job);
        assertThatNothingPersonalIsTold(job);
    }

    @Test
    void aChildMissingInHeaderLosesItsRowsAndNobodyElseDoes() throws IOException {
        header.remove(1);
        Job job = runEdited();
        long lost = episodes.stream().filter(line -> line.startsWith("SYN001,")).count();

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(job.json("profile.json").get("children").asInt()).isEqualTo(209);
        assertThat(problems(job).stream().filter(problem -> problem.startsWith("episodes.csv")))
                .hasSize((int) lost)
                .allMatch(problem -> problem.endsWith(" CHILD ROW_REJECTED"));
        assertThatAccountsAddUp(job);
        assertThatNothingPersonalIsTold(job);
    }

    @Test
    void textInAnotherEncodingIsReported() throws IOException {
        header.set(5, header.get(5).replace("SYN005", "SYNé05"));
        Path returns = copyOfSample();
        Files.write(returns.resolve("header.csv"), String.join("\n", header).getBytes(StandardCharsets.ISO_8859_1));
        Job job = Job.on(returns, folder.resolve("out"));

        assertThat(problems(job)).contains("header.csv 6 CHILD ROW_REJECTED");
        assertThat(job.json("profile.json").get("children").asInt()).isEqualTo(209);
        assertThatAccountsAddUp(job);
    }

    @Test
    void anEmptyFileAndAStrangerAreReportedAndTheRestCounts() throws IOException {
        Path returns = copyOfSample();
        Files.writeString(returns.resolve("uasc.csv"), "");
        Files.writeString(returns.resolve("notes.csv"), "who,what\nSYN001,secret\n");
        Job job = Job.on(returns, folder.resolve("out"));

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(problems(job)).containsExactly("notes.csv 1  FILE_REJECTED", "uasc.csv 0  FILE_REJECTED");
        assertThat(job.json("profile.json").get("children").asInt()).isEqualTo(210);
        assertThatNothingPersonalIsTold(job);
    }

    @Test
    void aFolderWithNoReturnInItIsNothingReadable() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Job none = Job.on(empty, folder.resolve("out1"));
        Files.writeString(empty.resolve("letter.csv"), "dear,council\n1,2\n");
        Job stranger = Job.on(empty, folder.resolve("out2"));

        assertThat(none.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(problems(none)).containsExactly("return 0  FILE_REJECTED");
        assertThat(stranger.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(problems(stranger)).containsExactly("letter.csv 1  FILE_REJECTED");
        assertThat(stranger.out()).contains("Nothing readable: no child with an episode was found in the return.");
        assertThat(Files.exists(folder.resolve("out2/kpis.json"))).isFalse();
    }

    @Test
    void withoutAPostcodeNothingIsWorkedOut() throws IOException {
        Path postcodes = folder.resolve("postcodes.csv");
        Files.writeString(postcodes, "postcode,east,north\nQX1 1AA,1,2\n");
        List<String> words = List.of(
                "--return", Job.SAMPLE.resolve("return").toString(),
                "--postcodes", postcodes.toString(),
                "--authority", "W06000099",
                "--census-date", "2018-03-31",
                "--out", folder.resolve("out").toString());
        Job job = Job.with(folder.resolve("out"), words);

        assertThat(job.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(job.out()).contains("Nothing readable: no postcode was found in the postcode files.");
        assertThat(problems(job)).containsExactly("postcodes.csv 1  FILE_REJECTED");
        assertThat(folder.resolve("out/kpis.json")).doesNotExist();
    }

    @Test
    void aReturnWhoseEpisodesCannotBeReadGivesNoFigures() throws IOException {
        Path returns = copyOfSample();
        Files.writeString(
                returns.resolve("episodes.csv"), String.join("\n", episodes).replace(',', ';'));
        Job job = Job.on(returns, folder.resolve("out"));

        assertThat(job.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(job.out()).contains("Nothing readable: no child with an episode was found in the return.");
        assertThat(problems(job)).contains("episodes.csv 1  FILE_REJECTED");
        assertThat(folder.resolve("out/kpis.json")).doesNotExist();
    }

    @Test
    void faultsInTheChainOfEpisodesAreReportedAndKept() throws IOException {
        int row = firstOpen();
        episodes.set(
                row,
                episodes.get(row).replaceFirst("^(SYN\\d+),.*", "$1,01/03/2018,P,C2,N1,U6,PR1,01/03/2018,X1,,,,,,,"));
        Job job = runEdited();

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(problems(job))
                .contains("episodes.csv " + (row + 1) + " DEC KEPT", "episodes.csv " + (row + 1) + " REC KEPT");
        assertThatAccountsAddUp(job);
        assertThatNothingPersonalIsTold(job);
    }

    private int firstOpen() {
        for (int i = 1; i < episodes.size(); i++) {
            String[] cells = episodes.get(i).split(",", -1);
            if (cells[7].isEmpty() && cells[5].equals("U6") && !cells[10].startsWith("ZZ99")) {
                return i;
            }
        }
        throw new AssertionError("the sample has no open foster placement");
    }

    private Path copyOfSample() throws IOException {
        return copyOfSample("return");
    }

    private Path copyOfSample(String name) throws IOException {
        Path returns = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(Job.SAMPLE.resolve("return"))) {
            for (Path file : files.toList()) {
                Files.copy(file, returns.resolve(file.getFileName()));
            }
        }
        return returns;
    }

    private Job runEdited() throws IOException {
        return runEdited("edited");
    }

    private Job runEdited(String name) throws IOException {
        Path returns = copyOfSample(name);
        Files.delete(returns.resolve("reviews.csv"));
        Files.write(returns.resolve("header.csv"), header);
        Files.write(returns.resolve("episodes.csv"), episodes);
        return Job.on(returns, folder.resolve(name + "-out"));
    }

    private static String row(int columns, String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        while (row.size() < columns) {
            row.add("");
        }
        return String.join(",", row);
    }

    private static List<String> problems(Job job) {
        return job.csv("problems.csv").stream()
                .map(row -> row.getField("file") + " " + row.getField("line") + " " + row.getField("field") + " "
                        + row.getField("effect"))
                .toList();
    }

    private static void assertThatAccountsAddUp(Job job) {
        Matcher accounts = ACCOUNT.matcher(job.out());
        int found = 0;
        while (accounts.find()) {
            found++;
            assertThat(Long.parseLong(accounts.group(1)))
                    .isEqualTo(Long.parseLong(accounts.group(2)) + Long.parseLong(accounts.group(3)));
        }
        assertThat(found).isGreaterThan(3);
    }

    private static void assertThatNothingPersonalIsTold(Job job) {
        String told = job.out() + job.err();
        for (NamedCsvRecord row : job.csv("problems.csv")) {
            told += row.getField("problem") + row.getField("allowed");
        }
        assertThat(told)
                .doesNotContain("SYN0", "SYN1", "SYN2", "GHOST", "QX", "LLANDRINDOD", "secret", "31/02", "01/02/20");
    }
}
