package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.read.Source;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;

/** Which bound is the stricter one, in and out of "not". */
class TightenedTest {

    @Test
    void everyBoundIsMovedByItself() {
        assertThat(words("{all: [{distance-from-home: {more-than: 20 miles}}, {any: [{age: {less-than: 16 years}},"
                        + " {not: {placements-in-year: {at-least: 3 placements}}}]}]}"))
                .containsExactly(
                        "(distance-from-home is more than 21 miles and (age is less than 16 years or not"
                                + " (placements-in-year is at least 3 placements)))",
                        "(distance-from-home is more than 20 miles and (age is less than 15 years or not"
                                + " (placements-in-year is at least 3 placements)))",
                        "(distance-from-home is more than 20 miles and (age is less than 16 years or not"
                                + " (placements-in-year is at least 2 placements)))");
    }

    @Test
    void theCatalogueHasBoundsInNestsToo() {
        List<KpiDefinition> nests = KpiCatalogue.builtIn().definitions().stream()
                .filter(definition -> definition
                        .numerator()
                        .filter(Criterion.Compares.class::isInstance)
                        .isEmpty())
                .filter(definition -> !Tightened.of(definition).isEmpty())
                .toList();
        assertThat(nests).hasSizeGreaterThan(5);
    }

    private static List<String> words(String numerator) {
        KpiDefinition definition = KpiReader.read(
                        Source.ofText("a.yaml", """
                id: a.b
                version: 1.0.0
                title: {en: A title}
                kind: performance-measure
                counts: children
                population: {looked-after-on: census-date}
                numerator: %s
                score: proportion
                missing: exclude
                better: decrease
                source: A source
                """.formatted(numerator)),
                        new KpiCatalogue("1.0.0", ImmutableList.of()))
                .records()
                .get(0);
        return Tightened.of(definition).stream()
                .map(tight -> tight.numerator().orElseThrow().words())
                .toList();
    }
}
