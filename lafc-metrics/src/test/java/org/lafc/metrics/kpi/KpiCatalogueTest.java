package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.Golden;

/** The catalogue as a whole: what the papers state, the measures that are its evidence, and how both are found. */
class KpiCatalogueTest {

    private static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();

    @Test
    void everyStatementOfThePapersIsThereOnceAsItStands() {
        List<String> kpis = Golden.rows("kpis.csv").stream()
                .map(row -> String.join(
                        "|",
                        row.getField("id"),
                        "kpi",
                        "14.1, item " + row.getField("position"),
                        row.getField("summary")))
                .toList();
        List<String> others = Golden.rows("statements.csv").stream()
                .map(row -> String.join(
                        "|",
                        row.getField("id"),
                        row.getField("kind").toLowerCase(Locale.ROOT).replace('_', '-'),
                        row.getField("section"),
                        row.getField("summary")))
                .toList();

        assertThat(CATALOGUE.statements().stream()
                        .map(statement -> String.join(
                                "|", statement.id(), statement.kind().word(), statement.section(), statement.title())))
                .containsExactlyElementsOf(
                        Stream.concat(kpis.stream(), others.stream()).toList());
    }

    @Test
    void statementsAreCountedByKind() {
        assertThat(CATALOGUE.statements().stream()
                        .collect(Collectors.groupingBy(
                                statement -> statement.kind().word(),
                                TreeMap::new,
                                Collectors.mapping(PaperStatement::isIntention, Collectors.toList())))
                        .entrySet())
                .extracting(
                        Map.Entry::getKey,
                        kind -> kind.getValue().stream()
                                .filter(intention -> !intention)
                                .count(),
                        kind -> kind.getValue().stream()
                                .filter(intention -> intention)
                                .count())
                .containsExactly(
                        tuple("aim", 14L, 6L),
                        tuple("enabler", 2L, 5L),
                        tuple("factor", 3L, 2L),
                        tuple("indicator-of-success", 9L, 7L),
                        tuple("inspection-concern", 2L, 2L),
                        tuple("kpi", 17L, 0L),
                        tuple("outcome", 4L, 0L),
                        tuple("principle", 14L, 6L),
                        tuple("voice-outcome", 3L, 1L),
                        tuple("young-people-need", 3L, 0L));
    }

    /** What has a definition in the KPI catalogue has measures; that they can be computed is for EveryMeasureTest. */
    @Test
    void everyEntryWithADefinitionHasMeasures() {
        List<NamedCsvRecord> entries = Golden.rows("kpi-entries.csv");
        assertThat(entries).hasSize(96);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(CATALOGUE.parts(entry.getField("stem")))
                        .as(entry.getField("entry"))
                        .isNotEmpty());
    }

    @Test
    void everyEvidenceIsInTheCatalogue() {
        Set<String> known = CATALOGUE.definitions().stream()
                .flatMap(definition -> Stream.concat(Stream.of(definition.id()), definition.partOf().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(CATALOGUE.statements().stream().flatMap(statement -> statement.evidence().stream()))
                .isSubsetOf(known);
    }

    @Test
    void everyMeasureIsEvidenceOfAStatement() {
        assertThat(CATALOGUE.definitions())
                .filteredOn(definition -> CATALOGUE.statementsOf(definition).isEmpty())
                .extracting(KpiDefinition::id)
                .isEmpty();
    }

    @Test
    void everyKpiSaysWhichMeasuresDecide() {
        assertThat(CATALOGUE.statements())
                .filteredOn(statement -> statement.kind() == PaperStatement.Kind.KPI)
                .hasSize(17)
                .allSatisfy(statement -> assertThat(statement.headline()).isNotEmpty());
    }

    @Test
    void headlinesAreMeasuresOfTheStatementWithABetterDirection() {
        for (PaperStatement statement : CATALOGUE.statements()) {
            List<KpiDefinition> evidence = CATALOGUE.evidenceOf(statement);
            assertThat(statement.headline()).allSatisfy(id -> {
                KpiDefinition headline = CATALOGUE.find(id).orElseThrow();
                assertThat(evidence).contains(headline);
                assertThat(headline.better()).isNotEqualTo(Better.CONTEXT);
            });
        }
    }

    @Test
    void measuresAreFoundByKpiOutcomeTagAndChapter() {
        KpiDefinition share = CATALOGUE.find("powys.p04.placed-over-20-miles").orElseThrow();

        assertThat(CATALOGUE.parts("powys.p04")).contains(share).hasSize(10);
        assertThat(CATALOGUE.parts("powys.p99")).isEmpty();
        assertThat(CATALOGUE.statementsOf(share))
                .extracting(PaperStatement::id)
                .containsExactly("PW-K04", "PW-PR-07", "PW-IND-05", "CT-PR-06");
        assertThat(CATALOGUE.evidenceOf(CATALOGUE.statement("PW-K04").orElseThrow()))
                .isEqualTo(CATALOGUE.parts("powys.p04"));
        assertThat(CATALOGUE.evidenceOf(CATALOGUE.statement("CT-PR-06").orElseThrow()))
                .contains(share);
        assertThat(CATALOGUE.evidenceOf(CATALOGUE.statement("PW-VO-03").orElseThrow()))
                .isEmpty();
        assertThat(CATALOGUE.inChapter("Closer to Home and Edge of Care")).contains(share);
        assertThat(CATALOGUE.inChapter("Permanence")).doesNotContain(share);
        assertThat(CATALOGUE.inChapter("Nowhere")).isEmpty();
        assertThat(CATALOGUE.chapters())
                .containsExactly(
                        "Permanence",
                        "Closer to Home and Edge of Care",
                        "Leaving Care",
                        "Sufficient Supply",
                        "Participation and Voice");
        assertThat(CATALOGUE.statement("CT-O9")).isEmpty();
    }

    /** The order of pages and exports: the KPIs of the Powys paper by number, then its section 8, Wales, England, Cwm Taf. */
    @Test
    void measuresStandInTheOrderOfTheirPapers() {
        for (String numbered : List.of("powys\\.p\\d\\d", "england\\.e\\d", "cwm-taf\\.ct\\d-\\d")) {
            assertThat(CATALOGUE.definitions().stream()
                            .flatMap(measure -> measure.partOf().stream())
                            .filter(stem -> stem.matches(numbered))
                            .toList())
                    .hasSizeGreaterThan(9)
                    .isSorted();
        }
        assertThat(CATALOGUE.definitions().stream()
                        .map(measure -> measure.id().replaceAll("\\..*", ""))
                        .distinct())
                .containsExactly("powys", "wales", "england", "cwm-taf");
    }

    @Test
    void aStatementTellsItsSource() {
        assertThat(CATALOGUE.statement("PW-K03").orElseThrow().source())
                .isEqualTo("Powys CLA Strategic Framework 2018-2023 v1.1, section 14.1, item 3");
    }

    @Test
    void idsMustDiffer() {
        ImmutableList<PaperStatement> twice = ImmutableList.of(
                CATALOGUE.statements().get(0), CATALOGUE.statements().get(0));
        assertThatThrownBy(() -> new KpiCatalogue("1.0.0", ImmutableList.of(), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ids of statements must differ, but two are PW-K01");
    }
}
