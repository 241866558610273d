package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lafc.core.duty.LegalSource;
import org.lafc.core.duty.Verification;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;

class KpiReaderTest {

    private static final String GOOD = """
            id: powys.p04.placed-over-20-miles
            version: 1.0.0
            title: {en: Looked-after children placed more than 20 miles from home}
            kind: performance-measure
            counts: children
            population: {looked-after-on: census-date}
            exclude:
              - {placement-type: placed-for-adoption}
              - {home: no-fixed-abode}
            numerator: {distance-from-home: {more-than: 20 miles}}
            missing: exclude
            score: proportion
            better: decrease
            source: Powys CLA Strategic Framework 2018-2023 v1.1, section 14.1, item 4
            """;

    private static final String MEAN = GOOD.replace(
                    "numerator: {distance-from-home: {more-than: 20 miles}}", "value: distance-from-home")
            .replace("score: proportion", "score: mean");

    @Test
    void theDefinitionOfTheDesignIsRead() {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText("p04.yaml", GOOD));
        assertThat(result.problems()).isEmpty();
        assertThat(result.rowCounts()).containsExactly(new RowCount("p04.yaml", "KPI definition", 1, 0));
        KpiDefinition definition = result.records().get(0);
        assertThat(definition.id()).isEqualTo("powys.p04.placed-over-20-miles");
        assertThat(definition.version()).isEqualTo("1.0.0");
        assertThat(definition.title()).isEqualTo(Title.of("Looked-after children placed more than 20 miles from home"));
        assertThat(definition.kind()).isEqualTo(KpiKind.PERFORMANCE_MEASURE);
        assertThat(definition.counts()).isEqualTo(Counted.CHILDREN);
        assertThat(definition.population()).isEqualTo(Population.LOOKED_AFTER);
        assertThat(definition.exclude())
                .extracting(Criterion::words)
                .containsExactly("placement-type is placed-for-adoption", "home is no-fixed-abode");
        assertThat(definition.numerator())
                .contains(new Criterion.Compares(
                        ChildFacts.DISTANCE_FROM_HOME,
                        Comparison.MORE_THAN,
                        new Quantity(new BigDecimal("20"), FactUnit.MILES)));
        assertThat(definition.missing()).isEqualTo(MissingPolicy.EXCLUDE);
        assertThat(definition.score()).isEqualTo(Score.PROPORTION);
        assertThat(definition.better()).isEqualTo(Better.DECREASE);
        assertThat(definition.unit()).isEqualTo("per cent");
        assertThat(definition.decimals()).isEqualTo(1);
        assertThat(definition.facts())
                .containsExactly(ChildFacts.PLACEMENT_TYPE, ChildFacts.HOME, ChildFacts.DISTANCE_FROM_HOME);
    }

    @Test
    void everyCriterionHasItsForm() {
        String criterion = "{any: [{all: [{age: {at-least: 16 years}}, {sex: female}]}, "
                + "{not: {home-locality: {any-of: [North West, South East]}}}, {moves-in-year: {equal: 1}}]}";
        KpiDefinition definition = read(GOOD.replace("{distance-from-home: {more-than: 20 miles}}", criterion));
        assertThat(definition.numerator().orElseThrow().words())
                .isEqualTo("((age is at least 16 years and sex is female) or "
                        + "not (home-locality is North West or South East) or moves-in-year is equal to 1 move)");
    }

    @Test
    void everyOptionalKeyIsRead() {
        KpiDefinition definition = read(GOOD + "unit: per cent\ndecimals: 2\npart-of: powys.p04\nnote: A note\n");
        assertThat(definition.decimals()).isEqualTo(2);
        assertThat(definition.partOf()).contains("powys.p04");
        assertThat(definition.note()).contains("A note");
        assertThat(read(MEAN + "unit: km\n").valueUnit()).contains(FactUnit.KILOMETRES);
        assertThat(read(MEAN).unit()).isEqualTo("miles");
    }

    @Test
    void aPackedFileIsRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        Source source = Source.of("p04.yaml.gz", () -> new ByteArrayInputStream(packed.toByteArray()));
        assertThat(KpiReader.read(source).records()).containsExactly(read(GOOD));
    }

    @Test
    void everyDefinitionOfTheCatalogueComesBackAsItWas() {
        assertThat(KpiCatalogue.builtIn().definitions())
                .hasSizeGreaterThanOrEqualTo(24)
                .allSatisfy(definition ->
                        assertThat(read(KpiWriter.toYaml(definition))).isEqualTo(definition));
    }

    @Test
    void theCatalogueIsFoundByIdAndHasAVersion() {
        assertThat(KpiCatalogue.builtIn().version()).isEqualTo("1.0.0");
        assertThat(KpiCatalogue.builtIn().find("powys.p10.three-or-more-placements"))
                .hasValueSatisfying(definition -> assertThat(definition.title().cy())
                        .contains("Canran y plant sy'n derbyn gofal ar 31 Mawrth sydd wedi bod mewn tri lleoliad neu "
                                + "fwy yn ystod y flwyddyn"));
        assertThat(KpiCatalogue.builtIn().find("powys.p99")).isEmpty();
    }

    @Test
    void aProblemLosesTheFile() {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText("bad.yaml", GOOD + "scores: mean\n"));
        assertThat(result.records()).isEmpty();
        assertThat(result.rowCounts()).containsExactly(new RowCount("bad.yaml", "KPI definition", 0, 1));
        assertThat(result.problems()).extracting(Problem::effect).containsExactly(Problem.Effect.FILE_REJECTED);
    }

    @Test
    void severalProblemsAreReportedByLine() {
        assertThat(problems(GOOD.replace("1.0.0", "").replace("children\n", "childrn\n")))
                .extracting(problem -> problem.row().line())
                .containsExactly(2L, 5L);
    }

    @Test
    void sourcesThatCannotBeReadAreProblems() {
        assertThat(KpiReader.read(Source.of("gone.yaml", () -> {
                            throw new IOException("gone");
                        }))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("gone.yaml: could not be read");
        assertThat(KpiReader.read(Source.of("odd.yaml", () -> new ByteArrayInputStream(new byte[] {(byte) 0xff, 0x41})))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("odd.yaml: is not a text in UTF-8; allowed: UTF-8");
    }

    private static KpiDefinition read(String yaml) {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText("good.yaml", yaml));
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }

    private static ImmutableList<Problem> problems(String yaml) {
        return KpiReader.read(Source.ofText("bad.yaml", yaml)).problems();
    }

    @Test
    void aTitleMayBeWelshToo() {
        assertThat(read(GOOD.replace("from home}", "from home, cy: Teitl, cy-source: A Welsh text}"))
                        .title())
                .isEqualTo(new Title(
                        "Looked-after children placed more than 20 miles from home",
                        Optional.of("Teitl"),
                        Optional.of("A Welsh text")));
        assertThatThrownBy(() -> new Title("A title", Optional.of("Teitl"), Optional.empty()))
                .hasMessage("a Welsh title and the official text it stands in must come together");
    }

    @Test
    void strataTargetsAndSourcesAreRead() {
        KpiDefinition definition = read(GOOD + """
                strata: [sex, placement-type]
                targets:
                  - {at-most: 30 per cent, amber: 35.50 per cent, by: 2020-03-31, source: Cabinet paper}
                  - {less-than: 25.0 per cent, source: Cabinet paper}
                legal-source: {instrument: SI 2015/1818 (W.261), provision: regulation 31(2)(a), verification: verified}
                verification: own-choice
                """);
        assertThat(definition.strata()).containsExactly(ChildFacts.SEX, ChildFacts.PLACEMENT_TYPE);
        assertThat(definition.targets())
                .containsExactly(
                        new Target(
                                Comparison.AT_MOST,
                                new BigDecimal("30"),
                                "per cent",
                                Optional.of(new BigDecimal("35.5")),
                                Optional.of(LocalDate.of(2020, 3, 31)),
                                "Cabinet paper"),
                        new Target(
                                Comparison.LESS_THAN,
                                new BigDecimal("25"),
                                "per cent",
                                Optional.empty(),
                                Optional.empty(),
                                "Cabinet paper"));
        assertThat(definition.legalSource())
                .contains(new LegalSource("SI 2015/1818 (W.261)", "regulation 31(2)(a)", Verification.VERIFIED));
        assertThat(definition.verification()).contains(Verification.OWN_CHOICE);
        assertThat(read(KpiWriter.toYaml(definition))).isEqualTo(definition);
        assertThat(definition.facts())
                .containsExactly(ChildFacts.PLACEMENT_TYPE, ChildFacts.HOME, ChildFacts.DISTANCE_FROM_HOME);
    }
}
