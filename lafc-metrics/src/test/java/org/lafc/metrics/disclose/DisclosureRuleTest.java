package org.lafc.metrics.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Proportion;

class DisclosureRuleTest {

    private static final DisclosureRule UP_TO_5 = DisclosureRule.withholdingUpTo(5);
    private static final String SHARE = "powys.p04.placed-over-20-miles";

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5, true", "6, false"})
    void oneUpToTheThresholdIsSmallAndZeroIsNot(long count, boolean withheld) {
        assertThat(UP_TO_5.withholds(count)).isEqualTo(withheld);
        assertThat(DisclosureRule.nothingWithheld().withholds(count)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // numerator, denominator, excluded, missing
        "20, 100, 0, 0, false",
        "0, 100, 0, 0, false",
        "100, 100, 0, 0, false",
        "5, 100, 0, 0, true",
        "95, 100, 0, 0, true",
        "94, 100, 0, 0, false",
        "20, 100, 5, 0, true",
        "20, 100, 6, 0, false",
        "20, 100, 0, 1, true",
        "0, 5, 0, 0, true",
    })
    void aShareIsWithheldIfAnyCountItShowsIsSmall(
            long numerator, long denominator, long excluded, long missing, boolean withheld) {
        KpiTally tally = KpiTally.builder()
                .initialPopulation(denominator + excluded + missing)
                .denominator(denominator)
                .numerator(numerator)
                .excluded(excluded == 0 ? Map.of() : ImmutableMap.of("home: no-fixed-abode", excluded))
                .missing(missing == 0 ? Map.of() : ImmutableMap.of("distance-from-home", missing))
                .build();

        assertThat(UP_TO_5.withholds(result(SHARE, tally))).isEqualTo(withheld);
        assertThat(DisclosureRule.nothingWithheld().withholds(result(SHARE, tally)))
                .isFalse();
    }

    @Test
    void aMaximumIsOneChildsOwnValueAndAMeanIsNot() {
        long[] values = new long[20];
        java.util.Arrays.setAll(values, i -> i * 1_000_000L);
        KpiTally tally = KpiTally.builder()
                .initialPopulation(20)
                .denominator(20)
                .histogram(Histogram.of(values))
                .build();

        assertThat(UP_TO_5.withholds(result("powys.p04.maximum-distance", tally)))
                .isTrue();
        assertThat(UP_TO_5.withholds(result("powys.p04.mean-distance", tally))).isFalse();
        assertThat(DisclosureRule.nothingWithheld().withholds(result("powys.p04.maximum-distance", tally)))
                .isFalse();
    }

    @Test
    void bandsAreWithheldIfOneOfThemIsSmall() {
        long[] values = new long[20];
        java.util.Arrays.setAll(values, i -> i < 3 ? 100_000_000_000L : 0);
        KpiTally tally = KpiTally.builder()
                .initialPopulation(20)
                .denominator(20)
                .histogram(Histogram.of(values))
                .build();

        assertThat(UP_TO_5.withholds(result("powys.p04.distance-bands", tally))).isTrue();
        assertThat(DisclosureRule.withholdingUpTo(2).withholds(result("powys.p04.distance-bands", tally)))
                .isFalse();
    }

    @Test
    void aBreakdownIsWithheldWholeIfARowOrTheMissingAreSmall() {
        assertThat(UP_TO_5.withholds(breakdown(6, 10, 0))).isFalse();
        assertThat(UP_TO_5.withholds(breakdown(5, 10, 0))).isTrue();
        assertThat(UP_TO_5.withholds(breakdown(6, 10, 5))).isTrue();
    }

    @Test
    void aThresholdBelowOneIsRejected() {
        assertThatThrownBy(() -> DisclosureRule.withholdingUpTo(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threshold must be 1 or more, but was 0");
    }

    @Test
    void theRuleSaysWhatItDoes() {
        assertThat(UP_TO_5).hasToString("figures that rest on 1 to 5 children are withheld");
        assertThat(DisclosureRule.nothingWithheld()).hasToString("nothing withheld");
    }

    private static Breakdown breakdown(long one, long other, long missing) {
        long known = one + other;
        long all = known + missing;
        return new Breakdown(
                ChildFacts.SEX,
                all,
                known,
                missing,
                ImmutableList.of(
                        new Breakdown.Row("male", Proportion.of(one, known), Proportion.of(one, all)),
                        new Breakdown.Row("female", Proportion.of(other, known), Proportion.of(other, all))));
    }

    private static KpiResult result(String id, KpiTally tally) {
        return KpiResult.of(KpiCatalogue.builtIn().find(id).orElseThrow(), "2018-03-31", "GRID_PLANE", tally);
    }
}
