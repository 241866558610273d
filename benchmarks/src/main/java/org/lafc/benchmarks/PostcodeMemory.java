package org.lafc.benchmarks;

import java.io.ByteArrayInputStream;
import java.lang.ref.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lafc.benchmarks.InventedDirectory.Row;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.geo.postcode.CompactDirectory;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;

/**
 * What a directory takes of memory, as it counts its columns and as the heap grows by it, beside a HashMap from text to
 * an object with metres and authority. Run as a program with the number of invented postcodes, or {@code real}.
 */
public final class PostcodeMemory {

    private PostcodeMemory() {}

    /**
     * What was measured.
     *
     * @param postcodes how many
     * @param columns bytes of the columns
     * @param withoutTerminations bytes of the columns but those of the months of termination
     * @param heap bytes by which the heap grew with the directory
     * @param hashMap bytes by which it grew with the map
     * @param compact bytes of the compact form
     */
    public record Result(int postcodes, long columns, long withoutTerminations, long heap, long hashMap, long compact) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d postcodes, bytes each: columns %.2f, without months of termination %.2f, heap %.2f,"
                            + " HashMap %.1f, compact form %.2f",
                    postcodes,
                    each(columns),
                    each(withoutTerminations),
                    each(heap),
                    each(hashMap),
                    each(compact));
        }

        private double each(long bytes) {
            return (double) bytes / postcodes;
        }
    }

    private record Place(int easting, int northing, Optional<LocalAuthority> authority) {}

    /**
     * Prints the result.
     *
     * @param arguments how many invented postcodes, or {@code real}
     */
    public static void main(String[] arguments) {
        System.out.println(measure(arguments[0]));
    }

    static Result measure(String which) {
        List<Row> rows = PostcodeRows.of(which);
        byte[] compact = compact(rows);
        try {
            Held<PostcodeDirectory> directory =
                    held(() -> CompactDirectory.read("postcodes.lafc", compact).directory());
            Held<Map<String, Place>> map = held(() -> map(rows));
            return new Result(
                    directory.value().size(),
                    directory.value().bytes(),
                    directory.value().bytes() - directory.value().terminationBytes(),
                    directory.heap(),
                    map.heap(),
                    compact.length);
        } finally {
            // What was there before must be there after, or its end would be taken for memory saved.
            Reference.reachabilityFence(compact);
            Reference.reachabilityFence(rows);
        }
    }

    private static byte[] compact(List<Row> rows) {
        byte[] csv = InventedDirectory.csv(rows);
        return CompactDirectory.write(
                PostcodeDirectoryReader.read(List.of(Source.of("postcodes.csv", () -> new ByteArrayInputStream(csv))))
                        .directory());
    }

    // Texts of its own, as reading a file makes them.
    private static Map<String, Place> map(List<Row> rows) {
        Map<String, Optional<LocalAuthority>> authorities = new HashMap<>();
        authorities.put("", Optional.empty());
        Map<String, Place> map = new HashMap<>();
        for (Row row : rows) {
            Optional<LocalAuthority> authority =
                    authorities.computeIfAbsent(row.authority(), code -> Optional.of(LocalAuthority.of(code)));
            map.put(String.valueOf(row.postcode().toCharArray()), new Place(row.easting(), row.northing(), authority));
        }
        return map;
    }

    /**
     * Something held.
     *
     * @param value it
     * @param heap by how many bytes the heap grew with it
     */
    record Held<T>(T value, long heap) {}

    static <T> Held<T> held(Supplier<T> maker) {
        long before = used();
        T value = maker.get();
        return new Held<>(value, used() - before);
    }

    @SuppressWarnings("SystemGc") // what is left is to be counted
    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
