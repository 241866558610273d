package org.lafc.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.lafc.core.place.Distance;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.grid.EarthCentred;
import org.lafc.geo.grid.LatLon;
import org.lafc.geo.supply.HomeOffer;
import org.lafc.geo.supply.NearestProvision;
import org.lafc.geo.supply.NearestProvision.Found;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.ItemDistance;
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
 * The nearest home with a free bed, and how far it is on the ellipsoid: lafc against measuring every home, against
 * comparing the chords to every home and measuring the best, and against a tree of JTS over two of the three
 * coordinates of chords; the last two have the homes' places ready as metres from the Earth's centre, as lafc has. {@link #makeHomes()} compares all answers before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NearestHomeBenchmark {

    static final int PLACES = 1 << 10;

    /** How many homes have a free bed; Powys has 14 homes in all, Wales some 300. */
    @Param({"200", "5000"})
    public int homes = 200;

    private LatLon[] places = {};
    private LatLon[] positions = {};
    private EarthCentred[] centred = {};
    private double[] x = {};
    private double[] y = {};
    private double[] z = {};
    private NearestProvision provision = NearestProvision.of(List.of());
    private STRtree tree = new STRtree();

    /** Makes homes and places over Wales and the border, the same each run. */
    @Setup
    public void makeHomes() {
        SplittableRandom random = new SplittableRandom(10);
        places = positions(random, PLACES);
        positions = positions(random, homes);
        centred = new EarthCentred[homes];
        x = new double[homes];
        y = new double[homes];
        z = new double[homes];
        tree = new STRtree();
        List<HomeOffer> offers = new ArrayList<>();
        for (int i = 0; i < homes; i++) {
            EarthCentred at = EarthCentred.of(positions[i]);
            centred[i] = at;
            x[i] = at.xMetres();
            y[i] = at.yMetres();
            z[i] = at.zMetres();
            tree.insert(new Envelope(new Coordinate(y[i], z[i])), i);
            ChildrensHome.Builder home = ChildrensHome.builder();
            home.id(String.format("H%05d", i)).name("Invented").beds(4);
            offers.add(new HomeOffer(home.build(), OptionalInt.of(1), Optional.of(positions[i])));
        }
        tree.build();
        provision = NearestProvision.of(offers);
        for (LatLon place : places) {
            Found found = provision.nearest(place, NearestProvision.ANY_NEED).orElseThrow();
            int measured = byMeasuring(place);
            boolean isSame = found.offer().home().id().equals(String.format("H%05d", measured))
                    && found.distance().equals(StraightLine.ELLIPSOID.between(place, positions[measured]))
                    && measured == byChord(EarthCentred.of(place))
                    && measured == byTree(EarthCentred.of(place));
            if (!isSame) {
                throw new IllegalStateException("answers differ");
            }
        }
    }

    NearestProvision provision() {
        return provision;
    }

    private static LatLon[] positions(SplittableRandom random, int count) {
        LatLon[] positions = new LatLon[count];
        for (int i = 0; i < count; i++) {
            positions[i] = new LatLon(random.nextDouble(51.4, 53.4), random.nextDouble(-5.3, -2.6));
        }
        return positions;
    }

    /**
     * Asks lafc.
     *
     * @param sink takes the distances
     */
    @Benchmark
    @OperationsPerInvocation(PLACES)
    public void lafc(Blackhole sink) {
        for (LatLon place : places) {
            sink.consume(provision.nearest(place, NearestProvision.ANY_NEED).orElseThrow());
        }
    }

    /**
     * Measures every home on the ellipsoid.
     *
     * @param sink takes the distances
     */
    @Benchmark
    @OperationsPerInvocation(PLACES)
    public void measuringAll(Blackhole sink) {
        for (LatLon place : places) {
            sink.consume(distance(place, byMeasuring(place)));
        }
    }

    /**
     * Compares the chords to every home, which are ready as columns, and measures the home with the shortest.
     *
     * @param sink takes the distances
     */
    @Benchmark
    @OperationsPerInvocation(PLACES)
    public void comparingAllChords(Blackhole sink) {
        for (LatLon place : places) {
            EarthCentred from = EarthCentred.of(place);
            sink.consume(distance(from, byChord(from)));
        }
    }

    /**
     * Asks a tree for the home with the shortest chord and measures it.
     *
     * @param sink takes the distances
     */
    @Benchmark
    @OperationsPerInvocation(PLACES)
    public void treeOfChords(Blackhole sink) {
        for (LatLon place : places) {
            EarthCentred from = EarthCentred.of(place);
            sink.consume(distance(from, byTree(from)));
        }
    }

    private Distance distance(LatLon place, int home) {
        return StraightLine.ELLIPSOID.between(place, positions[home]);
    }

    private Distance distance(EarthCentred from, int home) {
        return StraightLine.ELLIPSOID.between(from, centred[home]);
    }

    private int byMeasuring(LatLon place) {
        int nearest = 0;
        Distance least = distance(place, 0);
        for (int i = 1; i < homes; i++) {
            Distance distance = distance(place, i);
            if (least.isMoreThan(distance)) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private int byChord(EarthCentred from) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < homes; i++) {
            double chord2 = chord2(from, i);
            if (chord2 < least) {
                least = chord2;
                nearest = i;
            }
        }
        return nearest;
    }

    private double chord2(EarthCentred from, int home) {
        double dx = x[home] - from.xMetres();
        double dy = y[home] - from.yMetres();
        double dz = z[home] - from.zMetres();
        return dx * dx + dy * dy + dz * dz;
    }

    // The distance in y and z alone is never more than the chord, so the tree's own bounds hold.
    private int byTree(EarthCentred from) {
        ItemDistance chord = (one, other) -> Math.sqrt(chord2(from, home(one, other)));
        return (Integer) tree.nearestNeighbour(new Envelope(new Coordinate(from.yMetres(), from.zMetres())), -1, chord);
    }

    private static int home(ItemBoundable one, ItemBoundable other) {
        return Math.max((Integer) one.getItem(), (Integer) other.getItem());
    }
}
