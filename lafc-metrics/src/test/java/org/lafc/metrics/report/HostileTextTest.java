package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.FlowCounter;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.kpi.PaperStatement;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.kpi.Title;
import org.lafc.metrics.profile.Given;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.scorecard.Scorecard;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Text of data that tries to be more than text, in every field that can reach a page or a cell. */
class HostileTextTest {

    private static final String MARKUP = "</td></svg><script>alert('x')</script><img src=x onerror=\"y\">&amp;";
    private static final String TURNED = "\u202Eright to left\u2067 and back";
    private static final String LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(700);

    static Stream<String> hostile() {
        return Stream.of(
                MARKUP,
                TURNED,
                LONG,
                "a\u0000b\uFFFEc",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1+1",
                "\"quoted\",'quoted'");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isTextOnThePage(String hostile) throws IOException {
        for (Language language : Language.values()) {
            String page = GoldenReport.text(out -> HtmlReport.write(report(hostile, language), out));

            assertThat(page).doesNotContain("<script", "<img", "\u0000", "\uFFFE");
            // A locality, an authority that placed children here, a file, a module, a problem, its field, what is
            // allowed; titles and notes of measures, a stratum, the source of a target, whom a gap is held against, the
            // method that cannot be compared; titles, chapter and reason of statements; a home, what it is for, a
            // regulation; whose a given figure is, its category and its source.
            String shown = HtmlEscapers.htmlEscaper().escape(Text.allowed(hostile));
            assertThat(count(page, shown)).isGreaterThanOrEqualTo(38);
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksThatTurnTheDirectionReachNoFurtherThanTheirText(Language language) throws IOException {
        String page = GoldenReport.text(out -> HtmlReport.write(report(TURNED, language), out));
        String elsewhere = page.replaceAll("(?s)<bdi>.*?</bdi>", "")
                .replaceAll("(?s)<(title|desc|text)\\b[^>]*>.*?</\\1>", "")
                .replaceAll("data-label=\"[^\"]*\"", "");

        assertThat(page).contains("\u202E");
        assertThat(elsewhere).doesNotContain("\u202E", "\u2067");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isTheSameTextInJsonAndNoFormulaInCsv(String hostile) throws IOException {
        Report report = report(hostile, Language.ENGLISH);
        String json = GoldenReport.text(out -> JsonReports.writeProfile(report, out));

        JsonNode profile = new ObjectMapper().readTree(json);
        assertThat(profile.findValuesAsText("locality")).contains(hostile);
        for (String field :
                List.of("placedBy", "name", "for", "regulation", "finding", "whose", "category", "source")) {
            assertThat(profile.findValuesAsText(field)).as(field).contains(hostile);
        }
        JsonNode kpis = new ObjectMapper().readTree(GoldenReport.text(out -> JsonReports.writeKpis(report, out)));
        assertThat(kpis.findValuesAsText("title")).containsOnly(hostile);
        assertThat(kpis.get(1).findValuesAsText("source")).contains(hostile);
        assertThat(kpis.get(1).get("strata").get(0).get("word").asText()).isEqualTo(hostile);
        assertThat(kpis.get(1).get("yearBefore").get("notComparableReason").asText())
                .contains(hostile);
        assertThat(kpis.get(2).get("noValueReason").asText()).contains(hostile);
        JsonNode scorecard =
                new ObjectMapper().readTree(GoldenReport.text(out -> JsonReports.writeScorecard(report, out)));
        for (String field : List.of("title", "paper", "section", "chapter")) {
            assertThat(scorecard.findValuesAsText(field)).hasSize(4).containsOnly(hostile);
        }
        assertThat(scorecard.findValuesAsText("reason")).contains(hostile);
        for (String csv : List.of(
                GoldenReport.text(out -> CsvReports.writeFigures(report, out)),
                GoldenReport.text(out -> CsvReports.writeLocalities(report, out)),
                GoldenReport.text(out -> CsvReports.writeProblems(report.problems(), out)))) {
            try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
                rows.flatMap(row -> row.getFields().stream()).forEach(HostileTextTest::assertIsNoFormula);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isTextInASpreadsheet(String hostile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxReports.writeFigures(report(hostile, Language.ENGLISH), out);
        Map<String, byte[]> parts = ZipParts.of(out.toByteArray());
        List<String> texts = ChartGoldenTest.textOf(parse(new String(parts.get("xl/sharedStrings.xml"), UTF_8)), "t");

        // The title of the measure.
        assertThat(texts).contains(Cells.xlsx(hostile));
        assertThat(texts).allSatisfy(HostileTextTest::assertIsNoFormula);
        assertThat(texts).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(32_767));
        assertThat(new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8)).doesNotContain("<f>", "<f ");
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertThat(Cells.withoutFormula("-10.5")).isEqualTo("-10.5");
        assertThat(Cells.withoutFormula("-10.5+A1")).isEqualTo("'-10.5+A1");
        assertThat(Cells.withoutFormula("")).isEmpty();
    }

    private static void assertIsNoFormula(String cell) {
        assertThat(Pattern.compile("^[=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]|^-(?!\\d+(\\.\\d+)?$)")
                        .matcher(cell)
                        .find())
                .as(cell)
                .isFalse();
    }

    private static Document parse(String xml) {
        try {
            return ChartGoldenTest.parse(xml);
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static Report report(String hostile, Language language) {
        Cohort cohort = GoldenReport.cohort(GoldenReport.others(hostile, hostile, hostile));
        FlowPlace place = FlowPlace.named(hostile);
        return new Report(
                cohort,
                Profile.of(
                        cohort,
                        new Given(
                                new FlowCounter()
                                        .count(place, FlowPlace.OUTSIDE, 7)
                                        .build(),
                                GoldenReport.years(hostile, hostile, hostile))),
                scorecard(hostile, cohort),
                Optional.empty(),
                ImmutableList.of(
                        new Problem(new SourceRow(hostile, 1), hostile, hostile, hostile, Problem.Effect.ROW_REJECTED)),
                ImmutableList.of(new RowCount(hostile, hostile, 1, 1)),
                language,
                ImmutableList.of(GoldenReport.outline(hostile)),
                Optional.of(hostile));
    }

    private static Scorecard scorecard(String hostile, Cohort cohort) {
        ImmutableList<KpiDefinition> definitions = definitions(hostile);
        ImmutableList<KpiResult> results = KpiEvaluator.of(definitions).evaluate(cohort);
        KpiDefinition targeted = definitions.get(1);
        KpiResult now = results.get(1);
        return Scorecard.builder()
                .results(results)
                .addTrends(KpiTrend.between(
                        new KpiResult(
                                targeted,
                                new KpiScope(
                                        "2017-03-31",
                                        now.scope().authorities(),
                                        Optional.of(hostile),
                                        now.scope().boundaries(),
                                        now.scope().knownTo()),
                                now.tally()),
                        now))
                .addStrata(new StratumResult(ChildFacts.PLACEMENT_TYPE, Optional.of(hostile), now))
                .statements(Stream.of(
                                PaperStatement.Kind.KPI,
                                PaperStatement.Kind.OUTCOME,
                                PaperStatement.Kind.INDICATOR_OF_SUCCESS)
                        .map(kind -> statement(kind, hostile)
                                .addEvidence("test.targeted")
                                .build())
                        .collect(ImmutableList.toImmutableList()))
                .addStatements(statement(PaperStatement.Kind.VOICE_OUTCOME, hostile)
                        .intention(hostile)
                        .build())
                .disclosure(DisclosureRule.nothingWithheld())
                .build();
    }

    private static PaperStatement.Builder statement(PaperStatement.Kind kind, String hostile) {
        return PaperStatement.builder()
                .id(kind + " " + hostile)
                .kind(kind)
                .title(hostile)
                .paper(hostile)
                .section(hostile)
                .chapter(hostile);
    }

    // The reader may refuse such a title; a definition built in code may hold it. A distribution, a share with a
    // target,
    // a gap without the comparator's value.
    private static ImmutableList<KpiDefinition> definitions(String hostile) {
        KpiDefinition bands = definition("""
                        id: test.bands
                        version: 1.0.0
                        title: {en: "title"}
                        kind: performance-measure
                        counts: children
                        population: {looked-after-on: census-date}
                        value: distance-from-home
                        bands: [5 miles, 10 miles]
                        score: distribution
                        missing: exclude
                        better: decrease
                        note: a note
                        source: a test
                        """);
        KpiDefinition targeted = definition("""
                        id: test.targeted
                        version: 1.0.0
                        title: {en: "title"}
                        kind: performance-measure
                        counts: children
                        population: {looked-after-on: census-date}
                        numerator: {distance-from-home: {more-than: 20 miles}}
                        strata: [placement-type]
                        score: proportion
                        missing: exclude
                        better: decrease
                        note: a note
                        source: a test
                        """);
        KpiDefinition gap = KpiDefinition.builder()
                .from(KpiCatalogue.builtIn().find("powys.p08.gap.key-stage-4").orElseThrow())
                .id("test.gap")
                .of("test.targeted")
                .against(hostile)
                .build();
        return Stream.of(
                        bands,
                        KpiDefinition.builder()
                                .from(targeted)
                                .addTargets(new Target(
                                        Comparison.AT_MOST,
                                        BigDecimal.TEN,
                                        KpiDefinition.PER_CENT,
                                        Optional.empty(),
                                        Optional.empty(),
                                        hostile))
                                .build(),
                        gap)
                .map(definition -> KpiDefinition.builder()
                        .from(definition)
                        .title(new Title(hostile, Optional.empty(), Optional.empty()))
                        .note(hostile)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static KpiDefinition definition(String yaml) {
        return KpiReader.read(Source.ofText("test.yaml", yaml)).records().get(0);
    }
}
