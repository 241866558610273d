package org.lafc.benchmarks;

import java.util.concurrent.TimeUnit;
import org.lafc.metrics.disclose.SuppressionAudit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a reader can work out of a table of 20 by 30, by whole-number flows and by the floating-point simplex of Commons
 * Math, a linear program for each end of each range. Both give the same ranges here; on one-way tables the simplex is
 * known to be wrong.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DisclosureAuditBenchmark {

    private final DisclosureBenchmark tables = new DisclosureBenchmark();

    /** Makes the table, the same each run. */
    @Setup
    public void makeTable() {
        tables.makeTable();
    }

    /**
     * Audits by flows.
     *
     * @return how far all ranges reach together
     */
    @Benchmark
    public long flows() {
        return reach(DisclosureBenchmark.RULE.audit(tables.published()));
    }

    /**
     * Audits by linear programs.
     *
     * @return how far all ranges reach together
     */
    @Benchmark
    public long commonsMathSimplex() {
        return SimplexAudit.reachOfAll(tables.published(), DisclosureBenchmark.RULE.leastHidden());
    }

    private static long reach(SuppressionAudit audit) {
        return audit.ranges().values().stream()
                .mapToLong(range -> range.maximum().orElseThrow() - range.minimum())
                .sum();
    }
}
