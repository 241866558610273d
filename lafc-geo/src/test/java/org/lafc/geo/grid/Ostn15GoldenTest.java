package org.lafc.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lafc.geo.GoldenTable;

/** Against the Ordnance Survey's published test points, and positions by two other programs; the tables say which. */
class Ostn15GoldenTest {

    private static final GridConversion CONVERSION = Ostn15Nodes.CONVERSION;

    @Test
    void testPointsOfTheOrdnanceSurveyAreMetToTheMillimetreBothWays() {
        var rows = GoldenTable.rows("ostn15-os-test-points.csv");
        assertThat(rows).hasSize(40);
        for (var row : rows) {
            GridPoint point = new GridPoint(Grid.BRITISH, row.number("easting"), row.number("northing"));
            LatLon position = new LatLon(row.number("etrs89_lat"), row.number("etrs89_long"));
            GridPoint found = CONVERSION.toGrid(position, Grid.BRITISH);
            assertThat(found.eastingMetres()).as(row.toString()).isCloseTo(point.eastingMetres(), within(0.001));
            assertThat(found.northingMetres()).as(row.toString()).isCloseTo(point.northingMetres(), within(0.001));
            LatLon back = CONVERSION.toLatLon(point);
            // A millimetre is 0.9e-8 of a degree of latitude, at most 1.9e-8 of longitude at these points.
            assertThat(back.latitudeDegrees()).as(row.toString()).isCloseTo(position.latitudeDegrees(), within(0.9e-8));
            assertThat(back.longitudeDegrees())
                    .as(row.toString())
                    .isCloseTo(position.longitudeDegrees(), within(1.9e-8));
        }
    }

    @Test
    void postcodesHaveThePositionsOfTheOtherPrograms() {
        var rows = GoldenTable.rows("bng-to-etrs89-ostn15.csv");
        assertThat(rows).hasSize(40);
        for (var row : rows) {
            LatLon position =
                    CONVERSION.toLatLon(new GridPoint(Grid.BRITISH, row.number("easting"), row.number("northing")));
            assertThat(position.latitudeDegrees()).as(row.toString()).isCloseTo(row.number("etrs89_lat"), within(1e-8));
            assertThat(position.longitudeDegrees())
                    .as(row.toString())
                    .isCloseTo(row.number("etrs89_long"), within(1e-8));
        }
    }

    @Test
    void positionOfAPostcodeInLlandrindodWellsIsTheKnownOne() {
        LatLon position = CONVERSION.toLatLon(new GridPoint(Grid.BRITISH, 305_969, 261_273));
        assertThat(position.latitudeDegrees()).isCloseTo(52.241593018647, within(1e-8));
        assertThat(position.longitudeDegrees()).isCloseTo(-3.378550104281, within(1e-8));
    }
}
