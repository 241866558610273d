package org.lafc.benchmarks;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lafc.metrics.disclose.Cell;
import org.lafc.metrics.disclose.CountTable;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.PublishedTable;
import org.lafc.metrics.disclose.Suppression;
import org.lafc.metrics.disclose.SuppressionAudit;
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
 * What it costs to suppress a two-way table and prove that nothing hidden can be worked out. The peer is the rule of
 * thumb that people use, two hidden cells in every row and column with a small one: it proves nothing, and the smoke
 * test shows that what it hides is not all safe. {@link DisclosureAuditBenchmark} has a peer for the audit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DisclosureBenchmark {

    static final DisclosureRule RULE = DisclosureRule.withholdingUpTo(4);

    private static final int ONE_IN = 8;

    /** How many rows; areas, say. */
    @Param({"20", "200"})
    public int rows = 20;

    /** How many columns; ages and kinds of placement, say. */
    @Param("30")
    public int columns = 30;

    private CountTable table = CountTable.oneWay(java.util.List.of("none"), 0);
    private PublishedTable published = table.hidingNothing();

    /** Makes the table, the same each run: a quarter of its counts are 1 to 4, an eighth 0. */
    @Setup
    public void makeTable() {
        SplittableRandom random = new SplittableRandom(903);
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int column = 0; column < columns; column++) {
                int root = random.nextInt(ONE_IN);
                row[column] = (long) root * root;
            }
        }
        table = CountTable.twoWay(
                IntStream.range(0, rows).mapToObj(i -> "r" + i).toList(),
                IntStream.range(0, columns).mapToObj(i -> "c" + i).toList(),
                counts);
        published = suppressAndAudit().table();
    }

    CountTable table() {
        return table;
    }

    PublishedTable published() {
        return published;
    }

    /**
     * Suppresses the table; the result has passed its audit.
     *
     * @return the table to publish, with the range of every hidden figure
     */
    @Benchmark
    public Suppression.Safe suppressAndAudit() {
        return (Suppression.Safe) RULE.suppress(table);
    }

    /**
     * Audits the published table from what it shows alone, as a stranger would.
     *
     * @return the range of every hidden figure
     */
    @Benchmark
    public SuppressionAudit auditAlone() {
        return RULE.audit(published);
    }

    /**
     * Hides small counts and, in every line with only one hidden cell, the smallest other.
     *
     * @return the table so hidden, unaudited
     */
    @Benchmark
    public PublishedTable twoInEveryLine() {
        Set<Cell> hidden = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (RULE.withholds(table.at(new Cell(row, column)))) {
                    hidden.add(new Cell(row, column));
                }
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int row = 0; row < rows; row++) {
                int line = row;
                more |= hideSecond(
                        hidden,
                        IntStream.range(0, columns)
                                .mapToObj(i -> new Cell(line, i))
                                .toArray(Cell[]::new));
            }
            for (int column = 0; column < columns; column++) {
                int line = column;
                more |= hideSecond(
                        hidden,
                        IntStream.range(0, rows)
                                .mapToObj(i -> new Cell(i, line))
                                .toArray(Cell[]::new));
            }
        }
        return table.hiding(hidden);
    }

    private boolean hideSecond(Set<Cell> hidden, Cell[] line) {
        Cell smallest = null;
        int already = 0;
        for (Cell cell : line) {
            if (hidden.contains(cell)) {
                already++;
            } else if (table.at(cell) > 0 && (smallest == null || table.at(cell) < table.at(smallest))) {
                smallest = cell;
            }
        }
        return already == 1 && smallest != null && hidden.add(smallest);
    }
}
