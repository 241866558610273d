package org.lafc.metrics.report;

import static org.lafc.metrics.report.Svg.Anchor.MIDDLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.lafc.metrics.stats.Interval;

/**
 * Draws a series, for example a measure by year, as a line in SVG with the interval of each value as an upright bar. A
 * time without a value leaves a gap: nothing is drawn between its neighbours.
 */
public final class LineChart {

    private static final double HALF_CAP = 4;

    private LineChart() {}

    /**
     * One time of the series.
     *
     * @param time when, for example {@code 2017-18}
     * @param value the value, if there is one
     * @param interval its interval in the same unit, if there is one
     */
    public record Point(String time, OptionalDouble value, Optional<Interval> interval) {
        /**
         * Checks that the value is finite.
         *
         * @param time when, for example {@code 2017-18}
         * @param value the value, if there is one
         * @param interval its interval in the same unit, if there is one
         * @throws IllegalArgumentException if the value is not finite
         */
        public Point {
            if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
                throw new IllegalArgumentException("value of a point must be finite, but was " + value.getAsDouble());
            }
        }
    }

    /**
     * Draws a series.
     *
     * @param title what is drawn
     * @param unit the unit, for the axis and the description
     * @param points the times in their order; one or more has a value
     * @param decimals how many decimals the values are shown with
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if no time has a value
     */
    public static String svg(String title, String unit, List<Point> points, int decimals) {
        double[] values = points.stream()
                .filter(point -> point.value().isPresent())
                .flatMapToDouble(point -> DoubleStream.concat(
                        DoubleStream.of(point.value().getAsDouble()),
                        point.interval().stream()
                                .flatMapToDouble(limits -> DoubleStream.of(limits.lower(), limits.upper()))))
                .toArray();
        if (values.length == 0) {
            throw new IllegalArgumentException("a line chart must have a value, but has none");
        }
        Svg svg = new Svg(Plot.WIDTH, Plot.HEIGHT, title, words(points, unit, decimals));
        Scale up = Plot.upwards(
                Math.min(0, DoubleStream.of(values).min().orElseThrow()),
                Math.max(0, DoubleStream.of(values).max().orElseThrow()));
        new Plot(svg, up, unit).names(points.stream().map(Point::time).toList());
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            OptionalDouble value = points.get(i).value();
            if (value.isPresent()) {
                path.append(drawing ? 'L' : 'M')
                        .append(Svg.point(Plot.across(i, points.size()), up.at(value.getAsDouble())));
            }
            drawing = value.isPresent();
        }
        svg.stroke(path, Svg.BLUE, "");
        for (int i = 0; i < points.size(); i++) {
            point(svg, up, Plot.across(i, points.size()), points.get(i), decimals);
        }
        return svg.end();
    }

    private static void point(Svg svg, Scale up, double x, Point point, int decimals) {
        if (point.value().isEmpty()) {
            return;
        }
        double y = up.at(point.value().getAsDouble());
        double above = y;
        if (point.interval().isPresent()) {
            double upper = up.at(point.interval().get().upper());
            double lower = up.at(point.interval().get().lower());
            svg.line(x, upper, x, lower, Svg.INK);
            svg.line(x - HALF_CAP, upper, x + HALF_CAP, upper, Svg.INK);
            svg.line(x - HALF_CAP, lower, x + HALF_CAP, lower, Svg.INK);
            above = upper;
        }
        svg.circle(x, y, 4, Svg.BLUE);
        svg.text(x, above - 7, MIDDLE, Numbers.decimal(point.value().getAsDouble(), decimals));
    }

    private static String words(List<Point> points, String unit, int decimals) {
        List<String> parts = new ArrayList<>();
        for (Point point : points) {
            parts.add(point.time() + ": "
                    + (point.value().isEmpty()
                            ? "no value"
                            : Numbers.decimal(point.value(), decimals) + " " + unit
                                    + point.interval()
                                            .map(limits -> " (" + Numbers.decimal(limits.lower(), decimals) + " to "
                                                    + Numbers.decimal(limits.upper(), decimals) + ")")
                                            .orElse("")));
        }
        return Svg.sentence(parts);
    }
}
