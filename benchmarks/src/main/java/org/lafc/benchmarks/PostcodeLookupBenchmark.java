package org.lafc.benchmarks;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lafc.benchmarks.InventedDirectory.Row;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.PostcodeNumber;
import org.lafc.core.read.Source;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.geo.postcode.PostcodeDirectoryResult;
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
 * What it costs to find a hundred thousand postcodes, drawn at random from all with one in fifty unknown: from the text
 * as a return has it (spaces, none, lower case, padded), against maps whose keys are ready. Methods called place read
 * metres and authority too. HashMap gets its best: its keys know their hashes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
public class PostcodeLookupBenchmark {

    private static final int LOOKUPS = 100_000;

    /** How many postcodes the invented directory has, or {@code real} for the file named by a system property. */
    @Param("2720556")
    public String postcodes = "2720556";

    private PostcodeDirectory directory = PostcodeDirectory.EMPTY;
    private final Map<String, Place> hashMap = new HashMap<>();
    private final Object2ObjectOpenHashMap<String, Place> fastutil = new Object2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<Place> fastutilNumbers = new Long2ObjectOpenHashMap<>();
    private String[] written = {};
    private String[] normalised = {};
    private Postcode[] parsed = {};
    private int[] found = {};
    private int[] eastings = {};
    private int[] northings = {};

    private record Place(int easting, int northing, Optional<LocalAuthority> authority) {}

