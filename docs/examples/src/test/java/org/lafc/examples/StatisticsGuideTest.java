package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.compare.Funnel;
import org.lafc.metrics.compare.Standing;
import org.lafc.metrics.stats.Change;
import org.lafc.metrics.stats.ControlChart;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.MannKendall;
import org.lafc.metrics.stats.Mean;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Quantiles;
import org.lafc.metrics.stats.Rate;
import org.lafc.metrics.survival.KaplanMeier;
import org.lafc.metrics.survival.SpellTally;

/** What the guide to statistics shows runs, and gives what it says. */
class StatisticsGuideTest {

    @Test
    void base() {
        // Guide: base
        Proportion far = Proportion.of(46, 203).withLeftOut(7); // 46 of 203, 7 left out
        Optional<BigDecimal> percent = far.rounded(100, 1); // 22.7
        Optional<Interval> interval = far.interval(100, 0.95); // 17.4 to 28.9, Wilson score
        // Guide: end
        assertThat(far).hasToString("46 of 203, 7 left out");
        assertThat(percent).contains(new BigDecimal("22.7"));
        assertThat(rounded(interval.orElseThrow(), 10)).isEqualTo("17.4 to 28.9, Wilson score");
    }

    @Test
    void quantile() {
        // Guide: quantile
        Histogram days = Histogram.of(12, 39, 8, 104).plus(Histogram.of(26, 169, 52, 7));
        Optional<BigDecimal> median = Quantiles.HYNDMAN_FAN_7.median(days); // 32.5
        OptionalDouble mean = Mean.of(days).value(); // 52.125
        // Guide: end
        assertThat(median).contains(new BigDecimal("32.5"));
        assertThat(mean).hasValue(52.125);
    }

    @Test
    void pooling() {
        // Guide: pooling
        List<Rate> authorities = List.of(Rate.of(663, 51_000), Rate.of(182, 13_000)); // 130 and 140 per 10,000
        OptionalDouble pooled = Rate.pooled(authorities).per(10_000); // 132.03125
        OptionalDouble mean = Rate.unweightedMeanOfAreas(authorities, 10_000); // 135.0
        // Guide: end
        assertThat(authorities.stream().map(rate -> rate.per(10_000).orElseThrow()))
                .containsExactly(130.0, 140.0);
        assertThat(pooled).hasValue(132.03125);
        assertThat(mean).hasValue(135.0);
    }

    @Test
    void change() {
        // Guide: change
        Change youngest = Change.of(4, 44);
        Optional<BigDecimal> rise = youngest.percent(0); // 1000
        boolean few = youngest.isFromFew(); // true
        Optional<Interval> range = youngest.percentInterval(0.95); // 300 to 4115
        // Guide: end
        assertThat(rise).contains(new BigDecimal("1000"));
        assertThat(few).isTrue();
        assertThat(rounded(range.orElseThrow(), 1)).startsWith("300.0 to 4115.0");
    }

    @Test
    void compare() {
        // Guide: compare
        Proportion wales = Proportion.of(620, 7200);
        Standing standing = Standing.of(Proportion.of(30, 235), wales); // HIGHER_95
        Standing.Verdict verdict = standing.whenLowerIsBetter(); // WORSE
        Interval limits = Funnel.score(620.0 / 7200, 235, 0.998); // 3.0 to 14.3 per cent
        // Guide: end
        assertThat(standing).isEqualTo(Standing.HIGHER_95);
        assertThat(verdict).isEqualTo(Standing.Verdict.WORSE);
        assertThat(rounded(limits.times(100), 10)).startsWith("3.0 to 14.3");
    }

    @Test
    void lasting() {
        // Guide: lasting
        SpellTally days = SpellTally.builder()
                .ended(30)
                .ended(90)
                .ended(200)
                .unfinished(365)
                .build();
        KaplanMeier curve = KaplanMeier.of(days);
        OptionalDouble median = curve.median(KaplanMeier.FlatRule.FIRST); // 90.0
        OptionalDouble stillInCare = curve.survivalAfter(365); // 0.25
        OptionalDouble mean = curve.restrictedMean(365); // 171.25, each counted for a year at most
        // Guide: end
        assertThat(median).hasValue(90);
        assertThat(stillInCare).hasValue(0.25);
        assertThat(mean).hasValue(171.25);
    }

    @Test
    void series() {
        // Guide: series
        double[] merthyr = {103, 108, 131, 120, 135, 135, 125, 131, 132, 153, 145, 140, 131}; // from 2003
        MannKendall trend = MannKendall.of(merthyr);
        double slope = trend.senSlope(); // up 2.58 a year
        ControlChart chart = ControlChart.of(merthyr, true, ControlChart.Constant.EXACT);
        double lower = chart.lowerLimit(); // 104.7: only 2003 lies outside
        // Guide: end
        assertThat(Math.round(slope * 100) / 100.0).isEqualTo(2.58);
        assertThat(Math.round(lower * 10) / 10.0).isEqualTo(104.7);
        assertThat(chart.points().stream()
                        .filter(point -> point.rules().contains(ControlChart.Rule.OUTSIDE_LIMITS))
                        .map(ControlChart.Point::value))
                .containsExactly(103.0);
    }

    // Down to the decimal for the comparison with what the guide prints: tenths are 10, whole numbers 1.
    private static String rounded(Interval interval, int parts) {
        return (double) Math.round(interval.lower() * parts) / parts + " to "
                + (double) Math.round(interval.upper() * parts) / parts + ", " + interval.method();
    }
}
