package org.lafc.benchmarks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.statistics.descriptive.Quantile;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Quantiles;
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
 * Five quantiles (tenth, quarter, median, three quarters, ninety in a hundred) of days in care: from tallies that are
 * there already, from values by tallying them first, and from values with Commons Statistics, Commons Math and a plain
 * stream. All by type 7. Each gives the sum of the five.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class QuantilesBenchmark {

    private static final double[] PROBABILITIES = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final List<BigDecimal> EXACT = List.of(
            new BigDecimal("0.1"),
            new BigDecimal("0.25"),
            new BigDecimal("0.5"),
            new BigDecimal("0.75"),
            new BigDecimal("0.9"));
    private static final int COUNCILS = 22;
    private static final int LONGEST = 6_570;

    /** How many values. */
    @Param("10000000")
    public int values = 10_000;

    private long[] days = {};
    private double[] plain = {};
    private Histogram[] tallies = {};

    /** Makes days in care, many short and few long, the same each run, and the tallies of the councils. */
    @Setup
    public void makeDays() {
        SplittableRandom random = new SplittableRandom(903);
        days = new long[values];
        for (int i = 0; i < values; i++) {
            double share = random.nextDouble();
            days[i] = (long) (LONGEST * share * share);
        }
        plain = Arrays.stream(days).asDoubleStream().toArray();
        tallies = new Histogram[COUNCILS];
        for (int i = 0; i < COUNCILS; i++) {
            tallies[i] = Histogram.of(Arrays.copyOfRange(
                    days, (int) ((long) values * i / COUNCILS), (int) ((long) values * (i + 1) / COUNCILS)));
        }
    }

    /**
     * The tallies of 22 councils, added up.
     *
     * @return the sum of the quantiles
     */
    @Benchmark
    public double fromTallies() {
        Histogram all = Histogram.EMPTY;
        for (Histogram tally : tallies) {
            all = all.plus(tally);
        }
        return sum(all);
    }

    /**
     * The values, tallied first.
     *
     * @return the sum of the quantiles
     */
    @Benchmark
    public double fromValues() {
        return sum(Histogram.of(days));
    }

    /**
     * Commons Statistics, told to leave the caller's values in order.
     *
     * @return the sum of the quantiles
     */
    @Benchmark
    public double commonsStatistics() {
        return Arrays.stream(Quantile.withDefaults()
                        .withCopy(true)
                        .with(Quantile.EstimationMethod.HF7)
                        .evaluate(plain, PROBABILITIES))
                .sum();
    }

    /**
     * Commons Math.
     *
     * @return the sum of the quantiles
     */
    @Benchmark
    public double commonsMath() {
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(plain);
        double sum = 0;
        for (double probability : PROBABILITIES) {
            sum += percentile.evaluate(100 * probability);
        }
        return sum;
    }

    /**
     * A sorted stream.
     *
     * @return the sum of the quantiles
     */
    @Benchmark
    public double sortedStream() {
        long[] sorted = Arrays.stream(days).sorted().toArray();
        double sum = 0;
        for (double probability : PROBABILITIES) {
            double position = (sorted.length - 1) * probability;
            int rank = (int) position;
            long above = sorted[Math.min(rank + 1, sorted.length - 1)];
            sum += sorted[rank] + (position - rank) * (above - sorted[rank]);
        }
        return sum;
    }

    private static double sum(Histogram histogram) {
        double sum = 0;
        for (BigDecimal probability : EXACT) {
            sum += Quantiles.HYNDMAN_FAN_7
                    .quantile(histogram, probability)
                    .orElseThrow()
                    .doubleValue();
        }
        return sum;
    }
}
