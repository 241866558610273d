package org.lafc.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.lafc.metrics.compare.Funnel;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Intervals;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Rate;
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
 * Intervals and funnel limits for 10,000 areas: by one call, one by one, with Commons Statistics, with Commons Math, and
 * as people write them over a stream. Each gives the sum of all limits, so that nothing is left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IntervalsBenchmark {

    private static final int AREAS = 10_000;
    private static final double LEVEL = 0.95;
    private static final double ALPHA = 0.05;
    private static final double DEVIATE = 1.959963984540054;
    private static final double BASELINE = 0.0861;
    private static final int PER = 10_000;
    private static final int FEW = 10;

    private final long[] events = new long[AREAS];
    private final long[] children = new long[AREAS];
    private final long[] residents = new long[AREAS];

    /** Makes areas of 20 to 1,500 children of whom about 9 per cent count; some have fewer than 10, as in life. */
    @Setup
    public void makeAreas() {
        SplittableRandom random = new SplittableRandom(903);
        for (int i = 0; i < AREAS; i++) {
            children[i] = random.nextInt(20, 1_500);
            events[i] = Math.min(children[i], Math.round(children[i] * random.nextDouble(0.02, 0.16)));
            residents[i] = children[i] * random.nextInt(80, 150);
        }
    }

    /**
     * Wilson by one call.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double wilsonAtOnce() {
        return sum(Intervals.wilson(events, children, LEVEL));
    }

    /**
     * Wilson one by one.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double wilsonOneByOne() {
        double sum = 0;
        for (int i = 0; i < AREAS; i++) {
            Interval interval = Interval.wilson(Proportion.of(events[i], children[i]), LEVEL);
            sum += interval.lower() + interval.upper();
        }
        return sum;
    }

    /**
     * Wilson by Commons Statistics.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double wilsonCommonsStatistics() {
        double sum = 0;
        for (int i = 0; i < AREAS; i++) {
            var interval =
                    BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate((int) children[i], (int) events[i], ALPHA);
            sum += interval.getLowerBound() + interval.getUpperBound();
        }
        return sum;
    }

    /**
     * Wilson by Commons Math.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double wilsonCommonsMath() {
        WilsonScoreInterval wilson = new WilsonScoreInterval();
        double sum = 0;
        for (int i = 0; i < AREAS; i++) {
            var interval = wilson.createInterval((int) children[i], (int) events[i], LEVEL);
            sum += interval.getLowerBound() + interval.getUpperBound();
        }
        return sum;
    }

    /**
     * Wilson as people write it.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double wilsonStream() {
        return IntStream.range(0, AREAS)
                .mapToDouble(i -> {
                    double n = (double) children[i];
                    double p = events[i] / n;
                    double middle = p + DEVIATE * DEVIATE / (2 * n);
                    double reach = DEVIATE * Math.sqrt((p * (1 - p) + DEVIATE * DEVIATE / (4 * n)) / n);
                    double base = 1 + DEVIATE * DEVIATE / n;
                    return (middle - reach) / base + (middle + reach) / base;
                })
                .sum();
    }

    /**
     * Rates by one call: exact Poisson below 10 events, Byar from 10.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double ratesAtOnce() {
        return sum(Intervals.rates(events, residents, PER, LEVEL));
    }

    /**
     * Rates one by one.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double ratesOneByOne() {
        double sum = 0;
        for (int i = 0; i < AREAS; i++) {
            Interval interval =
                    Rate.of(events[i], residents[i]).interval(PER, LEVEL).orElseThrow();
            sum += interval.lower() + interval.upper();
        }
        return sum;
    }

    /**
     * Rates by the same rule, with the gamma distribution of Commons Statistics for the exact limits.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double ratesCommonsStatistics() {
        double sum = 0;
        for (int i = 0; i < AREAS; i++) {
            double lower = events[i] == 0
                    ? 0
                    : events[i] < FEW
                            ? GammaDistribution.of((double) events[i], 1).inverseCumulativeProbability(ALPHA / 2)
                            : byar((double) events[i], -DEVIATE);
            double upper = events[i] < FEW
                    ? GammaDistribution.of(events[i] + 1.0, 1).inverseSurvivalProbability(ALPHA / 2)
                    : byar(events[i] + 1.0, DEVIATE);
            sum += (lower + upper) * PER / residents[i];
        }
        return sum;
    }

    /**
     * Rates by the same rule, with the chi-squared distribution of Commons Math for the exact limits.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double ratesCommonsMath() {
        double sum = 0;
        for (int i = 0; i < AREAS; i++) {
            double lower = events[i] == 0
                    ? 0
                    : events[i] < FEW
                            ? new ChiSquaredDistribution(2.0 * events[i]).inverseCumulativeProbability(ALPHA / 2) / 2
                            : byar((double) events[i], -DEVIATE);
            double upper = events[i] < FEW
                    ? new ChiSquaredDistribution(2.0 * events[i] + 2).inverseCumulativeProbability(1 - ALPHA / 2) / 2
                    : byar(events[i] + 1.0, DEVIATE);
            sum += (lower + upper) * PER / residents[i];
        }
        return sum;
    }

    /**
     * Funnel limits by one call.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double funnelAtOnce() {
        return sum(Funnel.score(BASELINE, children, LEVEL));
    }

    /**
     * Funnel limits as people write them.
     *
     * @return the sum of the limits
     */
    @Benchmark
    public double funnelStream() {
        return IntStream.range(0, AREAS)
                .mapToDouble(i -> {
                    double reach = DEVIATE * Math.sqrt(BASELINE * (1 - BASELINE) / children[i]);
                    return Math.max(0, BASELINE - reach) + Math.min(1, BASELINE + reach);
                })
                .sum();
    }

    private static double byar(double count, double deviate) {
        double root = 1 - 1 / (9 * count) + deviate / (3 * Math.sqrt(count));
        return count * root * root * root;
    }

    private static double sum(Intervals intervals) {
        double sum = 0;
        for (int i = 0; i < intervals.size(); i++) {
            sum += intervals.lower(i) + intervals.upper(i);
        }
        return sum;
    }
}
