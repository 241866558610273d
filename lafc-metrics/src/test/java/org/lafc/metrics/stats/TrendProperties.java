package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lafc.metrics.stats.ControlChart.Constant;
import org.lafc.metrics.stats.ControlChart.Point;
import org.lafc.metrics.stats.ControlChart.Rule;

class TrendProperties {

    @Property
    void aTrendTurnsRoundWithItsSeries(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = -9, max = 9) Integer> series) {
        MannKendall trend = MannKendall.of(doubles(series));
        MannKendall backwards = MannKendall.of(doubles(Lists.reverse(series)));

        assertThat(backwards.s()).isEqualTo(-trend.s());
        assertThat(backwards.variance()).isEqualTo(trend.variance());
        assertThat(backwards.p()).isEqualTo(trend.p());
        assertThat(backwards.exactP()).isEqualTo(trend.exactP());
        // Adding zero: minus zero is zero.
        assertThat(backwards.senSlope() + 0.0).isEqualTo(0.0 - trend.senSlope());
    }

    @Property
    void aTrendCountsPairsAndNotHowFarTheyAreApart(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = -9, max = 9) Integer> series) {
        MannKendall trend = MannKendall.of(doubles(series));
        MannKendall cubed = MannKendall.of(
                series.stream().mapToDouble(value -> Math.pow(value, 3)).toArray());

        assertThat(cubed.s()).isEqualTo(trend.s());
        assertThat(cubed.tauB()).isEqualTo(trend.tauB());
        assertThat(cubed.exactP()).isEqualTo(trend.exactP());
    }

    @Property
    void aRiseWithoutAFallHasAllItsPairsAndTheLeastP(@ForAll @IntRange(min = 4, max = 50) int length) {
        MannKendall rise = MannKendall.of(
                IntStream.range(0, length).mapToDouble(i -> i * i).toArray());

        assertThat(rise.s()).isEqualTo(length * (length - 1L) / 2);
        assertThat(rise.tauB()).hasValue(1);
        assertThat(rise.exactP().orElseThrow()).isBetween(0.0, 2.0 / 24);
    }

    @Property
    void aChartTurnedRoundOrOverFlagsTheSamePoints(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -20, max = 20) Integer> series,
            @ForAll boolean screened,
            @ForAll Constant constant) {
        ControlChart chart = ControlChart.of(doubles(series), screened, constant);
        ControlChart backwards = ControlChart.of(doubles(Lists.reverse(series)), screened, constant);
        ControlChart over =
                ControlChart.of(series.stream().mapToDouble(value -> -value).toArray(), screened, constant);

        assertThat(Lists.reverse(backwards.points())).isEqualTo(chart.points());
        assertThat(over.upperLimit() + 0.0).isEqualTo(0.0 - chart.lowerLimit());
        assertThat(over.points().stream().map(Point::rules))
                .isEqualTo(chart.points().stream().map(Point::rules).toList());
    }

    @Property
    void pointsAreOutsideWhereTheyPassALimitAndRunsAreSevenLong(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -3, max = 3) Integer> series) {
        double[] values = doubles(series);
        ControlChart chart = ControlChart.of(values, true, Constant.ROUNDED);
        for (int i = 0; i < values.length; i++) {
            Point point = chart.points().get(i);

            assertThat(point.rules().contains(Rule.OUTSIDE_LIMITS))
                    .isEqualTo(point.value() > chart.upperLimit() || point.value() < chart.lowerLimit());
            assertThat(point.rules().contains(Rule.SHIFT_OF_7)).isEqualTo(isInSevenOnOneSide(chart, i));
            assertThat(point.rules().contains(Rule.TREND_OF_7)).isEqualTo(isInSevenThatGoOneWay(values, i));
        }
    }

    private static boolean isInSevenOnOneSide(ControlChart chart, int point) {
        return IntStream.rangeClosed(
                        Math.max(0, point - 6), Math.min(point, chart.points().size() - 7))
                .anyMatch(from -> Math.abs(chart.points().subList(from, from + 7).stream()
                                .mapToInt(Point::side)
                                .sum())
                        == 7);
    }

    private static boolean isInSevenThatGoOneWay(double[] values, int point) {
        return IntStream.rangeClosed(Math.max(0, point - 6), Math.min(point, values.length - 7))
                .anyMatch(from -> IntStream.range(from, from + 6).allMatch(i -> values[i + 1] > values[i])
                        || IntStream.range(from, from + 6).allMatch(i -> values[i + 1] < values[i]));
    }

    private static double[] doubles(List<Integer> series) {
        return series.stream().mapToDouble(Integer::doubleValue).toArray();
    }
}
