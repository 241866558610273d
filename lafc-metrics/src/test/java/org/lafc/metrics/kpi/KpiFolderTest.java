package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.CohortFacts;

class KpiFolderTest {

    private static final Source FIFTEEN = extending("b.yaml", "own.p04.over-15", "powys.p04.placed-over-20-miles", 15);
    private static final Source TEN = extending("c.yaml", "own.p04.over-10", "own.p04.over-15", 10);
    private static final Source FIVE = extending("a.yaml", "own.p04.over-5", "own.p04.over-10", 5);

    private static final Map<Source, String> IDS =
            Map.of(FIFTEEN, "own.p04.over-15", TEN, "own.p04.over-10", FIVE, "own.p04.over-5");

    @Test
    void filesExtendTheCatalogueAndOneAnotherInAnyOrder() {
        Collection<List<Source>> orders = Collections2.permutations(List.of(FIFTEEN, TEN, FIVE));
        assertThat(orders).hasSize(6).allSatisfy(files -> {
            ReadResult<KpiDefinition> result = read(files);

            assertThat(result.problems()).isEmpty();
            assertThat(result.records())
                    .extracting(KpiDefinition::id)
                    .containsExactlyElementsOf(files.stream().map(IDS::get).toList());
            KpiDefinition five = result.records().stream()
                    .filter(definition -> definition.id().equals("own.p04.over-5"))
                    .findFirst()
                    .orElseThrow();
            assertThat(five.basedOn()).contains("own.p04.over-10 1.0.0");
            assertThat(five.numerator().orElseThrow().words()).isEqualTo("distance-from-home is more than 5 miles");
            assertThat(result.rowCounts()).extracting(RowCount::kept).containsOnly(1L);
        });
    }

    @Test
    void aCircleIsRefusedByName() {
        Source first = extending("a.yaml", "own.a", "own.c", 5);
        Source second = extending("b.yaml", "own.b", "own.a", 5);
        Source third = extending("c.yaml", "own.c", "own.b", 5);
        Source outside = extending("d.yaml", "own.d", "own.a", 5);
        ReadResult<KpiDefinition> result = read(List.of(first, second, third, outside, FIFTEEN));

        assertThat(result.records()).extracting(KpiDefinition::id).containsExactly("own.p04.over-15");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml line 1: definitions rest on one another in a circle: own.a on own.c on own.b on own.a",
                        "b.yaml line 1: definitions rest on one another in a circle: own.b on own.a on own.c on own.b",
                        "c.yaml line 1: definitions rest on one another in a circle: own.c on own.b on own.a on own.c",
                        "d.yaml line 1: definitions rest on one another in a circle: own.d on own.a on own.c on own.b on "
                                + "own.a");
        assertThat(result.rowCounts().stream().mapToLong(RowCount::rejected).sum())
                .isEqualTo(4);
    }

    @Test
    void aChangeMayBeOfAnotherFile() {
        Source change = Source.ofText("a.yaml", """
                id: own.p04.change
                version: 1.0.0
                title: {en: Change of children placed more than 15 miles from home}
                kind: performance-measure
                score: change
                of: own.p04.over-15
                change: points
                unit: percentage points
                better: decrease
                source: Our plan
                """);
        ReadResult<KpiDefinition> result = read(List.of(change, FIFTEEN));

        assertThat(result.problems()).isEmpty();
        assertThat(result.records()).extracting(KpiDefinition::id).containsExactly("own.p04.change", "own.p04.over-15");
    }

    @Test
    void oneThatExtendsItselfOrNothingKnownIsRefused() {
        assertThat(read(List.of(extending("a.yaml", "own.a", "own.a", 5))).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("'own.a 1.0.0' is not a definition known here"));
        assertThat(read(List.of(extending("a.yaml", "own.p04.over-5", "own.p04.over-10", 5)))
                        .problems())
                .hasSize(1);
    }

    @Test
    void whatExtendsABrokenFileIsRefusedToo() {
        Source broken = Source.ofText("b.yaml", "id: own.p04.over-15\nversion: [\n");
        ReadResult<KpiDefinition> result = read(List.of(TEN, broken));

        assertThat(result.records()).isEmpty();
        assertThat(result.problems())
                .extracting(problem -> problem.row().file())
                .containsExactly("c.yaml", "b.yaml");
    }

    @Test
    void twoFilesWithOneIdAreRefused() {
        Source again = extending("z.yaml", "own.p04.over-15", "powys.p04.placed-over-20-miles", 16);
        ReadResult<KpiDefinition> result = read(List.of(FIFTEEN, again));

        assertThat(result.records()).hasSize(1);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("z.yaml line 1, id: 'own.p04.over-15' is that of another file of the folder");
    }

    @Test
    void aDefinitionOfTheFolderStandsInForThatOfTheCatalogue() {
        KpiDefinition builtIn =
                KpiCatalogue.builtIn().find("powys.p04.placed-over-20-miles").orElseThrow();
        Source other = Source.ofText(
                "p04.yaml",
                KpiWriter.toYaml(
                        KpiDefinition.builder().from(builtIn).version("1.1.0").build()));
        ReadResult<KpiDefinition> result = read(List.of(other, FIFTEEN));

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "b.yaml line 1, extends: 'powys.p04.placed-over-20-miles 1.0.0' is not a definition known "
                                + "here; did you mean 'powys.p04.placed-over-20-miles'?; allowed: "
                                + "powys.p04.placed-over-20-miles 1.1.0");
        KpiCatalogue together = KpiFolder.added(KpiCatalogue.builtIn(), result.records());
        assertThat(together.find("powys.p04.placed-over-20-miles").orElseThrow().version())
                .isEqualTo("1.1.0");
        assertThat(together.definitions()).hasSameSizeAs(KpiCatalogue.builtIn().definitions());
        assertThat(together.statements()).isEqualTo(KpiCatalogue.builtIn().statements());
    }

    private static ReadResult<KpiDefinition> read(List<Source> files) {
        return KpiFolder.read(files, KpiCatalogue.builtIn(), CohortFacts.CATALOGUE);
    }

    private static Source extending(String file, String id, String other, int miles) {
        return Source.ofText(
                file,
                "extends: " + other + " 1.0.0\nid: " + id + "\nversion: 1.0.0\ntitle: {en: Placed far from home}\n"
                        + "parameters: {threshold: " + miles + " miles}\n");
    }
}
