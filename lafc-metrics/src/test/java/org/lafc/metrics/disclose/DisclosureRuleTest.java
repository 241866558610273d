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

        assertThat(UP_TO_5.publish(result(SHARE, tally)).isHidden()).isEqualTo(withheld);
        assertThat(DisclosureRule.nothingWithheld().publish(result(SHARE, tally)))
                .isEqualTo(Published.shown(result(SHARE, tally)));
    }

    @ParameterizedTest
    @CsvSource({
        // two reasons for leaving out, the reasons shown
        "6, 7, '{a=6, b=7}'",
        "5, 2, '{any of several reasons=7}'",
        "5, 1, ''", // of six, each is 1 to 5
        "5, 20, '{any of several reasons=25}'",
        "5, 0, ''",
    })
    void smallReasonsAreShownTogetherWhereTheirSumTellsNeither(long one, long other, String shown) {
        KpiTally tally = KpiTally.builder()
                .initialPopulation(100 + one + other)
                .denominator(100)
                .numerator(20)
                .excluded(other == 0 ? ImmutableMap.of("a", one) : ImmutableMap.of("a", one, "b", other))
                .build();

        Published<KpiResult> published = UP_TO_5.publishTogether(result(SHARE, tally));

        assertThat(published.text(figure -> figure.tally().excluded().toString(), ""))
                .isEqualTo(shown);
        assertThat(published.map(KpiResult::value))
                .isEqualTo(
                        shown.isEmpty()
                                ? Published.hidden()
                                : Published.shown(result(SHARE, tally).value()));
        assertThat(UP_TO_5.publish(result(SHARE, tally)).isHidden()).isEqualTo(one <= 5);
    }

    @Test
    void puttingReasonsTogetherSavesNoOtherSmallCount() {
        KpiTally tally = KpiTally.builder()
                .initialPopulation(107)
                .denominator(100)
                .numerator(3)
                .excluded(ImmutableMap.of("a", 5L, "b", 2L))
                .build();

        assertThat(UP_TO_5.publishTogether(result(SHARE, tally)).isHidden()).isTrue();
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

        assertThat(UP_TO_5.publish(result("powys.p04.maximum-distance", tally)).isHidden())
                .isTrue();
        assertThat(UP_TO_5.publish(result("powys.p04.mean-distance", tally)).isHidden())
                .isFalse();
        assertThat(DisclosureRule.nothingWithheld()
                        .publish(result("powys.p04.maximum-distance", tally))
                        .isHidden())
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

        assertThat(UP_TO_5.publish(result("powys.p04.distance-bands", tally)).isHidden())
                .isTrue();
        assertThat(DisclosureRule.withholdingUpTo(2)
                        .publish(result("powys.p04.distance-bands", tally))
                        .isHidden())
                .isFalse();
    }

    @Test
    void aBreakdownHidesItsSmallRowAndTheCheapestCover() {
        Published<PublishedBreakdown> published = UP_TO_5.publish(breakdown(5, 60, 145));

        assertThat(published).isInstanceOfSatisfying(Published.Shown.class, shown -> {
            PublishedBreakdown shownBreakdown = (PublishedBreakdown) shown.value();
            assertThat(shownBreakdown.rows())
                    .extracting(PublishedBreakdown.Row::count)
                    .containsExactly(Published.hidden(), Published.hidden());
            assertThat(shownBreakdown.all()).isEqualTo(Published.shown(210L));
            assertThat(shownBreakdown.missing()).isEqualTo(Published.shown(145L));
            assertThat(shownBreakdown.known()).isEqualTo(Published.shown(65L));
            assertThat(shownBreakdown.rows().get(1).ofKnown().isHidden()).isTrue();
            assertThat(shownBreakdown.rows().get(1).ofAll().isHidden()).isTrue();
        });
    }

    @Test
    void whereTheChildrenWithoutAValueAreHiddenSoIsTheirBase() {
        Published<PublishedBreakdown> published = UP_TO_5.publish(breakdown(60, 145, 5));

        assertThat(published).isInstanceOfSatisfying(Published.Shown.class, shown -> {
            PublishedBreakdown shownBreakdown = (PublishedBreakdown) shown.value();
            assertThat(shownBreakdown.missing().isHidden()).isTrue();
            assertThat(shownBreakdown.known().isHidden()).isTrue();
            assertThat(shownBreakdown.rows().get(0).count().isHidden()).isTrue();
            assertThat(shownBreakdown.rows().get(1).count()).isEqualTo(Published.shown(145L));
            assertThat(shownBreakdown.rows().get(1).ofKnown().isHidden()).isTrue();
            assertThat(shownBreakdown.rows().get(1).ofAll()).isEqualTo(Published.shown(Proportion.of(145, 210)));
        });
    }

    @Test
    void aBreakdownThatNoCoverProtectsIsHiddenWhole() {
        assertThat(UP_TO_5.publish(breakdown(1, 5, 0))).isEqualTo(Published.hidden());
        assertThat(UP_TO_5.publish(breakdown(6, 10, 0)).isHidden()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "6, 12, false", // 6 and the other 6 are both above the threshold
        "6, 11, true", // the other 5 are not
        "0, 100, false",
        "100, 100, false",
        "0, 5, true",
        "0, 0, false",
    })
    void aShareIsHiddenWithEachOfItsNumbers(long numerator, long denominator, boolean hidden) {
        Proportion share = Proportion.of(numerator, denominator);

        assertThat(UP_TO_5.publish(share)).isEqualTo(hidden ? Published.hidden() : Published.shown(share));
    }

    @Test
    void aSmallBaseHidesItsSharesWhateverTheNumerator() {
        DisclosureRule rule =
                DisclosureRule.builder().threshold(5).smallBase(10).build();

        assertThat(rule.publish(Proportion.of(0, 10)).isHidden()).isTrue();
        assertThat(rule.publish(Proportion.of(0, 11)).isHidden()).isFalse();
        assertThat(rule.share(Published.shown(0L), Published.shown(10L)).isHidden())
                .isTrue();
        assertThat(rule.share(Published.shown(7L), Published.hidden()).isHidden())
                .isTrue();
        assertThat(rule.share(Published.hidden(), Published.shown(70L)).isHidden())
                .isTrue();
        assertThat(rule.share(Published.shown(7L), Published.shown(70L)))
                .isEqualTo(Published.shown(Proportion.of(7, 70)));
    }

    @Test
    void anAverageOfASmallBaseIsHidden() {
        long[] values = new long[10];
        KpiTally tally = KpiTally.builder()
                .initialPopulation(10)
                .denominator(10)
                .histogram(Histogram.of(values))
                .build();
        DisclosureRule rule =
                DisclosureRule.builder().threshold(5).smallBase(10).build();

        assertThat(rule.publish(result("powys.p04.mean-distance", tally)).isHidden())
                .isTrue();
        assertThat(UP_TO_5.publish(result("powys.p04.mean-distance", tally)).isHidden())
                .isFalse();
    }

    @Test
    void zerosAreHiddenIfTheRuleSaysSo() {
        DisclosureRule rule =
                DisclosureRule.builder().threshold(4).hidesZeros(true).build();

        assertThat(rule.withholds(0)).isTrue();
        assertThat(rule.leastHidden()).isZero();
        assertThat(rule).hasToString("figures that rest on 0 to 4 children are withheld");
        assertThat(DisclosureRule.builder()
                        .threshold(0)
                        .hidesZeros(true)
                        .build()
                        .withholds(0))
                .isFalse();
    }

    @Test
    void aRangeOfSmallCountsOnlyGivesThemAway() {
        assertThat(UP_TO_5.isGivenAwayBy(Range.of(1, 5))).isTrue();
        assertThat(UP_TO_5.isGivenAwayBy(Range.of(0, 5))).isFalse();
        assertThat(UP_TO_5.isGivenAwayBy(Range.of(1, 6))).isFalse();
    }

    @Test
    void rulesOfOfficialTablesNameTheirSource() {
        assertThat(DisclosureRule.englishAuthorityTables().threshold()).isEqualTo(5);
        assertThat(DisclosureRule.englishAuthorityTables().source().orElseThrow())
                .contains("Department for Education");
        assertThat(DisclosureRule.welshTables().threshold()).isEqualTo(4);
        assertThat(DisclosureRule.welshTables().source().orElseThrow()).contains("unverified");
        assertThat(UP_TO_5.source()).isEmpty();
    }

    @Test
    void wrongRulesAndCountsAreRejected() {
        assertThatThrownBy(() -> DisclosureRule.builder().threshold(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threshold must be 0 or more, but was -1");
        assertThatThrownBy(
                        () -> DisclosureRule.builder().threshold(4).leastSpan(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leastSpan must be 1 or more, but was 0");
        assertThatThrownBy(
                        () -> DisclosureRule.builder().threshold(4).smallBase(3).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("smallBase must be at least the threshold 4, but was 3");
        assertThatThrownBy(() -> UP_TO_5.withholds(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count must be 0 or more, but was -1");
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
