package org.lafc.metrics.report;

import static org.lafc.metrics.report.Svg.Anchor.END;
import static org.lafc.metrics.report.Svg.Anchor.START;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import org.lafc.metrics.compare.Funnel;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;

/**
 * Draws areas against the limits within which chance alone would put them, as a funnel in SVG: the share of each over its
 * base, the baseline, and limits of 95 and 99.8 per cent by the normal approximation. An area beyond the outer limits is
 * a red diamond with its name; the others are blue circles. The area that the drawing is for has a ring and its name.
 */
public final class FunnelChart {

    private static final int STEPS = 60;
    private static final double[] LEVELS = {Interval.LEVEL_95, Interval.LEVEL_99_8};
    private static final String[] DASHES = {"6 4", "2 3"};
    private static final String[] NAMES = {"95% limits", "99.8% limits"};

    private final List<Area> areas;
    private final double baseline;
    private final Per per;

    private FunnelChart(List<Area> areas, double baseline, Per per) {
        this.areas = areas;
        this.baseline = baseline;
        this.per = per;
    }

    /** What shares are drawn as. */
    public enum Per {
        /** Per cent of the base. */
        CENT(100, "per cent", "%"),
        /** A number per 10,000 of the base. */
        TEN_THOUSAND(10_000, "per 10,000", "");

        private final long times;
        private final String words;
        private final String sign;

        Per(long times, String words, String sign) {
            this.times = times;
            this.words = words;
            this.sign = sign;
        }
    }

    /**
     * One area.
     *
     * @param name its name
     * @param share how many of how many
     * @param isOwn whether it is the area that the drawing is for, which is named wherever it stands
     */
    public record Area(String name, Proportion share, boolean isOwn) {
        /**
         * Checks that there is a base.
         *
         * @param name its name
         * @param share how many of how many
         * @param isOwn whether it is the area that the drawing is for
         * @throws IllegalArgumentException if the base is 0
         */
        public Area {
            if (share.denominator() < 1) {
                throw new IllegalArgumentException("base of an area in a funnel must be 1 or more, but was 0");
            }
        }

        /**
         * Makes one area among others.
         *
         * @param name its name
         * @param share how many of how many
         */
        public Area(String name, Proportion share) {
            this(name, share, false);
        }
    }

    /**
     * Draws areas, in per cent.
     *
     * @param title what is drawn
     * @param base what the bases count, for the axis, for example {@code children}
     * @param areas the areas, one or more
     * @param baseline the share that all are compared with, from 0 to 1
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if there is no area, or the baseline is not a share
     */
    public static String svg(String title, String base, List<Area> areas, double baseline) {
        return svg(title, base, areas, baseline, Per.CENT);
    }

    /**
     * Draws areas.
     *
     * @param title what is drawn
     * @param base what the bases count, for the axis, for example {@code children}
     * @param areas the areas, one or more
     * @param baseline the share that all are compared with, from 0 to 1
     * @param per what shares are drawn as
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if there is no area, or the baseline is not a share
     */
    public static String svg(String title, String base, List<Area> areas, double baseline, Per per) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a funnel must have an area, but has none");
        }
        return new FunnelChart(areas, baseline, per).svg(title, base);
    }

    private String svg(String title, String base) {
        List<String> words = new ArrayList<>(List.of("baseline: " + amount(baseline)));
        areas.forEach(area -> words.add(words(area)));
        long largest = areas.stream()
                .mapToLong(area -> area.share().denominator())
                .max()
                .orElseThrow();
        double most = areas.stream().mapToDouble(this::value).max().orElseThrow();
        Svg svg = new Svg(Plot.WIDTH, Plot.HEIGHT, title, Svg.sentence(words));
        Scale up = Plot.upwards(0, Math.max(most, Math.min(1, 2 * baseline) * per.times));
        Scale along = Scale.of(0, (double) largest, Plot.LEFT, Plot.RIGHT);
        Plot plot = new Plot(svg, up, per.words);
        plot.ticks(along, base);
        plot.level(baseline * per.times, "baseline", "");
        limits(svg, up, along);
        points(svg, up, along);
        return svg.end();
    }

    private void limits(Svg svg, Scale up, Scale along) {
        for (int level = 0; level < LEVELS.length; level++) {
            StringBuilder lower = new StringBuilder();
            StringBuilder upper = new StringBuilder();
            for (int step = 1; step <= STEPS; step++) {
                // Closer together where the funnel is steep.
                long size = Math.max(1, Math.round(along.high() * step * step / (STEPS * STEPS)));
                Interval limits = Funnel.score(baseline, size, LEVELS[level]);
                char pen = step == 1 ? 'M' : 'L';
                lower.append(pen).append(Svg.point(along.at((double) size), up.at(limits.lower() * per.times)));
                upper.append(pen)
                        .append(Svg.point(
                                along.at((double) size), Math.max(Plot.TOP, up.at(limits.upper() * per.times))));
            }
            svg.stroke(lower, Svg.FAINT, DASHES[level]);
            svg.stroke(upper, Svg.FAINT, DASHES[level]);
            double y = Plot.TOP - 14;
            double x = Plot.RIGHT - 210.0 + level * 150;
            svg.stroke("M" + Svg.point(x - 34, y) + "L" + Svg.point(x - 6, y), Svg.FAINT, DASHES[level]);
            svg.text(x, y + 5, START, NAMES[level]);
        }
    }

    private void points(Svg svg, Scale up, Scale along) {
        List<double[]> named = new ArrayList<>();
        // The own area first, so that no other name keeps its name away.
        for (Area area : Iterables.concat(
                Iterables.filter(areas, Area::isOwn), Iterables.filter(areas, area -> !area.isOwn()))) {
            double x = along.at((double) area.share().denominator());
            double y = up.at(value(area));
            if (area.isOwn()) {
                svg.ring(x, y, 9, Svg.INK);
            }
            if (isBeyond(area)) {
                svg.diamond(x, y, 6, Svg.RED);
            } else {
                svg.circle(x, y, 4, Svg.BLUE);
            }
            if (!isBeyond(area) && !area.isOwn()) {
                continue;
            }
            // A name that would cover another is left to the description.
            if (named.stream().noneMatch(other -> Math.abs(other[1] - y) < Svg.FONT + 4)) {
                named.add(new double[] {x, y});
                boolean left = x > (Plot.LEFT + Plot.RIGHT) / 2.0;
                String name = Svg.fitted(area.name(), 140);
                double beside = area.isOwn() ? 13 : 10;
                String colour = isBeyond(area) ? Svg.RED : Svg.INK;
                svg.text(left ? x - beside : x + beside, y + 5, left ? END : START, name, colour);
            }
        }
    }

    private String words(Area area) {
        return area.name() + ": " + amount(area.share().share().orElseThrow()) + " of "
                + Numbers.whole(area.share().denominator())
                + (isBeyond(area) ? ", beyond the 99.8% limits" : "");
    }

    private boolean isBeyond(Area area) {
        Interval limits = Funnel.score(baseline, area.share().denominator(), Interval.LEVEL_99_8);
        double share = area.share().share().orElseThrow();
        return share < limits.lower() || share > limits.upper();
    }

    private double value(Area area) {
        return area.share().per(per.times).orElseThrow();
    }

    private String amount(double share) {
        return Numbers.decimal(share * per.times, 1) + per.sign;
    }
}
