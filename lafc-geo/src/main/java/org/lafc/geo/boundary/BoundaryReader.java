package org.lafc.geo.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.geo.boundary.Area.Kind;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads boundaries from GeoJSON or from a table of well-known text, plain or gzip; which of the two, the file's first
 * line tells.
 *
 * <p>GeoJSON (RFC 7946) is a {@code FeatureCollection} of {@code Polygon} and {@code MultiPolygon} features:
 *
 * <pre>
 * {"type": "FeatureCollection", "features": [
 *   {"type": "Feature",
 *    "properties": {"code": "W06000023", "name": "Powys", "name_cy": "Powys"},
 *    "geometry": {"type": "Polygon", "coordinates": [[[-3.9, 51.8], [-3.0, 51.8], [-3.0, 52.9], [-3.9, 51.8]]]}},
 *   {"type": "Feature", "properties": {"kind": "locality", "name": "Ystradgynlais"}, "geometry": …}]}
 * </pre>
 *
 * <p>A table is a CSV file in UTF-8 with a column {@code wkt} that holds a {@code POLYGON} or {@code MULTIPOLYGON} (OGC
 * Simple Features), and the properties as columns; a spatial database or desktop program saves it so:
 *
 * <pre>
 * code,name,name_cy,kind,crs,wkt
 * W06000023,Powys,Powys,authority,EPSG:27700,"POLYGON ((280000 210000, 330000 210000, 330000 330000, 280000 210000))"
 * ,Ystradgynlais,,locality,EPSG:27700,"POLYGON ((…))"
 * </pre>
 *
 * <ul>
 *   <li>Coordinates are longitude and latitude on WGS84, in this order; where the {@code crs} member of GeoJSON or the
 *       {@code crs} column names EPSG:27700, easting and northing on the British National Grid.
 *   <li>Properties, in any case: the authority code {@code code}, else {@code LAD13CD} of any year, the newest; the
 *       name {@code name}, else {@code LAD13NM}; the Welsh name {@code name_cy}, else {@code LAD13NMW};
 *       {@code kind}, which is {@code authority} or {@code locality}. Without a kind, a feature with a code is an
 *       authority and one without is a locality.
 *   <li>A feature with a fault is left out and reported by its name; the rest works.
 *   <li>Two areas of a kind that overlap by more than a hundredth of the smaller are kept and reported: places there
 *       are in the first of the two ({@link BoundarySet}), and the other may miss them.
 *   <li>A file that is not whole (cut short, not JSON, a row that cannot be read, another coordinate system) is
 *       rejected: half of a map would put places in no area without a sign of it. A table cut short at the very end of
 *       a line is the one case that does not show; with {@code wkt} as the last column a line cut short always does.
 *   <li>Limits, against files made to do harm: GeoJSON of 1 GiB, 40 million JSON tokens (some 10 million positions), 32
 *       levels, 65,536 characters in a text, 100 in a number; tables with fields of 16 million characters.
 * </ul>
 */
public final class BoundaryReader {

    private static final String MODULE = "Boundaries";
    private static final String LIMITS =
            "1 GiB, 40 million tokens, 32 levels, 65536 characters in a text, 100 in a number";
    private static final String ALLOWED = "a GeoJSON FeatureCollection or a CSV table with a column wkt, plain or gzip";
    private static final int LONGEST_NAME_SHOWN = 60;

    private final Source source;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    private BoundaryReader(Source source) {
        this.source = source;
    }

    /**
     * Reads a boundary file.
     *
     * @param source the file
     * @return the good areas, the problems and the account of features
     */
    public static BoundaryResult read(Source source) {
        return new BoundaryReader(source).read();
    }

    private BoundaryResult read() {
        try (InputStream start = source.open()) {
            if (WktTable.isTable(start)) {
                return areas(WktTable.parse(source));
            }
        } catch (IOException broken) {
            return reject("the file breaks off or cannot be read", ALLOWED);
        }
        try (InputStream bytes = source.open()) {
            return areas(GeoJson.parse(bytes));
        } catch (StreamConstraintsException tooMuch) {
            return reject("the file is larger or deeper than is allowed", LIMITS);
        } catch (JsonProcessingException broken) {
            return reject("the file is not whole or not JSON" + at(broken), ALLOWED);
        } catch (IOException broken) {
            return reject("the file breaks off or cannot be read", ALLOWED);
        }
    }

    // The parser's own message may repeat the text; the line is enough.
    private static String at(JsonProcessingException broken) {
        return Optional.ofNullable(broken.getLocation())
                .map(location -> " (line " + location.getLineNr() + ")")
                .orElse("");
    }

    private BoundaryResult areas(GeoJson json) {
        if (!json.type().equals("FeatureCollection")) {
            return reject("the file is not a FeatureCollection", ALLOWED);
        }
        return areas(json.crsName(), json.features());
    }

