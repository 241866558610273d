package org.lafc.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a distance costs by each method, from positions that are ready: the geodesic against the haversine that people
 * write themselves, and both against the plane. Each gives the sum of the distances, so that nothing is left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StraightLineBenchmark {

    /** How many pairs. */
    @Param({"1000", "100000"})
    public int pairs = 1000;

    private GridPoint[] homes = {};
    private GridPoint[] placements = {};
    private LatLon[] homePositions = {};
    private LatLon[] placementPositions = {};

    /** Makes pairs over Wales and the border, the same each run. */
    @Setup
    public void makePairs() {
        SplittableRandom random = new SplittableRandom(903);
        homes = points(random);
        placements = points(random);
        homePositions = positions(homes);
        placementPositions = positions(placements);
    }

    /**
     * Measures on the ellipsoid.
     *
     * @return the sum in metres
     */
    @Benchmark
    public double ellipsoid() {
        return sum(StraightLine.ELLIPSOID);
    }

    /**
     * Measures on the sphere.
     *
     * @return the sum in metres
     */
    @Benchmark
    public double greatCircle() {
        return sum(StraightLine.GREAT_CIRCLE);
    }

    /**
     * Measures on the grid.
     *
     * @return the sum in metres
     */
    @Benchmark
    public double gridPlane() {
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            sum += StraightLine.GRID_PLANE.between(homes[i], placements[i]).metres();
        }
        return sum;
    }

    private double sum(StraightLine line) {
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            sum += line.between(homePositions[i], placementPositions[i]).metres();
        }
        return sum;
    }

    private GridPoint[] points(SplittableRandom random) {
        GridPoint[] points = new GridPoint[pairs];
        for (int i = 0; i < pairs; i++) {
            points[i] = new GridPoint(Grid.BRITISH, random.nextInt(220_000, 380_000), random.nextInt(170_000, 390_000));
        }
        return points;
    }

    private static LatLon[] positions(GridPoint[] points) {
        LatLon[] positions = new LatLon[points.length];
        for (int i = 0; i < points.length; i++) {
            positions[i] = GridConversion.SEVEN_PARAMETER.toLatLon(points[i]);
        }
        return positions;
    }
}
