package org.lafc.examples.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.lafc.core.time.ReportingYear;
import org.lafc.examples.spark.ShardedCount.Shard;
import org.lafc.examples.spark.ShardedCount.Shards;
import org.lafc.metrics.share.SharedTallies;

/**
 * What a job on Spark in one process costs over the same count without it. Shards are made beforehand, so that making children
 * is not timed; both ways count the same, on as many threads, taking turns. The first half of the turns warms up.
 */
public final class SparkAgainstInProcess {

    private static final ImmutableList<ReportingYear> YEAR = ImmutableList.of(ReportingYear.ending(2024));

    private static volatile ImmutableMap<String, Shard> loaded = ImmutableMap.of();

    private SparkAgainstInProcess() {}

    /**
     * Runs.
     *
     * @param arguments children, authorities, shards an authority, threads, turns
     * @throws Exception if a way fails
     */
    public static void main(String[] arguments) throws Exception {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        SyntheticShards synthetic = new SyntheticShards(2026, numbers[0], numbers[1], numbers[2]);
        int workers = numbers[3];
        int turns = numbers[4];
        List<String> names = synthetic.names();
        loaded = names.stream().collect(ImmutableMap.toImmutableMap(Function.identity(), synthetic::load));
        Shards shards = name -> ofLoaded(name);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try (JavaSparkContext spark = local(workers)) {
            List<Double> inProcess = new ArrayList<>();
            List<Double> jobs = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                long start = System.nanoTime();
                ImmutableSortedMap<LocalDate, SharedTallies> expected = inProcess(names, workers, shards, threads);
                long middle = System.nanoTime();
                ImmutableSortedMap<LocalDate, SharedTallies> job =
                        ShardedCount.count(spark, names, workers, shards, YEAR);
                long end = System.nanoTime();
                if (!job.equals(expected)) {
                    throw new IllegalStateException("both ways must count the same");
                }
                if (turn >= turns / 2) {
                    inProcess.add((middle - start) / 1e6);
                    jobs.add((end - middle) / 1e6);
                }
            }
            System.out.println("in process " + leastAndMiddle(inProcess) + ", Spark " + leastAndMiddle(jobs));
        } finally {
            threads.shutdown();
        }
    }

    /** Spark in this process, on some threads, without its pages. */
    static JavaSparkContext local(int threads) {
        return new JavaSparkContext(new SparkConf()
                .setMaster("local[" + threads + "]")
                .setAppName("lafc")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false"));
    }

    private static ImmutableSortedMap<LocalDate, SharedTallies> inProcess(
            List<String> names, int partitions, Shards shards, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<ImmutableList<String>>> parts = new ArrayList<>();
        for (int part = 0; part < partitions; part++) { // cut as Spark cuts a list
            List<String> own = names.subList(names.size() * part / partitions, names.size() * (part + 1) / partitions);
            parts.add(threads.submit(
                    () -> ShardedCount.added(own.iterator(), shards, YEAR.get(0).endYear())));
        }
        List<String> texts = new ArrayList<>();
        for (Future<ImmutableList<String>> part : parts) {
            texts.addAll(part.get());
        }
        return ShardedCount.closed(texts);
    }

    private static Shard ofLoaded(String name) {
        Shard shard = loaded.get(name);
        if (shard == null) {
            throw new IllegalArgumentException("a shard must have been loaded, but was not: " + name);
        }
        return shard;
    }

    static String leastAndMiddle(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format("%.0f (middle %.0f) ms", sorted.get(0), sorted.get(sorted.size() / 2));
    }
}
