package org.lafc.metrics.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lafc.metrics.stats.ControlChart;
import org.lafc.metrics.stats.ControlChart.Point;
import org.lafc.metrics.stats.ControlChart.Rule;

/**
 * Draws a control chart in SVG: the figures in their order, their mean, the limits, and as red diamonds the points that a
 * rule flags; the description names the rule.
 */
public final class ProcessChart {

    private ProcessChart() {}

    /**
     * Draws a control chart.
     *
     * @param title what is drawn
     * @param unit the unit of the figures, for the axis
     * @param chart the chart
     * @param times when each point is, as many as points
     * @param decimals how many decimals the figures are shown with
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if there are not as many times as points
     */
    public static String svg(String title, String unit, ControlChart chart, List<String> times, int decimals) {
        List<Point> points = chart.points();
        if (times.size() != points.size()) {
            throw new IllegalArgumentException("a control chart needs a time for each of its " + points.size()
                    + " points, but has " + times.size());
        }
        double least = chart.lowerLimit();
        double most = chart.upperLimit();
        for (Point point : points) {
            least = Math.min(least, point.value());
            most = Math.max(most, point.value());
        }
        Svg svg = new Svg(Plot.WIDTH, Plot.HEIGHT, title, words(unit, chart, times, decimals));
        Scale up = Plot.upwards(least, most);
        Plot plot = new Plot(svg, up, unit);
        plot.names(times);
        plot.level(chart.mean(), "mean", "");
        if (chart.upperLimit() > chart.lowerLimit()) {
            plot.level(chart.upperLimit(), "upper", "6 4");
            plot.level(chart.lowerLimit(), "lower", "6 4");
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Svg.point(
                            Plot.across(i, points.size()), up.at(points.get(i).value())));
        }
        svg.stroke(path, Svg.BLUE, "");
        for (int i = 0; i < points.size(); i++) {
            double x = Plot.across(i, points.size());
            double y = up.at(points.get(i).value());
            if (points.get(i).rules().isEmpty()) {
                svg.circle(x, y, 4, Svg.BLUE);
            } else {
                svg.diamond(x, y, 6, Svg.RED);
            }
        }
        return svg.end();
    }

    private static String words(String unit, ControlChart chart, List<String> times, int decimals) {
        List<String> parts = new ArrayList<>(List.of(
                "mean: " + Numbers.decimal(chart.mean(), decimals) + " " + unit,
                "limits: " + Numbers.decimal(chart.lowerLimit(), decimals) + " to "
                        + Numbers.decimal(chart.upperLimit(), decimals)));
        for (int i = 0; i < times.size(); i++) {
            Point point = chart.points().get(i);
            parts.add(times.get(i) + ": " + Numbers.decimal(point.value(), decimals) + rules(point.rules()));
        }
        return Svg.sentence(parts);
    }

    private static String rules(ImmutableSet<Rule> rules) {
        return rules.isEmpty()
                ? ""
                : rules.stream()
                        .map(rule -> Ascii.toLowerCase(rule.name()).replace('_', ' '))
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
