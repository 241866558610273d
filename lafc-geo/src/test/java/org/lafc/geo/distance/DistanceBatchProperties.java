package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

class DistanceBatchProperties {

    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);

    @Provide
    Arbitrary<DistanceThreshold> thresholds() {
        return Arbitraries.doubles()
                .between(0, 248)
                .flatMap(miles -> Arbitraries.of(
                        DistanceThreshold.moreThan(Distance.ofMiles(miles)),
                        DistanceThreshold.atLeast(Distance.ofMiles(miles)),
                        DistanceThreshold.moreThan(Distance.ofMiles(Math.rint(miles))),
                        DistanceThreshold.atLeast(Distance.ofMetres(Math.rint(miles * 1609)))));
    }

    /** Places laid off by GeographicLib within a millimetre of the edge, on either side: the decision is the distance's. */
    @Property
    void nearAnEdgeBandsOnTheEllipsoidAgreeWithTheDistance(
            @ForAll("thresholds") DistanceThreshold threshold, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DistanceBands bands = DistanceBands.of(threshold);
        int pairs = 40;
        double[] latitudes = new double[2 * pairs];
        double[] longitudes = new double[2 * pairs];
        int[] homes = new int[pairs];
        int[] placements = new int[pairs];
        double[] beyond = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            homes[pair] = 2 * pair;
            placements[pair] = 2 * pair + 1;
            latitudes[2 * pair] = random.nextDouble(55, 56);
            longitudes[2 * pair] = random.nextDouble(-4, -2);
            beyond[pair] = random.nextDouble(-0.001, 0.001);
            GeodesicData end = GRS80.Direct(
                    latitudes[2 * pair],
                    longitudes[2 * pair],
                    random.nextDouble(-180, 180),
                    Math.max(threshold.edge().metres() + beyond[pair], 0));
            latitudes[2 * pair + 1] = end.lat2;
            longitudes[2 * pair + 1] = end.lon2;
        }
        EarthColumns places = EarthColumns.ofDegrees(latitudes, longitudes);
        int[] found = new int[pairs];
        DistanceBatch.ellipsoid(places, homes, placements).bands(bands, found);
        for (int pair = 0; pair < pairs; pair++) {
            Distance distance = StraightLine.ELLIPSOID.between(
                    new LatLon(latitudes[2 * pair], longitudes[2 * pair]),
                    new LatLon(latitudes[2 * pair + 1], longitudes[2 * pair + 1]));
            assertThat(found[pair]).isEqualTo(bands.bandOf(distance));
            if (Math.abs(beyond[pair]) > 0.0003 && threshold.edge().metres() > 0.001) {
                assertThat(found[pair]).isEqualTo(beyond[pair] > 0 ? 1 : 0);
            }
        }
    }

    /** Whole metres as close to an edge as they come: the decision is that of the rule, its rounding included. */
    @Property
    void nearAnEdgeBandsOnTheGridAgreeWithTheDistance(
            @ForAll("planeLines") StraightLine line,
            @ForAll("thresholds") DistanceThreshold threshold,
            @ForAll @DoubleRange(min = 0, max = 1.5) double angle,
            @ForAll @IntRange(min = -2, max = 2) int east,
            @ForAll @IntRange(min = -2, max = 2) int north) {
        double radius = line == StraightLine.SSDA903_RULE
                ? threshold.edge().miles() * 1609.3
                : threshold.edge().metres();
        int[] eastings = {0, (int) Math.min(600_000, Math.max(0, Math.rint(radius * Math.cos(angle)) + east))};
        int[] northings = {0, (int) Math.min(1_200_000, Math.max(0, Math.rint(radius * Math.sin(angle)) + north))};
        DistanceBands bands = DistanceBands.of(threshold);
        int[] found = new int[1];
        DistanceBatch.plane(line, GridColumns.of(Grid.BRITISH, eastings, northings), new int[] {0}, new int[] {1})
                .bands(bands, found);
        assertThat(found[0])
                .isEqualTo(bands.bandOf(line.between(
                        new GridPoint(Grid.BRITISH, 0, 0), new GridPoint(Grid.BRITISH, eastings[1], northings[1]))));
    }

    @Provide
    Arbitrary<StraightLine> planeLines() {
        return Arbitraries.of(StraightLine.GRID_PLANE, StraightLine.SSDA903_RULE);
    }

    /** Any number of pairs, so that blocks and parts end anywhere: one way of asking gives the bits of another. */
    @Property(tries = 100)
    void everyWayOfAskingGivesTheSameBits(
            @ForAll @IntRange(min = 0, max = 1500) int pairs,
            @ForAll @IntRange(min = 1, max = 7) int parts,
            @ForAll("planeLines") StraightLine plane,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GridColumns homes = columns(random, pairs);
        GridColumns placements = columns(random, pairs);
        GridConversion conversion = GridConversion.SEVEN_PARAMETER;
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            DistanceBatch curved = DistanceBatch.ellipsoid(
                    EarthColumns.of(conversion, homes), EarthColumns.of(conversion, placements));
            DistanceBatch flat = DistanceBatch.plane(plane, homes, placements);
            for (DistanceBatch batch : new DistanceBatch[] {curved, flat}) {
                StraightLine line = batch == flat ? plane : StraightLine.ELLIPSOID;
                double[] one = new double[pairs];
                double[] many = new double[pairs];
                int[] oneBand = new int[pairs];
                int[] manyBands = new int[pairs];
                batch.metres(one);
                batch.metres(many, threads, parts);
                batch.bands(DistanceBands.P4, oneBand);
                batch.bands(DistanceBands.P4, manyBands, threads, parts);
                assertThat(many).isEqualTo(one);
                assertThat(manyBands).isEqualTo(oneBand);
                for (int pair = 0; pair < pairs; pair++) {
                    Distance distance = line.between(homes.point(pair), placements.point(pair));
                    assertThat(one[pair]).isEqualTo(distance.metres());
                    assertThat(oneBand[pair]).isEqualTo(DistanceBands.P4.bandOf(distance));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property(tries = 100)
    void pairsByTheirRowsGiveTheBitsOfPairsRowByRow(
            @ForAll @IntRange(min = 1, max = 1500) int pairs, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GridColumns places = columns(random, 50);
        int[] homes = random.ints(pairs, 0, 50).toArray();
        int[] placements = random.ints(pairs, 0, 50).toArray();
        EarthColumns earth = EarthColumns.of(GridConversion.SEVEN_PARAMETER, places);
        DistanceBatch curved = DistanceBatch.ellipsoid(earth, homes, placements);
        DistanceBatch flat = DistanceBatch.plane(StraightLine.GRID_PLANE, places, homes, placements);
        double[] curvedMetres = new double[pairs];
        double[] flatMetres = new double[pairs];
        int[] curvedBands = new int[pairs];
        int[] flatBands = new int[pairs];
        curved.metres(curvedMetres);
        curved.bands(DistanceBands.P4, curvedBands);
        flat.metres(flatMetres);
        flat.bands(DistanceBands.P4, flatBands);
        for (int pair = 0; pair < pairs; pair++) {
            GridPoint from = places.point(homes[pair]);
            GridPoint to = places.point(placements[pair]);
            Distance distance = StraightLine.ELLIPSOID.between(from, to);
            assertThat(curvedMetres[pair]).isEqualTo(distance.metres());
            assertThat(curvedBands[pair]).isEqualTo(DistanceBands.P4.bandOf(distance));
            assertThat(flatMetres[pair])
                    .isEqualTo(StraightLine.GRID_PLANE.between(from, to).metres());
            assertThat(flatBands[pair]).isEqualTo(DistanceBands.P4.bandOf(Distance.ofMetres(flatMetres[pair])));
        }
    }

    /** A wider threshold is met by no pair that a narrower one is not met by. */
    @Property
    void bandsRiseWithTheDistance(
            @ForAll @DoubleRange(min = 0, max = 300) double nearer,
            @ForAll @DoubleRange(min = 0, max = 300) double beyond) {
        int[] bands = new int[2];
        double[] north = {0, Math.min(nearer, beyond), Math.max(nearer, beyond)};
        double[] latitudes = {52, 52 + north[1] / 69, 52 + north[2] / 69};
        EarthColumns places = EarthColumns.ofDegrees(latitudes, new double[] {-3, -3, -3});
        DistanceBatch.ellipsoid(places, new int[] {0, 0}, new int[] {1, 2}).bands(DistanceBands.P4, bands);
        assertThat(bands[0]).isLessThanOrEqualTo(bands[1]);
    }

    private static GridColumns columns(SplittableRandom random, int size) {
        return GridColumns.of(
                Grid.BRITISH,
                random.ints(size, 220_000, 380_000).toArray(),
                random.ints(size, 170_000, 390_000).toArray());
    }
}
