package org.lafc.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.metrics.scorecard.ScorecardTest.UP_TO_5;
import static org.lafc.metrics.scorecard.ScorecardTest.changeOfInHouse;
import static org.lafc.metrics.scorecard.ScorecardTest.definition;
import static org.lafc.metrics.scorecard.ScorecardTest.ids;
import static org.lafc.metrics.scorecard.ScorecardTest.measure;
import static org.lafc.metrics.scorecard.ScorecardTest.scorecard;
import static org.lafc.metrics.scorecard.ScorecardTest.share;
import static org.lafc.metrics.scorecard.ScorecardTest.trend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;

/** What may be shown alone and not beside others. */
class MeasuresBesideOthersTest {

    /** 40 trainings begun less 38 outside the county are 2 in it, which is hidden itself. */
    @Test
    void whatTellsAHiddenPartIsHidden() {
        Scorecard scorecard = trainings(2, 38);

        assertThat(scorecard.hiddenBesideOthers()).containsExactly("powys.p09.training-begun.out-of-county");
        assertThat(hidden(scorecard))
                .containsExactly("powys.p09.training-begun.in-county", "powys.p09.training-begun.out-of-county");
    }

    @Test
    void partsThatLeaveEnoughStandBesideTheWhole() {
        assertThat(hidden(trainings(12, 20))).isEmpty();
    }

    /** Many moves are many placements too, though no criterion says so: 11 less 8 are 3. Each year for itself. */
    @Test
    void theYearBeforeIsHiddenBesideTheYearBefore() {
        String moves = "powys.p10.three-or-more-moves";
        String placements = "powys.p10.three-or-more-placements";
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share(moves, 20, 2018), share(placements, 40, 2018))
                .addTrends(trend(moves, 8, 20), trend(placements, 11, 40))
                .build();

        assertThat(hidden(scorecard)).isEmpty();
        assertThat(scorecard.hiddenBesideOthersTheYearBefore()).containsExactly(placements);
        assertThat(measure(scorecard, moves).shownTrend()).isPresent();
        assertThat(measure(scorecard, placements).shownTrend()).isEmpty();
    }

    /** With parents, kinship, foster or for adoption: 60. With parents or kin: 30. Foster: 25. So 5 for adoption. */
    @Test
    void twoPartsThatHaveNobodyInCommonTellTheThird() {
        ImmutableList<KpiResult> results = ImmutableList.of(
                share("cwm-taf.ct2-5.family-placement", 60, 2018),
                share("wales.ch-046.not-with-family-or-friends", 70, 2018),
                ofBase("powys.p01.in-house-share.without-kinship", 25, 10));

        assertThat(hidden(scorecard(UP_TO_5).results(results).build())).hasSize(1);
        assertThat(hidden(scorecard(DisclosureRule.withholdingUpTo(4))
                        .results(results)
                        .build()))
                .isEmpty();
        assertThat(hidden(scorecard(DisclosureRule.nothingWithheld())
                        .results(results)
                        .build()))
                .isEmpty();
    }

    /** 103 in a family, 100 of them fostered, 97 of those not by kin: the middle one tells twice. */
    @Test
    void aChangeOfWhatIsHiddenBesideOthersIsHidden() {
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(
                        ofBase("cwm-taf.ct2-5.family-placement", 200, 103),
                        ofBase("powys.p01.in-house-share.without-kinship", 97, 37),
                        share("powys.p01.in-house-count", 40, 2018),
                        changeOfInHouse())
                .addTrends(trend("powys.p01.in-house-count", 30, 40))
                .build();

        assertThat(scorecard.hiddenBesideOthers()).containsExactly("powys.p01.in-house-count");
        assertThat(hidden(scorecard)).containsExactly("powys.p01.in-house-count", "powys.p01.in-house-count.change");
    }

    @Test
    void numbersOfChildrenBesideMeasuresAreLookedAtToo() {
        Scorecard scorecard = scorecard(UP_TO_5)
                .addResults(share("powys.p10.three-or-more-moves", 20, 2018))
                .build();

        assertThat(scorecard.tellsSmallWith(placements(23), false)).isTrue();
        assertThat(scorecard.tellsSmallWith(placements(26), false)).isFalse();
        assertThat(scorecard.tellsSmallWith(placements(97), false)).isTrue(); // of 100
        assertThat(scorecard.tellsSmallWith(placements(23), true)).isFalse();
    }

    private static Scorecard trainings(int inCounty, int outOfCounty) {
        return scorecard(UP_TO_5)
                .addResults(
                        share("powys.p09.training-begun", 40, 2018),
                        share("powys.p09.training-begun.in-county", inCounty, 2018),
                        share("powys.p09.training-begun.out-of-county", outOfCounty, 2018))
                .build();
    }

    private static ImmutableMap<Criterion, Long> placements(long count) {
        return ImmutableMap.of(
                new Criterion.Compares(
                        ChildFacts.PLACEMENTS_IN_YEAR,
                        Comparison.AT_LEAST,
                        new Quantity(BigDecimal.valueOf(3), FactUnit.PLACEMENTS)),
                count);
    }

    private static ImmutableList<String> hidden(Scorecard scorecard) {
        return ids(scorecard.measures().stream()
                .filter(measure -> measure.figure().isHidden())
                .toList());
    }

    private static KpiResult ofBase(String id, int base, int numerator) {
        return KpiResult.of(
                definition(id),
                "2018-03-31",
                "none",
                KpiTally.builder()
                        .initialPopulation(base)
                        .denominator(base)
                        .numerator(numerator)
                        .build());
    }
}
