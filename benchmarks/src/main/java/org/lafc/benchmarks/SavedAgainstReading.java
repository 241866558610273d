package org.lafc.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.SavedColumns;
import org.lafc.core.read.ReadResult;

/**
 * What it takes to load saved columns, against reading the bytes of the file into an array and running over them once, eight
 * at a time. The file is in the memory of the operating system. Running over the bytes mapped tells how much of loading them
 * mapped is the mapping.
 *
 * <pre>
 * mvn -pl benchmarks -am package -DskipTests
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.SavedAgainstReading M 20
 * </pre>
 */
public final class SavedAgainstReading {

    private SavedAgainstReading() {}

    /**
     * Runs.
     *
     * @param arguments the size (S, M or L) and the number of turns
     * @throws Exception if a way fails, or what is loaded differs
     */
    public static void main(String[] arguments) throws Exception {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        HistoryColumns columns;
        try {
            columns = LargeCohort.columns(LargeCohort.cohort(arguments[0]), executor);
        } finally {
            executor.shutdown();
        }
        Path file = Files.createTempFile("lafc-saved", ".lafc");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                SavedColumns.write(columns, out);
            }
            System.out.println(columns + ", " + Files.size(file) + " bytes");
            check(columns, file);
            new TurnByTurn(arguments[0].equals("S") ? 100 : 1)
                    .add("reading the bytes", () -> sum(ByteBuffer.wrap(Files.readAllBytes(file))))
                    .add("reading them, mapped", () -> sum(mappedBytes(file)))
                    .add("loading, mapped", () -> mapped(file))
                    .add(
                            "loading, from an array",
                            () -> only(SavedColumns.read("saved", ByteBuffer.wrap(Files.readAllBytes(file)))))
                    .add("loading, from a stream", () -> streamed(file))
                    .run(Integer.parseInt(arguments[1]));
        } finally {
            Files.delete(file);
        }
    }

    static void check(HistoryColumns columns, Path file) throws IOException {
        SameColumns.check(mapped(file), columns);
        SameColumns.check(streamed(file), columns);
    }

    static HistoryColumns mapped(Path file) throws IOException {
        return only(SavedColumns.read("saved", mappedBytes(file)));
    }

    private static ByteBuffer mappedBytes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    static HistoryColumns streamed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return only(SavedColumns.read("saved", in));
        }
    }

    private static HistoryColumns only(ReadResult<HistoryColumns> read) {
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().toString());
        }
        return read.records().get(0);
    }

    private static long sum(ByteBuffer bytes) {
        ByteBuffer longs = bytes.order(ByteOrder.LITTLE_ENDIAN);
        long sum = 0;
        for (int at = 0; at + Long.BYTES <= bytes.limit(); at += Long.BYTES) {
            sum += longs.getLong(at);
        }
        return sum;
    }
}
