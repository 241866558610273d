package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody, everybody, one value, equal values, negative counts, numbers too large: each has its answer. */
class DegenerateInputTest {

    private static final long MOST = Long.MAX_VALUE;

    @Test
    void anEmptyBaseHasNoFigureAndNoInterval() {
        assertThat(Proportion.of(0, 0).per(100)).isEmpty();
        assertThat(Proportion.of(0, 0).rounded(100, 1)).isEmpty();
        assertThat(Proportion.of(0, 0).interval(100, 0.95)).isEmpty();
        assertThat(Rate.of(3, 0).rounded(10_000, 0)).isEmpty();
        assertThat(Rate.of(3, 0).interval(10_000, 0.95)).isEmpty();
        assertThat(Proportion.of(1, 2).pointsSince(Proportion.of(0, 0), 1)).isEmpty();
        assertThat(Proportion.of(0, 0).pointsSince(Proportion.of(1, 2), 1)).isEmpty();
        rejects(
                () -> Interval.wilson(Proportion.of(0, 0), 0.95),
                "the base of an interval must be 1 or more, but was 0");
        rejects(
                () -> Interval.clopperPearson(Proportion.of(0, 0), 0.95),
                "the base of an interval must be 1 to 2147483647, but was 0");
    }

    @Test
    void aPoolOfNoAreasIsZeroOfZeroAndHasNoMean() {
        assertThat(Proportion.pooled(List.of())).isEqualTo(Proportion.of(0, 0));
        assertThat(Rate.pooled(List.of())).isEqualTo(Rate.of(0, 0));
        assertThat(Proportion.unweightedMeanOfAreas(List.of())).isEmpty();
        assertThat(Rate.unweightedMeanOfAreas(List.of(), 10_000)).isEmpty();
        assertThat(Proportion.unweightedMeanOfAreas(List.of(Proportion.of(1, 2), Proportion.of(0, 0))))
                .isEmpty();
        assertThat(Rate.unweightedMeanOfAreas(List.of(Rate.of(1, 2), Rate.of(0, 0)), 100))
                .isEmpty();
    }

    @Test
    void anUnweightedMeanOfAreasIsNotTheirPool() {
        List<Proportion> areas = List.of(Proportion.of(1, 2), Proportion.of(1, 8));
        assertThat(Proportion.unweightedMeanOfAreas(areas)).hasValue(0.3125);
        assertThat(Proportion.pooled(areas).share()).hasValue(0.2);
        // 130 and 140 average to 135 (Cwm Taf statement, 2016); pooled, the larger authority counts more.
        List<Rate> authorities = List.of(Rate.of(663, 51_000), Rate.of(182, 13_000));
        assertThat(Rate.unweightedMeanOfAreas(authorities, 10_000)).hasValue(135);
        assertThat(Rate.pooled(authorities).rounded(10_000, 1)).contains(new BigDecimal("132.0"));
    }

    @Test
    void whatWasLeftOutTravelsAlong() {
        Proportion far = Proportion.of(46, 203).withLeftOut(7);
        assertThat(far).hasToString("46 of 203, 7 left out");
        assertThat(far.plus(Proportion.of(1, 10).withLeftOut(2)))
                .isEqualTo(Proportion.of(47, 213).withLeftOut(9));
        Rate moves = Rate.of(12, 300).withLeftOut(1);
        assertThat(moves).hasToString("12 per 300 people, 1 left out");
        assertThat(moves.plus(moves).leftOut()).isEqualTo(2);
        assertThat(moves.numerator()).isEqualTo(12);
        assertThat(moves.denominator()).isEqualTo(300);
        rejects(() -> Proportion.of(1, 2).withLeftOut(-1), "left out must be 0 or more, but was -1");
        rejects(() -> Rate.of(1, 2).withLeftOut(-1), "left out must be 0 or more, but was -1");
    }

    @Test
    void valuesWithCountsMakeTheirHistogramOrAreRejected() {
        assertThat(Histogram.ofValues(new long[] {-5, 7}, new long[] {1, 3})).isEqualTo(Histogram.of(7, -5, 7, 7));
        assertThat(Histogram.ofValues(new long[0], new long[0])).isEqualTo(Histogram.EMPTY);
        rejects(
                () -> Histogram.ofValues(new long[] {1}, new long[0]),
                "each value must have a count, but there were 0 counts for 1 values");
        rejects(
                () -> Histogram.ofValues(new long[] {1}, new long[] {0}),
                "count of a value must be 1 or more, but was 0");
        rejects(
                () -> Histogram.ofValues(new long[] {1, 1}, new long[] {1, 1}),
                "values of a histogram must rise, but one does not");
    }

