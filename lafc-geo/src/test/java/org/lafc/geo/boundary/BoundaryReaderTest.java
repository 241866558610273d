package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.feature;
import static org.lafc.geo.boundary.BoundaryTexts.gridCollection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;
import static org.lafc.geo.boundary.BoundaryTexts.read;
import static org.lafc.geo.boundary.BoundaryTexts.ring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.geo.boundary.Area.Kind;

class BoundaryReaderTest {

    private static final String ALLOWED = "a GeoJSON FeatureCollection or a CSV table with a column wkt, plain or gzip";
    private static final String SQUARE = ring(-4, 52, -3, 53);
    private static final String GOOD = polygon("\"name\":\"Good\"", SQUARE);
    private static final Area GOOD_AREA = new Area(Kind.LOCALITY, "Good", Optional.empty(), Optional.empty());

    @Test
    void authorityAndLocalityAreRead() {
        BoundaryResult result = read(collection(
                polygon("\"code\":\"W06000001\",\"name\":\"Isle of Anglesey\",\"name_cy\":\"Ynys M\u00f4n\"", SQUARE),
                GOOD));
        assertThat(result.problems()).isEmpty();
        assertThat(result.rowCounts()).containsExactly(new RowCount("areas.geojson", "Boundaries", 2, 0));
        assertThat(result.boundaries().areas())
                .containsExactly(
                        new Area(
                                Kind.AUTHORITY,
                                "Isle of Anglesey",
                                Optional.of("Ynys M\u00f4n"),
                                Optional.of(LocalAuthority.of("W06000001"))),
                        GOOD_AREA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAD13CD,LAD13NM,LAD13NMW", "lad24cd,lad24nm,lad24nmw", "CODE,Name,NAME_CY"})
    void propertiesOfTheStatisticsOfficeAreRead(String names) {
        String[] name = names.split(",");
        BoundaryResult result = read(collection(polygon(
                "\"" + name[0] + "\":\"W06000001\",\"" + name[1] + "\":\"Isle of Anglesey\",\"" + name[2]
                        + "\":\"Ynys Mon\",\"LAD13CDO\":\"00NA\",\"FID\":1,\"more\":{\"a\":[1]}",
                SQUARE)));
        assertThat(result.boundaries().areas())
                .containsExactly(new Area(
                        Kind.AUTHORITY,
                        "Isle of Anglesey",
                        Optional.of("Ynys Mon"),
                        Optional.of(LocalAuthority.of("W06000001"))));
    }

    @Test
    void newestOfTwoYearsAndThePlainNameAreRead() {
        BoundaryResult result = read(collection(polygon(
                "\"LAD24CD\":\"W06000002\",\"LAD13CD\":\"W06000001\",\"LAD24NM\":\"New\",\"name\":\"Plain\"", SQUARE)));
        Area area = result.boundaries().areas().get(0);
        assertThat(area.authority()).contains(LocalAuthority.of("W06000002"));
        assertThat(area.name()).isEqualTo("Plain");
    }

    @Test
    void kindOverridesTheCode() {
        BoundaryResult result =
                read(collection(polygon("\"name\":\"Brecon\",\"kind\":\"Locality\",\"code\":\"W06000023\"", SQUARE)));
        assertThat(result.boundaries().areas())
                .containsExactly(new Area(
                        Kind.LOCALITY, "Brecon", Optional.empty(), Optional.of(LocalAuthority.of("W06000023"))));
    }

    @Test
    void membersMayComeInAnyOrder() {
        BoundaryResult result = read("{\"features\":[{\"geometry\":{\"coordinates\":[" + SQUARE
                + "],\"bbox\":[1,2],\"type\":\"Polygon\"},\"id\":[{}],\"properties\":{\"name\":\"Good\"}}],"
                + "\"crs\":null,\"name\":\"x\",\"bbox\":[1,2,3,4],\"type\":\"FeatureCollection\"}");
        assertThat(result.problems()).isEmpty();
        assertThat(result.boundaries().areas()).containsExactly(GOOD_AREA);
    }

    @Test
    void altitudesAreLeftOut() {
        BoundaryResult result =
                read(collection(polygon("\"name\":\"Good\"", "[[-4,52,9],[-3,52,9],[-3,53,9],[-4,52,9]]")));
        assertThat(result.problems()).isEmpty();
        assertThat(result.boundaries().areas()).containsExactly(GOOD_AREA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "EPSG:4326",
                "urn:ogc:def:crs:EPSG::4258",
                "http://www.opengis.net/def/crs/EPSG/0/4326"
            })
    void namesOfDegreesAreKnown(String crs) {
        assertThat(read(withCrs("{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}}"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:127700\"}}",
                "{\"type\":\"link\",\"properties\":{\"href\":\"x\"}}",
                "\"EPSG:27700\""
            })
    void otherCoordinateSystemsRejectTheFile(String crs) {
        assertRejected(
                read(withCrs(crs)),
                "areas.geojson: the crs names a coordinate system that is not known; allowed: CRS84, EPSG:4326"
                        + " or EPSG:4258 (degrees), EPSG:27700 (National Grid), or none");
    }

    @Test
    void everyFaultOfAFeatureIsReportedByNameAndTheRestWorks() {
        BoundaryResult result = read(collection(
                polygon("\"name\":\"Bow tie\"", "[[-4,52],[-3,53],[-3,52],[-4,53],[-4,52]]"),
                polygon("\"name\":\"Open\"", "[[-4,52],[-3,52],[-3,53],[-4,53]]"),
                polygon("\"name\":\"Short\"", "[[-4,52],[-3,52],[-4,52]]"),
                feature("\"name\":\"Point\"", "Point", "[-4,52]"),
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Nowhere\"},\"geometry\":null}",
                feature("\"name\":\"Flat\"", "MultiPolygon", "[" + SQUARE + "]"),
                feature("\"name\":\"Empty\"", "Polygon", "[]"),
                polygon("\"name\":\"Words\"", "[[\"a\",\"b\"],[-3,52],[-3,53],[\"a\",\"b\"]]"),
                polygon("\"name\":\"Huge\"", "[[-4,52],[1e999,52],[-3,53],[-4,52]]"),
                polygon("\"name\":\"Mixed\"", "[[-4,52],[-3,52,[]],[-3,53],[-4,52]]"),
                polygon("\"name\":\"Line\"", "[[-4],[-3],[-3],[-4]]"),
                GOOD));
        String notNested = "the coordinates are not nested as the type asks";
        String allowed = "; allowed: a Polygon or MultiPolygon whose rings are closed, have four positions or more and"
                + " do not cross";
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "areas.geojson line 2, geometry: 'Bow tie': the geometry is not valid (Self-intersection)"
                                + allowed,
                        "areas.geojson line 3, geometry: 'Open': a ring is not closed or has fewer than four positions"
                                + allowed,
                        "areas.geojson line 4, geometry: 'Short': a ring is not closed or has fewer than four positions"
                                + allowed,
                        "areas.geojson line 5, geometry: 'Point': the geometry is missing or not of a type that has an"
                                + " area" + allowed,
                        "areas.geojson line 6, geometry: 'Nowhere': the geometry is missing or not of a type that has"
                                + " an area" + allowed,
                        "areas.geojson line 7, geometry: 'Flat': " + notNested + allowed,
                        "areas.geojson line 8, geometry: 'Empty': " + notNested + allowed,
                        "areas.geojson line 9, geometry: 'Words': " + notNested + allowed,
                        "areas.geojson line 10, geometry: 'Huge': " + notNested + allowed,
                        "areas.geojson line 11, geometry: 'Mixed': " + notNested + allowed,
                        "areas.geojson line 12, geometry: 'Line': " + notNested + allowed);
        assertThat(result.problems()).allMatch(problem -> problem.effect() == Effect.ROW_REJECTED);
        assertThat(result.rowCounts()).containsExactly(new RowCount("areas.geojson", "Boundaries", 1, 11));
        assertThat(result.boundaries().areas()).containsExactly(GOOD_AREA);
    }

    @Test
    void everyFaultOfThePropertiesIsReported() {
        BoundaryResult result = read(collection(
                polygon("\"code\":\"W06000001\"", SQUARE),
                polygon("\"name\":\"Wrong code\",\"code\":\"W6\"", SQUARE),
                polygon("\"name\":\"Wrong kind\",\"kind\":\"ward\"", SQUARE),
                polygon("\"name\":\"No code\",\"kind\":\"authority\"", SQUARE),
                polygon("\"name\":\"" + "x".repeat(61) + "\",\"kind\":\"authority\"", SQUARE),
                "7",
                GOOD));
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "areas.geojson line 2, name: the feature has no name; allowed: name, or LAD13NM of any year",
                        "areas.geojson line 3, code: 'Wrong code': 'W6' is not an authority code; allowed: W, E, S, N,"
                                + " L or M and eight digits, or nothing",
                        "areas.geojson line 4, kind: 'Wrong kind': a text of 4 characters (withheld) is not a kind;"
                                + " allowed: authority, locality",
                        "areas.geojson line 5, code: 'No code': an authority has no code; allowed: code, or LAD13CD of"
                                + " any year",
                        "areas.geojson line 6, code: an authority has no code; allowed: code, or LAD13CD of any year",
                        "areas.geojson line 7, name: the feature has no name; allowed: name, or LAD13NM of any year");
        assertThat(result.boundaries().areas()).containsExactly(GOOD_AREA);
    }

    @Test
    void coordinatesOfAnotherKindAreReported() {
        BoundaryResult metres =
                read(collection(polygon("\"name\":\"Metres\"", ring(200_000, 200_000, 300_000, 300_000))));
        assertThat(metres.problems().stream().map(Problem::toString))
                .containsExactly("areas.geojson line 2, geometry: 'Metres': the coordinates are not longitude and"
                        + " latitude in degrees, in this order, in the British Isles; allowed: longitude and latitude in"
                        + " degrees, in this order, in the British Isles; the crs member says which");
        BoundaryResult turned = read(collection(polygon("\"name\":\"Turned\"", ring(52, -4, 53, -3))));
        assertThat(turned.problems().stream().map(Problem::toString))
                .containsExactly("areas.geojson line 2, geometry: 'Turned': the coordinates are latitude and longitude,"
                        + " in the wrong order; allowed: longitude and latitude in degrees, in this order, in the"
                        + " British Isles");
        BoundaryResult far = read(gridCollection(polygon("\"name\":\"Far\"", ring(0, 0, 5e6, 1))));
        assertThat(far.problems()).hasSize(1);
        assertThat(far.problems().get(0).allowed())
                .isEqualTo("easting and northing in metres on the British National Grid; the crs member says which");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{}", "{\"type\":\"Feature\"}", "{\"type\":[\"FeatureCollection\"]}"})
    void otherJsonRejectsTheFile(String text) {
        assertRejected(read(text), "areas.geojson: the file is not a FeatureCollection; allowed: " + ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\":\"FeatureCollection\"}", "{\"type\":\"FeatureCollection\",\"features\":{\"a\":[]}}"})
    void collectionWithoutFeaturesIsRejected(String text) {
        assertRejected(read(text), "areas.geojson: the file has no features; allowed: one feature or more");
    }

    @Test
    void everyFileThatIsCutShortIsRejected() {
        String whole = collection(GOOD);
        for (int length = 1; length < whole.length(); length++) {
            BoundaryResult result = read(whole.substring(0, length));
            assertThat(result.boundaries().areas()).isEmpty();
            assertThat(result.rowCounts()).isEmpty();
            assertThat(result.problems()).hasSize(1);
            assertThat(result.problems().get(0).message()).matches("the file is not whole or not JSON \\(line [12]\\)");
            assertThat(result.problems().get(0).effect()).isEqualTo(Effect.FILE_REJECTED);
        }
    }

    @Test
    void textAfterTheCollectionRejectsTheFile() {
        for (String more : new String[] {"]", "{}", collection(GOOD)}) {
            assertRejected(
                    read(collection(GOOD) + more),
                    "areas.geojson: the file is not whole or not JSON (line 2); allowed: " + ALLOWED);
        }
    }

    @Test
    void emptyFileIsRejected() {
        assertRejected(read(""), "areas.geojson: the file is not a FeatureCollection; allowed: " + ALLOWED);
    }

    @Test
    void filesMadeToExhaustMemoryAreRejected() {
        String deep = collection(feature("\"name\":\"Deep\"", "Polygon", "[".repeat(100_000)));
        String allowed = "allowed: 1 GiB, 40 million tokens, 32 levels, 65536 characters in a text, 100 in a number";
        assertRejected(read(deep), "areas.geojson: the file is larger or deeper than is allowed; " + allowed);
        String longText = collection(polygon("\"name\":\"" + "x".repeat(70_000) + "\"", SQUARE));
        assertThat(read(longText).problems().get(0).message())
                .startsWith("the file is larger or deeper than is allowed");
        String longNumber = collection(polygon("\"name\":\"N\"", "[[" + "1".repeat(101) + ",52]]"));
        assertThat(read(longNumber).problems().get(0).message())
                .startsWith("the file is larger or deeper than is allowed");
    }

    @Test
    void gzipIsReadAndCutShortRejected() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(("\uFEFF" + collection(GOOD)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        BoundaryResult result = BoundaryReader.read(Source.of("a.gz", () -> new ByteArrayInputStream(whole)));
        assertThat(result.boundaries().areas()).containsExactly(GOOD_AREA);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        BoundaryResult broken = BoundaryReader.read(Source.of("a.gz", () -> new ByteArrayInputStream(cut)));
        assertRejected(broken, "a.gz: the file breaks off or cannot be read; allowed: " + ALLOWED);
    }

    private static String withCrs(String crs) {
        return "{\"type\":\"FeatureCollection\",\"crs\":" + crs + ",\"features\":[" + GOOD + "]}";
    }

    private static void assertRejected(BoundaryResult result, String problem) {
        assertThat(result.problems().stream().map(Problem::toString)).containsExactly(problem);
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.FILE_REJECTED);
        assertThat(result.rowCounts()).isEmpty();
        assertThat(result.boundaries().areas()).isEmpty();
    }
}
