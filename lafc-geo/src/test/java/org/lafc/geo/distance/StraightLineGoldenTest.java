package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.geo.GoldenTable;
import org.lafc.geo.GoldenTable.Row;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

/** Against GeodSolve (GeographicLib) and exact decimal arithmetic; the tables say how they were made. */
class StraightLineGoldenTest {

    @Test
    void ellipsoidAgreesWithTheExactGeodesicToThreeTenthsOfAMillimetre() {
        var rows = GoldenTable.rows("geodesic-inverse.csv");
        assertThat(rows).hasSize(79);
        for (var row : rows) {
            assertThat(ellipsoid(row).metres()).as(row.toString()).isCloseTo(row.number("s12"), within(0.0003));
        }
    }

    @Test
    void ellipsoidDecidesThresholdsAMillimetreAway() {
        var rows = GoldenTable.rows("band-edges-geodesic.csv");
        assertThat(rows).hasSize(128);
        for (var row : rows) {
            Distance threshold = Distance.ofMiles(row.number("threshold_miles"));
            assertThat(ellipsoid(row).isMoreThan(threshold))
                    .as(row.toString())
                    .isEqualTo(row.field("beyond").equals("1"));
        }
    }

    @Test
    void gridPlaneDecidesEveryThresholdExactly() {
        var rows = GoldenTable.rows("band-edges-grid.csv");
        assertThat(rows).hasSize(42);
        for (var row : rows) {
            Distance distance = StraightLine.GRID_PLANE.between(origin(), offset(row));
            assertThat(distance.isMoreThan(Distance.ofMiles(row.number("threshold_miles"))))
                    .as(row.toString())
                    .isEqualTo(row.field("beyond_mile").equals("1"));
            assertThat(distance.metres()).as(row.toString()).isCloseTo(row.number("grid_m"), within(1e-8));
            assertThat(distance.miles()).as(row.toString()).isCloseTo(row.number("miles"), within(1e-11));
        }
    }

    @Test
    void guidanceMilesDecideEveryThresholdExactly() {
        for (var row : GoldenTable.rows("band-edges-grid.csv")) {
            double miles = StraightLine.guidanceMiles(origin(), offset(row));
            double threshold = row.number("threshold_miles");
            assertThat(miles > threshold)
                    .as(row.toString())
                    .isEqualTo(row.field("beyond_guidance").equals("1"));
            assertThat(miles == threshold)
                    .as(row.toString())
                    .isEqualTo(row.field("at_guidance").equals("1"));
            assertThat(miles).as(row.toString()).isCloseTo(row.number("guidance_miles"), within(1e-11));
        }
    }

    @Test
    void everyMethodMeasuresThePairsOfPostcodes() {
        var rows = GoldenTable.rows("postcode-pairs.csv");
        assertThat(rows).hasSize(73);
        for (var row : rows) {
            GridPoint from = point(row, 1);
            GridPoint to = point(row, 2);
            assertThat(StraightLine.ELLIPSOID.between(from, to).metres())
                    .as(row.toString())
                    .isCloseTo(row.number("helmert_geodesic_m"), within(0.002));
            if (from.grid() == to.grid()) {
                assertThat(StraightLine.GRID_PLANE.between(from, to).metres())
                        .as(row.toString())
                        .isCloseTo(row.number("grid_m"), within(1e-6));
                assertThat(StraightLine.guidanceMiles(from, to))
                        .as(row.toString())
                        .isCloseTo(row.number("guidance_miles"), within(1e-9));
            }
        }
    }

    /** Near a threshold the method decides; the exact geodesic of these pairs is from OSTN15 positions. */
    @Test
    void planeAndEllipsoidDisagreeWhereTheyAreKnownTo() {
        for (var row : GoldenTable.rows("threshold-disagreements.csv")) {
            GridPoint from = new GridPoint(Grid.BRITISH, row.number("easting1"), row.number("northing1"));
            GridPoint to = new GridPoint(Grid.BRITISH, row.number("easting2"), row.number("northing2"));
            Distance plane = StraightLine.GRID_PLANE.between(from, to);
            Distance threshold = Distance.ofMiles(row.number("threshold_miles"));
            assertThat(plane.isMoreThan(threshold))
                    .as(row.toString())
                    .isEqualTo(row.field("planar_beyond").equals("1"));
            assertThat(row.field("planar_beyond")).isNotEqualTo(row.field("geodesic_beyond"));
            assertThat(StraightLine.guidanceMiles(from, to)).isCloseTo(row.number("guidance_miles"), within(1e-9));
            assertThat(StraightLine.SSDA903_RULE.between(from, to))
                    .as(row.toString())
                    .isEqualTo(Distance.ofMiles(row.number("guidance_1dp")));
        }
    }

    private static Distance ellipsoid(Row row) {
        return StraightLine.ELLIPSOID.between(
                new LatLon(row.number("lat1"), row.number("long1")),
                new LatLon(row.number("lat2"), row.number("long2")));
    }

    private static GridPoint origin() {
        return new GridPoint(Grid.BRITISH, 300_000, 200_000);
    }

    private static GridPoint offset(Row row) {
        return new GridPoint(Grid.BRITISH, 300_000 + row.number("de"), 200_000 + row.number("dn"));
    }

    private static GridPoint point(Row row, int end) {
        Grid grid = row.field("grid" + end).equals("IG") ? Grid.IRISH : Grid.BRITISH;
        return new GridPoint(grid, row.number("easting" + end), row.number("northing" + end));
    }
}
