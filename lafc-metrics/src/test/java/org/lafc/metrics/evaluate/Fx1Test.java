package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.evaluate.KpiTrend.Verdict;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.stats.Mean;
import org.lafc.metrics.stats.Proportion;

/** The figures the KPI catalogue works out by hand for FX1: P1, P4, P10 and E4. */
class Fx1Test {

    private static final String ADOPTION = "placement-type is placed-for-adoption";

    @Test
    void theSnapshotsAreThoseOfTheExample() {
        assertThat(Fx1.cohort(2018).size()).isEqualTo(6);
        assertThat(Fx1.cohort(2018).notLookedAfter()).isEqualTo(1);
        assertThat(Fx1.cohort(2018).shortBreaksOnly()).isEqualTo(1);
        assertThat(Fx1.cohort(2017).size()).isEqualTo(5);
        assertThat(Fx1.cohort(2017).notLookedAfter()).isEqualTo(2);
    }

    @Test
    void inHouseShareIsOneOfThree() {
        assertCounts("powys.p01.in-house-share", 2018, 1, 3, "33.3");
        assertCounts("powys.p01.in-house-share", 2017, 4, 4, "100.0");
        assertThat(result("powys.p01.in-house-share", 2018).tally().initialPopulation())
                .isEqualTo(3);
    }

    @Test
    void agencyShareIsTwoOfThree() {
        assertCounts("powys.p01.agency-share", 2018, 2, 3, "66.7");
        assertCounts("powys.p01.agency-share", 2017, 0, 4, "0.0");
    }

    @Test
    void inHouseFellFromFourToOneAndAgencyRoseFromNoneToTwo() {
        assertCounts("powys.p01.in-house-count", 2018, 1, 3, "1");
        assertCounts("powys.p01.in-house-count", 2017, 4, 4, "4");
        assertCounts("powys.p01.agency-count", 2018, 2, 3, "2");
        assertCounts("powys.p01.agency-count", 2017, 0, 4, "0");
        KpiTrend share = trend("powys.p01.in-house-share");
        assertThat(share.verdict()).isEqualTo(Verdict.WORSENED);
        assertThat(share.roundedDifference()).contains(new BigDecimal("-66.7"));
        assertThat(trend("powys.p01.in-house-count").verdict()).isEqualTo(Verdict.WORSENED);
        assertThat(trend("powys.p01.in-house-count").difference()).hasValue(-3);
        assertThat(trend("powys.p01.agency-count").verdict()).isEqualTo(Verdict.WORSENED);
        assertThat(trend("powys.p01.agency-count").difference()).hasValue(2);
    }

    @Test
    void overTwentyMilesAreTwoOfFour() {
        assertCounts("powys.p04.placed-over-20-miles", 2018, 2, 4, "50.0");
        assertCounts("powys.p04.placed-over-20-miles.count", 2018, 2, 4, "2");
        KpiTally tally = result("powys.p04.placed-over-20-miles", 2018).tally();
        assertThat(tally.initialPopulation()).isEqualTo(6);
        assertThat(tally.excluded()).isEqualTo(ImmutableMap.of(ADOPTION, 1L));
        assertThat(tally.missing()).isEqualTo(ImmutableMap.of("distance-from-home", 1L));
        assertThat(tally.pending()).isZero();
        assertThat(result("powys.p04.placed-over-20-miles", 2018).method()).contains("SUPPLIED: FX1 miles");
    }

    @Test
    void overTwentyMilesWorsenedFromOneOfFive() {
        assertCounts("powys.p04.placed-over-20-miles", 2017, 1, 5, "20.0");
        KpiTrend trend = trend("powys.p04.placed-over-20-miles");
        assertThat(trend.verdict()).isEqualTo(Verdict.WORSENED);
        assertThat(trend.roundedDifference()).contains(new BigDecimal("30.0"));
        assertThat(trend.difference()).hasValue(30);
    }

    @Test
    void fiftyMilesOrMoreIsOneOfFourMeasuredAndOneOfSixOfAll() {
        assertCounts("powys.p04.50-miles-or-more", 2018, 1, 4, "25.0");
        assertCounts("powys.p04.50-miles-or-more.all-children", 2018, 1, 6, "16.7");
        assertThat(result("powys.p04.50-miles-or-more.all-children", 2018)
                        .tally()
                        .missing())
                .isEmpty();
    }