    private BoundaryResult areas(WktTable table) {
        if (!table.isWhole()) {
            return reject("a row cannot be read, or the file breaks off", ALLOWED);
        }
        if (table.crsNames().size() > 1) {
            return reject("the crs column names more than one coordinate system", "one and the same in every row");
        }
        return areas(table.crsNames().stream().filter(name -> !name.isEmpty()).findFirst(), table.features());
    }

    private BoundaryResult areas(Optional<String> crsName, ImmutableList<Feature> features) {
        Optional<CoordinateSystem> system =
                crsName.map(CoordinateSystem::ofCrsName).orElse(Optional.of(CoordinateSystem.DEGREES));
        if (system.isEmpty()) {
            return reject("the crs names a coordinate system that is not known", CoordinateSystem.ALLOWED_NAMES);
        }
        if (features.isEmpty()) {
            return reject("the file has no features", "one feature or more");
        }
        List<BoundarySet.Shape> shapes = new ArrayList<>();
        List<Feature> kept = new ArrayList<>();
        for (Feature feature : features) {
            area(feature)
                    .ifPresent(area -> shape(feature, system.get()).ifPresent(geometry -> {
                        shapes.add(new BoundarySet.Shape(area, geometry));
                        kept.add(feature);
                    }));
        }
        for (Overlaps.Overlap overlap : Overlaps.in(shapes)) {
            reportOverlap(kept.get(overlap.later()), kept.get(overlap.earlier()), overlap.share());
        }
        return new BoundaryResult(
                new BoundarySet(system.get(), shapes),
                problems.build(),
                ImmutableList.of(
                        new RowCount(source.name(), MODULE, shapes.size(), (long) features.size() - shapes.size())));
    }

    private void reportOverlap(Feature feature, Feature other, double share) {
        problems.add(new Problem(
                new SourceRow(source.name(), feature.line()),
                "geometry",
                named(feature) + "the area lies on that of line " + other.line() + ", by "
                        + Math.max(1, Math.round(100 * share)) + "% of the smaller",
                "areas of one kind that overlap by no more than 1% of the smaller",
                Effect.KEPT));
    }

    private Optional<Area> area(Feature feature) {
        Optional<String> name = feature.name();
        if (name.isEmpty()) {
            return leaveOut(feature, "name", "the feature has no name", "name, or LAD13NM of any year");
        }
        Optional<String> code = feature.code();
        if (code.isPresent() && !LocalAuthority.isCode(code.get())) {
            return leaveOut(
                    feature,
                    "code",
                    Problem.shown(code.get()) + " is not an authority code",
                    "W, E, S, N, L or M and eight digits, or nothing");
        }
        String kind = feature.kind()
                .map(written -> written.toLowerCase(Locale.ROOT))
                .orElse(code.isPresent() ? "authority" : "locality");
        if (!kind.equals("authority") && !kind.equals("locality")) {
            return leaveOut(feature, "kind", Problem.shown(kind) + " is not a kind", "authority, locality");
        }
        if (kind.equals("authority") && code.isEmpty()) {
            return leaveOut(feature, "code", "an authority has no code", "code, or LAD13CD of any year");
        }
        return Optional.of(new Area(
                kind.equals("authority") ? Kind.AUTHORITY : Kind.LOCALITY,
                name.get(),
                feature.welshName(),
                code.map(LocalAuthority::of)));
    }

    private Optional<Geometry> shape(Feature feature, CoordinateSystem system) {
        try {
            Geometry geometry = Shapes.of(feature.geometry());
            if (!system.serves(geometry.getEnvelopeInternal())) {
                if (system.servesTurned(geometry.getEnvelopeInternal())) {
                    return leaveOut(
                            feature,
                            "geometry",
                            "the coordinates are latitude and longitude, in the wrong order",
                            system.allowed());
                }
                return leaveOut(
                        feature,
                        "geometry",
                        "the coordinates are not " + system.allowed(),
                        system.allowed() + "; the crs member says which");
            }
            return Optional.of(geometry);
        } catch (Shapes.Unfit unfit) {
            return leaveOut(feature, "geometry", unfit.reason(), Shapes.ALLOWED);
        }
    }

    private <T> Optional<T> leaveOut(Feature feature, String field, String message, String allowed) {
        problems.add(new Problem(
                new SourceRow(source.name(), feature.line()),
                field,
                named(feature) + message,
                allowed,
                Effect.ROW_REJECTED));
        return Optional.empty();
    }

    private static String named(Feature feature) {
        return feature.name()
                .filter(name -> name.length() <= LONGEST_NAME_SHOWN)
                .map(name -> "'" + name + "': ")
                .orElse("");
    }

    private BoundaryResult reject(String message, String allowed) {
        Problem problem = new Problem(new SourceRow(source.name(), 0), "", message, allowed, Effect.FILE_REJECTED);
        return new BoundaryResult(BoundarySet.EMPTY, ImmutableList.of(problem), ImmutableList.of());
    }
}
