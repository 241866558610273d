package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensusReportTest {

    private static final List<String> FILES = List.of(
            "kpis.json",
            "scorecard.json",
            "profile.json",
            "figures.csv",
            "figures.xlsx",
            "localities.csv",
            "problems.csv",
            "report.html");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void twoRunsLeaveTheSameBytes() throws IOException {
        Job.onSample(folder.resolve("one"), "--explain");
        Job.onSample(folder.resolve("two"), "--explain");

        for (String file : CensusReport.FILES) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void withoutExplainNoRowOfAChildIsWritten() throws IOException {
        Job job = Job.onSample(folder.resolve("out"));

        try (var files = Files.list(job.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
        for (String file : FILES) {
            assertThat(job.bytes(file)).doesNotContain("SYN0", "SYN1", "SYN2", "QX");
        }
    }

    @Test
    void everyMeasureHasTheFieldsOfTheContract() {
        Job job = Job.onSample(folder.resolve("out"));

        for (JsonNode kpi : job.json("kpis.json")) {
            assertThat(kpi.fieldNames())
                    .toIterable()
                    .contains(
                            "id",
                            "version",
                            "period",
                            "unit",
                            "value",
                            "numerator",
                            "denominator",
                            "excluded",
                            "missing",
                            "pending",
                            "interval",
                            "method");
            assertThat(kpi.get("period").asText())
                    .isIn("2018-03-31", "2017-18", "academic year 2016-17", "2017-03-31 to 2018-03-31");
        }
        assertThat(job.kpi("powys.s08.out-of-area").get("boundaries").asText())
                .matches("postcodes\\S* \\(sha256 [0-9a-f]{12}\\), .*");
        JsonNode share = job.kpi("powys.p04.placed-over-20-miles");
        assertThat(share.get("interval").get("method").asText()).isEqualTo("Wilson score");
        assertThat(share.get("interval").get("lower").asDouble()).isBetween(40.0, 41.0);
        assertThat(share.get("excludedBy").toString())
                .isEqualTo("{\"home is no-fixed-abode\":2,\"placement-type is placed-for-adoption\":5}");
    }

    @Test
    void thePageIsReadableByAManager() {
        String page = Job.onSample(folder.resolve("out")).text("report.html");

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h1>Children looked after by W06000099 on 2018-03-31</h1>", "<strong>210 children</strong>")
                .contains("For the authority&#39;s own use".replace("&#39;", "'"))
                .contains(
                        "<td role=\"cell\" class=\"number\" data-label=\"Value\">47.3%</td>",
                        "<td role=\"cell\" class=\"number\" data-label=\"Count and base\">96 of 203</td>")
                .contains("5 excluded (<bdi>placement type is placed for adoption</bdi>)")
                .contains(
                        "<svg",
                        "over 20 to 50 miles",
                        "No value for 7 of 210 (2 no fixed abode, 5 placed for adoption)")
                .doesNotContain("<script", "http-equiv", "src=");
    }

    @Test
    void aCensusDateTheReturnCannotTellOfIsAProblem() {
        for (String day : List.of("2017-03-30", "2018-04-01")) {
            Job job = Job.with(
                    folder.resolve(day),
                    List.of(
                            "--return",
                            "sample/return",
                            "--postcodes",
                            "sample/postcodes.csv",
                            "--authority",
                            "W06000099",
                            "--census-date",
                            day,
                            "--out",
                            folder.resolve(day).toString()));
            assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
            assertThat(job.csv("problems.csv")).hasSize(1);
            assertThat(job.csv("problems.csv").get(0).getField("problem"))
                    .startsWith("its last dates are of 2017-18, so it cannot tell of " + day);
            assertThat(job.csv("problems.csv").get(0).getField("allowed"))
                    .isEqualTo("a census date from 2017-03-31 to 2018-03-31");
            assertThat(job.text("report.html"))
                    .contains("<strong>1 problem was found in the data; 0 rows were left out.");
        }
        Job before = Job.with(
                folder.resolve("before"),
                List.of(
                        "--return",
                        "sample/return",
                        "--postcodes",
                        "sample/postcodes.csv",
                        "--authority",
                        "W06000099",
                        "--census-date",
                        "2017-03-31",
                        "--out",
                        folder.resolve("before").toString()));
        assertThat(before.exitCode()).isZero();
    }

    @Test
    void aReturnPackedWithGzipIsTheSameReturn() throws IOException {
        Path returns = Files.createDirectory(folder.resolve("return"));
        try (var files = Files.list(Job.SAMPLE.resolve("return"))) {
            for (Path file : files.toList()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                    gzip.write(Files.readAllBytes(file));
                }
                Files.write(returns.resolve(file.getFileName() + ".gz"), bytes.toByteArray());
            }
        }

        assertThat(Job.on(returns, folder.resolve("packed")).text("kpis.json"))
                .isEqualTo(Job.onSample(folder.resolve("plain")).text("kpis.json"));
    }

    @Test
    void aRateNeedsTheEstimateOfTheJuneBefore() throws IOException {
        Path population = folder.resolve("population.csv");
        Files.writeString(population, "authority,mid_year,residents_aged_0_17\nW06000099,2017,24000\n");
        JsonNode rate = Job.onSample(folder.resolve("with"), "--population", population.toString())
                .json("profile.json")
                .get("ratePer10000");
        assertThat(rate.get("value").asDouble()).isEqualTo(87.5);
        assertThat(rate.get("base").asText()).isEqualTo("residents aged 0-17, mid-2017");

        Files.writeString(population, "authority,mid_year,residents_aged_0_17\nW06000099,2016,24000\n");
        Job without = Job.onSample(folder.resolve("without"), "--population", population.toString());
        assertThat(without.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(without.json("profile.json").get("ratePer10000").isNull()).isTrue();
        assertThat(without.csv("problems.csv").get(0).getField("problem"))
                .isEqualTo("no estimate for W06000099 at mid-2017, so there is no rate");
    }

    @Test
    void aCouncilsOwnDefinitionsAreAddedOrReplaceBuiltInOnes() throws IOException {
        Path kpis = Files.createDirectory(folder.resolve("kpis"));
        String builtIn =
                Files.readString(Path.of("../../lafc-metrics/src/main/resources/org/lafc/metrics/kpi/catalogue/powys/"
                        + "p04.placed-over-20-miles.yaml"));
        Files.writeString(
                kpis.resolve("a.yaml"), builtIn.replace("20 miles}", "5 miles}").replace("1.0.0", "1.1.0"));
        Files.writeString(
                kpis.resolve("b.yaml"),
                builtIn.replace("powys.p04.placed-over-20-miles", "own.placed-over-10-miles")
                        .replace("20 miles}", "10 miles}"));
        Files.writeString(kpis.resolve("c.yaml"), builtIn.replace("numerator", "numerater"));
        Job job = Job.onSample(folder.resolve("out"), "--kpis", kpis.toString());

        assertThat(job.kpi("powys.p04.placed-over-20-miles").get("numerator").asInt())
                .isEqualTo(168);
        assertThat(job.kpi("powys.p04.placed-over-20-miles").get("version").asText())
                .isEqualTo("1.1.0");
        assertThat(job.kpi("own.placed-over-10-miles").get("numerator").asInt()).isEqualTo(138);
        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(job.csv("problems.csv")).anySatisfy(problem -> {
            assertThat(problem.getField("file")).isEqualTo("c.yaml");
            assertThat(problem.getField("problem")).contains("numerater").contains("numerator");
        });
    }

    @Test
    void followUpGoesToTheLastDayKnown() {
        JsonNode pending = Job.onSample(folder.resolve("census-date")).kpi("powys.p06.review-quality");
        JsonNode over = Job.onSample(folder.resolve("later"), "--known-to", "2018-06-30")
                .kpi("powys.p06.review-quality");

        assertThat(pending.get("pending").asInt()).isEqualTo(20);
        assertThat(over.get("pending").asInt()).isZero();
        assertThat(over.get("denominator").asInt())
                .isEqualTo(pending.get("denominator").asInt() + 20);
    }

    @Test
    void aFolderWithoutDefinitionsIsReported() throws IOException {
        Path kpis = Files.createDirectory(folder.resolve("kpis"));
        Job job = Job.onSample(folder.resolve("out"), "--kpis", kpis.toString());

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(job.csv("problems.csv").get(0).getField("problem")).isEqualTo("the folder holds no definition");
    }

    @Test
    void recordedDistancesAreAMethodOfTheirOwn() {
        Job job = Job.onSample(folder.resolve("out"), "--method", "recorded");

        JsonNode share = job.kpi("powys.p04.placed-over-20-miles");
        assertThat(share.get("method").asText()).isEqualTo("RECORDED (PL_DISTANCE)");
        assertThat(share.get("denominator").asInt()).isZero();
        assertThat(share.get("missing").asInt()).isEqualTo(203);
        assertThat(share.get("noValueReason").asText()).isEqualTo("nobody is in the denominator");
        JsonNode near = job.kpi("powys.p04.out-of-area-under-5-miles");
        assertThat(near.get("value").isNull()).isTrue();
        assertThat(near.get("missing").asInt()).isEqualTo(203);
    }

    @Test
    void whatAnEarlierRunLeftIsNotTakenForThisOnes() throws IOException {
        Path out = folder.resolve("out");
        Job.onSample(out, "--explain");
        assertThat(out.resolve("explain.csv")).exists();
        Files.writeString(out.resolve("notes.txt"), "mine");
        Job.onSample(out, "--suppress", "5");
        assertThat(out.resolve("explain.csv")).doesNotExist();
        assertThat(out.resolve("distances.csv")).doesNotExist();
        assertThat(out.resolve("notes.txt")).hasContent("mine");

        Job.on(Files.createDirectory(folder.resolve("empty")), out);
        assertThat(out.resolve("kpis.json")).doesNotExist();
        assertThat(out.resolve("problems.csv")).exists();
    }

    @Test
    void suppressedFiguresAreNowhereInTheOutput() {
        Job job = Job.onSample(folder.resolve("out"), "--suppress", "5");

        JsonNode small = job.kpi("powys.p04.out-of-area-under-5-miles");
        assertThat(small.get("withheld").asBoolean()).isTrue();
        assertThat(small.get("value").isNull()).isTrue();
        assertThat(small.get("numerator").isNull()).isTrue();
        assertThat(small.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        () -> job.kpi("powys.p10.three-or-more-placements").fieldNames());
        assertThat(job.kpi("powys.p04.maximum-distance").get("withheld").asBoolean())
                .isTrue();
        assertThat(job.kpi("powys.p10.three-or-more-placements")
                        .get("numerator")
                        .asInt())
                .isEqualTo(34);
        assertThat(job.text("report.html"))
                .contains(
                        "<td role=\"cell\" colspan=\"5\">withheld</td>",
                        "<th scope=\"row\">Adoption disruption</th><td class=\"number\">withheld</td>"
                                + "<td class=\"number\">withheld</td>",
                        "has not been looked at: do that before this page is published")
                .doesNotContain("4 of 203", "own use");
    }

    // 150 + 23 + 19 + 9 and four small counts that cover each other: 4, 3, 1 and 1 of 9 together.
    @Test
    void theSmallRowsOfABreakdownAreWithheldAndTheOthersShown() {
        JsonNode plain = Job.onSample(folder.resolve("plain")).json("profile.json");
        JsonNode suppressed =
                Job.onSample(folder.resolve("out"), "--suppress", "5").json("profile.json");
        for (int i = 0; i < plain.get("breakdowns").size(); i++) {
            JsonNode before = plain.get("breakdowns").get(i);
            JsonNode after = suppressed.get("breakdowns").get(i);
            if (after.get("withheld").asBoolean()) {
                assertThat(after.has("rows")).isFalse();
                continue;
            }
            long hidden = after.get("missing").isNull() ? before.get("missing").asLong() : 0;
            int places = after.get("missing").isNull() ? 1 : 0;
            for (int row = 0; row < before.get("rows").size(); row++) {
                JsonNode count = before.get("rows").get(row).get("count");
                JsonNode shown = after.get("rows").get(row);
                if (shown.get("withheld").asBoolean()) {
                    assertThat(shown.get("count").isNull()).isTrue();
                    assertThat(shown.get("percentOfKnown").isNull()).isTrue();
                    assertThat(shown.get("percentOfAll").isNull()).isTrue();
                    hidden += count.asLong();
                    places++;
                } else {
                    assertThat(shown.get("count")).isEqualTo(count);
                    assertThat(count.asLong()).isNotIn(1L, 2L, 3L, 4L, 5L);
                }
            }
            // With each at least 1, none is known nearer than to six numbers.
            assertThat(places == 0 || (places > 1 && hidden - places >= 5))
                    .as(before.get("fact").asText())
                    .isTrue();
        }
        JsonNode reasons = suppressed.get("breakdowns").get(0);
        assertThat(reasons.get("fact").asText()).isEqualTo("reason-for-care");
        assertThat(reasons.findValues("count").stream().filter(JsonNode::isNull))
                .hasSize(4);
    }

    @Test
    void welshTitlesStandWhereOneIsOfficial() {
        String page = Job.onSample(folder.resolve("out"), "--language", "cy", "--authority-name", "Sir Enghreifftiol")
                .text("report.html");

        assertThat(page)
                .contains(
                        "<html lang=\"cy\">",
                        "looked after by <bdi>Sir Enghreifftiol</bdi> (W06000099) on 2018-03-31",
                        "<th scope=\"row\" role=\"rowheader\"><bdi>Canran y plant sy&#39;n derbyn gofal",
                        "<th scope=\"row\">Gorchymyn gofal interim</th>",
                        "<th scope=\"row\"><span lang=\"en\">Placement order</span></th>",
                        "Looked-after children placed more than 20 miles from home</bdi> [English]");
    }

    @Test
    void progressIsToldWhenAsked() {
        assertThat(Job.onSample(folder.resolve("quiet")).err()).isEmpty();
        assertThat(Job.onSample(folder.resolve("told"), "--progress").err())
                .contains("census-report: reading 40 files of the return", "census-report: writing");
    }

    @Test
    void nothingThatIsReadMayStandWhereSomethingIsWritten() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path boundaries = out.resolve("distances.csv");
        Files.copy(Job.SAMPLE.resolve("boundaries.geojson"), boundaries);
        Job file = Job.with(
                out,
                List.of(
                        "--return",
                        "sample/return",
                        "--postcodes",
                        "sample/postcodes.csv",
                        "--boundaries",
                        boundaries.toString(),
                        "--authority",
                        "W06000099",
                        "--census-date",
                        "2018-03-31",
                        "--out",
                        out.toString()));
        Job same = Job.on(out, out);

        assertThat(file.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(file.err())
                .startsWith(
                        "census-report: --out must not hold a file that is read under a name that is written, but holds "
                                + "distances.csv");
        assertThat(boundaries).exists();
        assertThat(same.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(same.err()).startsWith("census-report: --out must be another folder than is read, but was ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour red|argument '--colour' is not known",
                "--method CROW|--method must be one of [ELLIPSOID, GRID_PLANE, GREAT_CIRCLE, SSDA903_RULE, RECORDED], but was "
                        + "CROW",
                "--language fr|--language must be one of [EN, CY], but was fr",
                "--suppress 0|--suppress must be a whole number of 1 or more, but was 0",
                "--suppress few|--suppress must be a whole number of 1 or more, but was few",
                "--suppress 5 --explain|--suppress must not be given with --explain, which writes a row a child",
                "--known-to tomorrow|--known-to must be yyyy-mm-dd, but was tomorrow",
                "--known-to 2018-03-30|--known-to must be the census date 2018-03-31 or a later day, but was 2018-03-30",
                "--kpis|--kpis must be followed by a value",
                "--kpis nowhere|--kpis must be a folder, but was nowhere",
                "--population nowhere|--population must be a file, but was nowhere",
                "--authority W1|--authority must be given once only",
                "--authority-name|--authority-name must be followed by a value",
            })
    void wrongArgumentsAreNamed(String words, String message) {
        Job job = Job.onSample(folder.resolve("out"), words.split(" "));

        assertThat(job.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(job.err()).isEqualTo("census-report: " + message + "\ncensus-report --help tells what is allowed\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--return|nowhere|--return must be a folder, but was nowhere",
                "--postcodes|nowhere.csv|--postcodes must be a file, but was nowhere.csv",
                "--authority|Powys|authority code must be W, E, S, N, L or M and eight digits, as in W06000023, but was 'Powys'",
                "--census-date|31/03/2018|census date must be yyyy-mm-dd, but was '31/03/2018'",
                "--out|pom.xml|--out must be a folder, but pom.xml is a file",
            })
    void wrongValuesAreNamed(String argument, String value, String message) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "--return",
                "sample/return",
                "--postcodes",
                "sample/postcodes.csv",
                "--authority",
                "W06000099",
                "--census-date",
                "2018-03-31",
                "--out",
                folder.resolve("out").toString()));
        words.set(words.indexOf(argument) + 1, value);
        Job job = Job.with(folder, words);

        assertThat(job.exitCode()).isEqualTo(CensusReport.NOTHING_DONE);
        assertThat(job.err()).startsWith("census-report: " + message + "\n");

        words.subList(words.indexOf(argument), words.indexOf(argument) + 2).clear();
        assertThat(Job.with(folder, words).err()).startsWith("census-report: " + argument + " must be given\n");
    }

    @Test
    void helpListsTheArguments() {
        Job job = Job.with(folder, List.of("--help"));

        assertThat(job.exitCode()).isZero();
        assertThat(job.out()).contains("--return DIR", "--suppress N", "Exit codes: 0 done;");
    }
}
