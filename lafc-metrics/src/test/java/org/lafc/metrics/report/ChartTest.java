package org.lafc.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.report.BarChart.Bar;
import org.lafc.metrics.stats.ControlChart;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Proportion;

class ChartTest {

    private static final String HOSTILE = "</text><script>x</script>&\"'\u202Eevil\u0000\uD800 \uFFFF";

    @Test
    void textOfDataIsShownAsText() throws Exception {
        String svg = BarChart.svg(HOSTILE, List.of(new Bar(HOSTILE, 1, HOSTILE)));

        assertThat(svg).doesNotContain("<script");
        String shown = "</text><script>x</script>&\"'\u202Eevil\uFFFD\uFFFD \uFFFD";
        assertThat(ChartGoldenTest.textOf(ChartGoldenTest.parse(svg), "title")).containsExactly(shown);
        assertThat(ChartGoldenTest.textOf(ChartGoldenTest.parse(svg), "desc")).containsExactly(shown + ": " + shown);
    }

    @Test
    void aLongNameIsCutInTheDrawingAndWholeInItsDescription() throws Exception {
        String name = "Llanfairpwllgwyngyll".repeat(50);
        String svg = BarChart.svg("t", List.of(new Bar(name, 1, "1")));

        assertThat(ChartGoldenTest.textOf(ChartGoldenTest.parse(svg), "desc")).containsExactly(name + ": 1");
        assertThat(ChartGoldenTest.textOf(ChartGoldenTest.parse(svg), "text").get(0))
                .endsWith("\u2026")
                .hasSizeLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "0, 7", "3, 3", "-5, 12", "0, 0.003", "0, 1234567", "-1e300, 1e300", "99.7, 99.9"})
    void anAxisHoldsItsValuesBetweenRoundTicks(double least, double most) {
        Scale scale = Scale.of(least, most, 0, 100);
        ImmutableList<BigDecimal> ticks = scale.ticks();

        assertThat(ticks).hasSizeBetween(2, 8);
        assertThat(ticks.get(0).doubleValue()).isLessThanOrEqualTo(least);
        assertThat(ticks.get(ticks.size() - 1).doubleValue()).isGreaterThanOrEqualTo(most);
        assertThat(scale.at(ticks.get(0).doubleValue())).isZero();
        assertThat(scale.at(least)).isBetween(0.0, 100.0);
        assertThat(scale.at(most)).isBetween(0.0, 100.0).isGreaterThanOrEqualTo(scale.at(least));
    }

    @Test
    void ticksAreWrittenWithoutNoise() {
        assertThat(Scale.of(0, 0.3, 0, 1).ticks().stream().map(Scale::label))
                .containsExactly("0", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3");
    }

    // WCAG 2.1: 4.5 to 1 for text.
    @ParameterizedTest
    @EnumSource
    void aNumberIsReadOnEveryShade(Shade shade) {
        assertThat(contrast(shade.fill(), shade.ink())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({Svg.INK, Svg.FAINT, Svg.BLUE, Svg.RED})
    void coloursAreReadOnWhite(String colour) {
        assertThat(contrast("#ffffff", colour)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void theNumberOfAnAreaIsInsideIt() {
        // A horseshoe, whose centre of gravity is not in it.
        ImmutableList<LocalityMap.Point> ring = ImmutableList.of(
                new LocalityMap.Point(0, 0),
                new LocalityMap.Point(300, 0),
                new LocalityMap.Point(300, 300),
                new LocalityMap.Point(200, 300),
                new LocalityMap.Point(200, 100),
                new LocalityMap.Point(100, 100),
                new LocalityMap.Point(100, 300),
                new LocalityMap.Point(0, 300));
        String svg = LocalityMap.svg(
                "t",
                List.of(new LocalityMap.Area(
                        new LocalityMap.Outline("Horseshoe", ImmutableList.of(ring)), OptionalDouble.of(1), "1")));

        assertThat(svg).contains("<text x=\"61\" y=\"186\"");
    }

    @Test
    void wrongCallsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarChart.svg("t", List.of()))
                .withMessage("a bar chart must have a bar, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bar("b", -1, "-1"))
                .withMessage("value of a bar must be finite and not negative, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistogramChart.svg("t", Histogram.EMPTY, 1, "years"))
                .withMessage("a histogram must have a value and a step of 1 or more, but has 0 values and a step of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistogramChart.svg("t", Histogram.of(0, 1_000_000), 5, "days"))
                .withMessage("a histogram must have at most 60 steps, but 5 makes 200001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineChart.svg("t", "miles", List.of(), 1))
                .withMessage("a line chart must have a value, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineChart.Point("2018", OptionalDouble.of(Double.NaN), Optional.empty()))
                .withMessage("value of a point must be finite, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelChart.svg("t", "children", List.of(), 0.5))
                .withMessage("a funnel must have an area, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelChart.Area("a", Proportion.of(0, 0)))
                .withMessage("base of an area in a funnel must be 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessChart.svg(
                        "t",
                        "children",
                        ControlChart.of(new double[] {1, 2}, true, ControlChart.Constant.ROUNDED),
                        List.of("Apr"),
                        0))
                .withMessage("a control chart needs a time for each of its 2 points, but has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowMatrix.svg("t", Flows.EMPTY))
                .withMessage("a flow matrix must have a named place, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalityMap.svg("t", List.of()))
                .withMessage("a map must have an area, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalityMap.Outline("a", ImmutableList.of(ImmutableList.of())))
                .withMessage("an outline must have rings of three corners or more, but they have [0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalityMap.Point(Double.NaN, 1))
                .withMessage("a corner must be finite, in metres, but was NaN, 1.0");
    }

    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour.substring(1, 3))
                + 0.7152 * linear(colour.substring(3, 5))
                + 0.0722 * linear(colour.substring(5, 7));
    }

    private static double linear(String hex) {
        double part = Integer.parseInt(hex, 16) / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
