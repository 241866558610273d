package org.lafc.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * An invented country of 22 authorities, as many as Wales has: four columns and six rows without two corners, with
 * ragged borders that neighbours share vertex by vertex, coasts more ragged still, and an island off each third coast.
 * Some 38,000 vertices, where the file of Wales has 33,955. The same seed gives the same country.
 */
final class InventedCountry {

    private static final int COLUMNS = 4;
    private static final int ROWS = 6;
    private static final double WEST = -5.2;
    private static final double SOUTH = 51.4;
    private static final double WIDTH = 0.6;
    private static final double HEIGHT = 0.34;
    private static final int BORDER_HALVINGS = 8;
    private static final int COAST_HALVINGS = 10;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final SplittableRandom random;
    private final Map<String, List<Coordinate>> lines = new HashMap<>();

    private InventedCountry(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The authorities in the order of their codes, W06000001 on. */
    static ImmutableList<Geometry> of(long seed) {
        return new InventedCountry(seed).authorities();
    }

    /** The same as a GeoJSON text. */
    static String geoJson(List<Geometry> authorities) {
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < authorities.size(); i++) {
            String code = code(i);
            text.append(i == 0 ? "\n" : ",\n")
                    .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"" + code
                            + "\"},")
                    .append("\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
            for (int part = 0; part < authorities.get(i).getNumGeometries(); part++) {
                text.append(part == 0 ? "[[" : ",[[");
                String separator = "";
                for (Coordinate at : authorities.get(i).getGeometryN(part).getCoordinates()) {
                    text.append(separator)
                            .append('[')
                            .append(at.x)
                            .append(',')
                            .append(at.y)
                            .append(']');
                    separator = ",";
                }
                text.append("]]");
            }
            text.append("]}}");
        }
        return text.append("]}").toString();
    }

    static String code(int authority) {
        return String.format("W060000%02d", authority + 1);
    }

    private ImmutableList<Geometry> authorities() {
        Coordinate[][] corners = new Coordinate[COLUMNS + 1][ROWS + 1];
        for (int column = 0; column <= COLUMNS; column++) {
            for (int row = 0; row <= ROWS; row++) {
                corners[column][row] = new Coordinate(
                        WEST + WIDTH * (column + random.nextDouble(-0.1, 0.1)),
                        SOUTH + HEIGHT * (row + random.nextDouble(-0.1, 0.1)));
            }
        }
        ImmutableList.Builder<Geometry> authorities = ImmutableList.builder();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                if (isLand(column, row)) {
                    authorities.add(authority(corners, column, row));
                }
            }
        }
        return authorities.build();
    }

    private static boolean isLand(int column, int row) {
        boolean isCorner = column == 0 && (row == 0 || row == ROWS - 1);
        return column >= 0 && column < COLUMNS && row >= 0 && row < ROWS && !isCorner;
    }

    private Geometry authority(Coordinate[][] corners, int column, int row) {
        Coordinate southWest = corners[column][row];
        Coordinate southEast = corners[column + 1][row];
        Coordinate northEast = corners[column + 1][row + 1];
        Coordinate northWest = corners[column][row + 1];
        CoordinateList ring = new CoordinateList();
        addLine(ring, southWest, southEast, "south " + column + " " + row, isLand(column, row - 1));
        addLine(ring, southEast, northEast, "west " + (column + 1) + " " + row, isLand(column + 1, row));
        addBack(ring, northWest, northEast, "south " + column + " " + (row + 1), isLand(column, row + 1));
        addBack(ring, southWest, northWest, "west " + column + " " + row, isLand(column - 1, row));
        ring.closeRing();
        List<org.locationtech.jts.geom.Polygon> parts = new ArrayList<>();
        parts.add(FACTORY.createPolygon(ring.toCoordinateArray()));
        if (row % 3 == 1 && column == 0) {
            parts.add(FACTORY.createPolygon(island(southWest.x - 0.4, southWest.y + HEIGHT / 2)));
        }
        return FACTORY.createMultiPolygon(parts.toArray(org.locationtech.jts.geom.Polygon[]::new));
    }

    private static Coordinate[] island(double x, double y) {
        CoordinateList ring = new CoordinateList();
        for (int i = 0; i < 40; i++) {
            double angle = 2 * Math.PI * i / 40;
            double radius = i % 2 == 0 ? 0.05 : 0.04;
            ring.add(new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle)), false);
        }
        ring.closeRing();
        return ring.toCoordinateArray();
    }

    private void addLine(CoordinateList ring, Coordinate from, Coordinate to, String name, boolean isBorder) {
        line(from, to, name, isBorder).forEach(at -> ring.add(at, false));
    }

    private void addBack(CoordinateList ring, Coordinate from, Coordinate to, String name, boolean isBorder) {
        List<Coordinate> line = line(from, to, name, isBorder);
        for (int i = line.size() - 1; i >= 0; i--) {
            ring.add(line.get(i), false);
        }
    }

    private List<Coordinate> line(Coordinate from, Coordinate to, String name, boolean isBorder) {
        List<Coordinate> known = lines.get(name);
        if (known != null) {
            return known;
        }
        List<Coordinate> line = new ArrayList<>();
        line.add(from);
        displace(line, from, to, isBorder ? BORDER_HALVINGS : COAST_HALVINGS, 0.09);
        lines.put(name, line);
        return line;
    }

    // Midpoints go to the side by a share that shrinks, so that lines turn by less than they would need to cross.
    private void displace(List<Coordinate> line, Coordinate from, Coordinate to, int halvings, double share) {
        if (halvings == 0) {
            line.add(to);
            return;
        }
        double aside = random.nextDouble(-share, share);
        Coordinate middle = new Coordinate(
                (from.x + to.x) / 2 - aside * (to.y - from.y), (from.y + to.y) / 2 + aside * (to.x - from.x));
        displace(line, from, middle, halvings - 1, 0.7 * share);
        displace(line, middle, to, halvings - 1, 0.7 * share);
    }
}
