package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.GoldenRows;
import org.lafc.metrics.stats.ControlChart.Constant;
import org.lafc.metrics.stats.ControlChart.Point;
import org.lafc.metrics.stats.ControlChart.Rule;

/** Trends worked out with SciPy (kendalltau, theilslopes), charts with NHSRplotthedots 0.2.2. */
class TrendGoldenTest {

    @Test
    void trendsAreThoseOfTheGoldenFile() {
        for (List<String> row : GoldenRows.of("trend_mann_kendall.csv")) {
            MannKendall trend = MannKendall.of(Arrays.stream(row.get(1).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
            String id = row.get(0);

            assertThat(trend.s()).as(id).isEqualTo(Long.parseLong(row.get(3)));
            close(OptionalDouble.of(trend.variance()), row.get(4), 1e-14, id);
            close(trend.z(), row.get(5), 1e-10, id);
            close(trend.p(), row.get(6), 1e-10, id);
            close(trend.exactP(), row.get(7), 1e-10, id);
            close(trend.tauB(), row.get(8), 1e-10, id);
            close(OptionalDouble.of(trend.senSlope()), row.get(9), 1e-10, id);
            close(trend.averageStepPercent(), row.get(10), 1e-10, id);
        }
    }

    @Test
    void limitsOfChartsAreThoseOfTheGoldenFile() {
        Map<String, double[]> series = series();
        for (List<String> row : GoldenRows.of("xmr_limits.csv")) {
            boolean screened = Boolean.parseBoolean(row.get(1));
            ControlChart rounded = ControlChart.of(series.get(row.get(0)), screened, Constant.ROUNDED);
            ControlChart exact = ControlChart.of(series.get(row.get(0)), screened, Constant.EXACT);
            double tolerance = 1e-11 * Math.max(1, rounded.mean());
            String id = row.get(0);

            assertThat(rounded.points()).as(id).hasSize(Integer.parseInt(row.get(2)));
            near(rounded.mean(), row.get(3), tolerance, id);
            near(rounded.meanMovingRange().orElseThrow(), row.get(5), tolerance, id);
            near(rounded.lowerLimit(), row.get(6), tolerance, id);
            near(rounded.upperLimit(), row.get(7), tolerance, id);
            near(exact.lowerLimit(), row.get(8), tolerance, id);
            near(exact.upperLimit(), row.get(9), tolerance, id);
        }
    }

    @Test
    void flagsOfPointsAreThoseOfTheGoldenFile() {
        Map<String, double[]> series = series();
        for (List<String> row : GoldenRows.of("xmr_flags.csv")) {
            Point point = ControlChart.of(series.get(row.get(0)), true, Constant.ROUNDED)
                    .points()
                    .get(Integer.parseInt(row.get(1)) - 1);
            Set<Rule> expected = EnumSet.noneOf(Rule.class);
            add(expected, Rule.OUTSIDE_LIMITS, row.get(4));
            add(expected, Rule.TREND_OF_7, row.get(5));
            add(expected, Rule.TWO_OF_THREE, row.get(6));
            add(expected, Rule.SHIFT_OF_7, row.get(7));
            String at = row.get(0) + " " + row.get(1);

            assertThat(point.value()).as(at).isEqualTo(Double.parseDouble(row.get(2)));
            assertThat(point.side()).as(at).isEqualTo(Integer.parseInt(row.get(3)));
            assertThat(point.rules()).as(at).isEqualTo(expected);
            assertThat(point.rules().stream().findFirst().map(Rule::name).orElse("COMMON_CAUSE"))
                    .as(at)
                    .isEqualTo(row.get(8));
        }
    }

    @Test
    void shortSeriesHaveAnAnswerOrAClearError() {
        ControlChart one = ControlChart.of(new double[] {7}, true, Constant.EXACT);

        assertThat(one.meanMovingRange()).isEmpty();
        assertThat(one.lowerLimit()).isEqualTo(7).isEqualTo(one.upperLimit());
        assertThat(one.points()).containsExactly(new Point(7, 0, ImmutableSet.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.of(new double[0], true, Constant.EXACT))
                .withMessage("a control chart needs a number or more, but had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.of(new double[] {1, Double.NaN}, true, Constant.EXACT))
                .withMessage("numbers of a control chart must be finite, but one was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.of(1))
                .withMessage("a trend needs 2 numbers or more, but had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.of(1, Double.POSITIVE_INFINITY))
                .withMessage("numbers of a trend must be finite, but one was Infinity");
        assertThat(MannKendall.of(0.0, -0.0).tauB()).isEmpty();
        assertThat(MannKendall.of(0, 5).averageStepPercent()).isEmpty();
    }

    @Test
    void theExactConstantIsNotTheRoundedOne() {
        assertThat(ControlChart.of(new double[] {1, 2}, false, Constant.EXACT).upperLimit())
                .isCloseTo(1.5 + 2.6586807763582736, within(1e-12));
        assertThat(ControlChart.of(new double[] {1, 2}, false, Constant.ROUNDED).upperLimit())
                .isCloseTo(4.16, within(1e-12));
    }

    private static void add(Set<Rule> rules, Rule rule, String flagged) {
        if (Boolean.parseBoolean(flagged)) {
            rules.add(rule);
        }
    }

    private static void near(double actual, String expected, double tolerance, String what) {
        assertThat(actual).as(what).isCloseTo(Double.parseDouble(expected), within(tolerance));
    }

    private static void close(OptionalDouble actual, String expected, double relative, String what) {
        if (expected.isEmpty()) {
            assertThat(actual).as(what).isEmpty();
        } else {
            assertThat(actual).as(what).isPresent();
            double value = Double.parseDouble(expected);
            assertThat(actual.getAsDouble()).as(what).isCloseTo(value, within(Math.abs(value) * relative));
        }
    }

    private static Map<String, double[]> series() {
        Map<String, double[]> series = new TreeMap<>();
        for (List<String> row : GoldenRows.of("xmr_inputs.csv")) {
            double[] before = series.getOrDefault(row.get(0), new double[0]);
            double[] longer = Arrays.copyOf(before, before.length + 1);
            longer[before.length] = Double.parseDouble(row.get(2));
            series.put(row.get(0), longer);
        }
        return series;
    }
}
