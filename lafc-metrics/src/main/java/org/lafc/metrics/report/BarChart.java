package org.lafc.metrics.report;

import static org.lafc.metrics.report.Svg.Anchor.END;
import static org.lafc.metrics.report.Svg.Anchor.START;

import java.util.List;

/**
 * Draws counts or values as horizontal bars in SVG, each with its name and its value written out; the description reads
 * them all. Bars start at zero.
 */
public final class BarChart {

    private static final int WIDTH = 440;
    private static final double LONGEST_NAME = 175;
    private static final int STEP = 30;
    private static final int ABOVE = 18;
    private static final int BAR = 20;
    private static final int GAP = 8;

    private BarChart() {}

    /**
     * One bar.
     *
     * @param name what it counts
     * @param value how long it is, finite and not negative
     * @param shown the value as readers see it, for example {@code 35 (17.2%)}
     */
    public record Bar(String name, double value, String shown) {
        /**
         * Checks the value.
         *
         * @param name what it counts
         * @param value how long it is, finite and not negative
         * @param shown the value as readers see it, for example {@code 35 (17.2%)}
         * @throws IllegalArgumentException if the value is negative or not finite
         */
        public Bar {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("value of a bar must be finite and not negative, but was " + value);
            }
        }
    }

    /**
     * Draws bars from top to bottom.
     *
     * @param title what is drawn
     * @param bars the bars, one or more
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if there is no bar
     */
    public static String svg(String title, List<Bar> bars) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a bar chart must have a bar, but has none");
        }
        double widest =
                bars.stream().mapToDouble(bar -> Svg.width(bar.name())).max().orElse(0);
        // Names too long to stand beside their bars stand above them.
        boolean above = widest > LONGEST_NAME;
        double left = above ? 0 : widest + GAP;
        double values =
                bars.stream().mapToDouble(bar -> Svg.width(bar.shown())).max().orElse(0);
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double longest = Math.max(WIDTH - left - values - GAP, WIDTH / 5.0);
        int step = above ? STEP + ABOVE : STEP;
        Svg svg = new Svg(
                WIDTH,
                step * bars.size(),
                title,
                Svg.sentence(bars.stream()
                        .map(bar -> bar.name() + ": " + bar.shown())
                        .toList()));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double length = most == 0 ? 0 : bar.value() / most * longest;
            double bottom = step * (i + 1) - (STEP - BAR) / 2.0;
            if (above) {
                svg.text(0, bottom - BAR - 6, START, Svg.fitted(bar.name(), WIDTH));
            } else {
                svg.text(left - GAP, bottom - 5, END, bar.name());
            }
            svg.rectangle(left, bottom - BAR, length, BAR, Svg.BLUE);
            svg.text(left + length + GAP, bottom - 5, START, Svg.fitted(bar.shown(), WIDTH - left - length - GAP));
        }
        return svg.end();
    }
}
