package org.lafc.benchmarks;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lafc.benchmarks.InventedDirectory.Row;
import org.lafc.core.read.Source;
import org.lafc.geo.postcode.CompactDirectory;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.geo.postcode.PostcodeDirectoryResult;
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
 * What it costs to load a directory: from the published file, ready to be asked, against the CSV parser that only takes
 * the same five columns out of the same bytes; from the compact form against reading its bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
public class PostcodeLoadBenchmark {

    private static final int[] COLUMNS = {2, 4, 5, 6, 7};

    /** How many postcodes the invented directory has, or {@code real} for the file named by a system property. */
    @Param("2720556")
    public String postcodes = "2720556";

    private byte[] csv = {};
    private Path compact = Path.of("");

    /**
     * Makes the files, the same each run, and checks that all ways lead to the same directory.
     *
     * @throws IOException if the compact form cannot be written to a temporary file
     */
    @Setup
    public void makeFiles() throws IOException {
        List<Row> rows = PostcodeRows.of(postcodes);
        csv = InventedDirectory.csv(rows);
        PostcodeDirectoryResult read = csv();
        byte[] bytes = CompactDirectory.write(read.directory());
        compact = Files.write(Files.createTempFile("postcodes", ".lafc"), bytes);
        long lengths = rows.stream().mapToInt(PostcodeLoadBenchmark::lengths).sum();
        long header = "pcdsdotermoslauaoseast1mosnrth1m".length();
        if (!read.problems().isEmpty()
                || read.directory().size() != rows.size()
                || fastcsvRecords() != lengths + header
                || fastcsvWithoutTexts() != lengths + header
                || !Arrays.equals(readBytes(), bytes)
                || !Arrays.equals(CompactDirectory.write(compact()), bytes)
                || !Arrays.equals(CompactDirectory.write(mapped()), bytes)) {
            throw new IllegalStateException("the ways to load a directory do not agree");
        }
    }

    private static int lengths(Row row) {
        return row.postcode().length()
                + (row.terminated() == 0 ? 0 : 6)
                + row.authority().length()
                + (row.easting() < 0 ? 0 : Integer.toString(row.easting()).length() + 7);
    }

    /**
     * Deletes the temporary file.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown
    public void deleteFile() throws IOException {
        Files.deleteIfExists(compact);
    }

    /**
     * Reads the published file to a directory.
     *
     * @return the result
     */
    @Benchmark
    public PostcodeDirectoryResult csv() {
        return PostcodeDirectoryReader.read(List.of(Source.of("postcodes.csv", () -> new ByteArrayInputStream(csv))));
    }

    /**
     * Baseline: parses the published file and takes the five columns as texts.
     *
     * @return the sum of their lengths
     * @throws IOException never, for the file is in memory
     */
    @Benchmark
    public long fastcsvRecords() throws IOException {
        long sum = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            for (CsvRecord row : records) {
                for (int column : COLUMNS) {
                    sum += row.getField(column).length();
                }
            }
        }
        return sum;
    }

    /**
     * Baseline: parses the published file and makes no texts.
     *
     * @return the sum of the lengths of the five columns
     * @throws IOException never, for the file is in memory
     */
    @Benchmark
    public long fastcsvWithoutTexts() throws IOException {
        long[] sum = new long[1];
        try (CsvReader<long[]> records = CsvReader.builder()
                .build(
                        new Lengths(sum),
                        new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            records.forEach(row -> {});
        }
        return sum[0];
    }

    /**
     * Reads the compact form from its file.
     *
     * @return the directory
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public PostcodeDirectory compact() throws IOException {
        return CompactDirectory.read("postcodes.lafc", Files.readAllBytes(compact))
                .directory();
    }

    /**
     * Maps the file of the compact form and reads it.
     *
     * @return the directory
     * @throws IOException if the file cannot be mapped
     */
    @Benchmark
    public PostcodeDirectory mapped() throws IOException {
        try (FileChannel channel = FileChannel.open(compact)) {
            return CompactDirectory.read(
                            "postcodes.lafc", channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()))
                    .directory();
        }
    }

    /**
     * Baseline: reads the bytes of the compact form.
     *
     * @return the bytes
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public byte[] readBytes() throws IOException {
        return Files.readAllBytes(compact);
    }

    private static final class Lengths extends AbstractBaseCsvCallbackHandler<long[]> {
        private final long[] sum;

        Lengths(long[] sum) {
            this.sum = sum;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index == 2 || (index >= 4 && index <= 7)) {
                sum[0] += length;
            }
        }

        @Override
        protected long[] buildRecord() {
            return sum;
        }
    }
}
