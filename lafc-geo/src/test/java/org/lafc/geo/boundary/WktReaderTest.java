package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

class WktReaderTest {

    private static final String HEADER = "code,name,name_cy,kind,wkt\n";
    private static final String SQUARE = "\"POLYGON ((-4 52, -3 52, -3 53, -4 53, -4 52))\"";
    private static final String GOOD = ",Good,,," + SQUARE + "\n";

    @Test
    void authoritiesAndLocalitiesAreRead() {
        BoundaryResult result = read(HEADER
                + "W06000001,Isle of Anglesey,Ynys M\u00f4n,authority,\"MULTIPOLYGON (((-5 53, -4 53, -4 53.5, -5 53)),"
                + " ((-6 53, -5.5 53, -5.5 53.2, -6 53)))\"\n" + GOOD);
        assertThat(result.problems()).isEmpty();
        assertThat(result.rowCounts()).containsExactly(new RowCount("areas.csv", "Boundaries", 2, 0));
        assertThat(result.boundaries().areas())
                .containsExactly(
                        new Area(
                                Kind.AUTHORITY,
                                "Isle of Anglesey",
                                Optional.of("Ynys M\u00f4n"),
                                Optional.of(LocalAuthority.of("W06000001"))),
                        new Area(Kind.LOCALITY, "Good", Optional.empty(), Optional.empty()));
        assertThat(result.boundaries().areaAt(new LatLon(53.1, -5.6), Kind.AUTHORITY))
                .isPresent();
        assertThat(result.boundaries().areaAt(new LatLon(52.5, -3.5), Kind.LOCALITY))
                .isPresent();
        assertThat(result.boundaries().areaAt(new LatLon(54, -3.5), Kind.LOCALITY))
                .isEmpty();
    }

    @Test
    void gridMetresAreReadWhereTheCrsColumnSaysSo() {
        BoundaryResult result = read(
                "\uFEFFwkt,LAD24CD,LAD24NM,CRS\n"
                        + "\"Polygon((200000 200000,300000 200000,300000 300000,200000 200000))\",W06000002,South,EPSG:27700\n");
        assertThat(result.problems()).isEmpty();
        assertThat(result.boundaries()
                        .areaAt(new GridPoint(Grid.BRITISH, 290_000, 210_000), Kind.AUTHORITY)
                        .map(Area::name))
                .contains("South");
    }

    @Test
    void altitudesAreLeftOut() {
        BoundaryResult result = read(HEADER + ",Good,,,\"POLYGON Z ((-4 52 1, -3 52 1, -3 53 1, -4 52 1))\"\n");
        assertThat(result.problems()).isEmpty();
        assertThat(result.boundaries().areas()).hasSize(1);
    }

