package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void anEmptyBaseHasNoValue() {
        assertThat(Proportion.of(0, 0).share()).isEmpty();
        assertThat(Proportion.of(0, 0).percent()).isEmpty();
    }

    @Test
    void aShareIsGivenAsFractionAndPerCent() {
        assertThat(Proportion.of(1, 4).share()).hasValue(0.25);
        assertThat(Proportion.of(1, 4).percent()).hasValue(25);
        assertThat(Proportion.of(96, 203)).hasToString("96 of 203");
    }

    @Test
    void proportionsPoolByTheirCounts() {
        assertThat(Proportion.of(1, 2).plus(Proportion.of(1, 8))).isEqualTo(Proportion.of(2, 10));
    }

    @Test
    void aNumeratorOutsideTheBaseIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(3, 2))
                .withMessage("numerator must be 0 to the denominator, but they were 3 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(-1, 2))
                .withMessage("numerator must be 0 to the denominator, but they were -1 and 2");
    }

    @Test
    void anIntervalNeedsABaseAndALevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wilson(Proportion.of(0, 0), 0.95))
                .withMessage("the base of an interval must be 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wilson(Proportion.of(1, 2), 1))
                .withMessage("confidence level must lie between 0 and 1, but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval("any", 0, 1, 2))
                .withMessage("confidence level must lie between 0 and 1, but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval("any", 0.95, 2, 1))
                .withMessage("lower end must not be above the upper, but they were 2.0 and 1.0");
    }

    @Test
    void anIntervalChangesItsUnit() {
        assertThat(new Interval("any", 0.95, 0.25, 0.5).times(100)).isEqualTo(new Interval("any", 0.95, 25, 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval("any", 0.95, 0.25, 0.5).times(0))
                .withMessage("factor must be above 0 and finite, but was 0.0");
    }

    @Test
    void aHistogramCountsAndAddsUp() {
        Histogram histogram = Histogram.of(5, -2, 5).plus(Histogram.of(7, 5));
        assertThat(histogram).isEqualTo(Histogram.of(-2, 5, 5, 5, 7)).hasSameHashCodeAs(Histogram.of(7, 5, 5, -2, 5));
        assertThat(histogram.distinct()).isEqualTo(3);
        assertThat(histogram.value(1)).isEqualTo(5);
        assertThat(histogram.count(1)).isEqualTo(3);
        assertThat(histogram.total()).isEqualTo(5);
        assertThat(histogram.sum()).isEqualTo(20);
        assertThat(histogram.maximum()).hasValue(7);
        assertThat(histogram).isNotEqualTo(Histogram.of(-2, 5, 7)).hasToString("Histogram of 5 values");
    }

    @Test
    void theSumOfAHistogramDoesNotOverflow() {
        assertThat(Histogram.of(Long.MAX_VALUE, Long.MAX_VALUE).sum()).hasToString("18446744073709551614");
    }

    @Test
    void anEmptyHistogramHasNoQuantile() {
        assertThat(Quantiles.HYNDMAN_FAN_7.median(Histogram.EMPTY)).isEmpty();
        assertThat(Histogram.EMPTY.maximum()).isEmpty();
        assertThat(Histogram.EMPTY.sum()).isZero();
        assertThat(Histogram.EMPTY.plus(Histogram.of(1))).isEqualTo(Histogram.of(1));
    }

    @Test
    void aQuantileNeedsAProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.HYNDMAN_FAN_7.quantile(Histogram.of(1), new BigDecimal("1.1")))
                .withMessage("probability must be 0 to 1, but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.HYNDMAN_FAN_7.quantile(Histogram.of(1), new BigDecimal("-0.1")))
                .withMessage("probability must be 0 to 1, but was -0.1");
    }
}
