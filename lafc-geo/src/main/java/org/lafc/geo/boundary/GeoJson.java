package org.lafc.geo.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lafc.geo.boundary.Feature.Coordinates;
import org.lafc.geo.boundary.Feature.Geometry;

/**
 * A GeoJSON text taken apart while it streams by. Members may come in any order, and unknown ones are skipped.
 *
 * @param type the root's type, empty if it has none
 * @param crsName the name of the coordinate system, if the root has a {@code crs} member
 * @param features the features in the order of the file
 */
record GeoJson(String type, Optional<String> crsName, ImmutableList<Feature> features) {

    // Enough for the full-resolution authorities of the United Kingdom; a text made to exhaust memory stops here.
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxDocumentLength(1L << 30)
            .maxTokenCount(40_000_000)
            .maxStringLength(1 << 16)
            .maxNameLength(1 << 10)
            .maxNumberLength(100)
            .build();

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    static GeoJson parse(InputStream bytes) throws IOException {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            String type = "";
            Optional<String> crsName = Optional.empty();
            ImmutableList.Builder<Feature> features = ImmutableList.builder();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new GeoJson(type, crsName, features.build());
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "type" -> type = text(json);
                    case "crs" -> crsName = crsName(json);
                    case "features" -> readFeatures(json, features);
                    default -> json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "text after the root");
            }
            return new GeoJson(type, crsName, features.build());
        }
    }

    // A crs that is null means no more than none at all; one without a name is given as an empty name.
    private static Optional<String> crsName(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        String name = "";
        if (isObject(json)) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                if (member.equals("properties")) {
                    name = properties(json).getOrDefault("name", "");
                } else {
                    json.skipChildren();
                }
            }
        }
        return Optional.of(name);
    }

    private static void readFeatures(JsonParser json, ImmutableList.Builder<Feature> features) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            features.add(feature(json));
        }
    }

    private static Feature feature(JsonParser json) throws IOException {
        long line = json.currentTokenLocation().getLineNr();
        ImmutableSortedMap<String, String> properties = ImmutableSortedMap.of();
        Geometry geometry = Geometry.NONE;
        if (isObject(json)) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "properties" -> properties = properties(json);
                    case "geometry" -> geometry = geometry(json);
                    default -> json.skipChildren();
                }
            }
        }
        return new Feature(line, properties, geometry);
    }

    private static Geometry geometry(JsonParser json) throws IOException {
        String type = "";
        Coordinates coordinates = new Coordinates.Malformed();
        if (isObject(json)) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "type" -> type = text(json);
                    case "coordinates" -> coordinates = coordinates(json);
                    default -> json.skipChildren();
                }
            }
        }
        return new Geometry.Arrays(type, coordinates);
    }

    // Texts that are not blank, under their names in small letters; other values say nothing here.
    private static ImmutableSortedMap<String, String> properties(JsonParser json) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (isObject(json)) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName().toLowerCase(Locale.ROOT);
                json.nextToken();
                String value = text(json);
                if (!value.isEmpty()) {
                    texts.put(name, value);
                }
            }
        }
        return ImmutableSortedMap.copyOf(texts);
    }

    private static Coordinates coordinates(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return new Coordinates.Malformed();
        }
        List<Double> numbers = new ArrayList<>(2);
        ImmutableList.Builder<Coordinates> nested = ImmutableList.builder();
        boolean hasNested = false;
        boolean malformed = false;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken().isNumeric()) {
                double number = json.getDoubleValue();
                malformed |= !Double.isFinite(number);
                numbers.add(number);
            } else {
                hasNested = true;
                nested.add(coordinates(json));
            }
        }
        if (numbers.isEmpty()) {
            return new Coordinates.Nested(nested.build());
        }
        if (malformed || hasNested || numbers.size() < 2) {
            return new Coordinates.Malformed();
        }
        return new Coordinates.Position(numbers.get(0), numbers.get(1));
    }

    // Leaves the parser on the value's last token.
    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText().strip();
        }
        json.skipChildren();
        return "";
    }

    // If the value is no object, leaves the parser on its last token.
    private static boolean isObject(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        json.skipChildren();
        return false;
    }
}
