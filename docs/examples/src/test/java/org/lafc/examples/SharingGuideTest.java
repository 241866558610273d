package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.share.SharedTallies;

/** What the guide to sharing shows is what SharingSample does, for the sample return dealt out to two councils. */
class SharingGuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final LocalAuthority RHONDDA_CYNON_TAF = LocalAuthority.of("W06000016");
    private static final LocalAuthority MERTHYR_TYDFIL = LocalAuthority.of("W06000024");
    private static final ImmutableList<KpiDefinition> DEFINITIONS =
            KpiCatalogue.builtIn().definitions();

    private final String guide = read(ROOT.resolve("docs/guide/sharing.md"));
    private final ImmutableList<CareHistory> children = Ssda903Reader.of(
                    Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
            .read(List.of(sample("return/header.csv"), sample("return/episodes.csv")))
            .records();

    @Test
    void codeIsThatOfTheSample() {
        String sample = read(ROOT.resolve("docs/examples/src/main/java/org/lafc/examples/SharingSample.java"));
        for (String name : List.of("send", "merge", "withhold", "difference")) {
            String from = "// Guide: " + name + " from here\n";
            String shown = sample.substring(
                            sample.indexOf(from) + from.length(), sample.indexOf("// Guide: " + name + " to here"))
                    .stripIndent()
                    .strip();

            assertThat(blockAfter("code", name)).isEqualTo(shown);
        }
        assertThat(guide.lines().filter(line -> line.startsWith("```"))).hasSize(2 * 5);
    }

    @Test
    void theTextIsWhatACouncilSends() {
        assertThat(blockAfter("output", "send"))
                .isEqualTo(SharingSample.send(cohort(MERTHYR_TYDFIL)).strip());
    }

    @Test
    void theRegionIsAllChildren() {
        List<KpiResult> region = SharingSample.merge(
                List.of(
                        Source.ofText("rct.txt", SharingSample.send(cohort(RHONDDA_CYNON_TAF))),
                        Source.ofText("mt.txt", SharingSample.send(cohort(MERTHYR_TYDFIL)))),
                DEFINITIONS);

        assertThat(region)
                .extracting(Quickstart::describe)
                .containsExactly("powys.p04.placed-over-20-miles: 47.3 per cent, base 203, excluded 7, missing 0");
        assertThat(guide).contains("47.3 per cent of 203");
    }

    @Test
    void withholdingAndDifferencingDoWhatTheGuideSays() {
        SharedTallies own = SharedTallies.count(KpiCatalogue.builtIn(), cohort(MERTHYR_TYDFIL));
        SharedTallies others = SharedTallies.count(KpiCatalogue.builtIn(), cohort(RHONDDA_CYNON_TAF));
        SharedTallies given = SharingSample.withhold(own, DEFINITIONS);

        assertThat(guide)
                .contains("keeps back " + given.withheld().size() + " of the " + DEFINITIONS.size() + " measures");
        assertThat(guide)
                .contains("tells "
                        + SharingSample.difference(own.plus(others), others).size() + " measures of its partner");
        assertThat(KpiEvaluator.of(DEFINITIONS).tally(cohort(MERTHYR_TYDFIL))).hasSize(DEFINITIONS.size());
    }

    @Test
    void namedTypesExist() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String name : List.of("share", "disclose", "evaluate", "kpi", "cohort")) {
            try (var files = Files.list(
                    ROOT.resolve("lafc-metrics/src/main/java/org/lafc/metrics").resolve(name))) {
                files.sorted().forEach(file -> sources.append(read(file)));
            }
        }
        List<String> types = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]+)[.`]")
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(types).contains("SharedTallies", "TallyReader", "KpiTrend");
        assertThat(types).allSatisfy(name -> assertThat(sources).containsPattern("(class|record) " + name + "\\b"));
    }

    private Cohort cohort(LocalAuthority council) {
        List<CareHistory> own = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            if ((i % 3 == 0) == council.equals(MERTHYR_TYDFIL)) {
                own.add(children.get(i));
            }
        }
        return Cohort.builder()
                .histories(own)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(council)
                .distanceMeasure(PostcodeDistance.of(
                        PostcodeDirectoryReader.read(List.of(sample("postcodes.csv")))
                                .directory(),
                        StraightLine.ELLIPSOID))
                .build();
    }

    private static Source sample(String file) {
        return Source.of(
                file,
                () -> Files.newInputStream(ROOT.resolve("docs/examples/sample").resolve(file)));
    }

    private String blockAfter(String kind, String name) {
        String mark = "<!-- " + kind + ": " + name + " -->";
        String after = guide.substring(guide.indexOf(mark) + mark.length());
        int start = after.indexOf('\n', after.indexOf("```")) + 1;
        return after.substring(start, after.indexOf("\n```", start)).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