    /** Makes directory, maps and texts, the same each run, and checks that all find the same places. */
    @Setup
    public void makeDirectory() {
        List<Row> rows = PostcodeRows.of(postcodes);
        byte[] csv = InventedDirectory.csv(rows);
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(Source.of("postcodes.csv", () -> new ByteArrayInputStream(csv))));
        directory = result.directory();
        if (!result.problems().isEmpty() || directory.size() != rows.size()) {
            throw new IllegalStateException(directory.size() + " of " + rows.size() + " postcodes read");
        }
        Map<String, Optional<LocalAuthority>> authorities = new HashMap<>();
        authorities.put("", Optional.empty());
        for (Row row : rows) {
            Optional<LocalAuthority> authority =
                    authorities.computeIfAbsent(row.authority(), code -> Optional.of(LocalAuthority.of(code)));
            Place place = new Place(row.easting(), row.northing(), authority);
            hashMap.put(row.postcode(), place);
            fastutil.put(row.postcode(), place);
            fastutilNumbers.put(PostcodeNumber.of(row.postcode()), place);
        }
        makeTexts(rows, new Random(7));
        check();
    }

    private void makeTexts(List<Row> rows, Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < LOOKUPS; i++) {
            String postcode = rows.get(random.nextInt(rows.size())).postcode();
            // No directory has an area I.
            texts.add(i % 50 == 0 ? "I1 " + postcode.substring(postcode.length() - 3) : postcode);
        }
        Collections.shuffle(texts, random);
        normalised = new String[LOOKUPS];
        written = new String[LOOKUPS];
        parsed = new Postcode[LOOKUPS];
        found = new int[LOOKUPS];
        eastings = new int[LOOKUPS];
        northings = new int[LOOKUPS];
        for (int i = 0; i < LOOKUPS; i++) {
            // Not the map's own texts, and by themselves in memory.
            normalised[i] = String.valueOf(texts.get(i).toCharArray());
        }
        for (int i = 0; i < LOOKUPS; i++) {
            written[i] = written(normalised[i], random.nextInt(4));
        }
        for (int i = 0; i < LOOKUPS; i++) {
            parsed[i] = Postcode.parse(normalised[i]);
        }
    }

    private static String written(String postcode, int form) {
        String outward = postcode.substring(0, postcode.length() - 4);
        String inward = postcode.substring(postcode.length() - 3);
        return switch (form) {
            case 0 -> String.valueOf(postcode.toCharArray());
            case 1 -> outward + inward;
            case 2 -> postcode.toLowerCase(Locale.ROOT);
            default -> outward + "    ".substring(outward.length()) + inward;
        };
    }

    private void check() {
        for (int i = 0; i < LOOKUPS; i++) {
            Place place = hashMap.get(normalised[i]);
            int row = directory.rowOf(written[i]);
            boolean same = place == null
                    ? row == PostcodeDirectory.NOT_IN_DIRECTORY
                    : row >= 0
                            && directory.eastingMetres(row) == place.easting()
                            && directory.northingMetres(row) == place.northing()
                            && directory.authority(row).equals(place.authority());
            if (!same || directory.rowOf(parsed[i]) != row) {
                throw new IllegalStateException("the directory finds another place in row " + row);
            }
        }
        int expected = hashMapGet();
        long places = hashMapPlace();
        if (expected < LOOKUPS * 0.97
                || expected > LOOKUPS * 0.99
                || expected != row()
                || expected != rowOfPostcode()
                || expected != rows()
                || expected != fastutilGet()
                || expected != numberThenFastutil()
                || expected != normaliseThenHashMap()
                || places != place()
                || places != normaliseThenHashMapPlace()) {
            throw new IllegalStateException("the lookups do not agree");
        }
    }

    /**
     * Finds rows from the texts as written.
     *
     * @return how many were found
     */
    @Benchmark
    public int row() {
        int count = 0;
        for (String text : written) {
            count += directory.rowOf(text) >= 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Finds rows of postcodes that are parsed already.
     *
     * @return how many were found
     */
    @Benchmark
    public int rowOfPostcode() {
        int count = 0;
        for (Postcode postcode : parsed) {
            count += directory.rowOf(postcode) >= 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Finds rows and their metres from the texts as written, in arrays.
     *
     * @return how many were found
     */
    @Benchmark
    public int rows() {
        directory.rowsOf(written, found);
        directory.metresOf(found, eastings, northings);
        int count = 0;
        for (int row : found) {
            count += row >= 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Baseline: finds values by keys that are normalised already.
     *
     * @return how many were found
     */
    @Benchmark
    public int hashMapGet() {
        int count = 0;
        for (String text : normalised) {
            count += hashMap.get(text) == null ? 0 : 1;
        }
        return count;
    }

    /**
     * Baseline: the same in fastutil's map.
     *
     * @return how many were found
     */
    @Benchmark
    public int fastutilGet() {
        int count = 0;
        for (String text : normalised) {
            count += fastutil.get(text) == null ? 0 : 1;
        }
        return count;
    }

    /**
     * Baseline: our numbers of the texts as written, in fastutil's map of numbers.
     *
     * @return how many were found
     */
    @Benchmark
    public int numberThenFastutil() {
        int count = 0;
        for (String text : written) {
            count += fastutilNumbers.get(PostcodeNumber.of(text)) == null ? 0 : 1;
        }
        return count;
    }

    /**
     * Baseline: normalises the texts as written, as people do, and finds the values.
     *
     * @return how many were found
     */
    @Benchmark
    public int normaliseThenHashMap() {
        int count = 0;
        for (String text : written) {
            count += hashMap.get(normalised(text)) == null ? 0 : 1;
        }
        return count;
    }

    /**
     * Finds places from the texts as written.
     *
     * @return the sum of metres and of authorities
     */
    @Benchmark
    public long place() {
        long sum = 0;
        for (String text : written) {
            int row = directory.rowOf(text);
            if (row >= 0) {
                sum += directory.eastingMetres(row) + directory.northingMetres(row);
                sum += directory.authority(row).isPresent() ? 1 : 0;
            }
        }
        return sum;
    }

    /**
     * Baseline: finds places by keys that are normalised already.
     *
     * @return the sum of metres and of authorities
     */
    @Benchmark
    public long hashMapPlace() {
        long sum = 0;
        for (String text : normalised) {
            sum += sum(hashMap.get(text));
        }
        return sum;
    }

    /**
     * Baseline: normalises the texts as written and finds places.
     *
     * @return the sum of metres and of authorities
     */
    @Benchmark
    public long normaliseThenHashMapPlace() {
        long sum = 0;
        for (String text : written) {
            sum += sum(hashMap.get(normalised(text)));
        }
        return sum;
    }

    private static long sum(@Nullable Place place) {
        return place == null
                ? 0
                : place.easting() + place.northing() + (place.authority().isPresent() ? 1 : 0);
    }

    private static String normalised(String text) {
        String joined = text.replace(" ", "").toUpperCase(Locale.ROOT);
        int inward = joined.length() - 3;
        return joined.substring(0, inward) + " " + joined.substring(inward);
    }
}
