package org.lafc.benchmarks;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.SavedColumns;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;

/**
 * Makes the children of a benchmark, straight into columns and from there into a saved file, or as the CSV files of a return:
 *
 * <pre>
 * mvn -pl benchmarks -am package -DskipTests
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.LargeCohort L columns children.lafc
 * java -Xmx512m -cp ... org.lafc.benchmarks.LargeCohort L csv FOLDER
 * </pre>
 *
 * <p>The CSV has visits in a file of its own ({@code visits.csv}: CHILD, DATE), since a return has none.
 */
public final class LargeCohort {

    private static final long SEED = 1;
    private static final int EVERY = 100_000;

    private LargeCohort() {}

    /**
     * Runs.
     *
     * @param arguments the size (S, M or L), {@code columns} or {@code csv}, and the file or folder to write
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        long begun = System.nanoTime();
        SyntheticCohort cohort = cohort(arguments[0]);
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Path to = Path.of(arguments[2]);
            if (arguments[1].equals("columns")) {
                HistoryColumns columns = columns(cohort, executor);
                print(columns.toString(), begun);
                System.out.printf(Locale.ROOT, "in columns %,d bytes%n", columns.bytes());
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
                    SavedColumns.write(columns, out);
                }
            } else {
                writeCsv(cohort, executor, to);
            }
        } finally {
            executor.shutdown();
        }
        print("written", begun);
    }

    static SyntheticCohort cohort(String size) {
        CohortProfile profile = switch (size) {
            case "S" -> CohortProfile.SMALL;
            case "M" -> CohortProfile.MEDIUM;
            case "L" -> CohortProfile.LARGE;
            default -> throw new IllegalArgumentException("size must be S, M or L, but was " + size);
        };
        return SyntheticCohort.of(SEED, profile).withOnly(ImmutableSet.of(Visit.class, Review.class));
    }

    static HistoryColumns columns(SyntheticCohort cohort, Executor executor) {
        ColumnsBuilder builder = HistoryColumns.builder();
        cohort.makeAll(executor, LargeCohort::show, builder::add);
        if (!builder.problems().isEmpty()) {
            throw new IllegalStateException("not all children fit: " + builder.problems());
        }
        return builder.build();
    }

    static void writeCsv(SyntheticCohort cohort, Executor executor, Path folder) throws IOException {
        Files.createDirectories(folder);
        Ssda903Writer writer = Ssda903Writer.wholeHistories(Ssda903Codes.england());
        Map<String, Writer> files = new LinkedHashMap<>();
        try {
            for (String name : writer.fileNames()) {
                files.put(name, Files.newBufferedWriter(folder.resolve(name)));
            }
            Writer visits = Files.newBufferedWriter(folder.resolve("visits.csv"));
            files.put("visits.csv", visits);
            visits.write("CHILD,DATE\n");
            Consumer<CareHistory> rows = writer.begin(name -> requireNonNull(files.get(name)));
            cohort.makeAll(executor, LargeCohort::show, (authority, history) -> {
                rows.accept(history);
                writeVisits(history, visits);
            });
        } finally {
            for (Writer file : files.values()) {
                file.close();
            }
        }
    }

    private static void writeVisits(CareHistory history, Writer out) {
        try {
            for (Visit visit : history.visits()) {
                out.write(history.child().id() + "," + visit.date() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(String step, long done, long of) {
        if (done % EVERY < 256) {
            System.err.printf(Locale.ROOT, "%s: %,d of %,d%n", step, done, of);
        }
    }

    private static void print(String what, long begun) {
        System.out.printf(Locale.ROOT, "%s after %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
