package org.lafc.benchmarks.questions;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * All ten questions for one year, from columns in memory: measures through the public interface against a pass written
 * out by hand, streams over immutable objects, and DuckDB (profile {@code peers}). Setting up compares the answers row
 * by row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class TenQuestionsBenchmark {

    /** The size of the files of the questions. */
    @Param({"S", "M"})
    public String size = "S";

    private @Nullable Ways ways;

    /**
     * Makes the children and compares the answers.
     *
     * @throws Exception never
     */
    @Setup
    public void makeChildren() throws Exception {
        Ways made = new Ways(QuestionData.of(size));
        made.compare();
        ways = made;
    }

    /**
     * Closes DuckDB.
     *
     * @throws SQLException never
     */
    @TearDown
    public void close() throws SQLException {
        ways().close();
    }

    /**
     * Measures by facts, one thread.
     *
     * @return a sum over all answers
     */
    @Benchmark
    public long measures() {
        return ways().measures.read(ways().measures.tally(QuestionData.DATE, 1));
    }

    /**
     * Measures by facts, in two parts on two threads.
     *
     * @return a sum over all answers
     */
    @Benchmark
    public long measuresOnTwoThreads() {
        return ways().measures.read(ways().measures.tally(QuestionData.DATE, 2));
    }

    /**
     * One pass written for these questions.
     *
     * @return a sum over all answers
     */
    @Benchmark
    public long onePassByHand() {
        return ways().byHand.read(ways().byHand.count(QuestionData.DATE));
    }

    /**
     * The pass written for these questions, in two parts on two threads: what the machine gives.
     *
     * @return a sum over all answers
     */
    @Benchmark
    public long onePassByHandOnTwoThreads() {
        return ways().byHand.read(ways().byHand.countInParts(QuestionData.DATE, 2));
    }

    /**
     * A measure without a criterion.
     *
     * @return how many
     */
    @Benchmark
    public long criterionNone() {
        return ways().criterion.everybody();
    }

    /**
     * A measure of one criterion, a comparison of a fact.
     *
     * @return how many
     */
    @Benchmark
    public long criterionCompared() {
        return ways().criterion.compared();
    }

    /**
     * A measure of the same criterion, a predicate in Java called row by row.
     *
     * @return how many
     */
    @Benchmark
    public long criterionByPredicate() {
        return ways().criterion.byPredicate();
    }

    /**
     * Streams over immutable objects.
     *
     * @return a sum over all answers
     */
    @Benchmark
    public long streamsOverObjects() {
        return ways().streams.orElseThrow().read(QuestionData.DATE);
    }

    /**
     * DuckDB on one thread.
     *
     * @return a sum over all answers
     * @throws SQLException if the profile {@code peers} is off
     */
    @Benchmark
    public long duckDb() throws SQLException {
        return ways().duckDb().read(1);
    }

    /**
     * DuckDB on two threads.
     *
     * @return a sum over all answers
     * @throws SQLException if the profile {@code peers} is off
     */
    @Benchmark
    public long duckDbOnTwoThreads() throws SQLException {
        return ways().duckDb().read(2);
    }

    private Ways ways() {
        return requireNonNull(ways, "ways");
    }
}
