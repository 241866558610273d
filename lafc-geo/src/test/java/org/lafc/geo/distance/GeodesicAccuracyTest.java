package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.lafc.geo.GoldenTable;
import org.lafc.geo.GoldenTable.Row;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;
import org.lafc.geo.grid.Ostn15Nodes;

/**
 * ELLIPSOID against Karney's algorithm (GeographicLib 2.1) from the same positions, its largest error printed. The ten
 * million pairs are in {@code benchmarks}, {@code EllipsoidAccuracy}; these are a sample of the same.
 */
class GeodesicAccuracyTest {

    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);
    private static final double TOLERANCE_METRES = 0.0003;

    private double largest;

    @Test
    void randomPairsInTheUnitedKingdomAreWithinThreeTenthsOfAMillimetre() {
        SplittableRandom random = new SplittableRandom(903);
        for (int pair = 0; pair < 20_000; pair++) {
            compare(anywhere(random), anywhere(random));
        }
        assertLargest("20,000 random pairs in the UK");
    }

    @Test
    void closePairsAreWithinThreeTenthsOfAMillimetreToo() {
        SplittableRandom random = new SplittableRandom(904);
        for (int pair = 0; pair < 20_000; pair++) {
            LatLon from = anywhere(random);
            double reach = Math.pow(10, random.nextDouble(-9, -1));
            compare(
                    from,
                    new LatLon(
                            from.latitudeDegrees() + random.nextDouble(-reach, reach),
                            from.longitudeDegrees() + random.nextDouble(-reach, reach)));
        }
        assertLargest("20,000 pairs up to some kilometres");
    }

    @Test
    void pairsOfPostcodesAreWithinThreeTenthsOfAMillimetreFromTheSamePositions() {
        for (Row row : GoldenTable.rows("postcode-pairs.csv")) {
            for (GridConversion conversion :
                    new GridConversion[] {GridConversion.SEVEN_PARAMETER, Ostn15Nodes.CONVERSION}) {
                compare(conversion.toLatLon(point(row, 1)), conversion.toLatLon(point(row, 2)));
            }
            compare(
                    new LatLon(row.number("lat1"), row.number("long1")),
                    new LatLon(row.number("lat2"), row.number("long2")));
        }
        assertLargest("all golden pairs of postcodes");
    }

    /** The bounds of the United Kingdom, as StraightLine.ELLIPSOID states them. */
    private static LatLon anywhere(SplittableRandom random) {
        return new LatLon(random.nextDouble(49.9, 60.9), random.nextDouble(-8.2, 1.8));
    }

    private void compare(LatLon from, LatLon to) {
        double exact = GRS80.Inverse(
                        from.latitudeDegrees(), from.longitudeDegrees(), to.latitudeDegrees(), to.longitudeDegrees())
                .s12;
        double error = Math.abs(StraightLine.ELLIPSOID.between(from, to).metres() - exact);
        largest = Math.max(largest, error);
    }

    private void assertLargest(String of) {
        System.out.printf("ELLIPSOID against GeographicLib, %s: largest error %.6f mm%n", of, largest * 1000);
        // An error of exactly nothing would be a comparison with itself.
        assertThat(largest).isGreaterThan(0).isLessThan(TOLERANCE_METRES);
    }

    private static GridPoint point(Row row, int end) {
        Grid grid = row.field("grid" + end).equals("IG") ? Grid.IRISH : Grid.BRITISH;
        return new GridPoint(grid, row.number("easting" + end), row.number("northing" + end));
    }
}
