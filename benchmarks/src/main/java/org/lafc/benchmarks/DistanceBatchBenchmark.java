package org.lafc.benchmarks;

import com.google.common.geometry.S2LatLng;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.apache.lucene.util.SloppyMath;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.geo.distance.DistanceBatch;
import org.lafc.geo.distance.EarthColumns;
import org.lafc.geo.distance.GridColumns;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.spatial4j.distance.DistanceUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million homes and placements in arrays: the geodesic and its bands against what else gives a distance. Before anything
 * is timed each peer's answers are compared with ours, within what its method is worth.
 *
 * <p>What to read from it: {@link #ellipsoid} against {@link #geographicLib} (the same answer), {@link #streamedArrays}
 * (reading and writing alone) and the haversines (a poorer answer); {@link #bandsOfP4} against {@link #chords}. Run it with
 * {@code -jvmArgsAppend -XX:-UseSuperWord} too: if that does not slow {@link #ellipsoid} down, it is no longer done several
 * pairs at a time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DistanceBatchBenchmark {

    private static final Geodesic GRS80 = new Geodesic(6_378_137, 1 / 298.257222101);
    private static final double SPHERE_METRES = 6_371_008.8;

    /** How many pairs. */
    @Param("1000000")
    public int pairs = 1_000_000;

    private Column homes = new Column(0);
    private Column placements = new Column(0);
    private int[] homeRows = {};
    private int[] placementRows = {};
    private double[] metres = {};
    private int[] bands = {};
    private DistanceBatch batch = DistanceBatch.ellipsoid(homes.earth, placements.earth);
    private DistanceBatch byRows = batch;
    private DistanceBatch plane = batch;
    private ExecutorService threads = Executors.newFixedThreadPool(2);

    /** One end of all pairs in every form that somebody measures. */
    private static final class Column {
        final GridColumns grid;
        final EarthColumns earth;
        final double[] x;
        final double[] y;
        final double[] z;
        final double[] latitudes;
        final double[] longitudes;
        final Coordinate[] coordinates;

        Column(int size) {
            this(new int[size], new int[size]);
        }

        Column(int[] eastings, int[] northings) {
            int size = eastings.length;
            grid = GridColumns.of(Grid.BRITISH, eastings, northings);
            earth = EarthColumns.of(GridConversion.SEVEN_PARAMETER, grid);
            x = new double[size];
            y = new double[size];
            z = new double[size];
            latitudes = new double[size];
            longitudes = new double[size];
            coordinates = new Coordinate[size];
            for (int row = 0; row < size; row++) {
                LatLon position = GridConversion.SEVEN_PARAMETER.toLatLon(
                        new GridPoint(Grid.BRITISH, eastings[row], northings[row]));
                EarthCentred place = EarthCentred.of(position);
                x[row] = place.xMetres();
                y[row] = place.yMetres();
                z[row] = place.zMetres();
                latitudes[row] = position.latitudeDegrees();
                longitudes[row] = position.longitudeDegrees();
                coordinates[row] = new Coordinate(eastings[row], northings[row]);
            }
        }

        EarthCentred place(int row) {
            return new EarthCentred(x[row], y[row], z[row]);
        }
    }

    /** Makes pairs over Wales and the border, the same each run, and compares every peer's answers with ours. */
    @Setup
    public void makePairs() {
        SplittableRandom random = new SplittableRandom(903);
        homes = new Column(eastings(random), northings(random));
        placements = new Column(eastings(random), northings(random));
        homeRows = random.ints(pairs, 0, pairs).toArray();
        placementRows = random.ints(pairs, 0, pairs).toArray();
        metres = new double[pairs];
        bands = new int[pairs];
        batch = DistanceBatch.ellipsoid(homes.earth, placements.earth);
        byRows = DistanceBatch.ellipsoid(homes.earth, homeRows, placementRows);
        plane = DistanceBatch.plane(StraightLine.GRID_PLANE, homes.grid, placements.grid);
        check();
    }

    /** Ends the threads. */
    @TearDown
    public void endThreads() {
        threads.shutdown();
    }

    private int[] eastings(SplittableRandom random) {
        return random.ints(pairs, 220_000, 380_000).toArray();
    }

    private int[] northings(SplittableRandom random) {
        return random.ints(pairs, 170_000, 390_000).toArray();
    }

    private void check() {
        double[] ours = ellipsoid().clone();
        int[] ourBands = bandsOfP4().clone();
        compare("two threads", ellipsoidOnTwoThreads(), ours, 0, 0);
        compare("GeographicLib", geographicLib(), ours, 0.0003, 0);
        compare("Lucene", lucene(), ours, 0.001, 0.004);
        compare("S2", s2(), ours, 0.001, 0.004);
        compare("spatial4j", spatial4j(), ours, 0.001, 0.004);
        compare("the bare chord", chords(), ours, 0.001, 0.0002);
        compare("JTS", jts(), gridPlane(), 1e-8, 0);
        compareBands(DistanceBands.P4, ourBands, ours);
        compareBands(DistanceBands.overMiles(20), moreThanTwentyMiles(), ours);
        compareBands(DistanceBands.P4, bandsOfP4OnTheGrid(), gridPlane());
        double[] ourRows = ellipsoidByRows().clone();
        for (int pair = 0; pair < pairs; pair++) {
            Distance distance =
                    StraightLine.ELLIPSOID.between(homes.place(homeRows[pair]), homes.place(placementRows[pair]));
            if (ourRows[pair] != distance.metres()) {
                throw new IllegalStateException("pair " + pair + " by its rows has not the distance of its places");
            }
        }
    }

    private static void compareBands(DistanceBands bands, int[] found, double[] metres) {
        for (int pair = 0; pair < metres.length; pair++) {
            if (found[pair] != bands.bandOf(Distance.ofMetres(metres[pair]))) {
                throw new IllegalStateException("band of pair " + pair + " is not that of its distance");
            }
        }
    }

    private static void compare(String who, double[] theirs, double[] ours, double metres, double share) {
        // Peers write into the array of ours.
        double[] found = theirs.clone();
        for (int pair = 0; pair < found.length; pair++) {
            if (!(Math.abs(found[pair] - ours[pair]) <= metres + share * ours[pair])) {
                throw new IllegalStateException(who + " gives " + found[pair] + " m, we " + ours[pair]);
            }
        }
    }

    /**
     * Measures on the ellipsoid.
     *
     * @return metres
     */
    @Benchmark
    public double[] ellipsoid() {
        batch.metres(metres);
        return metres;
    }

    /**
     * Measures on the ellipsoid, on two threads.
     *
     * @return metres
     */
    @Benchmark
    public double[] ellipsoidOnTwoThreads() {
        batch.metres(metres, threads, 4);
        return metres;
    }

    /**
     * Measures on the ellipsoid pairs that are given by random rows of the homes.
     *
     * @return metres
     */
    @Benchmark
    public double[] ellipsoidByRows() {
        byRows.metres(metres);
        return metres;
    }

    /**
     * Finds the bands of P4 on the ellipsoid.
     *
     * @return bands
     */
    @Benchmark
    public int[] bandsOfP4() {
        batch.bands(DistanceBands.P4, bands);
        return bands;
    }

    /**
     * Finds who is more than 20 miles away on the ellipsoid.
     *
     * @return bands
     */
    @Benchmark
    public int[] moreThanTwentyMiles() {
        batch.bands(DistanceBands.overMiles(20), bands);
        return bands;
    }

    /**
     * Measures on the grid.
     *
     * @return metres
     */
    @Benchmark
    public double[] gridPlane() {
        double[] result = new double[pairs];
        plane.metres(result);
        return result;
    }

    /**
     * Finds the bands of P4 on the grid.
     *
     * @return bands
     */
    @Benchmark
    public int[] bandsOfP4OnTheGrid() {
        plane.bands(DistanceBands.P4, bands);
        return bands;
    }

    /**
     * Reads the six arrays and writes one: the floor.
     *
     * @return sums
     */
    @Benchmark
    public double[] streamedArrays() {
        stream(homes.x, homes.y, homes.z, placements.x, placements.y, placements.z, metres, pairs);
        return metres;
    }

    private static void stream(
            double[] a, double[] b, double[] c, double[] d, double[] e, double[] f, double[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = a[i] + b[i] + c[i] + d[i] + e[i] + f[i];
        }
    }

    /**
     * Measures bare chords, with nothing for the Earth's curve.
     *
     * @return metres
     */
    @Benchmark
    public double[] chords() {
        chords(homes.x, homes.y, homes.z, placements.x, placements.y, placements.z, metres, pairs);
        return metres;
    }

    private static void chords(
            double[] x1, double[] y1, double[] z1, double[] x2, double[] y2, double[] z2, double[] chord, int count) {
        for (int i = 0; i < count; i++) {
            double dx = x2[i] - x1[i];
            double dy = y2[i] - y1[i];
            double dz = z2[i] - z1[i];
            chord[i] = Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }

    /**
     * Karney's algorithm, by himself.
     *
     * @return metres
     */
    @Benchmark
    public double[] geographicLib() {
        for (int i = 0; i < pairs; i++) {
            metres[i] = GRS80.Inverse(
                            homes.latitudes[i],
                            homes.longitudes[i],
                            placements.latitudes[i],
                            placements.longitudes[i],
                            GeodesicMask.DISTANCE)
                    .s12;
        }
        return metres;
    }

    /**
     * The haversine of Lucene.
     *
     * @return metres
     */
    @Benchmark
    public double[] lucene() {
        for (int i = 0; i < pairs; i++) {
            metres[i] = SloppyMath.haversinMeters(
                    homes.latitudes[i], homes.longitudes[i], placements.latitudes[i], placements.longitudes[i]);
        }
        return metres;
    }

    /**
     * The sphere of S2.
     *
     * @return metres
     */
    @Benchmark
    public double[] s2() {
        for (int i = 0; i < pairs; i++) {
            metres[i] = S2LatLng.fromDegrees(homes.latitudes[i], homes.longitudes[i])
                    .getDistance(
                            S2LatLng.fromDegrees(placements.latitudes[i], placements.longitudes[i]), SPHERE_METRES);
        }
        return metres;
    }

    /**
     * The haversine of spatial4j.
     *
     * @return metres
     */
    @Benchmark
    public double[] spatial4j() {
        for (int i = 0; i < pairs; i++) {
            metres[i] = SPHERE_METRES
                    * DistanceUtils.distHaversineRAD(
                            Math.toRadians(homes.latitudes[i]),
                            Math.toRadians(homes.longitudes[i]),
                            Math.toRadians(placements.latitudes[i]),
                            Math.toRadians(placements.longitudes[i]));
        }
        return metres;
    }

    /**
     * The plane of JTS.
     *
     * @return metres
     */
    @Benchmark
    public double[] jts() {
        for (int i = 0; i < pairs; i++) {
            metres[i] = homes.coordinates[i].distance(placements.coordinates[i]);
        }
        return metres;
    }
}
