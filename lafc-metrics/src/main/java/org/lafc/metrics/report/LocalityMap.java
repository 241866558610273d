package org.lafc.metrics.report;

import static org.lafc.metrics.report.Svg.Anchor.MIDDLE;
import static org.lafc.metrics.report.Svg.Anchor.START;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Draws areas as a map in SVG: each with a number, shaded by its value, and beside or below the map the number, name and value of
 * each. It draws the points it is given; whoever has longitude and latitude turns them into metres first.
 */
public final class LocalityMap {

    private static final int SIDE = 360;
    private static final int WIDTH = 440;
    private static final int NAMES = 220;
    private static final int GAP = 20;
    private static final int LINE = 26;
    private static final double LEAST_STEP = 0.5;
    private static final String UNKNOWN = "#ffffff";

    private LocalityMap() {}

    /**
     * A corner of an outline.
     *
     * @param east metres east of any origin
     * @param north metres north of it
     */
    public record Point(double east, double north) {
        /**
         * Checks that both are finite.
         *
         * @param east metres east of any origin
         * @param north metres north of it
         * @throws IllegalArgumentException if a coordinate is not finite
         */
        public Point {
            if (!Double.isFinite(east) || !Double.isFinite(north)) {
                throw new IllegalArgumentException(
                        "a corner must be finite, in metres, but was " + east + ", " + north);
            }
        }
    }