    @Test
    void negativeCountsAreRejected() {
        rejects(() -> Interval.poisson(-1, 0.95), "count must be 0 or more, but was -1");
        rejects(() -> Interval.count(-1, 0.95), "count must be 0 or more, but was -1");
        rejects(() -> Change.of(-1, 5), "counts must be 0 or more, but were -1 and 5");
        rejects(() -> Change.of(5, -1), "counts must be 0 or more, but were 5 and -1");
        rejects(() -> Concentration.of(3, -1), "count must be 0 or more, but was -1");
        rejects(() -> Histogram.ofCounts(0, 3, -1), "count must be 0 or more, but was -1");
        rejects(() -> WholePercentages.of(3, -1), "count must be 0 or more, but was -1");
        rejects(() -> Concentration.of(3).topShare(-1), "number of categories must be 0 or more, but was -1");
        rejects(
                () -> Intervals.wilson(new long[] {1, -1}, new long[] {2, 2}, 0.95),
                "numerator must be 0 to the denominator and the base 1 or more, but they were -1 and 2 at index 1");
        rejects(
                () -> Intervals.wilson(new long[] {0}, new long[] {0}, 0.95),
                "numerator must be 0 to the denominator and the base 1 or more, but they were 0 and 0 at index 0");
        rejects(
                () -> Intervals.rates(new long[] {3}, new long[] {0}, 100, 0.95),
                "a rate must have 0 or more events and 1 or more people, but had 3 and 0 at index 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void aLevelLiesBetweenZeroAndOne(double level) {
        String message = "confidence level must lie between 0 and 1, but was " + level;
        Proportion half = Proportion.of(1, 2);
        rejects(() -> Interval.wilson(half, level), message);
        rejects(() -> Interval.clopperPearson(half, level), message);
        rejects(() -> Interval.newcombe(half, half, level), message);
        rejects(() -> Interval.poisson(3, level), message);
        rejects(() -> Interval.byar(30, level), message);
        rejects(() -> new RateRatio(Rate.of(0, 1), Rate.of(0, 1)).exact(level), message);
        rejects(() -> new RateRatio(Rate.of(0, 1), Rate.of(0, 1)).logNormal(level), message);
        rejects(() -> Mean.of(Histogram.EMPTY).interval(level), message);
        rejects(() -> RankInterval.of(10, 0.5, level), message);
        rejects(() -> Intervals.wilson(new long[0], new long[0], level), message);
        rejects(() -> Intervals.rates(new long[0], new long[0], 1, level), message);
        rejects(() -> Intervals.of(level, new double[0], new double[0]), message);
        rejects(() -> ClusteredProportion.EMPTY.interval(level), message);
    }

    @Test
    void columnsBelongTogether() {
        rejects(
                () -> Intervals.wilson(new long[2], new long[3], 0.95),
                "numerators and denominators must be as many, but were 2 and 3");
        rejects(
                () -> Intervals.rates(new long[2], new long[3], 1, 0.95),
                "events and people must be as many, but were 2 and 3");
        rejects(
                () -> Intervals.of(0.95, new double[] {1, 3}, new double[] {2, 2}),
                "lower end must not be above the upper, but they were 3.0 and 2.0 at index 1");
        rejects(() -> Intervals.rates(new long[0], new long[0], 0, 0.95), "base must be 1 or more, but was 0");
        assertThat(Intervals.wilson(new long[0], new long[0], 0.95).size()).isZero();
        assertThat(Intervals.of(0.95, new double[] {1}, new double[] {2}).level())
                .isEqualTo(0.95);
    }

    @Test
    void anIntervalCannotBeScaledWithoutEnd() {
        rejects(
                () -> Interval.poisson(1, 0.95).times(Double.POSITIVE_INFINITY),
                "factor must be above 0 and finite, but was Infinity");
        rejects(() -> Interval.poisson(1, 0.95).times(Double.NaN), "factor must be above 0 and finite, but was NaN");
        rejects(
                () -> new Interval("any", 0.95, Double.NaN, 1),
                "lower end must not be above the upper, but they were NaN and 1.0");
    }

    @Test
    void basesBeyondAnIntHaveAnIntervalByWilson() {
        long n = 3_000_000_000L;
        Interval interval = Interval.wilson(Proportion.of(n / 3, n), 0.95);
        assertThat(interval.lower()).isBetween(0.33331, 0.33333);
        assertThat(interval.upper()).isBetween(0.33334, 0.33336);
        rejects(
                () -> Interval.clopperPearson(Proportion.of(1, n), 0.95),
                "the base of an interval must be 1 to 2147483647, but was 3000000000");
    }

    @Test
    void sumsThatDoNotFitAreRejected() {
        String message = "the sum of counts must fit a long, but they were 9223372036854775807 and 1";
        rejects(() -> Proportion.of(0, MOST).plus(Proportion.of(0, 1)), message);
        rejects(() -> Rate.of(0, MOST).plus(Rate.of(0, 1)), message);
        rejects(() -> Histogram.ofCounts(5, MOST).plus(Histogram.of(5)), message);
        rejects(() -> Histogram.ofCounts(5, MOST, 1), message);
        rejects(() -> Histogram.ofCounts(MOST, 1, 1), message);
        rejects(() -> Concentration.of(1, MOST), "the sum of counts must fit a long, but they were 1 and " + MOST);
        rejects(() -> WholePercentages.of(MOST, 1), message);
    }

    @Test
    void theLargestCountsStayExact() {
        assertThat(Proportion.of(MOST, MOST).rounded(100, 2)).contains(new BigDecimal("100.00"));
        assertThat(Change.of(1, MOST).percent(0)).contains(new BigDecimal(MOST - 1).multiply(new BigDecimal(100)));
        assertThat(Change.of(MOST, 0).absolute()).isEqualTo(-MOST);
        assertThat(Proportion.of(MOST, MOST).pointsSince(Proportion.of(0, MOST), 0))
                .contains(new BigDecimal(100));
        assertThat(Mean.of(Histogram.of(MOST, MOST)).value()).hasValue(MOST);
        assertThat(Histogram.of(Long.MIN_VALUE, MOST).minimum()).hasValue(Long.MIN_VALUE);
        assertThat(Quantiles.HYNDMAN_FAN_7.median(Histogram.of(Long.MIN_VALUE, MOST)))
                .contains(new BigDecimal("-0.5"));
        assertThat(WholePercentages.of(MOST - 1, 1)).containsExactly(100L, 0L);
    }

    @Test
    void noValueOrOneHasNoSpread() {
        Mean none = Mean.of(Histogram.EMPTY);
        assertThat(none.value()).isEmpty();
        assertThat(none.rounded(1)).isEmpty();
        assertThat(none.standardDeviation()).isEmpty();
        assertThat(none.interval(0.95)).isEmpty();
        Mean one = Mean.of(Histogram.of(42));
        assertThat(one.value()).hasValue(42);
        assertThat(one.standardDeviation()).isEmpty();
        assertThat(one.standardError()).isEmpty();
        assertThat(one.interval(0.95)).isEmpty();
        for (Quantiles type : Quantiles.values()) {
            assertThat(type.median(Histogram.EMPTY)).isEmpty();
            assertThat(type.median(Histogram.of(42)).orElseThrow()).isEqualByComparingTo("42");
        }
    }

    @Test
    void equalValuesHaveAnIntervalWithoutWidth() {
        assertThat(Mean.of(Histogram.of(20, 20, 20)).interval(0.998))
                .contains(new Interval(Mean.STUDENT_T, 0.998, 20, 20));
        assertThat(RankInterval.of(Histogram.ofCounts(20, 30), new BigDecimal("0.5"), 0.95))
                .contains(new Interval(RankInterval.ORDER_STATISTICS, 0.95, 20, 20));
    }

    @Test
    void sumsThatNoValuesHaveAreRejected() {
        rejects(
                () -> new Mean(2, BigInteger.TEN, BigInteger.ONE),
                "no 2 values have the sum 10 and the sum of squares 1");
        rejects(
                () -> new Mean(0, BigInteger.ZERO, BigInteger.ONE),
                "no 0 values have the sum 0 and the sum of squares 1");
        rejects(
                () -> new Mean(0, BigInteger.ONE, BigInteger.ZERO),
                "no 0 values have the sum 1 and the sum of squares 0");
        rejects(() -> new Mean(-1, BigInteger.ZERO, BigInteger.ZERO), "count of values must be 0 or more, but was -1");
    }

    @Test
    void anIntervalOfRanksNeedsValues() {
        rejects(() -> RankInterval.of(0, 0.5, 0.95), "a quantile needs 1 or more values, but had 0");
        rejects(
                () -> RankInterval.of(9, 0, 0.95),
                "an interval of ranks needs a probability between 0 and 1, but had 0.0");
        rejects(
                () -> RankInterval.of(9, 1, 0.95),
                "an interval of ranks needs a probability between 0 and 1, but had 1.0");
        rejects(
                () -> RankInterval.of(Histogram.ofCounts(1, MOST), new BigDecimal("0.5"), 0.95),
                "an interval of ranks needs 1 to 2147483647 values, but had 9223372036854775807");
        assertThat(RankInterval.of(Histogram.of(1, 2, 3, 4, 5), new BigDecimal("0.5"), 0.95))
                .isEmpty();
        assertThat(RankInterval.of(Histogram.of(6, 5, 4, 3, 2, 1), new BigDecimal("0.5"), 0.95))
                .contains(new Interval(RankInterval.ORDER_STATISTICS, 0.95, 1, 6));
    }

    @Test
    void aChangeFromNothingHasNoPercentage() {
        assertThat(Change.of(0, 5).percent(0)).isEmpty();
        assertThat(Change.of(0, 5).index()).isEmpty();
        assertThat(Change.of(0, 5)).hasToString("0 to 5");
        assertThat(Change.of(0, 0).percentInterval(0.95)).isEmpty();
        assertThat(Change.of(0, 5).percentInterval(0.95).orElseThrow().upper()).isEqualTo(Double.POSITIVE_INFINITY);
        rejects(() -> Change.of(0, 5).compareShare(Change.of(1, 2)), "a change from 0 has no share to compare");
        rejects(() -> Change.of(1, 2).compareShare(Change.of(0, 5)), "a change from 0 has no share to compare");
    }

    // Powys section 8: ages 0 to 4 rose from 4 to 44, printed as 1000 per cent.
    @Test
    void aBaseOfFewIsTold() {
        Change youngest = Change.of(4, 44);
        Interval interval = youngest.percentInterval(0.95).orElseThrow();

        assertThat(youngest.isFromFew()).isTrue();
        assertThat(interval.lower()).isBetween(300.0, 301.0);
        assertThat(interval.upper()).isBetween(4115.0, 4116.0);
        assertThat(Change.of(19, 40).isFromFew()).isTrue();
        assertThat(Change.of(20, 40).isFromFew()).isFalse();
    }

    @Test
    void aRatioNeedsPeopleAndHasNoValueOverNothing() {
        RateRatio none = new RateRatio(Rate.of(0, 10), Rate.of(0, 10));
        assertThat(none.value()).isEmpty();
        assertThat(none.exact(0.95)).isEmpty();
        assertThat(none.logNormal(0.95)).isEmpty();
        assertThat(none.pValue()).isEmpty();
        rejects(
                () -> new RateRatio(Rate.of(1, 0), Rate.of(1, 5)),
                "both rates of a ratio need people, but were 1 per 0 people and 1 per 5 people");
        rejects(
                () -> new RateRatio(Rate.of(1, 5), Rate.of(1, 0)),
                "both rates of a ratio need people, but were 1 per 5 people and 1 per 0 people");
    }

    @Test
    void nobodyHasNoConcentration() {
        Concentration none = Concentration.of();
        assertThat(none.total()).isZero();
        assertThat(none.herfindahl()).isEmpty();
        assertThat(none.effectiveNumber()).isEmpty();
        assertThat(none.giniSimpson()).isEmpty();
        assertThat(none.entropy()).isEmpty();
        assertThat(none.topShare(3)).isEqualTo(Proportion.of(0, 0));
        assertThat(Concentration.of(7).entropy()).hasValue(0);
    }

    @Test
    void oneGroupTellsNothingOfHowGroupsDiffer() {
        ClusteredProportion one = ClusteredProportion.of(Proportion.of(1, 3));
        assertThat(one.variance()).isEmpty();
        assertThat(one.designEffect()).isEmpty();
        assertThat(one.interval(0.95)).isEmpty();
        // Groups that agree exactly leave no variance to divide by.
        assertThat(one.plus(one).variance()).hasValue(0);
        assertThat(one.plus(one).effectiveSize()).isEmpty();
        assertThat(ClusteredProportion.EMPTY.designEffect()).isEmpty();
        rejects(
                () -> ClusteredProportion.of(Proportion.of(0, 0)),
                "groups must be 0 to the children in them, but were 1 for 0 of 0");
    }

    @Test
    void bandsNeedRisingEdges() {
        rejects(() -> Histogram.of(1).sharesUpTo(), "bands must have at least one edge");
        rejects(() -> Histogram.of(1).sharesBelow(5, 5), "edges of bands must rise, but were [5, 5]");
        assertThat(Histogram.EMPTY.sharesUpTo(5)).containsExactly(Proportion.of(0, 0), Proportion.of(0, 0));
    }

    @Test
    void nothingHasNoWholePercentages() {
        assertThat(WholePercentages.of()).isEmpty();
        assertThat(WholePercentages.of(0, 0)).isEmpty();
    }

    private static void rejects(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
