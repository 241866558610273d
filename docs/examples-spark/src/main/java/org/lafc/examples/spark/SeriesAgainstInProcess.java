package org.lafc.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaSparkContext;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.SavedColumns;
import org.lafc.metrics.series.SeriesQuestion;
import org.lafc.metrics.series.SeriesTally;

/**
 * What a series costs on Spark in one process over the same series without it. Columns are loaded beforehand; both ways cut the
 * children in as many parts as there are threads, taking turns. The first half of the turns warms up.
 */
public final class SeriesAgainstInProcess {

    private static volatile Optional<HistoryColumns> loaded = Optional.empty();

    private SeriesAgainstInProcess() {}

    /**
     * Runs.
     *
     * @param arguments file of saved columns, first year, last year, threads, turns
     * @throws Exception if a way fails
     */
    public static void main(String[] arguments) throws Exception {
        HistoryColumns columns = read(Path.of(arguments[0]));
        loaded = Optional.of(columns);
        int first = Integer.parseInt(arguments[1]);
        int last = Integer.parseInt(arguments[2]);
        int workers = Integer.parseInt(arguments[3]);
        int turns = Integer.parseInt(arguments[4]);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try (JavaSparkContext spark = SparkAgainstInProcess.local(workers)) {
            List<Double> inProcess = new ArrayList<>();
            List<Double> jobs = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                long start = System.nanoTime();
                SeriesTally expected = inProcess(SeriesOnSpark.question(first, last), columns, workers, threads);
                long middle = System.nanoTime();
                SeriesTally job = SeriesOnSpark.count(spark, () -> loaded.orElseThrow(), workers, first, last);
                long end = System.nanoTime();
                if (!job.equals(expected)) {
                    throw new IllegalStateException("both ways must count the same");
                }
                if (turn >= turns / 2) {
                    inProcess.add((middle - start) / 1e6);
                    jobs.add((end - middle) / 1e6);
                }
            }
            System.out.println(columns + ": in process " + SparkAgainstInProcess.leastAndMiddle(inProcess) + ", Spark "
                    + SparkAgainstInProcess.leastAndMiddle(jobs));
        } finally {
            threads.shutdown();
        }
    }

    private static HistoryColumns read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SavedColumns.read("saved columns", in).records().get(0);
        }
    }

    private static SeriesTally inProcess(
            SeriesQuestion question, HistoryColumns columns, int parts, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<SeriesTally>> counts = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int own = part;
            counts.add(threads.submit(() -> SeriesOnSpark.part(question, columns, own, parts)));
        }
        SeriesTally sum = question.none();
        for (Future<SeriesTally> count : counts) {
            sum = sum.plus(count.get());
        }
        return sum;
    }
}
