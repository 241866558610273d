package org.lafc.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Source;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.FlowCounter;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.Flows;
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
 * What counting flows costs beside the two lookups each child needs anyway, of home and placement: between the localities
 * of a county, found by boundary, and between authorities, named by the postcode directory. Flows must cost at most 1.3
 * times the lookups alone. The answers are checked against a plain map of counts before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FlowsBenchmark {

    private static final int POSTCODES = 20_000;
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    /** How many children. */
    @Param({"10000", "100000"})
    public int children = 10_000;

    /** Between how many authorities: as many as in Wales, or with children's services in England. */
    @Param({"22", "153"})
    public int authorities = 22;

    private AreaFinder areas = AreaFinder.NONE;
    private Whereabouts[] homes = {};
    private Whereabouts[] placements = {};

    /** Makes directory, boundaries and children, the same each run, and checks the answers. */
    @Setup
    public void makeChildren() {
        SplittableRandom random = new SplittableRandom(903);
        areas = PostcodeAreas.of(
                PostcodeDirectoryReader.read(List.of(Source.ofText("postcodes.csv", directory(random))))
                        .directory(),
                BoundaryReader.read(Source.ofText("localities.geojson", localities()))
                        .boundaries());
        homes = places(random);
        placements = places(random);
        requireRight(flowsBetweenLocalities(), true);
        requireRight(flowsBetweenAuthorities(), false);
    }

    /**
     * Finds the locality of each home and placement.
     *
     * @return how many were found
     */
    @Benchmark
    public int lookupsOfLocalities() {
        int found = 0;
        for (int i = 0; i < children; i++) {
            found += areas.localityOf(homes[i]).isPresent() ? 1 : 0;
            found += areas.localityOf(placements[i]).isPresent() ? 1 : 0;
        }
        return found;
    }

    /**
     * Counts flows between localities, lookups included.
     *
     * @return the flows
     */
    @Benchmark
    public Flows flowsBetweenLocalities() {
        FlowCounter counter = new FlowCounter();
        for (int i = 0; i < children; i++) {
            counter.count(locality(homes[i]), locality(placements[i]));
        }
        return counter.build();
    }

    /**
     * Finds the authority of each home and placement.
     *
     * @return how many were found
     */
    @Benchmark
    public int lookupsOfAuthorities() {
        int found = 0;
        for (int i = 0; i < children; i++) {
            found += areas.authorityByPostcode(homes[i]).isPresent() ? 1 : 0;
            found += areas.authorityByPostcode(placements[i]).isPresent() ? 1 : 0;
        }
        return found;
    }

    /**
     * Counts flows between authorities, lookups included.
     *
     * @return the flows
     */
    @Benchmark
    public Flows flowsBetweenAuthorities() {
        FlowCounter counter = new FlowCounter();
        for (int i = 0; i < children; i++) {
            counter.count(authority(homes[i]), authority(placements[i]));
        }
        return counter.build();
    }

    private FlowPlace locality(Whereabouts place) {
        Optional<Locality> found = areas.localityOf(place);
        return found.isPresent() ? FlowPlace.of(found.get()) : FlowPlace.OUTSIDE;
    }

    private FlowPlace authority(Whereabouts place) {
        Optional<LocalAuthority> found = areas.authorityByPostcode(place);
        return found.isPresent() ? FlowPlace.of(found.get()) : FlowPlace.NOT_KNOWN;
    }

    private void requireRight(Flows flows, boolean localities) {
        Map<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < children; i++) {
            String from = localities
                    ? areas.localityOf(homes[i]).map(Locality::name).orElse("outside")
                    : areas.authorityByPostcode(homes[i]).orElseThrow().code();
            String to = localities
                    ? areas.localityOf(placements[i]).map(Locality::name).orElse("outside")
                    : areas.authorityByPostcode(placements[i]).orElseThrow().code();
            expected.merge(from + " to " + to, 1L, Long::sum);
        }
        Map<String, Long> counted = new TreeMap<>();
        flows.routes().forEach((route, count) -> counted.put(route.origin() + " to " + route.destination(), count));
        if (!counted.equals(expected) || flows.children() != children || counted.size() < 50) {
            throw new IllegalStateException("flows differ from a plain count");
        }
    }

    private Whereabouts[] places(SplittableRandom random) {
        Whereabouts[] places = new Whereabouts[children];
        for (int i = 0; i < children; i++) {
            places[i] = Whereabouts.of(Postcode.parse(postcode(random.nextInt(POSTCODES))));
        }
        return places;
    }

    // Over a county of 50 by 100 km and as much again around it.
    private String directory(SplittableRandom random) {
        StringBuilder text = new StringBuilder("pcds,oseast1m,osnrth1m,oslaua\n");
        for (int i = 0; i < POSTCODES; i++) {
            text.append(postcode(i))
                    .append(',')
                    .append(random.nextInt(260_000, 340_000))
                    .append(',')
                    .append(random.nextInt(190_000, 330_000))
                    .append(String.format(",E06%06d%n", 1 + random.nextInt(authorities)));
        }
        return text.toString();
    }

    private static String postcode(int number) {
        int letters = LETTERS.length();
        return "QX" + (1 + number / (10 * letters * letters)) + " " + number / (letters * letters) % 10
                + LETTERS.charAt(number / letters % letters) + LETTERS.charAt(number % letters);
    }

    // Eight localities, four rows of two, each outline of 400 points as a real one has many.
    private static String localities() {
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\","
                + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[");
        for (int i = 0; i < 8; i++) {
            int east = 276_000 + 25_000 * (i % 2);
            int north = 207_000 + 25_000 * (i / 2);
            text.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"Locality ")
                    .append(i)
                    .append("\",\"kind\":\"locality\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
            for (int step = 0; step <= 400; step++) {
                int along = 250 * (step % 100);
                int side = step / 100 % 4;
                int x = side == 0 ? along : side == 1 ? 25_000 : side == 2 ? 25_000 - along : 0;
                int y = side == 0 ? 0 : side == 1 ? along : side == 2 ? 25_000 : 25_000 - along;
                boolean last = step == 400;
                text.append(step == 0 ? "" : ",")
                        .append('[')
                        .append(east + (last ? 0 : x))
                        .append(',')
                        .append(north + (last ? 0 : y))
                        .append(']');
            }
            text.append("]]}}");
        }
        return text.append("]}").toString();
    }
}
