package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;

class ParameterTest {

    private static final String EXTENDING = """
            extends: powys.p04.placed-over-20-miles 1.0.0
            id: mid-wales.p04.placed-over-15-miles
            version: 2.0.0
            title: {en: Looked-after children placed more than 15 miles from home}
            parameters: {threshold: 15 miles}
            note: Agreed by the partners.
            """;
    private static final Quantity MILES_15 = new Quantity(new BigDecimal("15"), FactUnit.MILES);
    private static final KpiDefinition P4 =
            KpiCatalogue.builtIn().find("powys.p04.placed-over-20-miles").orElseThrow();

    @Test
    void aThresholdOfTheCatalogueHasANameAndADefault() {
        assertThat(P4.parameters())
                .containsExactly(new Parameter(
                        "threshold",
                        "Distance from home beyond which a child is counted",
                        new Quantity(new BigDecimal("20"), FactUnit.MILES)));
        assertThat(P4.numerator().orElseThrow().words()).isEqualTo("distance-from-home is more than 20 miles");
        assertThat(P4.basedOn()).isEmpty();
    }

    @Test
    void anotherValueMakesAnotherDefinition() {
        KpiDefinition definition = read(EXTENDING);
        assertThat(definition.id()).isEqualTo("mid-wales.p04.placed-over-15-miles");
        assertThat(definition.version()).isEqualTo("2.0.0");
        assertThat(definition.basedOn()).contains("powys.p04.placed-over-20-miles 1.0.0");
        assertThat(definition.numerator())
                .contains(new Criterion.Compares(
                        ChildFacts.DISTANCE_FROM_HOME, Comparison.MORE_THAN, MILES_15, Optional.of("threshold")));
        assertThat(definition.parameter("threshold").map(Parameter::value)).contains(MILES_15);
        assertThat(definition.parameter("other")).isEmpty();
        assertThat(definition.note()).contains("Agreed by the partners.");
        assertThat(definition.source()).isEqualTo(P4.source());
        assertThat(definition.exclude()).isEqualTo(P4.exclude());
        assertThat(definition.score()).isEqualTo(P4.score());
        assertThat(definition.better()).isEqualTo(P4.better());
    }

    @Test
    void itIsWrittenWholeAndReadWithoutTheOther() {
        KpiDefinition definition = read(EXTENDING);
        String yaml = KpiWriter.toYaml(definition);
        assertThat(yaml)
                .contains("based-on: \"powys.p04.placed-over-20-miles 1.0.0\"\n")
                .contains("  threshold: {title: \"Distance from home beyond which a child is counted\", "
                        + "default: 15 miles}\n")
                .contains("numerator: {distance-from-home: {more-than: threshold}}\n");
        ReadResult<KpiDefinition> again =
                KpiReader.read(Source.ofText("a.yaml", yaml), new KpiCatalogue("1.0.0", ImmutableList.of()));
        assertThat(again.records()).containsExactly(definition);
    }

    @Test
    void whatTheOtherSaysOfItsOwnValuesIsNotTakenOver() {
        assertThat(read(EXTENDING.replace("note: Agreed by the partners.\n", ""))
                        .note())
                .isEmpty();
        assertThat(read(EXTENDING.replace("parameters: {threshold: 15 miles}\n", "source: A paper\n"))
                        .source())
                .isEqualTo("A paper");
    }

    @Test
    void aPartnerExtendsItsOwnCatalogue() {
        KpiCatalogue own = new KpiCatalogue("1", ImmutableList.of(read(EXTENDING)));
        String third = EXTENDING
                .replace("powys.p04.placed-over-20-miles 1.0.0", "mid-wales.p04.placed-over-15-miles 2.0.0")
                .replace("id: mid-wales", "id: ceredigion")
                .replace("15 miles}", "10 km}");
        KpiDefinition definition =
                KpiReader.read(Source.ofText("a.yaml", third), own).records().get(0);
        assertThat(definition.basedOn()).contains("mid-wales.p04.placed-over-15-miles 2.0.0");
        assertThat(definition.numerator().orElseThrow().words()).isEqualTo("distance-from-home is more than 10 km");
    }

    @Test
    void oneParameterServesEveryCriterionThatNamesIt() {
        KpiDefinition definition = read("""
                id: a.b
                version: 1.0.0
                title: {en: A title}
                kind: performance-measure
                counts: children
                parameters: {years: {title: An age, default: 16}}
                population: {looked-after-on: census-date, where: {age: {at-least: years}}}
                exclude: [{not: {any: [{age: {equal: years}}, {sex: male}]}}]
                numerator: {all: [{age: {more-than: years}}, {age: {less-than: 18}}]}
                missing: exclude
                score: proportion
                better: decrease
                source: A source
                """);
        KpiDefinition other = KpiReader.read(
                        Source.ofText("b.yaml", """
                                extends: a.b 1.0.0
                                id: a.c
                                version: 1.0.0
                                title: {en: Another}
                                parameters: {years: 14 years}
                                """), new KpiCatalogue("1", ImmutableList.of(definition)))
                .records()
                .get(0);
        assertThat(other.population().where().orElseThrow().words()).isEqualTo("age is at least 14 years");
        assertThat(other.exclude().get(0).words()).isEqualTo("not ((age is equal to 14 years or sex is male))");
        assertThat(other.numerator().orElseThrow().words())
                .isEqualTo("(age is more than 14 years and age is less than 18 years)");
        assertThat(read(KpiWriter.toYaml(other))).isEqualTo(other);
    }

    @Test
    void parametersAndCriteriaMustAgree() {
        assertThatThrownBy(() -> KpiDefinition.builder()
                        .from(P4)
                        .parameters(ImmutableList.of())
                        .build())
                .hasMessage("parameters: 'threshold' is missing; allowed: every parameter of a threshold");
        Parameter threshold = P4.parameters().get(0);
        assertThatThrownBy(() -> KpiDefinition.builder()
                        .from(P4)
                        .parameters(ImmutableList.of(new Parameter("threshold", "How far", MILES_15)))
                        .build())
                .hasMessage(
                        "parameters: 'threshold' is 15 miles, but a threshold of it is 20 miles; allowed: one value");
        assertThatThrownBy(() -> KpiDefinition.builder()
                        .from(P4)
                        .addParameters(threshold)
                        .build())
                .hasMessage("parameters: 'threshold' stands twice; allowed: once");
        assertThatThrownBy(() -> KpiDefinition.builder()
                        .from(P4)
                        .addParameters(new Parameter("other", "How far", MILES_15))
                        .build())
                .hasMessage("parameters: 'other' is not used; allowed: parameters that a threshold names");
        assertThatThrownBy(() -> new Parameter("How Far", "How far", MILES_15))
                .hasMessage(
                        "name of a parameter must be at most 60 small letters, digits and hyphens, as in farthest, but "
                                + "was 'How Far'");
        assertThatThrownBy(() -> new Parameter("far", " ", MILES_15))
                .hasMessage("title of a parameter must not be blank");
    }

    private static KpiDefinition read(String yaml) {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText("good.yaml", yaml));
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }
}
