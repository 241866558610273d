package org.lafc.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Title;

class CatalogueCsvTest {

    @Test
    void everyMeasureHasARowInTheOrderOfTheCatalogue() throws IOException {
        List<NamedCsvRecord> rows = rows(KpiCatalogue.builtIn());

        assertThat(rows)
                .extracting(row -> row.getField("id"))
                .containsExactlyElementsOf(KpiCatalogue.builtIn().definitions().stream()
                        .map(KpiDefinition::id)
                        .toList());
        NamedCsvRecord share = rows.stream()
                .filter(row -> row.getField("id").equals("powys.p04.placed-over-20-miles"))
                .findFirst()
                .orElseThrow();
        assertThat(share.getField("part_of")).isEqualTo("powys.p04");
        assertThat(share.getField("chapters")).isEqualTo("Closer to Home and Edge of Care");
        assertThat(share.getField("statements")).isEqualTo("PW-K04; PW-PR-07; PW-IND-05; CT-PR-06");
        assertThat(share.getField("population")).isEqualTo("children looked after on the census date");
        assertThat(share.getField("parameters")).isEqualTo("threshold: 20 miles");
        assertThat(share.getField("meaning"))
                .contains("it counts those where distance from home is more than 20 miles.");
        assertThat(share.getField("unit")).isEqualTo("per cent");
    }

    @Test
    void theSameCatalogueGivesTheSameBytes() throws IOException {
        assertThat(csv(KpiCatalogue.builtIn())).isEqualTo(csv(KpiCatalogue.builtIn()));
    }

    @Test
    void aTitleThatASpreadsheetWouldTakeForAFormulaIsMarked() throws IOException {
        KpiDefinition harmful = KpiDefinition.builder()
                .from(KpiCatalogue.builtIn().definitions().get(0))
                .title(Title.of("=1+1, \"quoted\"\nand broken"))
                .build();
        List<NamedCsvRecord> rows = rows(new KpiCatalogue("1.0.0", ImmutableList.of(harmful)));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getField("title")).isEqualTo("'=1+1, \"quoted\"\nand broken");
        assertThat(rows.get(0).getField("statements")).isEmpty();
    }

    private static List<NamedCsvRecord> rows(KpiCatalogue catalogue) throws IOException {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv(catalogue)).stream()) {
            return rows.toList();
        }
    }

    private static String csv(KpiCatalogue catalogue) throws IOException {
        StringWriter out = new StringWriter();
        CsvReports.writeCatalogue(catalogue, out);
        return out.toString();
    }
}
