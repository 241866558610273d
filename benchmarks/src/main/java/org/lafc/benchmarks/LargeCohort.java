package org.lafc.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.SavedColumns;
import org.lafc.core.read.Source;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;

/**
 * Makes the children of a benchmark, straight into columns and from there into a saved file, or as the CSV files of a return
 * ({@link LargeCsv}), of all authorities or of the one with a number:
 *
 * <pre>
 * mvn -pl benchmarks -am package -DskipTests
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.LargeCohort L columns children.lafc
 * java -Xmx512m -cp ... org.lafc.benchmarks.LargeCohort L csv FOLDER [0 to 174]
 * </pre>
 *
 * <p>A run whose numbers of children, episodes, visits or reviews are 2 % off fails. Of CSV files it prints the SHA-256, which
 * is the same in every run.
 */
public final class LargeCohort {

    private static final int EVERY = 100_000;

    private LargeCohort() {}

    /**
     * Runs.
     *
     * @param arguments the size (S, M or L), {@code columns} or {@code csv}, the file or folder to write, and for CSV of one
     *     authority its number from 0
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        long begun = System.nanoTime();
        BenchmarkSize size = BenchmarkSize.valueOf(arguments[0]);
        Path to = Path.of(arguments[2]);
        if (arguments[1].equals("columns")) {
            HistoryColumns columns = columns(size.cohort());
            print("made", begun);
            size.require(columns);
            System.out.printf(Locale.ROOT, "in columns %,d bytes%n", columns.bytes());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
                SavedColumns.write(columns, out);
            }
        } else if (arguments.length > 3) {
            LargeCsv.write(size.cohort(), Integer.parseInt(arguments[3]), to).print();
        } else {
            ExecutorService executor = executor();
            try {
                LargeCsv csv = LargeCsv.write(size.cohort(), executor, to);
                csv.print();
                csv.require(size);
            } finally {
                executor.shutdown();
            }
        }
        print("written", begun);
    }

    private static ExecutorService executor() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Makes children into columns, on as many threads as there are processors.
     *
     * @param cohort the children
     * @return their columns
     */
    public static HistoryColumns columns(SyntheticCohort cohort) {
        ExecutorService executor = executor();
        try {
            return columns(cohort, executor);
        } finally {
            executor.shutdown();
        }
    }

    /** Distances are the return's own (miles, one decimal), a locality is a postcode sector. */
    static HistoryColumns columns(SyntheticCohort cohort, Executor executor) {
        StringBuilder postcodes = new StringBuilder();
        cohort.places().writePostcodes(postcodes);
        PostcodeDirectory directory = PostcodeDirectoryReader.read(
                        List.of(Source.ofText("postcodes.csv", postcodes.toString())))
                .directory();
        ColumnsBuilder builder = HistoryColumns.builder()
                .distanceMeasure(PostcodeDistance.of(directory, StraightLine.SSDA903_RULE))
                .areaFinder(new PostcodeSectors(PostcodeAreas.of(directory, BoundarySet.EMPTY)));
        cohort.makeAll(executor, LargeCohort::show, builder::add);
        HistoryColumns columns = builder.build();
        if (!builder.problems().isEmpty()) {
            throw new IllegalStateException("not all children fit: " + builder.problems());
        }
        return columns;
    }

    static void show(String step, long done, long of) {
        if (of > EVERY && done % EVERY < 256) {
            System.err.printf(Locale.ROOT, "%s: %,d of %,d%n", step, done, of);
        }
    }

    private static void print(String what, long begun) {
        System.out.printf(Locale.ROOT, "%s after %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
