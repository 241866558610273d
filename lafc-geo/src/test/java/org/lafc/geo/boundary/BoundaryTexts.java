package org.lafc.geo.boundary;

import org.lafc.core.read.Source;

/** Small invented boundary files: squares. */
public final class BoundaryTexts {

    private BoundaryTexts() {}

    public static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "]}";
    }

    public static String gridCollection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features)
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}}}";
    }

    /** A feature; properties is the inside of a JSON object. */
    public static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    public static String polygon(String properties, String... rings) {
        return feature(properties, "Polygon", "[" + String.join(",", rings) + "]");
    }

    /** The ring of a rectangle. */
    public static String ring(double west, double south, double east, double north) {
        return String.format("[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]", west, south, east, north);
    }

    public static BoundarySet boundaries(String text) {
        BoundaryResult result = read(text);
        if (!result.problems().isEmpty()) {
            throw new IllegalArgumentException(result.problems().toString());
        }
        return result.boundaries();
    }

    static BoundaryResult read(String text) {
        return BoundaryReader.read(Source.ofText("areas.geojson", text));
    }
}
