package org.lafc.benchmarks;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.ReturnColumns;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.ReportingYear;
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
 * What reading a return costs, from bytes to checked histories, against the CSV parser alone on the same bytes in
 * memory. All twelve modules. The parser is fastcsv as its guide says: every record is read, and every field taken as a
 * text. Methods with Two in their name use two threads, all others one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReturnReaderBenchmark {

    private static final LocalAuthority AUTHORITY = LocalAuthority.of("E06990001");

    /** How many episodes. */
    @Param({"5000", "50500"})
    public int episodes = 5000;

    private final Ssda903Reader reader =
            Ssda903Reader.of(Ssda903Codes.england(ReportingYear.ending(2025)), CareRules.ENGLAND);
    private final ReturnColumns intoColumns =
            ReturnColumns.of(Ssda903Codes.england(ReportingYear.ending(2025)), CareRules.ENGLAND);
    private Map<String, byte[]> files = Map.of();
    private List<Source> sources = List.of();

    /**
     * Makes the files, the same each run, and checks that nothing in them is wrong or lost, and that columns read
     * straight are those that the histories give, row by row.
     */
    @Setup
    public void makeFiles() {
        files = InventedReturn.ofEpisodes(episodes);
        sources = files.entrySet().stream()
                .map(file -> Source.of(file.getKey(), () -> new ByteArrayInputStream(file.getValue())))
                .toList();
        ReadResult<CareHistory> result = histories();
        int read = result.records().stream()
                .mapToInt(history -> history.episodes().size())
                .sum();
        SameColumns.check(
                columns(),
                HistoryColumns.builder()
                        .addAll(AUTHORITY, result.records().stream())
                        .build());
        SameColumns.check(
                columnsWithPostcodes(),
                HistoryColumns.builder()
                        .keepingPostcodes()
                        .addAll(AUTHORITY, result.records().stream())
                        .build());
        boolean whole = columnsWithRecords()
                .histories()
                .map(view -> view.history(CareRules.ENGLAND))
                .toList()
                .equals(result.records());
        if (!whole) {
            throw new IllegalStateException("columns that keep records must tell the histories that were read");
        }
        if (!result.problems().isEmpty() || read != episodes) {
            throw new IllegalStateException(read + " of " + episodes + " episodes read; " + result.problems());
        }
    }

    // Reading takes its threads from the pool it is called in.
    private final ForkJoinPool one = new ForkJoinPool(1);
    private final ForkJoinPool two = new ForkJoinPool(2);

    /**
     * Reads the files to histories, all held, on one thread.
     *
     * @return the result
     */
    @Benchmark
    public ReadResult<CareHistory> histories() {
        return one.submit(() -> reader.read(sources)).join();
    }

    /**
     * Reads the files to histories, all held, on two threads.
     *
     * @return the result
     */
    @Benchmark
    public ReadResult<CareHistory> historiesOnTwoThreads() {
        return two.submit(() -> reader.read(sources)).join();
    }

    /**
     * Reads the files to histories, one held at a time.
     *
     * @return the account of rows
     */
    @Benchmark
    public ImmutableList<RowCount> historiesOneByOne() {
        int[] children = new int[1];
        return reader.read(sources, history -> children[0]++, problem -> {
            throw new IllegalStateException(problem.toString());
        });
    }

    /**
     * Reads the files straight into columns, on one thread: all modules are checked, and children, episodes and reviews
     * kept.
     *
     * @return the columns
     */
    @Benchmark
    public HistoryColumns columns() {
        return columns(HistoryColumns.builder());
    }

    /**
     * The same, and the postcodes of homes and placements kept.
     *
     * @return the columns
     */
    @Benchmark
    public HistoryColumns columnsWithPostcodes() {
        return columns(HistoryColumns.builder().keepingPostcodes());
    }

    /**
     * The same, and every record of every module kept, so that whole histories can be told.
     *
     * @return the columns
     */
    @Benchmark
    public HistoryColumns columnsWithRecords() {
        return columns(HistoryColumns.builder().keepingRecords());
    }

    /**
     * The same, and each whole history told once.
     *
     * @return how many records they have
     */
    @Benchmark
    public long columnsWithRecordsTold() {
        return columnsWithRecords()
                .histories()
                .mapToLong(view -> view.history(CareRules.ENGLAND).records().size())
                .sum();
    }

    private HistoryColumns columns(ColumnsBuilder builder) {
        return one.submit(() -> {
                    intoColumns.read(sources, AUTHORITY, builder, problem -> {
                        throw new IllegalStateException(problem.toString());
                    });
                    return builder.build();
                })
                .join();
    }

    /**
     * Baseline: parses the files and takes the length of every field.
     *
     * @return the sum
     * @throws IOException never, for the files are in memory
     */
    @Benchmark
    public long parserAlone() throws IOException {
        long sum = 0;
        for (byte[] file : files.values()) {
            try (CsvReader<CsvRecord> records = CsvReader.builder()
                    .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
                for (CsvRecord row : records) {
                    int count = row.getFieldCount();
                    for (int i = 0; i < count; i++) {
                        sum += row.getField(i).length();
                    }
                }
            }
        }
        return sum;
    }

    /**
     * Baseline: parses the files without making texts of the fields.
     *
     * @return the sum of their lengths
     * @throws IOException never, for the files are in memory
     */
    @Benchmark
    public long parserWithoutTexts() throws IOException {
        long[] sum = new long[1];
        for (byte[] file : files.values()) {
            try (CsvReader<long[]> records = CsvReader.builder()
                    .build(
                            new Lengths(sum),
                            new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
                records.forEach(row -> {});
            }
        }
        return sum[0];
    }

    private static final class Lengths extends AbstractBaseCsvCallbackHandler<long[]> {
        private final long[] sum;

        Lengths(long[] sum) {
            this.sum = sum;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            sum[0] += length;
        }

        @Override
        protected long[] buildRecord() {
            return sum;
        }
    }
}
