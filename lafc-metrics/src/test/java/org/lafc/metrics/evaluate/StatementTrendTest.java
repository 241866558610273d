package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.evaluate.StatementTrend.Verdict;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.PaperStatement;

/** What P1 of the KPI catalogue asks of a KPI whose parts can disagree. */
class StatementTrendTest {

    private static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();
    private static final PaperStatement P1 = CATALOGUE.statement("PW-K01").orElseThrow();
    private static final String IN_HOUSE = "powys.p01.in-house-count";
    private static final String AGENCY = "powys.p01.agency-count";

    @Test
    void inTheExampleInHouseFellAndAgencyGrew() {
        KpiEvaluator evaluator = KpiEvaluator.of(CATALOGUE.parts("powys.p01"));
        ImmutableList<KpiResult> before = evaluator.evaluate(Fx1.cohort(2017));
        ImmutableList<KpiResult> after = evaluator.evaluate(Fx1.cohort(2018));
        List<KpiTrend> trends = IntStream.range(0, before.size())
                .mapToObj(i -> KpiTrend.between(before.get(i), after.get(i)))
                .toList();

        StatementTrend trend = StatementTrend.of(P1, trends);

        assertThat(trend.verdict()).isEqualTo(Verdict.WORSENED);
        assertThat(trend.reason()).isEmpty();
        assertThat(trend.parts())
                .extracting(part -> part.earlier().rounded().orElseThrow().intValue() + " to "
                        + part.later().rounded().orElseThrow().intValue())
                .containsExactly("4 to 1", "0 to 2");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 12,  8,  5, IMPROVED",
        "10, 12,  5,  8, MIXED",
        "10,  8,  8,  5, MIXED",
        "10,  8,  5,  8, WORSENED",
        "10, 10,  5,  5, MAINTAINED",
        "10, 12,  5,  5, MIXED",
        "10, 10,  8,  5, MIXED",
        "10,  8,  5,  5, WORSENED",
        "10, 10,  5,  8, WORSENED",
    })
    void bothPartsDecide(int inHouseBefore, int inHouseAfter, int agencyBefore, int agencyAfter, Verdict verdict) {
        StatementTrend trend = StatementTrend.of(
                P1, List.of(trend(AGENCY, agencyBefore, agencyAfter), trend(IN_HOUSE, inHouseBefore, inHouseAfter)));

        assertThat(trend.verdict()).isEqualTo(verdict);
        assertThat(trend.parts())
                .extracting(part -> part.later().definition().id())
                .containsExactly(IN_HOUSE, AGENCY);
    }

    @Test
    void onePartThatCannotBeComparedIsNamed() {
        KpiDefinition agency = definition(AGENCY);
        KpiDefinition other =
                KpiDefinition.builder().from(agency).version("2.0.0").build();
        KpiTrend incomparable = KpiTrend.between(result(agency, 3, "2017-03-31"), result(other, 2, "2018-03-31"));

        StatementTrend trend = StatementTrend.of(P1, List.of(trend(IN_HOUSE, 1, 2), incomparable));

        assertThat(trend.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(trend.reason()).contains("powys.p01.agency-count: two versions of the definition: 1.0.0 and 2.0.0");
    }

    /** PM33 and SCC/004 are one share, and CH/043 is its number: one figure under three names. */
    @Test
    void aFigureUnderSeveralNamesCountsOnce() {
        PaperStatement stability = PaperStatement.builder()
                .from(CATALOGUE.statement("CT-PR-06").orElseThrow())
                .evidence(List.of("wales.pm33", "wales.scc-004", "wales.ch-043", "powys.p10"))
                .build();

        StatementTrend trend = StatementTrend.ofEvidence(
                stability,
                List.of(
                        trend("wales.pm33.three-or-more-placements", 5, 4),
                        trend("wales.scc-004.three-or-more-placements", 5, 4),
                        trend("wales.ch-043.three-or-more-placements", 5, 4),
                        trend("powys.p10.three-or-more-placements", 5, 4),
                        trend("powys.p10.three-or-more-moves", 3, 3)));

        assertThat(trend.parts())
                .extracting(part -> part.later().definition().id())
                .containsExactly("wales.pm33.three-or-more-placements", "powys.p10.three-or-more-moves");
    }

    @Test
    void wrongCallsAreNamed() {
        PaperStatement intention = CATALOGUE.statement("PW-VO-03").orElseThrow();
        assertThatThrownBy(() -> StatementTrend.of(intention, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'PW-VO-03' has no headline measures to put together");
        assertThatThrownBy(() -> StatementTrend.of(P1, List.of(trend(IN_HOUSE, 1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'PW-K01' needs the trend of powys.p01.agency-count, which was not given");
        PaperStatement neither = PaperStatement.builder()
                .from(P1)
                .headline(List.of("powys.p04.distance-bands"))
                .build();
        assertThatThrownBy(() -> StatementTrend.of(neither, List.of(trend("powys.p04.distance-bands", 1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a headline measure must be better in one direction, but 'powys.p04.distance-bands' is not");
        assertThatThrownBy(() -> new StatementTrend(P1, ImmutableList.of(), Verdict.IMPROVED, Optional.of("because")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reason belongs to 'not comparable' alone, but stood with IMPROVED");
    }

    private static KpiTrend trend(String id, int before, int after) {
        return KpiTrend.between(
                result(definition(id), before, "2017-03-31"), result(definition(id), after, "2018-03-31"));
    }

    private static KpiDefinition definition(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    private static KpiResult result(KpiDefinition definition, int numerator, String period) {
        return KpiResult.of(
                definition,
                period,
                "none",
                KpiTally.builder()
                        .initialPopulation(numerator)
                        .denominator(numerator)
                        .numerator(numerator)
                        .build());
    }
}