    @Test
    void distancesAverageToTheMileagesOfTheExample() {
        assertValue("powys.p04.mean-distance", 2018, 35.725, "35.7");
        assertValue("powys.p04.median-distance", 2018, 23.2, "23.2");
        assertValue("powys.p04.maximum-distance", 2018, 96.5, "96.5");
        assertValue("powys.p04.mean-distance", 2017, 27.2, "27.2");
        assertThat(result("powys.p04.mean-distance", 2018).numerator())
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("142.9"));
        assertThat(result("powys.p04.median-distance", 2018).numerator()).isEmpty();
        assertThat(result("powys.p04.mean-distance", 2018).interval())
                .hasValueSatisfying(interval -> assertThat(interval.method()).isEqualTo(Mean.STUDENT_T));
        assertThat(result("powys.p04.maximum-distance", 2018).interval()).isEmpty();
        assertThat(result("powys.p04.mean-distance", 2018).unit()).isEqualTo("miles");
    }

    @Test
    void distancesFallIntoTheBands() {
        KpiResult result = result("powys.p04.distance-bands", 2018);
        assertThat(result.bands())
                .extracting(KpiResult.BandShare::label, KpiResult.BandShare::share)
                .containsExactly(
                        tuple("0 to 5 miles", Proportion.of(1, 4)),
                        tuple("over 5 to 10 miles", Proportion.of(0, 4)),
                        tuple("over 10 to 20 miles", Proportion.of(1, 4)),
                        tuple("over 20 to 50 miles", Proportion.of(1, 4)),
                        tuple("over 50 miles", Proportion.of(1, 4)));
        assertThat(result.value()).isEmpty();
        assertThat(result.noValueReason()).contains("a distribution has a share for each band and no value of its own");
    }

    @Test
    void threeOrMorePlacementsIsBAlone() {
        assertCounts("powys.p10.three-or-more-placements", 2018, 1, 6, "16.7");
        assertCounts("powys.p10.three-or-more-placements", 2017, 0, 5, "0.0");
        assertThat(result("powys.p10.three-or-more-placements", 2018).method()).isEmpty();
    }

    @Test
    void nobodyMovedThreeTimes() {
        assertCounts("powys.p10.three-or-more-moves", 2018, 0, 6, "0.0");
        assertCounts("powys.p10.more-than-three-moves", 2018, 0, 6, "0.0");
    }

    @Test
    void placementsLastAsTheExampleSays() {
        assertThat(result("powys.p10.mean-days-in-placement", 2018).rounded()).contains(new BigDecimal("422.7"));
        assertThat(result("powys.p10.mean-days-in-placement", 2018)
                        .tally()
                        .histogram()
                        .sum())
                .isEqualTo(2536);
        assertThat(result("powys.p10.median-days-in-placement", 2018).rounded()).contains(new BigDecimal("194.0"));
    }

    @Test
    void outOfAreaAreThreeOfFive() {
        assertCounts("powys.s08.out-of-area", 2018, 3, 5, "60.0");
        assertThat(result("powys.s08.out-of-area", 2018).tally().missing()).isEqualTo(ImmutableMap.of("area-side", 1L));
    }

    @Test
    void anExplanationNamesTheDecidingCriterion() {
        KpiExplanation explanation = KpiEvaluator.of(KpiCatalogue.builtIn().definitions().stream()
                        .filter(definition -> definition.id().equals("powys.p04.placed-over-20-miles"))
                        .toList())
                .explain(Fx1.cohort(2018))
                .get(0);
        assertThat(explanation.size()).isEqualTo(6);
        assertThat(line(explanation, 0))
                .isEqualTo("A DENOMINATOR_ONLY it does not hold that distance-from-home is more than 20 miles");
        assertThat(line(explanation, 1)).isEqualTo("B NUMERATOR distance-from-home is more than 20 miles");
        assertThat(line(explanation, 4)).isEqualTo("F MISSING distance-from-home is missing: distance not recorded");
        assertThat(line(explanation, 5)).isEqualTo("H EXCLUDED " + ADOPTION);
        assertThat(explanation).hasToString("KpiExplanation{powys.p04.placed-over-20-miles, 6 children}");
    }

    private static String line(KpiExplanation explanation, int row) {
        return explanation.childId(row) + " " + explanation.place(row) + " " + explanation.reason(row);
    }

    @Test
    void threeOrMorePlacementsWorsenedFromNoneToOneOfSix() {
        KpiTrend trend = trend("powys.p10.three-or-more-placements");

        assertCounts("powys.p10.three-or-more-placements", 2017, 0, 5, "0.0");
        assertCounts("powys.p10.three-or-more-placements", 2018, 1, 6, "16.7");
        assertThat(trend.verdict()).isEqualTo(Verdict.WORSENED);
        assertThat(trend.difference().orElseThrow()).isCloseTo(16.67, within(0.005));
    }

    private static KpiTrend trend(String id) {
        return KpiTrend.between(result(id, 2017), result(id, 2018));
    }

    private static void assertCounts(String id, int year, long numerator, long denominator, String rounded) {
        KpiResult result = result(id, year);
        assertThat(result.numerator()).as(id).hasValue(BigDecimal.valueOf(numerator));
        assertThat(result.tally().denominator()).as(id).isEqualTo(denominator);
        assertThat(result.rounded().map(BigDecimal::toPlainString)).as(id).isEqualTo(Optional.of(rounded));
        assertThat(result.period()).isEqualTo(year + "-03-31");
    }

    private static void assertValue(String id, int year, double value, String rounded) {
        assertThat(result(id, year).value()).as(id).hasValue(value);
        assertThat(result(id, year).rounded()).as(id).contains(new BigDecimal(rounded));
    }

    private static KpiResult result(String id, int year) {
        return KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluate(Fx1.cohort(year)).stream()
                .filter(result -> result.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
