package org.lafc.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lafc.geo.GoldenTable;

/** Against PROJ's cct; the tables say how they were made. */
class GridConversionGoldenTest {

    private static final double TOLERANCE_DEGREES = 1e-8;

    @Test
    void nationalGridGivesTheLatitudeAndLongitudeOfProjOnAiry() {
        var rows = GoldenTable.rows("bng-to-latlong.csv");
        assertThat(rows).hasSize(44);
        for (var row : rows) {
            GridPoint point = new GridPoint(Grid.BRITISH, row.number("easting"), row.number("northing"));
            Geodetic airy = TransverseMercator.BRITISH.unproject(point);
            assertThat(Math.toDegrees(airy.latitudeRadians()))
                    .as(row.toString())
                    .isCloseTo(row.number("osgb36_lat"), within(TOLERANCE_DEGREES));
            assertThat(Math.toDegrees(airy.longitudeRadians()))
                    .as(row.toString())
                    .isCloseTo(row.number("osgb36_long"), within(TOLERANCE_DEGREES));
        }
    }

    @Test
    void nationalGridGivesThePositionsOfProjOnEtrs89() {
        for (var row : GoldenTable.rows("bng-to-latlong.csv")) {
            GridPoint point = new GridPoint(Grid.BRITISH, row.number("easting"), row.number("northing"));
            LatLon expected = new LatLon(row.number("helmert_lat"), row.number("helmert_long"));
            assertClose(GridConversion.SEVEN_PARAMETER.toLatLon(point), expected, row.toString());
            GridPoint back = GridConversion.SEVEN_PARAMETER.toGrid(expected, Grid.BRITISH);
            assertThat(back.eastingMetres()).isCloseTo(point.eastingMetres(), within(0.003));
            assertThat(back.northingMetres()).isCloseTo(point.northingMetres(), within(0.003));
        }
    }

    @Test
    void irishGridGivesThePositionsOfProjOnEtrs89() {
        var rows = GoldenTable.rows("irish-grid-to-etrs89.csv");
        assertThat(rows).hasSize(10);
        for (var row : rows) {
            GridPoint point = new GridPoint(Grid.IRISH, row.number("easting"), row.number("northing"));
            LatLon expected = new LatLon(row.number("etrs89_lat"), row.number("etrs89_long"));
            assertClose(GridConversion.SEVEN_PARAMETER.toLatLon(point), expected, row.toString());
            GridPoint back = GridConversion.SEVEN_PARAMETER.toGrid(expected, Grid.IRISH);
            assertThat(back.grid()).isEqualTo(Grid.IRISH);
            assertThat(back.eastingMetres()).isCloseTo(point.eastingMetres(), within(0.003));
            assertThat(back.northingMetres()).isCloseTo(point.northingMetres(), within(0.003));
        }
    }

    private static void assertClose(LatLon actual, LatLon expected, String row) {
        assertThat(actual.latitudeDegrees()).as(row).isCloseTo(expected.latitudeDegrees(), within(TOLERANCE_DEGREES));
        assertThat(actual.longitudeDegrees()).as(row).isCloseTo(expected.longitudeDegrees(), within(TOLERANCE_DEGREES));
    }
}
