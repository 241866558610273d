package org.lafc.geo.boundary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lafc.core.place.Distance;
import org.lafc.geo.boundary.Area.Kind;

/**
 * Which areas of one kind are neighbours, and how long the border between them is. In the boundaries of 2013 Powys has
 * eleven neighbours in Wales, with any tolerance from 5 cm to 100 m; with Shropshire and Herefordshire they are the
 * thirteen that its paper counts.
 *
 * <ul>
 *   <li>Edges of two areas are a border where they run closer than a tolerance. Boundaries of one release share their
 *       edges exactly, and a tolerance of a metre does; boundaries that were generalised one by one, or come from two
 *       releases, need about the width by which they were generalised (20 m, 200 m or 500 m in the releases of the
 *       Office for National Statistics).
 *   <li>Two areas are neighbours if their border is at least ten times as long as the tolerance. So areas that meet in a
 *       point are none, as with four squares, and nor are areas with water between them that is wider than the tolerance.
 *   <li>The length is the mean of the two edges' lengths along the border. Accuracy: at each end of a stretch of border
 *       up to the tolerance and 25 metres more.
 * </ul>
 *
 * <p>Built once, in a time that grows with the length of all edges (a second or so for Wales); immutable and safe
 * between threads.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 7, counts the authorities that border the county; how
 * long a border must be, no source says.
 */
public final class Borders {

    private static final double PIECE_METRES = 25;
    private static final int LEAST_LENGTH_IN_TOLERANCES = 10;
    private static final Distance GREATEST_TOLERANCE = Distance.ofMetres(5000);

    private final ImmutableMap<Area, ImmutableList<Border>> borders;

    /**
     * A border of an area.
     *
     * @param neighbour the area on the other side
     * @param length how long the border is
     */
    public record Border(Area neighbour, Distance length) {
        /**
         * Checks that nothing is missing.
         *
         * @param neighbour the area on the other side
         * @param length how long the border is
         */
        public Border {
            requireNonNull(neighbour, "neighbour");
            requireNonNull(length, "length");
        }
    }

    private Borders(ImmutableMap<Area, ImmutableList<Border>> borders) {
        this.borders = borders;
    }

    /**
     * Finds the borders between all areas of a kind.
     *
     * @param boundaries the areas
     * @param kind the kind, since an authority is no neighbour of its localities
     * @param tolerance how close edges must run to be a border, more than 0 and at most 5,000 m
     * @return the borders
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public static Borders of(BoundarySet boundaries, Kind kind, Distance tolerance) {
        if (!tolerance.isMoreThan(Distance.ZERO) || tolerance.isMoreThan(GREATEST_TOLERANCE)) {
            throw new IllegalArgumentException("tolerance of borders must be more than 0 and at most "
                    + GREATEST_TOLERANCE + ", but was " + tolerance);
        }
        requireNonNull(kind, "kind");
        BoundarySet.Layer layer = boundaries.layer(kind);
        double[][] metres = layer.cells()
                .map(cells -> new SharedEdges(cells, boundaries.system(), tolerance.metres(), PIECE_METRES).metres())
                .orElse(new double[0][0]);
        return new Borders(borders(layer.areas(), metres, tolerance));
    }

    private static ImmutableMap<Area, ImmutableList<Border>> borders(
            List<Area> areas, double[][] metres, Distance tolerance) {
        Map<Area, Map<Integer, Double>> sums = new LinkedHashMap<>();
        for (int one = 0; one < areas.size(); one++) {
            Map<Integer, Double> sum = sums.computeIfAbsent(areas.get(one), any -> new TreeMap<>());
            for (int other = 0; other < areas.size(); other++) {
                if (!areas.get(one).equals(areas.get(other))) {
                    sum.merge(
                            areas.indexOf(areas.get(other)),
                            (metres[one][other] + metres[other][one]) / 2,
                            Double::sum);
                }
            }
        }
        Distance least = Distance.ofMetres(LEAST_LENGTH_IN_TOLERANCES * tolerance.metres());
        ImmutableMap.Builder<Area, ImmutableList<Border>> borders = ImmutableMap.builder();
        sums.forEach((area, lengths) -> {
            List<Border> ofArea = new ArrayList<>();
            lengths.forEach((other, length) -> {
                Border border = new Border(areas.get(other), Distance.ofMetres(length));
                if (border.length().isAtLeast(least)) {
                    ofArea.add(border);
                }
            });
            borders.put(area, ImmutableList.copyOf(ofArea));
        });
        return borders.buildOrThrow();
    }

    /**
     * Returns the borders of an area.
     *
     * @param area the area
     * @return its borders in the order of {@link BoundarySet#areas()}; empty if it has no neighbour
     * @throws IllegalArgumentException if the area is not one of those that were asked about
     */
    public ImmutableList<Border> of(Area area) {
        ImmutableList<Border> found = borders.get(requireNonNull(area, "area"));
        if (found == null) {
            throw new IllegalArgumentException("area must be one of the " + borders.size()
                    + " whose borders were found, but was '" + area.name() + "'");
        }
        return found;
    }

    @Override
    public String toString() {
        return "Borders[" + borders.size() + " areas]";
    }
}
