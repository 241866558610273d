package org.lafc.metrics.report;

import static org.lafc.metrics.report.Svg.Anchor.MIDDLE;

import java.util.ArrayList;
import java.util.List;
import org.lafc.metrics.stats.Histogram;

/** Draws how many values fall into each of equal steps, as touching bars in SVG, each with its count. */
public final class HistogramChart {

    private static final int MOST_BINS = 60;

    private HistogramChart() {}

    /**
     * Draws a histogram. A step holds its lower edge and not its upper one; steps between the least and the greatest
     * value are drawn even if nothing is in them.
     *
     * @param title what is drawn
     * @param values the values in whole units, one or more
     * @param step how wide a step is, in the same unit, from 1
     * @param unit what the values are, for the axis, for example {@code miles}
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if there is no value, the step is not positive, or there would be more than 60
     *     steps
     */
    public static String svg(String title, Histogram values, long step, String unit) {
        if (values.total() == 0 || step < 1) {
            throw new IllegalArgumentException("a histogram must have a value and a step of 1 or more, but has "
                    + values.total() + " values and a step of " + step);
        }
        long first = Math.floorDiv(values.minimum().orElseThrow(), step);
        long bins = Math.floorDiv(values.maximum().orElseThrow(), step) - first + 1;
        if (bins > MOST_BINS) {
            throw new IllegalArgumentException(
                    "a histogram must have at most " + MOST_BINS + " steps, but " + step + " makes " + bins);
        }
        long[] counts = new long[(int) bins];
        for (int i = 0; i < values.distinct(); i++) {
            counts[(int) (Math.floorDiv(values.value(i), step) - first)] += values.count(i);
        }
        return svg(title, counts, first, step, unit);
    }

    private static String svg(String title, long[] counts, long first, long step, String unit) {
        long most = 1;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            most = Math.max(most, counts[i]);
            parts.add(Numbers.whole((first + i) * step) + " to under " + Numbers.whole((first + i + 1) * step) + " "
                    + unit + ": " + Numbers.whole(counts[i]));
        }
        Svg svg = new Svg(Plot.WIDTH, Plot.HEIGHT, title, Svg.sentence(parts));
        Scale up = Plot.counts((double) most);
        Scale along = Scale.of((double) first * step, (double) (first + counts.length) * step, Plot.LEFT, Plot.RIGHT);
        Plot plot = new Plot(svg, up, "Count");
        plot.ticks(along, unit);
        boolean room = (double) (Plot.RIGHT - Plot.LEFT) / counts.length > Svg.width(Numbers.whole(most));
        for (int i = 0; i < counts.length; i++) {
            double left = along.at((double) (first + i) * step);
            double right = along.at((double) (first + i + 1) * step);
            double top = up.at((double) counts[i]);
            svg.rectangle(left + 0.5, top, right - left - 1, Plot.BOTTOM - top, Svg.BLUE);
            if (room && counts[i] > 0) {
                svg.text((left + right) / 2, top - 4, MIDDLE, Numbers.whole(counts[i]));
            }
        }
        return svg.end();
    }
}
