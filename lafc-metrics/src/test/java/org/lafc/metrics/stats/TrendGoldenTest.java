package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.Golden;
import org.lafc.metrics.stats.ControlChart.Constant;
import org.lafc.metrics.stats.ControlChart.Point;
import org.lafc.metrics.stats.ControlChart.Rule;

/** Trends worked out with SciPy (kendalltau, theilslopes), charts with NHSRplotthedots 0.2.2. */
class TrendGoldenTest {

    @Test
    void trendsAreThoseOfTheGoldenFile() {
        for (NamedCsvRecord row : Golden.rows("trend_mann_kendall.csv")) {
            MannKendall trend = MannKendall.of(Arrays.stream(row.getField(1).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
            String id = row.getField(0);

            assertThat(trend.s()).as(id).isEqualTo(Long.parseLong(row.getField(3)));
            close(OptionalDouble.of(trend.variance()), row.getField(4), 1e-14, id);
            close(trend.z(), row.getField(5), 1e-10, id);
            close(trend.p(), row.getField(6), 1e-10, id);
            close(trend.exactP(), row.getField(7), 1e-10, id);
            close(trend.tauB(), row.getField(8), 1e-10, id);
            close(OptionalDouble.of(trend.senSlope()), row.getField(9), 1e-10, id);
            close(trend.averageStepPercent(), row.getField(10), 1e-10, id);
        }
    }

    @Test
    void limitsOfChartsAreThoseOfTheGoldenFile() {
        Map<String, double[]> series = series();
        for (NamedCsvRecord row : Golden.rows("xmr_limits.csv")) {
            boolean screened = Boolean.parseBoolean(row.getField(1));
            ControlChart rounded = ControlChart.of(series.get(row.getField(0)), screened, Constant.ROUNDED);
            ControlChart exact = ControlChart.of(series.get(row.getField(0)), screened, Constant.EXACT);
            double tolerance = 1e-11 * Math.max(1, rounded.mean());
            String id = row.getField(0);

            assertThat(rounded.points()).as(id).hasSize(Integer.parseInt(row.getField(2)));
            near(rounded.mean(), row.getField(3), tolerance, id);
            near(rounded.meanMovingRange().orElseThrow(), row.getField(5), tolerance, id);
            near(rounded.lowerLimit(), row.getField(6), tolerance, id);
            near(rounded.upperLimit(), row.getField(7), tolerance, id);
            near(exact.lowerLimit(), row.getField(8), tolerance, id);
            near(exact.upperLimit(), row.getField(9), tolerance, id);
        }
    }

    @Test
    void flagsOfPointsAreThoseOfTheGoldenFile() {
        Map<String, double[]> series = series();
        for (NamedCsvRecord row : Golden.rows("xmr_flags.csv")) {
            Point point = ControlChart.of(series.get(row.getField(0)), true, Constant.ROUNDED)
                    .points()
                    .get(Integer.parseInt(row.getField(1)) - 1);
            Set<Rule> expected = EnumSet.noneOf(Rule.class);
            add(expected, Rule.OUTSIDE_LIMITS, row.getField(4));
            add(expected, Rule.TREND_OF_7, row.getField(5));
            add(expected, Rule.TWO_OF_THREE, row.getField(6));
            add(expected, Rule.SHIFT_OF_7, row.getField(7));
            String at = row.getField(0) + " " + row.getField(1);

            assertThat(point.value()).as(at).isEqualTo(Double.parseDouble(row.getField(2)));
            assertThat(point.side()).as(at).isEqualTo(Integer.parseInt(row.getField(3)));
            assertThat(point.rules()).as(at).isEqualTo(expected);
            assertThat(point.rules().stream().findFirst().map(Rule::name).orElse("COMMON_CAUSE"))
                    .as(at)
                    .isEqualTo(row.getField(8));
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
                .withMessage("numbers of a control chart must be -1e300 to 1e300, but one was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.of(1))
                .withMessage("a trend needs 2 numbers or more, but had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.of(1, Double.POSITIVE_INFINITY))
                .withMessage("numbers of a trend must be -1e300 to 1e300, but one was Infinity");
        assertThat(MannKendall.of(0.0, -0.0).tauB()).isEmpty();
        assertThat(MannKendall.of(0, 5).averageStepPercent()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.of(new double[2_001]))
                .withMessage("a trend takes 2000 numbers at most, but had 2001");
    }

    @Test
    void aConstantSeriesLiesOnItsMeanThoughDoublesDoNotAddUp() {
        for (double value : new double[] {0.1, 0.7, 12.7}) {
            double[] constant = new double[12];
            Arrays.fill(constant, value);
            ControlChart chart = ControlChart.of(constant, true, Constant.ROUNDED);

            assertThat(chart.mean()).isEqualTo(value);
            assertThat(chart.lowerLimit()).isEqualTo(value).isEqualTo(chart.upperLimit());
            assertThat(chart.points()).containsOnly(new Point(value, 0, ImmutableSet.of()));
        }
        assertThat(ControlChart.of(new double[] {0.1, 0.2, 0.3}, false, Constant.ROUNDED)
                        .points()
                        .get(1)
                        .side())
                .isZero();
    }

    @Test
    void hugeNumbersAndLongSeriesStayFinite() {
        MannKendall trend = MannKendall.of(-1e300, 1e300, -1e300, 1e300);
        double[] rising = new double[2_000];
        Arrays.setAll(rising, i -> i);
        MannKendall longest = MannKendall.of(rising);
        ControlChart chart = ControlChart.of(new double[] {-1e300, 1e300}, true, Constant.EXACT);

        assertThat(trend.senSlope()).isEqualTo(2e300 / 3 / 2);
        assertThat(MannKendall.of(1e-300, 1e300).averageStepPercent()).isEmpty();
        assertThat(longest.s()).isEqualTo(1_999_000);
        assertThat(longest.variance()).isEqualTo(2_000.0 * 1_999 * 4_005 / 18);
        assertThat(longest.senSlope()).isEqualTo(1);
        assertThat(chart.mean()).isZero();
        assertThat(chart.upperLimit()).isFinite().isEqualTo(-chart.lowerLimit());
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
        for (NamedCsvRecord row : Golden.rows("xmr_inputs.csv")) {
            double[] before = series.getOrDefault(row.getField(0), new double[0]);
            double[] longer = Arrays.copyOf(before, before.length + 1);
            longer[before.length] = Double.parseDouble(row.getField(2));
            series.put(row.getField(0), longer);
        }
        return series;
    }
}
