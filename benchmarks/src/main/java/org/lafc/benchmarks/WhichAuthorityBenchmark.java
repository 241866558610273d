package org.lafc.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.geo.boundary.Area;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.BoundaryResult;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.grid.LatLon;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Which of 22 authorities a position is in: lafc against JTS, as a tree with prepared geometries, as a tree with the
 * locators that those use, and as every edge of every authority whose rectangle holds the point. All give the first by
 * code, edges included; {@link #makeCountry()} compares the answers for every position before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WhichAuthorityBenchmark {

    static final int POINTS = 1 << 14;

    /** A GeoJSON file of authorities, or empty for the invented country. */
    @Param("")
    public String file = "";

    /** Where the positions are: anywhere in the country's rectangle, or within a mile or so of a border or coast. */
    @Param({"ANYWHERE", "NEAR_EDGES"})
    public String positions = "ANYWHERE";

    private BoundarySet boundaries = BoundarySet.EMPTY;
    private ImmutableList<Geometry> authorities = ImmutableList.of();
    private ImmutableList<Area> areas = ImmutableList.of();
    private LatLon[] asked = {};
    private Point[] points = {};
    private Coordinate[] coordinates = {};
    private STRtree preparedTree = new STRtree();
    private STRtree locatorTree = new STRtree();

    private record Prepared(int rank, PreparedGeometry geometry) {}

    private record Located(int rank, IndexedPointInAreaLocator locator) {}

    /**
     * Makes or reads the country, and positions that are the same each run, vertices of borders among them.
     *
     * @throws IOException if the file cannot be read
     */
    @Setup
    public void makeCountry() throws IOException {
        authorities = file.isEmpty() ? InventedCountry.of(22) : BoundaryFile.read(Path.of(file));
        Source source = file.isEmpty()
                ? Source.ofText("invented.geojson", InventedCountry.geoJson(authorities))
                : Source.of("country.geojson", () -> Files.newInputStream(Path.of(file)));
        BoundaryResult result = BoundaryReader.read(source);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().toString());
        }
        boundaries = result.boundaries();
        areas = boundaries.areas();
        makePositions();
        makeTrees();
        compareAnswers();
    }

    int areas() {
        return areas.size();
    }

    int vertices() {
        return authorities.stream().mapToInt(Geometry::getNumPoints).sum();
    }

    private void makePositions() {
        SplittableRandom random = new SplittableRandom(903);
        Envelope over = new Envelope();
        List<Coordinate> vertices = new ArrayList<>();
        for (Geometry authority : authorities) {
            over.expandToInclude(authority.getEnvelopeInternal());
            vertices.addAll(List.of(authority.getCoordinates()));
        }
        coordinates = new Coordinate[POINTS];
        for (int i = 0; i < POINTS; i++) {
            Coordinate vertex = vertices.get(random.nextInt(vertices.size()));
            if (i % 64 == 0) {
                coordinates[i] = vertex; // on a border, often on two
            } else if (positions.equals("NEAR_EDGES")) {
                coordinates[i] = new Coordinate(
                        vertex.x + random.nextDouble(-0.02, 0.02), vertex.y + random.nextDouble(-0.012, 0.012));
            } else {
                coordinates[i] = new Coordinate(
                        random.nextDouble(over.getMinX(), over.getMaxX()),
                        random.nextDouble(over.getMinY(), over.getMaxY()));
            }
        }
        GeometryFactory factory = new GeometryFactory();
        points = new Point[POINTS];
        asked = new LatLon[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = factory.createPoint(coordinates[i]);
            asked[i] = new LatLon(coordinates[i].y, coordinates[i].x);
        }
    }

    private void makeTrees() {
        preparedTree = new STRtree();
        locatorTree = new STRtree();
        for (int rank = 0; rank < authorities.size(); rank++) {
            Geometry authority = authorities.get(rank);
            preparedTree.insert(
                    authority.getEnvelopeInternal(), new Prepared(rank, PreparedGeometryFactory.prepare(authority)));
            locatorTree.insert(
                    authority.getEnvelopeInternal(), new Located(rank, new IndexedPointInAreaLocator(authority)));
        }
        preparedTree.build();
        locatorTree.build();
    }

    private void compareAnswers() {
        int onLand = 0;
        for (int i = 0; i < POINTS; i++) {
            int expected = everyEdge(i);
            Optional<LocalAuthority> found =
                    boundaries.areaAt(asked[i], Area.Kind.AUTHORITY).flatMap(Area::authority);
            boolean isSame = expected < 0
                    ? found.isEmpty()
                    : found.equals(areas.get(expected).authority());
            if (!isSame || expected != prepared(i) || expected != located(i)) {
                throw new IllegalStateException("answers differ for position " + i);
            }
            onLand += expected < 0 ? 0 : 1;
        }
        if (onLand < POINTS / 4) {
            throw new IllegalStateException("only " + onLand + " positions are in an authority");
        }
    }

    /**
     * Asks lafc.
     *
     * @param sink takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void lafc(Blackhole sink) {
        for (LatLon position : asked) {
            sink.consume(boundaries.areaAt(position, Area.Kind.AUTHORITY));
        }
    }

    /**
     * Asks a tree with prepared geometries, points ready.
     *
     * @param sink takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void treeOfPreparedGeometries(Blackhole sink) {
        for (int i = 0; i < POINTS; i++) {
            sink.consume(prepared(i));
        }
    }

    /**
     * Asks a tree with point-in-area locators.
     *
     * @param sink takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void treeOfLocators(Blackhole sink) {
        for (int i = 0; i < POINTS; i++) {
            sink.consume(located(i));
        }
    }

    /**
     * Tries every edge of every authority whose rectangle holds the point.
     *
     * @param sink takes the answers
     */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public void everyEdge(Blackhole sink) {
        for (int i = 0; i < POINTS; i++) {
            sink.consume(everyEdge(i));
        }
    }

    private int prepared(int i) {
        int first = -1;
        for (Object candidate : preparedTree.query(points[i].getEnvelopeInternal())) {
            Prepared prepared = (Prepared) candidate;
            if ((first < 0 || prepared.rank() < first) && prepared.geometry().intersects(points[i])) {
                first = prepared.rank();
            }
        }
        return first;
    }

    private int located(int i) {
        int first = -1;
        for (Object candidate : locatorTree.query(new Envelope(coordinates[i]))) {
            Located located = (Located) candidate;
            if ((first < 0 || located.rank() < first)
                    && located.locator().locate(coordinates[i]) != Location.EXTERIOR) {
                first = located.rank();
            }
        }
        return first;
    }

    private int everyEdge(int i) {
        for (int rank = 0; rank < authorities.size(); rank++) {
            Geometry authority = authorities.get(rank);
            if (authority.getEnvelopeInternal().contains(coordinates[i])
                    && SimplePointInAreaLocator.locate(coordinates[i], authority) != Location.EXTERIOR) {
                return rank;
            }
        }
        return -1;
    }
}
