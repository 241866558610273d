package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that statistics libraries are known for, each of which ours must not have. */
class KnownFaultsTest {

    // The plain formula of Commons Statistics 1.2 gives 0 of 1000 a lower end of about 1e-19.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 20, 210, 1000, 99_991, 1_000_000, 4_000_000_000L})
    void wilsonEndsAreExactlyZeroAndOne(long n) {
        for (double level : new double[] {0.5, 0.9, 0.95, 0.99, 0.998}) {
            assertThat(Interval.wilson(Proportion.of(0, n), level).lower()).isZero();
            assertThat(Interval.wilson(Proportion.of(0, n), level).upper()).isStrictlyBetween(0.0, 1.0);
            assertThat(Interval.wilson(Proportion.of(n, n), level).upper()).isEqualTo(1);
            assertThat(Interval.wilson(Proportion.of(n, n), level).lower()).isStrictlyBetween(0.0, 1.0);
        }
    }

    @Test
    void wilsonAgreesWithCommonsStatisticsBetweenTheEnds() {
        var theirs = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(210, 46, 0.05);
        Interval ours = Interval.wilson(Proportion.of(46, 210), 0.95);

        assertThat(ours.lower()).isCloseTo(theirs.getLowerBound(), within(1e-14));
        assertThat(ours.upper()).isCloseTo(theirs.getUpperBound(), within(1e-14));
    }

    // Commons Math 3.6.1 throws for both.
    @ParameterizedTest
    @ValueSource(longs = {1, 5, 210, 1_000_000})
    void clopperPearsonHoldsForNoneAndForAll(long n) {
        Interval none = Interval.clopperPearson(Proportion.of(0, n), 0.95);
        Interval all = Interval.clopperPearson(Proportion.of(n, n), 0.95);

        assertThat(none.lower()).isZero();
        // One end has a closed form: 1 - 0.025^(1/n).
        assertThat(none.upper()).isCloseTo(-Math.expm1(Math.log(0.025) / n), within(1e-10));
        assertThat(all.lower()).isCloseTo(Math.exp(Math.log(0.025) / n), within(1e-10));
        assertThat(all.upper()).isEqualTo(1);
    }

    // At 99.8 per cent Byar's lower end for one event would be below 0, and for none it does not exist.
    @Test
    void fewEventsTakeTheExactLimitsNotByars() {
        double z = Interval.deviate(0.998);
        assertThat(PoissonLimits.byarLower(1, z)).isNegative();
        assertThat(PoissonLimits.byarLower(0, z)).isNaN();

        assertThat(Interval.count(0, 0.998).lower()).isZero();
        assertThat(Interval.count(1, 0.998).lower()).isPositive();
        assertThat(Interval.count(9, 0.998).method()).isEqualTo(Interval.POISSON);
        assertThat(Interval.count(10, 0.998).method()).isEqualTo(Interval.BYAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.byar(9, 0.95))
                .withMessage("Byar's interval needs 10 or more events, but had 9");
    }

    @Test
    void theErrorRateIsTakenFromTheDecimal() {
        assertThat(1 - 0.998).isNotEqualTo(0.002);
        assertThat(Interval.tail(0.998)).isEqualTo(0.001);
        assertThat(Interval.tail(0.95)).isEqualTo(0.025);
        assertThat(Interval.deviate(0.95)).isEqualTo(1.959963984540054, within(1e-15));
    }

    // Guava takes type 7, Commons Math 6, Commons Statistics 8; Commons Math refuses probability 0.
    @Test
    void theDefinitionOfAQuantileIsAlwaysNamed() {
        long[] values = {15, 20, 35, 40, 50};
        BigDecimal p = new BigDecimal("0.4");
        double theirs = Quantile.withDefaults().evaluate(new double[] {15, 20, 35, 40, 50}, 0.4);

        assertThat(Quantiles.HYNDMAN_FAN_7.quantile(Histogram.of(values), p).orElseThrow())
                .isEqualByComparingTo("29");
        assertThat(Quantiles.HYNDMAN_FAN_6.quantile(Histogram.of(values), p).orElseThrow())
                .isEqualByComparingTo("26");
        assertThat(Quantiles.HYNDMAN_FAN_8
                        .quantile(Histogram.of(values), p)
                        .orElseThrow()
                        .doubleValue())
                .isEqualTo(theirs, within(1e-13))
                .isEqualTo(27, within(1e-13));
        assertThat(Quantiles.HYNDMAN_FAN_7.quantile(Histogram.of(values), BigDecimal.ZERO))
                .hasValueSatisfying(least -> assertThat(least).isEqualByComparingTo("15"));
    }

    // Commons Statistics reorders the caller's array unless told to copy.
    @Test
    void arraysOfTheCallerAreLeftAsTheyAre() {
        long[] dense = {5, 1, 3};
        long[] sparse = {5_000_000, 1, 3_000};
        Histogram.of(dense);
        Histogram.of(sparse);
        Concentration.of(dense);

        assertThat(dense).containsExactly(5, 1, 3);
        assertThat(sparse).containsExactly(5_000_000, 1, 3_000);
    }

    // 2000 to 2023 is exactly 1.15 per cent, but the nearest double lies below it.
    @Test
    void percentagesAreRoundedFromWholeNumbers() {
        assertThat(new BigDecimal(1.15)).isLessThan(new BigDecimal("1.15"));
        assertThat(Change.of(2000, 2023).percent(1)).contains(new BigDecimal("1.2"));
        assertThat(Change.of(2000, 1977).percent(1)).contains(new BigDecimal("-1.2"));
        assertThat(Proportion.of(23, 2000).rounded(100, 1)).contains(new BigDecimal("1.2"));
    }

    // A sum of squares in doubles loses every digit of the deviation here.
    @Test
    void valuesFarFromZeroKeepTheirDeviation() {
        long[] values = Arrays.stream(new long[] {4, 7, 13, 16})
                .map(value -> value + 1_000_000_000_000L)
                .toArray();
        assertThat(Mean.of(Histogram.of(values)).standardDeviation()).hasValue(Math.sqrt(30));
    }
}
