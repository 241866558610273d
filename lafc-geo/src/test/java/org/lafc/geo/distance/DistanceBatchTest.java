package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.geo.GoldenTable;
import org.lafc.geo.GoldenTable.Row;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.Ostn15Nodes;

/** Bands and distances of many pairs against GeodSolve and exact decimal arithmetic; the tables say how they were made. */
class DistanceBatchTest {

    @Test
    void squaredChordsDecideEveryEdgeOfTheExactGeodesic() {
        List<Row> rows = GoldenTable.rows("band-edges-geodesic.csv");
        assertThat(rows).hasSize(128);
        DistanceBatch batch = DistanceBatch.ellipsoid(
                EarthColumns.ofDegrees(column(rows, "lat1"), column(rows, "long1")),
                EarthColumns.ofDegrees(column(rows, "lat2"), column(rows, "long2")));
        int disagreements = 0;
        for (double miles : new double[] {20, 50}) {
            int[] found = new int[rows.size()];
            batch.bands(DistanceBands.overMiles(miles), found);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.number("threshold_miles") == miles && found[i] != row.number("beyond")) {
                    disagreements++;
                }
            }
        }
        assertThat(rows).allMatch(row -> row.number("threshold_miles") == 20 || row.number("threshold_miles") == 50);
        assertThat(disagreements).isZero();
    }

    @Test
    void wholeSquaredMetresDecideEveryEdgeExactly() {
        for (Row row : GoldenTable.rows("band-edges-grid.csv")) {
            int east = (int) row.number("de");
            int north = (int) row.number("dn");
            DistanceBands bands = DistanceBands.overMiles(row.number("threshold_miles"));
            assertThat(band(StraightLine.GRID_PLANE, east, north, bands))
                    .as(row.toString())
                    .isEqualTo((int) row.number("beyond_mile"));
            // The rule rounds to a tenth of a mile first: beyond 20 begins at 20.05.
            double edge = row.number("threshold_miles") + 0.05;
            assertThat(band(StraightLine.SSDA903_RULE, east, north, bands))
                    .as(row.toString())
                    .isEqualTo(row.number("guidance_miles") >= edge ? 1 : 0);
        }
    }

    /** The exact whole numbers of facts, worked out without any floating point. */
    @Test
    void limitsOfThePlaneAreTheKnownWholeNumbers() {
        assertThat(PlanePairs.notMetUpTo(StraightLine.GRID_PLANE, DistanceBands.overMiles(20)))
                .containsExactly(1_035_995_244L);
        assertThat(PlanePairs.notMetUpTo(
                        StraightLine.GRID_PLANE, DistanceBands.of(DistanceThreshold.atLeast(Distance.ofMiles(50)))))
                .containsExactly(6_474_970_275L);
        assertThat(PlanePairs.notMetUpTo(
                        StraightLine.GRID_PLANE, DistanceBands.of(DistanceThreshold.atLeast(Distance.ZERO))))
                .containsExactly(-1L);
        // 20.05 miles of 1,609.3 m, squared: 1,041,129,... and none of the 32,250 m that round to 20.0.
        long limit = PlanePairs.notMetUpTo(StraightLine.SSDA903_RULE, DistanceBands.overMiles(20))[0];
        assertThat(limit).isBetween(32_250L * 32_250L, 32_270L * 32_270L);
        assertThat(limit).isEqualTo((long) Math.floor(32_266.465 * 32_266.465));
    }

    @Test
    void realPairsThatTheMethodsDisagreeOnAreDecidedByEach() {
        List<Row> rows = GoldenTable.rows("threshold-disagreements.csv");
        assertThat(rows).hasSize(20);
        GridColumns homes = columns(rows, "1");
        GridColumns placements = columns(rows, "2");
        DistanceBatch flat = DistanceBatch.plane(StraightLine.GRID_PLANE, homes, placements);
        DistanceBatch curved = DistanceBatch.ellipsoid(
                EarthColumns.of(Ostn15Nodes.CONVERSION, homes), EarthColumns.of(Ostn15Nodes.CONVERSION, placements));
        int[] flatBands = new int[rows.size()];
        int[] curvedBands = new int[rows.size()];
        double[] metres = new double[rows.size()];
        DistanceBands bands = DistanceBands.of(
                DistanceThreshold.moreThan(Distance.ofMiles(20)), DistanceThreshold.atLeast(Distance.ofMiles(50)));
        flat.bands(bands, flatBands);
        curved.bands(bands, curvedBands);
        curved.metres(metres);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int before = row.number("threshold_miles") == 20 ? 0 : 1;
            assertThat(flatBands[i] - before).as(row.toString()).isEqualTo((int) row.number("planar_beyond"));
            assertThat(curvedBands[i] - before).as(row.toString()).isEqualTo((int) row.number("geodesic_beyond"));
            assertThat(metres[i]).as(row.toString()).isCloseTo(row.number("geodesic_m"), within(0.002));
        }
    }

    @Test
    void noPairsAreNoWork() {
        EarthColumns nowhere = EarthColumns.ofDegrees(new double[0], new double[0]);
        DistanceBatch batch = DistanceBatch.ellipsoid(nowhere, nowhere);
        batch.metres(new double[0]);
        batch.bands(DistanceBands.P4, new int[0], Runnable::run, 3);
        assertThat(batch.size()).isZero();
    }

    @Test
    void onePlaceTwiceIsNoDistance() {
        EarthColumns one = EarthColumns.ofDegrees(new double[] {52.2}, new double[] {-3.4});
        double[] metres = {1};
        int[] band = {1};
        DistanceBatch.ellipsoid(one, one).metres(metres);
        DistanceBatch.ellipsoid(one, one).bands(DistanceBands.of(DistanceThreshold.moreThan(Distance.ZERO)), band);
        assertThat(metres[0]).isZero();
        assertThat(band[0]).isZero();
    }

    @Test
    void wrongCallsAreRefused() {
        GridColumns two = GridColumns.of(Grid.BRITISH, new int[] {1, 2}, new int[] {3, 4});
        GridColumns one = GridColumns.of(Grid.BRITISH, new int[] {1}, new int[] {3});
        GridColumns irish = GridColumns.of(Grid.IRISH, new int[] {1}, new int[] {3});
        EarthColumns earth = EarthColumns.of(GridConversion.SEVEN_PARAMETER, two);
        assertRefused(
                () -> GridColumns.of(Grid.BRITISH, new int[2], new int[1]),
                "there must be as many eastings as northings, but there were 2 and 1");
        assertRefused(
                () -> GridColumns.of(Grid.IRISH, new int[] {0, 700_000}, new int[2]),
                "place must be at most 100 km outside the rectangle of the IRISH grid, but row 1 is farther (value"
                        + " withheld)");
        assertRefused(
                () -> EarthColumns.ofDegrees(new double[1], new double[2]),
                "there must be as many latitudes as longitudes, but there were 1 and 2");
        assertRefused(
                () -> EarthColumns.ofDegrees(new double[] {40}, new double[] {0}),
                "ELLIPSOID measures positions from 48 to 63 degrees north and 13 degrees west to 7 east only (values"
                        + " withheld)");
        assertRefused(
                () -> DistanceBatch.plane(StraightLine.GRID_PLANE, two, one),
                "there must be as many placements as homes, but there were 1 and 2");
        assertRefused(
                () -> DistanceBatch.plane(StraightLine.SSDA903_RULE, one, irish),
                "places must be on one grid, but were on BRITISH and IRISH");
        assertRefused(
                () -> DistanceBatch.plane(StraightLine.GREAT_CIRCLE, one, one),
                "a method of the plane must be GRID_PLANE or SSDA903_RULE, but was GREAT_CIRCLE");
        assertRefused(
                () -> DistanceBatch.ellipsoid(earth, new int[] {0, 1}, new int[] {1, 2}),
                "row of a place must be from 0 to 1, but pair 1 has 1 and 2");
        assertRefused(
                () -> DistanceBatch.plane(StraightLine.GRID_PLANE, two, new int[] {-1}, new int[] {0}),
                "row of a place must be from 0 to 1, but pair 0 has -1 and 0");
        DistanceBatch batch = DistanceBatch.ellipsoid(earth, earth);
        assertRefused(
                () -> batch.metres(new double[3]), "the array of results must have one place a pair, 2, but had 3");
        assertRefused(
                () -> batch.bands(DistanceBands.P4, new int[1]),
                "the array of results must have one place a pair, 2, but had 1");
        assertRefused(
                () -> batch.metres(new double[2], Runnable::run, 0), "there must be at least 1 part, but there were 0");
    }

    @Test
    void printingShowsNoPlace() {
        GridColumns two = GridColumns.of(Grid.BRITISH, new int[] {1, 2}, new int[] {3, 4});
        EarthColumns earth = EarthColumns.of(GridConversion.SEVEN_PARAMETER, two);
        assertThat(two).hasToString("GridColumns[BRITISH, 2 places]");
        assertThat(earth).hasToString("EarthColumns[2 places]");
        assertThat(DistanceBatch.ellipsoid(earth, earth)).hasToString("DistanceBatch[2 pairs]");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static int band(StraightLine line, int east, int north, DistanceBands bands) {
        GridColumns places =
                GridColumns.of(Grid.BRITISH, new int[] {100_000, 100_000 + east}, new int[] {200_000, 200_000 + north});
        int[] found = new int[1];
        DistanceBatch.plane(line, places, new int[] {0}, new int[] {1}).bands(bands, found);
        return found[0];
    }

    private static GridColumns columns(List<Row> rows, String end) {
        ToDoubleFunction<Row> east = row -> row.number("easting" + end);
        ToDoubleFunction<Row> north = row -> row.number("northing" + end);
        return GridColumns.of(
                Grid.BRITISH,
                rows.stream().mapToInt(row -> (int) east.applyAsDouble(row)).toArray(),
                rows.stream().mapToInt(row -> (int) north.applyAsDouble(row)).toArray());
    }

    private static double[] column(List<Row> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }
}
