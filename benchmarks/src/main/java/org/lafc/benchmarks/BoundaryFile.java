package org.lafc.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The authorities of a GeoJSON file as the peers need them, by the order of their codes; read apart from lafc. */
final class BoundaryFile {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Map<String, List<Polygon>> byCode = new TreeMap<>();

    private BoundaryFile() {}

    static ImmutableList<Geometry> read(Path file) throws IOException {
        BoundaryFile result = new BoundaryFile();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            String code = "";
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.FIELD_NAME) {
                    continue;
                }
                String name = json.currentName();
                if (name.equals("code") || name.matches("LAD\\d\\dCD")) {
                    code = json.nextTextValue();
                } else if (name.equals("coordinates")) {
                    json.nextToken();
                    result.addPolygons(code, result.nested(json));
                }
            }
        }
        return result.byCode.values().stream()
                .map(polygons -> (Geometry) FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Arrays of arrays, a position as a Coordinate. */
    private Object nested(JsonParser json) throws IOException {
        List<Object> items = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                items.add(nested(json));
            } else {
                numbers.add(json.getDoubleValue());
            }
        }
        return numbers.isEmpty() ? items : new Coordinate(numbers.get(0), numbers.get(1));
    }

    private void addPolygons(String code, Object coordinates) {
        List<?> items = (List<?>) coordinates;
        if (((List<?>) items.get(0)).get(0) instanceof Coordinate) {
            byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(polygon(items));
        } else {
            items.forEach(item -> addPolygons(code, item));
        }
    }

    private static Polygon polygon(List<?> rings) {
        LinearRing[] made = rings.stream()
                .map(ring -> FACTORY.createLinearRing(
                        ((List<?>) ring).stream().map(Coordinate.class::cast).toArray(Coordinate[]::new)))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(made[0], java.util.Arrays.copyOfRange(made, 1, made.length));
    }
}
