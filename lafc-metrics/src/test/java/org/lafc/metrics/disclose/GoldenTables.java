package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The tables of suppression_tables.csv and how the vectors name their cells ({@code r1c2}). */
final class GoldenTables {

    private GoldenTables() {}

    static Map<String, CountTable> tables() {
        Map<String, long[][]> counts = new LinkedHashMap<>();
        for (String[] row : rows("suppression_tables.csv")) {
            long[][] table = counts.computeIfAbsent(row[0], id -> new long[7][8]);
            table[number(row[1]) - 1][number(row[2]) - 1] = Long.parseLong(row[3]) + 1; // 0: no such cell
        }
        Map<String, CountTable> tables = new LinkedHashMap<>();
        counts.forEach((id, grid) -> tables.put(id, table(grid)));
        return tables;
    }

    private static CountTable table(long[][] grid) {
        int columns = (int) Arrays.stream(grid[0]).filter(count -> count > 0).count();
        long[][] counts = Arrays.stream(grid)
                .filter(row -> row[0] > 0)
                .map(row ->
                        Arrays.stream(row, 0, columns).map(count -> count - 1).toArray())
                .toArray(long[][]::new);
        List<String> names = labels("c", columns);
        return counts.length == 1
                ? CountTable.oneWay(names, counts[0])
                : CountTable.twoWay(labels("r", counts.length), names, counts);
    }

    static List<String> labels(String prefix, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> prefix + i).toList();
    }

    static ImmutableSet<Cell> cells(String names) {
        return names.isEmpty()
                ? ImmutableSet.of()
                : Arrays.stream(names.split(" ")).map(GoldenTables::cell).collect(ImmutableSet.toImmutableSet());
    }

    static Cell cell(String name) {
        String[] numbers = name.substring(1).split("c");
        return new Cell(Integer.parseInt(numbers[0]) - 1, Integer.parseInt(numbers[1]) - 1);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    static List<String[]> rows(String file) {
        try (InputStream in = GoldenTables.class.getResourceAsStream("/golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