    @Test
    void everyFaultOfAFeatureIsReportedByNameAndTheRestWorks() {
        BoundaryResult result = read(HEADER
                + ",Bow tie,,,\"POLYGON ((-4 52, -3 53, -3 52, -4 53, -4 52))\"\n"
                + ",Open,,,\"POLYGON ((-4 52, -3 52, -3 53, -4 53))\"\n"
                + ",Short,,,\"POLYGON ((-4 52, -3 52, -4 52))\"\n"
                + ",Point,,,POINT (-4 52)\n"
                + ",Nowhere,,,\n"
                + ",Empty,,,POLYGON EMPTY\n"
                + ",Words,,,\"POLYGON ((a b, -3 52, -3 53, a b))\"\n"
                + ",Cut,,,\"POLYGON ((-4 52, -3 52, -3 53\"\n"
                + ",Two,,,\"POLYGON ((-4 52, -3 52, -3 53, -4 52)) POLYGON EMPTY\"\n"
                + ",Infinite,,,\"POLYGON ((-4 52, Inf 52, -3 53, -4 52))\"\n"
                + ",Turned,,,\"POLYGON ((52 -4, 52 -3, 53 -3, 52 -4))\"\n"
                + ",,,,\"POLYGON ((-4 52, -3 52, -3 53, -4 52))\"\n"
                + GOOD);
        String allowed = "; allowed: a Polygon or MultiPolygon whose rings are closed, have four positions or more and"
                + " do not cross";
        String ring = "a ring is not closed or has fewer than four positions" + allowed;
        String noArea = "the geometry is missing or not of a type that has an area" + allowed;
        String unread = "the well-known text is broken off or cannot be read" + allowed;
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "areas.csv line 2, geometry: 'Bow tie': the geometry is not valid (Self-intersection)"
                                + allowed,
                        "areas.csv line 3, geometry: 'Open': " + ring,
                        "areas.csv line 4, geometry: 'Short': the geometry is not valid (Too few distinct points in"
                                + " geometry component)" + allowed,
                        "areas.csv line 5, geometry: 'Point': " + noArea,
                        "areas.csv line 6, geometry: 'Nowhere': " + noArea,
                        "areas.csv line 7, geometry: 'Empty': the geometry is empty" + allowed,
                        "areas.csv line 8, geometry: 'Words': " + unread,
                        "areas.csv line 9, geometry: 'Cut': " + unread,
                        "areas.csv line 10, geometry: 'Two': " + unread,
                        "areas.csv line 11, geometry: 'Infinite': " + unread,
                        "areas.csv line 12, geometry: 'Turned': the coordinates are latitude and longitude, in the"
                                + " wrong order; allowed: longitude and latitude in degrees, in this order, in the"
                                + " British Isles",
                        "areas.csv line 13, name: the feature has no name; allowed: name, or LAD13NM of any year");
        assertThat(result.rowCounts()).containsExactly(new RowCount("areas.csv", "Boundaries", 1, 12));
        assertThat(result.boundaries().areas()).extracting(Area::name).containsExactly("Good");
    }

    @Test
    void tableCutShortInALineIsRejected() {
        String whole = HEADER + GOOD + GOOD.replace("Good", "Other");
        int lastLine = (HEADER + GOOD).length();
        for (int length = lastLine + 1; length < whole.length() - 1; length++) {
            assertRejected(read(whole.substring(0, length)), "a row cannot be read, or the file breaks off");
        }
        assertThat(read(whole).boundaries().areas()).hasSize(2);
    }

    @Test
    void gzipCutShortIsRejected() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        assertThat(BoundaryReader.read(Source.of("areas.csv", () -> new ByteArrayInputStream(whole)))
                        .boundaries()
                        .areas())
                .hasSize(1);
        byte[] cut = Arrays.copyOf(whole, whole.length - 4);
        assertThat(BoundaryReader.read(Source.of("areas.csv", () -> new ByteArrayInputStream(cut)))
                        .boundaries()
                        .areas())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:27700\n,Other,,EPSG:4326", "EPSG:27700\n,Other,,"})
    void moreThanOneCoordinateSystemRejectsTheFile(String rows) {
        assertRejected(
                read("code,name,name_cy,crs,wkt\n,Good,," + rows.replace("\n", "," + SQUARE + "\n") + "," + SQUARE
                        + "\n"),
                "the crs column names more than one coordinate system");
    }

    @Test
    void unknownCoordinateSystemAndTableWithoutRowsAreRejected() {
        assertRejected(
                read("name,crs,wkt\nGood,EPSG:3857," + SQUARE + "\n"),
                "the crs names a coordinate system that is not known");
        assertRejected(read(HEADER), "the file has no features");
    }

    @Test
    void largeOverlapIsReportedAndKept() {
        BoundaryResult result = read(HEADER
                + ",West,,,\"POLYGON ((-4 52, -3 52, -3 53, -4 53, -4 52))\"\n"
                + ",Sliver,,,\"POLYGON ((-3.005 52, -2 52, -2 53, -3.005 53, -3.005 52))\"\n"
                + ",East,,,\"POLYGON ((-3.25 52, -2.3 52, -2.3 53, -3.25 53, -3.25 52))\"\n"
                + "W06000001,All,,,\"POLYGON ((-4 52, -2 52, -2 53, -4 53, -4 52))\"\n");
        String allowed = "; allowed: areas of one kind that overlap by no more than 1% of the smaller";
        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly(
                        "areas.csv line 4, geometry: 'East': the area lies on that of line 2, by 26% of the smaller"
                                + allowed,
                        "areas.csv line 4, geometry: 'East': the area lies on that of line 3, by 74% of the smaller"
                                + allowed);
        assertThat(result.problems()).allMatch(problem -> problem.effect() == Effect.KEPT);
        assertThat(result.boundaries().areas()).hasSize(4);
    }

    private static BoundaryResult read(String text) {
        return BoundaryReader.read(Source.ofText("areas.csv", text));
    }

    private static void assertRejected(BoundaryResult result, String message) {
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).message()).isEqualTo(message);
        assertThat(result.problems().get(0).effect()).isEqualTo(Effect.FILE_REJECTED);
        assertThat(result.boundaries().areas()).isEmpty();
        assertThat(result.rowCounts()).isEmpty();
    }
}
