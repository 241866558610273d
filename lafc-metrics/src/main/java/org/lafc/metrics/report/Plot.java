package org.lafc.metrics.report;

import static org.lafc.metrics.report.Svg.Anchor.END;
import static org.lafc.metrics.report.Svg.Anchor.MIDDLE;
import static org.lafc.metrics.report.Svg.Anchor.START;

import java.math.BigDecimal;
import java.util.List;

/** The frame of charts with a value upwards: axes, ticks, grid, and dashed lines across. */
final class Plot {

    static final int LEFT = 56;
    static final int RIGHT = 375;
    static final int TOP = 30;
    static final int BOTTOM = 250;
    static final int WIDTH = 450;
    static final int HEIGHT = 300;

    private static final int GAP = 8;
    private static final int BASELINE = 5;

    private final Svg svg;
    private final Scale up;

    Plot(Svg svg, Scale up, String upwards) {
        this.svg = svg;
        this.up = up;
        for (BigDecimal tick : up.ticks()) {
            double y = up.at(tick.doubleValue());
            svg.line(LEFT, y, RIGHT, y, Svg.GRID);
            svg.text(LEFT - GAP, y + BASELINE, END, Svg.fitted(Scale.label(tick), LEFT - (double) GAP));
        }
        svg.text(GAP, TOP - GAP - 4, START, Svg.fitted(upwards, WIDTH - 2.0 * GAP));
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, Svg.INK);
    }

    static Scale upwards(double least, double most) {
        return Scale.of(least, most, BOTTOM, TOP);
    }

    /** An axis of counts: no tick lies between two whole numbers. */
    static Scale counts(double most) {
        return upwards(0, Math.max(most, Scale.MOST_STEPS));
    }

    /** The middle of one of some equal steps along the axis. */
    static double across(int step, int steps) {
        return LEFT + (RIGHT - LEFT) * (step + 0.5) / steps;
    }

    /** Names equal steps along the axis, leaving some out where they are too many. */
    void names(List<String> names) {
        double widest = names.stream().mapToDouble(Svg::width).max().orElse(0);
        double room = Math.min(widest, 110) + GAP;
        int every = Math.max(1, (int) Math.ceil(room * names.size() / (RIGHT - LEFT)));
        for (int i = 0; i < names.size(); i += every) {
            double x = across(i, names.size());
            svg.line(x, BOTTOM, x, BOTTOM + 4.0, Svg.INK);
            svg.text(x, BOTTOM + 20.0, MIDDLE, Svg.fitted(names.get(i), room));
        }
    }

    /** Labels an axis with numbers. */
    void ticks(Scale along, String name) {
        for (BigDecimal tick : along.ticks()) {
            double x = along.at(tick.doubleValue());
            svg.line(x, BOTTOM, x, BOTTOM + 4.0, Svg.INK);
            svg.text(x, BOTTOM + 20.0, MIDDLE, Scale.label(tick));
        }
        svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 10.0, MIDDLE, Svg.fitted(name, RIGHT - (double) LEFT));
    }

    /** A dashed line across with its name at the right end. */
    void level(double value, String name, String dashes) {
        double y = up.at(value);
        svg.stroke("M" + Svg.point(LEFT, y) + "L" + Svg.point(RIGHT, y), Svg.FAINT, dashes);
        svg.text(RIGHT + 4.0, y + BASELINE, START, Svg.fitted(name, WIDTH - RIGHT - 4.0));
    }
}
