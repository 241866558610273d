package org.lafc.examples.census;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.SharingTerms;

/**
 * The two councils of Cwm Taf, each with some families of the sample's return, count by the main job and merge by the
 * region's: the region is what the main job makes of all the children.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionReportTest {

    private static final String RHONDDA_CYNON_TAF = "W06000016";
    private static final String MERTHYR_TYDFIL = "W06000024";

    private Path folder = Path.of("");

    private final Map<String, Job> jobs = new HashMap<>();

    @BeforeAll
    void count(@TempDir Path shared) throws IOException {
        folder = shared;
        deal();
        jobs.put("all", job("all", RHONDDA_CYNON_TAF, Path.of("sample/return"), "under-agreement"));
        jobs.put("rct", job("rct", RHONDDA_CYNON_TAF, folder.resolve("rct-return"), "under-agreement"));
        jobs.put("mt", job("mt", MERTHYR_TYDFIL, folder.resolve("mt-return"), "under-agreement"));
        jobs.put("mt-small", job("mt-small", MERTHYR_TYDFIL, folder.resolve("mt-return"), "4"));
    }

    @Test
    void theRegionIsWhatTheMainJobMakesOfAllChildren() throws IOException {
        Region region = merge("region", "--merge", files("rct", "mt"));
        Region whole = merge("whole", "--merge", files("all"));

        assertThat(region.err()).isEmpty();
        assertThat(region.exitCode()).isZero();
        assertThat(region.out()).startsWith("Region of 2 councils, W06000016, W06000024, on 2018-03-31: ");
        Map<String, JsonNode> merged = byId(region.json());
        Map<String, JsonNode> ofAll = byId(whole.json());
        assertThat(merged.keySet()).isEqualTo(ofAll.keySet()).hasSizeGreaterThan(150);
        // A meeting is of a body, not of a child, so each council has it, and counts its own children at it.
        // How far back a register reaches is told by its first row, and that of one council alone may reach less far.
        assertThat(merged.keySet().stream()
                        .filter(id ->
                                !merged.get(id).toString().equals(ofAll.get(id).toString())))
                .containsExactlyInAnyOrder(
                        "powys.p12.meetings-with-young-member",
                        "powys.p14.attendances-per-session",
                        "powys.p15.attendances-per-session",
                        "powys.p16.celebration-held",
                        "wales.pm27.re-registrations");
        for (JsonNode ofJob : jobs.get("all").json("kpis.json")) {
            JsonNode ofRegion = ofAll.get(ofJob.get("id").asText());
            if (ofRegion != null) {
                for (String field : List.of("value", "shown", "numerator", "denominator", "excludedBy", "interval")) {
                    assertThat(ofRegion.get(field)).as(field).isEqualTo(ofJob.get(field));
                }
            }
        }
    }

    @Test
    void whatACouncilKeepsBackIsWithheldInTheRegion() throws IOException {
        Region region = merge("kept-back", "--merge", files("rct", "mt-small"));
        List<String> tallies = Files.readAllLines(folder.resolve("mt-small.tallies"));
        List<String> keptBack = tallies.stream()
                .filter(line -> line.startsWith("withheld "))
                .map(line -> line.substring("withheld ".length()))
                .toList();

        assertThat(tallies).contains("terms small-numbers-withheld");
        assertThat(keptBack).isNotEmpty();
        assertThat(region.out()).contains(keptBack.size() + " kept back by a council, 0 withheld here");
        byId(region.json()).forEach((id, kpi) -> {
            assertThat(kpi.get("withheld").asBoolean()).as(id).isEqualTo(keptBack.contains(id));
            assertThat(keptBack.contains(id) && !kpi.get("value").isNull())
                    .as(id)
                    .isFalse();
        });
        assertThat(Files.readString(folder.resolve("kept-back/figures.csv")))
                .contains("2018-03-31,W06000016 W06000024,powys.p04.placed-over-20-miles,");
    }

    @Test
    void aRegionThatIsSuppressedTellsNoCouncilOfTheOther() throws IOException {
        Region region = merge("suppressed", "--merge", files("rct", "mt"), "--suppress", "4");
        assertThat(region.exitCode()).isZero();
        int told = 0;
        for (JsonNode ofRegion : region.json()) {
            String id = ofRegion.get("id").asText();
            Score score = KpiCatalogue.builtIn().find(id).orElseThrow().score();
            for (String council : List.of("rct", "mt")) {
                if (ofRegion.get("withheld").asBoolean() || score == Score.RATE || !score.isOfNumerator()) {
                    continue;
                }
                told++;
                JsonNode own = jobs.get(council).kpi(id);
                long numerator = less(ofRegion, own, "numerator");
                long denominator = less(ofRegion, own, "denominator");
                assertThat(List.of(
                                numerator,
                                denominator - numerator,
                                less(ofRegion, own, "excluded"),
                                less(ofRegion, own, "missing"),
                                less(ofRegion, own, "pending")))
                        .as(id)
                        .doesNotContain(1L, 2L, 3L, 4L);
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    private static long less(JsonNode whole, JsonNode part, String field) {
        return whole.get(field).asLong() - part.get(field).asLong();
    }

    @Test
    void whatDoesNotBelongTogetherIsRefusedAndNothingIsWritten() throws IOException {
        Path other = folder.resolve("other.tallies");
        Files.writeString(other, "a letter\n");
        Region wrongFile = merge("wrong", "--merge", files("rct") + "," + other);
        assertThat(wrongFile.exitCode()).isEqualTo(2);
        assertThat(wrongFile.err())
                .startsWith("region-report: other.tallies line 1: the file is not a text of tallies; allowed:"
                        + " 'lafc-tallies 3'");
        assertThat(merge("wrong", "--merge", files("rct", "all")).err())
                .startsWith("region-report: all.tallies does not add to the files before it: each authority may be"
                        + " counted once, but W06000016 is in both tallies");
        Path definitions = Files.createDirectories(folder.resolve("definitions"));
        Files.writeString(definitions.resolve("far.yaml"), """
                extends: powys.p04.placed-over-20-miles 1.0.0
                id: powys.p04.placed-over-20-miles
                version: 2.0.0
                title: {en: Far}
                parameters: {threshold: 25 miles}
                """);
        assertThat(merge("wrong", "--merge", files("rct", "mt"), "--kpis", definitions.toString())
                        .err())
                .contains("powys.p04.placed-over-20-miles");
        assertThat(merge("wrong", "--merge", files("rct", "mt"), "--tallies", "region.tallies")
                        .err())
                .startsWith(
                        "region-report: --tallies and --sharing must be given together: tallies leave on stated terms"
                                + " only, under-agreement or without small numbers");
        assertThat(merge("wrong", "--merge", files("rct", "mt"), "--sharing", "all", "--tallies", "x")
                        .err())
                .startsWith("region-report: --sharing must be under-agreement or a whole number of 1 or more, but was"
                        + " all");
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    @Test
    void theTalliesOfTheRegionTellNoSmallNumberBesideThoseOfACouncil() throws IOException {
        Path file = folder.resolve("region-small.tallies");
        Region region =
                merge("region-small", "--merge", files("rct", "mt"), "--tallies", file.toString(), "--sharing", "4");
        assertThat(region.err()).isEmpty();
        assertThat(region.exitCode()).isZero();

        List<SharedTallies> councils = List.of(sent("rct"), sent("mt"));
        SharedTallies written = sent("region-small");
        assertThat(written.terms()).isEqualTo(SharingTerms.SMALL_NUMBERS_WITHHELD);
        assertThat(written.tallies()).isNotEmpty();
        assertThat(region.out())
                .endsWith("Tallies of " + written.tallies().size() + " measures, small-numbers-withheld; "
                        + written.withheld().size() + " measures kept back: " + file + System.lineSeparator());
        SharedTallies aloneOnly = councils.get(0)
                .plus(councils.get(1))
                .withholding(
                        DisclosureRule.withholdingUpTo(4),
                        KpiCatalogue.builtIn().definitions());
        for (SharedTallies council : councils) {
            assertThat(smallSteps(aloneOnly, council)).isNotEmpty();
            assertThat(smallSteps(written, council)).isEmpty();
        }
    }

    @Test
    void theTalliesOfTheRegionGoOnUnderAgreementOnlyIfEveryCouncilGaveAll() throws IOException {
        Path file = folder.resolve("region-all.tallies");
        List<String> words = List.of("--tallies", file.toString(), "--sharing", "under-agreement");
        Region region = merge("region-all", "--merge", files("rct", "mt"), words);
        assertThat(region.exitCode()).isZero();
        assertThat(region.err())
                .isEqualTo(
                        "region-report: the councils' tallies came as unrestricted-between-councils-under-an-agreement,"
                                + " not to be handed on: hand the region's on only if every council agrees"
                                + System.lineSeparator());
        assertThat(sent("region-all")).isEqualTo(sent("rct").plus(sent("mt")));

        Region refused = merge("region-all", "--merge", files("rct", "mt-small"), words);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith(
                        "region-report: --sharing must be a whole number of 1 or more where a council kept small numbers"
                                + " back, but was under-agreement, and the terms of mt-small.tallies are small-numbers-withheld");
        assertThat(file).as("of the run before").doesNotExist();
        assertThat(folder.resolve("region-all")).isEmptyDirectory();
    }

    @Test
    void talliesReplaceNothingThatIsReadOrWritten() throws IOException {
        Path kpis = Files.createDirectories(folder.resolve("own-kpis"));
        Path out = folder.resolve("apart");
        List<List<String>> wrong = List.of(
                List.of(files("mt"), "another file than is read"),
                List.of(files("mt-small"), "another file than is read"),
                List.of(kpis.resolve("x.yaml").toString(), "outside the folders that are read"),
                List.of(out.resolve("kpis.json").toString(), "another file than those written to --out"));
        for (List<String> place : wrong) {
            Region region = merge(
                    "apart",
                    "--merge",
                    files("rct", "mt"),
                    List.of(
                            "--tallies", place.get(0),
                            "--sharing", "4",
                            "--sent-before", files("mt-small"),
                            "--kpis", kpis.toString()));
            assertThat(region.exitCode()).isEqualTo(2);
            assertThat(region.err())
                    .startsWith("region-report: --tallies must be " + place.get(1) + ", but was " + place.get(0));
        }
        assertThat(merge("apart", "--merge", files("rct", "mt"), "--tallies", kpis.toString(), "--sharing", "4")
                        .err())
                .startsWith("region-report: --tallies must be a file, but " + kpis + " is a folder");
        Path read = Files.createDirectories(out).resolve("figures.csv");
        Files.copy(folder.resolve("mt.tallies"), read);
        assertThat(merge("apart", "--merge", files("rct") + "," + read).err())
                .startsWith(
                        "region-report: --out must not hold a file that is read under a name that is written, but holds"
                                + " figures.csv");
        assertThat(read).hasSameTextualContentAs(folder.resolve("mt.tallies"));
    }

    private SharedTallies sent(String name) {
        return Sharing.read(folder.resolve(name + ".tallies"));
    }

    /** The measures of which a count of one is 1 to 4 away from the other's. */
    static List<String> smallSteps(SharedTallies one, SharedTallies other) {
        return one.tallies().keySet().stream()
                .filter(id -> other.tallies().containsKey(id))
                .filter(id -> {
                    KpiTally ours = requireNonNull(one.tallies().get(id)).tally();
                    KpiTally theirs = requireNonNull(other.tallies().get(id)).tally();
                    return isSmall(ours.numerator() - theirs.numerator())
                            || isSmall(
                                    ours.denominator() - ours.numerator() - (theirs.denominator() - theirs.numerator()))
                            || isSmall(ours.pending() - theirs.pending());
                })
                .toList();
    }

    private static boolean isSmall(long step) {
        return step != 0 && Math.abs(step) <= 4;
    }

    private Region merge(String out, String merge, String files, List<String> words) {
        List<String> all = new ArrayList<>(List.of(merge, files));
        all.addAll(words);
        return merge(out, all.toArray(String[]::new));
    }

    private Region merge(String out, String... words) {
        List<String> all = new ArrayList<>(List.of("--out", folder.resolve(out).toString()));
        all.addAll(List.of(words));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = RegionReport.run(
                all,
                new PrintStream(written, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        return new Region(
                code,
                written.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8),
                folder.resolve(out));
    }

    private record Region(int exitCode, String out, String err, Path folder) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(Files.readString(folder.resolve("kpis.json")));
        }
    }

    private static Map<String, JsonNode> byId(JsonNode kpis) {
        Map<String, JsonNode> byId = new HashMap<>();
        kpis.forEach(kpi -> byId.put(kpi.get("id").asText(), kpi));
        return byId;
    }

    private String files(String... names) {
        return String.join(
                ",",
                Stream.of(names)
                        .map(name -> folder.resolve(name + ".tallies").toString())
                        .toList());
    }

    private Job job(String name, String authority, Path returns, String sharing) {
        Path out = folder.resolve(name);
        Job job = Job.with(
                out,
                List.of(
                        "--return", returns.toString(),
                        "--postcodes", Job.SAMPLE.resolve("postcodes.csv").toString(),
                        "--boundaries", Job.SAMPLE.resolve("boundaries.geojson").toString(),
                        "--authority", authority,
                        "--census-date", "2018-03-31",
                        "--out", out.toString(),
                        "--tallies", folder.resolve(name + ".tallies").toString(),
                        "--sharing", sharing));
        assertThat(job.err()).isEmpty();
        return job;
    }

    // Families stay whole; what is about no child goes to both.
    private void deal() throws IOException {
        Map<String, Boolean> toMerthyr = new HashMap<>();
        List<String> children = Files.readAllLines(Path.of("sample/return/plain_children.csv"));
        for (String row : children.subList(1, children.size())) {
            List<String> cells = List.of(row.split(",", -1));
            toMerthyr.put(cells.get(0), cells.get(6).hashCode() % 3 == 0);
        }
        try (Stream<Path> files = Files.list(Path.of("sample/return"))) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                boolean ofChildren = lines.get(0).toLowerCase(Locale.ROOT).startsWith("child,");
                for (boolean merthyr : new boolean[] {true, false}) {
                    List<String> own = new ArrayList<>(lines.subList(0, 1));
                    lines.stream()
                            .skip(1)
                            .filter(line -> !ofChildren
                                    || toMerthyr.getOrDefault(line.substring(0, line.indexOf(',')), false) == merthyr)
                            .forEach(own::add);
                    Path to = folder.resolve(merthyr ? "mt-return" : "rct-return");
                    Files.createDirectories(to);
                    Files.write(to.resolve(file.getFileName()), own);
                }
            }
        }
    }
}