    /**
     * The outline of an area.
     *
     * @param name the name of the area
     * @param rings one or more, each of three corners or more; one inside another is a hole
     */
    public record Outline(String name, ImmutableList<ImmutableList<Point>> rings) {
        /**
         * Checks that there is something to draw.
         *
         * @param name the name of the area
         * @param rings one or more, each of three corners or more; one inside another is a hole
         * @throws IllegalArgumentException if there is no ring, or one of fewer than three corners
         */
        public Outline {
            if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 3)) {
                throw new IllegalArgumentException("an outline must have rings of three corners or more, but they have "
                        + rings.stream().map(List::size).toList());
            }
        }
    }

    /**
     * One area.
     *
     * @param outline its outline
     * @param value what its shade shows, not negative; empty if it is withheld or not known
     * @param shown the value as readers see it, for example {@code 46 children}
     */
    public record Area(Outline outline, OptionalDouble value, String shown) {
        /**
         * Checks the value.
         *
         * @param outline its outline
         * @param value what its shade shows, not negative; empty if it is withheld or not known
         * @param shown the value as readers see it, for example {@code 46 children}
         * @throws IllegalArgumentException if the value is negative or not finite
         */
        public Area {
            if (value.isPresent() && !(value.getAsDouble() >= 0 && Double.isFinite(value.getAsDouble()))) {
                throw new IllegalArgumentException(
                        "value of an area must be finite and not negative, but was " + value.getAsDouble());
            }
        }
    }

    /**
     * Draws areas.
     *
     * @param title what is drawn
     * @param areas the areas, one or more
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if there is no area
     */
    public static String svg(String title, List<Area> areas) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a map must have an area, but has none");
        }
        List<Point> corners = areas.stream()
                .flatMap(area -> area.outline().rings().stream())
                .flatMap(List::stream)
                .toList();
        double west = corners.stream().mapToDouble(Point::east).min().orElseThrow();
        double north = corners.stream().mapToDouble(Point::north).max().orElseThrow();
        double across = corners.stream().mapToDouble(Point::east).max().orElseThrow() - west;
        double down = north - corners.stream().mapToDouble(Point::north).min().orElseThrow();
        double unit = SIDE / Math.max(Math.max(across, down), 1);
        boolean beside = across * unit + GAP + NAMES <= WIDTH;
        double legendX = beside ? across * unit + GAP : 1;
        double legendY = beside ? 0 : down * unit + GAP;
        double height = Math.max(down * unit + 2, legendY + LINE * areas.size());
        Svg svg = new Svg(WIDTH, height, title, words(areas));
        double most =
                areas.stream().mapToDouble(area -> area.value().orElse(0)).max().orElse(0);
        List<String> numbers = new ArrayList<>();
        for (Area area : areas) {
            StringBuilder path = new StringBuilder();
            for (ImmutableList<Point> ring : area.outline().rings()) {
                outline(path, drawn(ring, west, north, unit));
            }
            svg.area(path, fill(area, most), Svg.FAINT);
            numbers.add(String.valueOf(numbers.size() + 1));
        }
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            double[] middle = middle(drawn(largest(area), west, north, unit));
            String ink = area.value().isEmpty()
                    ? Svg.INK
                    : Shade.of(area.value().getAsDouble(), most).ink();
            svg.text(middle[0], middle[1] + 5, MIDDLE, numbers.get(i), ink);
            double top = legendY + LINE * i;
            svg.area(box(legendX, top + 3), fill(area, most), Svg.FAINT);
            svg.text(
                    legendX + 26,
                    top + 18,
                    START,
                    Svg.fitted(
                            numbers.get(i) + " " + area.outline().name() + ": " + area.shown(), WIDTH - legendX - 26));
        }
        return svg.end();
    }

    private static String words(List<Area> areas) {
        return Svg.sentence(areas.stream()
                .map(area -> area.outline().name() + ": " + area.shown())
                .toList());
    }

    private static String fill(Area area, double most) {
        return area.value().isEmpty()
                ? UNKNOWN
                : Shade.of(area.value().getAsDouble(), most).fill();
    }

    private static double[][] drawn(ImmutableList<Point> ring, double west, double north, double unit) {
        return ring.stream()
                .map(point -> new double[] {(point.east() - west) * unit + 1, (north - point.north()) * unit + 1})
                .toArray(double[][]::new);
    }

    private static void outline(StringBuilder path, double[][] ring) {
        double[] last = ring[0];
        path.append('M').append(Svg.point(last[0], last[1]));
        for (double[] corner : ring) {
            // A corner nearer than this to the last one drawn is not seen, and boundaries have many.
            if (Math.abs(corner[0] - last[0]) + Math.abs(corner[1] - last[1]) >= LEAST_STEP) {
                path.append('L').append(Svg.point(corner[0], corner[1]));
                last = corner;
            }
        }
        path.append('Z');
    }

    private static String box(double x, double y) {
        return "M" + Svg.point(x, y) + "h18v18h-18Z";
    }

    private static ImmutableList<Point> largest(Area area) {
        ImmutableList<Point> largest = area.outline().rings().get(0);
        for (ImmutableList<Point> ring : area.outline().rings()) {
            if (Math.abs(doubledArea(ring)) > Math.abs(doubledArea(largest))) {
                largest = ring;
            }
        }
        return largest;
    }

    private static double doubledArea(ImmutableList<Point> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point one = ring.get(i);
            Point next = ring.get((i + 1) % ring.size());
            sum += one.east() * next.north() - next.east() * one.north();
        }
        return sum;
    }

    // The middle of the widest stretch of the ring at half its height: inside, whatever its shape.
    private static double[] middle(double[][] ring) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] corner : ring) {
            top = Math.min(top, corner[1]);
            bottom = Math.max(bottom, corner[1]);
        }
        double y = (top + bottom) / 2;
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < ring.length; i++) {
            double[] one = ring[i];
            double[] next = ring[(i + 1) % ring.length];
            if (one[1] > y != next[1] > y) {
                crossings.add(one[0] + (y - one[1]) / (next[1] - one[1]) * (next[0] - one[0]));
            }
        }
        crossings.sort(null);
        double widest = -1;
        double x = ring[0][0];
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double width = crossings.get(i + 1) - crossings.get(i);
            if (width > widest) {
                widest = width;
                x = crossings.get(i) + width / 2;
            }
        }
        return new double[] {x, y};
    }
}
