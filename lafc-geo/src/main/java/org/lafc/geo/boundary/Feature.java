package org.lafc.geo.boundary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.regex.Pattern;

/** A feature as the file has it: nothing is known to be right but the JSON or CSV. */
record Feature(long line, ImmutableSortedMap<String, String> properties, Geometry geometry) {

    private static final Pattern CODE_OF_YEAR = Pattern.compile("lad\\d\\dcd");
    private static final Pattern NAME_OF_YEAR = Pattern.compile("lad\\d\\dnm");
    private static final Pattern WELSH_NAME_OF_YEAR = Pattern.compile("lad\\d\\dnmw");

    /** A geometry as it is written. */
    sealed interface Geometry {
        Geometry NONE = new Arrays("", new Coordinates.Malformed());

        /** The type a geometry of GeoJSON says it has, and its arrays. */
        record Arrays(String type, Coordinates coordinates) implements Geometry {}

        record WellKnownText(String text) implements Geometry {}
    }

    /** The nested arrays of a geometry. */
    sealed interface Coordinates {
        record Position(double x, double y) implements Coordinates {}

        record Nested(ImmutableList<Coordinates> items) implements Coordinates {}

        record Malformed() implements Coordinates {}
    }

    Optional<String> code() {
        return property("code", CODE_OF_YEAR);
    }

    Optional<String> name() {
        return property("name", NAME_OF_YEAR);
    }

    Optional<String> welshName() {
        return property("name_cy", WELSH_NAME_OF_YEAR);
    }

    Optional<String> kind() {
        return Optional.ofNullable(properties.get("kind"));
    }

    // Names of properties are in small letters and ascend, so that the last of a pattern is the newest year.
    private Optional<String> property(String plainName, Pattern nameOfYear) {
        return Optional.ofNullable(properties.get(plainName))
                .or(() -> properties.entrySet().stream()
                        .filter(property ->
                                nameOfYear.matcher(property.getKey()).matches())
                        .reduce((older, newer) -> newer)
                        .map(property -> property.getValue()));
    }
}
