package org.lafc.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lafc.geo.boundary.Feature.Coordinates;
import org.lafc.geo.boundary.Feature.Coordinates.Nested;
import org.lafc.geo.boundary.Feature.Coordinates.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes polygons of a feature's geometry. */
final class Shapes {

    static final String ALLOWED =
            "a Polygon or MultiPolygon whose rings are closed, have four positions or more and do not cross";

    private static final String NO_AREA = "the geometry is missing or not of a type that has an area";
    private static final String NOT_WELL_KNOWN = "the well-known text is broken off or cannot be read";
    private static final String BAD_RING = "a ring is not closed or has fewer than four positions";
    private static final Pattern WITH_AREA = Pattern.compile("^(MULTI)?POLYGON\\b", Pattern.CASE_INSENSITIVE);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FEWEST_POSITIONS = 4;

    private Shapes() {}

    /** What is wrong with a geometry; its message holds no value of the file. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Unfit(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static Geometry of(Feature.Geometry written) throws Unfit {
        Geometry geometry = read(written);
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw new Unfit("the geometry is not valid (" + error.getMessage() + ")");
        }
        return geometry;
    }

    private static Geometry read(Feature.Geometry written) throws Unfit {
        if (written instanceof Feature.Geometry.WellKnownText wkt) {
            return wellKnown(wkt.text());
        }
        Feature.Geometry.Arrays arrays = (Feature.Geometry.Arrays) written;
        return switch (arrays.type()) {
            case "Polygon" -> polygon(arrays.coordinates());
            case "MultiPolygon" -> multiPolygon(arrays.coordinates());
            default -> throw new Unfit(NO_AREA);
        };
    }

    private static Geometry wellKnown(String text) throws Unfit {
        if (!WITH_AREA.matcher(text).find()) {
            throw new Unfit(NO_AREA);
        }
        if (!isOneGeometry(text)) {
            throw new Unfit(NOT_WELL_KNOWN);
        }
        try {
            Geometry geometry = new WKTReader(FACTORY).read(text);
            for (Coordinate position : geometry.getCoordinates()) {
                if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
                    throw new Unfit(NOT_WELL_KNOWN);
                }
            }
            if (geometry.isEmpty()) {
                throw new Unfit("the geometry is empty");
            }
            return geometry;
        } catch (ParseException broken) {
            throw new Unfit(NOT_WELL_KNOWN);
        } catch (IllegalArgumentException ring) {
            throw new Unfit(BAD_RING);
        }
    }

    // The reader of JTS stops at the end of the first geometry and says nothing of what follows.
    private static boolean isOneGeometry(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0 && character == ')') {
                return i == text.length() - 1;
            }
        }
        return text.indexOf('(') < 0;
    }

    private static Geometry multiPolygon(Coordinates coordinates) throws Unfit {
        List<Polygon> polygons = new ArrayList<>();
        for (Coordinates polygon : items(coordinates)) {
            polygons.add(polygon(polygon));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(Coordinates coordinates) throws Unfit {
        List<LinearRing> rings = new ArrayList<>();
        for (Coordinates ring : items(coordinates)) {
            rings.add(ring(ring));
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(Coordinates coordinates) throws Unfit {
        List<Coordinate> positions = new ArrayList<>();
        for (Coordinates item : items(coordinates)) {
            if (!(item instanceof Position position)) {
                throw new Unfit("the coordinates are not nested as the type asks");
            }
            positions.add(new Coordinate(position.x(), position.y()));
        }
        if (positions.size() < FEWEST_POSITIONS || !positions.get(0).equals2D(positions.get(positions.size() - 1))) {
            throw new Unfit(BAD_RING);
        }
        return FACTORY.createLinearRing(positions.toArray(Coordinate[]::new));
    }

    private static List<Coordinates> items(Coordinates coordinates) throws Unfit {
        if (!(coordinates instanceof Nested nested) || nested.items().isEmpty()) {
            throw new Unfit("the coordinates are not nested as the type asks");
        }
        return nested.items();
    }
}
