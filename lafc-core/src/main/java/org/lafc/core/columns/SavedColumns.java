package org.lafc.core.columns;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.SourceRow;
import org.lafc.core.work.Progress;

/**
 * Columns as bytes, to be kept and loaded again without reading a return anew. The same columns always give the same
 * bytes, and loading gives columns that hold the same.
 *
 * <pre>{@code
 * SavedColumns.write(columns, out);
 * ReadResult<HistoryColumns> loaded = SavedColumns.read("columns.lafc", bytes);
 * }</pre>
 *
 * <p><b>These are records of children</b>: identifiers, days of birth and, if the columns keep them, postcodes, readable
 * by anybody. Keep and pass on the bytes as you would the return. They are neither encrypted nor signed. Records that
 * columns {@linkplain ColumnsBuilder#keepingRecords() keep} for whole histories are not saved.
 *
 * <p>All numbers are little endian:
 *
 * <pre>
 * 8 bytes   LAFCCOL and a line feed
 * 4         version, 1
 * 4         how many sections, 6
 * 6 x 12    of each section its length (8) and its CRC-32C (4)
 * 4         CRC-32C of all before
 * then, one after another: lists, places, children, episodes, visits, reviews
 * </pre>
 *
 * <p>A section is a row of lists and columns, each with its number of values (4) before it; a text is the bytes of its
 * UTF-8. The lists name the authorities, the distance method, and the constants of each list of codes that columns hold
 * by ordinal, so that a lafc with other codes refuses the bytes.
 *
 * <p>What is damaged, cut short, longer than it says, of another kind or of another version is refused whole, with a
 * problem that says where and what. So is what fits its checksums but not itself: rows that point nowhere, codes and days out
 * of range, last days that are not those of the rows; the order of rows and what is derived of them (gaps, starts of
 * placements) are taken as they are. Checksums tell damage, not intent: whoever can write the file can write other children into it. Nothing is
 * allocated that is not a small multiple of the bytes there are.
 *
 * <p>A section may have up to 2 GiB less a byte. Safe between threads.
 */
public final class SavedColumns {

    static final int SECTIONS = 6;

    private static final int CHUNK = 1 << 16;
    private static final String ALLOWED = "all bytes of columns saved in version " + SavedHeader.VERSION;

    private SavedColumns() {}

    /**
     * Writes columns.
     *
     * @param columns the columns
     * @param out takes the bytes; not closed
     * @throws IOException if it does not take them
     * @throws IllegalArgumentException if a section would be too long, or a kind of record that is covered is not one of lafc
     */
    public static void write(HistoryColumns columns, OutputStream out) throws IOException {
        write(columns, out, Progress.NONE);
    }

    /**
     * Writes columns and tells how far it is. Bytes that were written when progress ended it are refused when they are read.
     *
     * @param columns the columns
     * @param out takes the bytes; not closed
     * @param progress is told of each section, then of bytes as they are written
     * @throws IOException if it does not take them
     * @throws IllegalArgumentException if a section would be too long, or a kind of record that is covered is not one of lafc
     */
    public static void write(HistoryColumns columns, OutputStream out, Progress progress) throws IOException {
        requireNonNull(progress, "progress");
        SavedHeader header = new SavedHeader();
        for (int section = 0; section < SECTIONS; section++) {
            progress.at("measuring columns", section, SECTIONS);
            SavedOut measured = new SavedOut(OutputStream.nullOutputStream(), length -> {});
            columns.put(section, measured);
            measured.end();
            header.add(measured.length(), measured.checksum());
        }
        progress.at("measuring columns", SECTIONS, SECTIONS);
        long all = header.length();
        progress.at("saving columns, in bytes", 0, all);
        out.write(header.bytes());
        long before = SavedHeader.LENGTH;
        for (int section = 0; section < SECTIONS; section++) {
            long from = before;
            SavedOut written = new SavedOut(out, length -> progress.at("saving columns, in bytes", from + length, all));
            columns.put(section, written);
            written.end();
            before += header.lengths[section];
        }
    }

    /**
     * Reads columns from a buffer, for example a mapped file. The bytes are copied, so that the buffer can be let go.
     *
     * @param name what problems call it: the file's name without folders
     * @param bytes all bytes of the file and no others, from the buffer's position to its limit; the position stays
     * @return the columns, or none and the problem
     */
    public static ReadResult<HistoryColumns> read(String name, ByteBuffer bytes) {
        return read(name, bytes, Progress.NONE);
    }

    /**
     * Reads columns from a buffer and tells how far it is.
     *
     * @param name what problems call it: the file's name without folders
     * @param bytes all bytes of the file and no others, from the buffer's position to its limit; the position stays
     * @param progress is told of each section, in bytes
     * @return the columns, or none and the problem
     */
    public static ReadResult<HistoryColumns> read(String name, ByteBuffer bytes, Progress progress) {
        ByteBuffer left = bytes.slice();
        try {
            return read(
                    name,
                    length -> {
                        int taken = Math.min(length, left.remaining());
                        ByteBuffer next = left.slice(left.position(), taken);
                        left.position(left.position() + taken);
                        return next;
                    },
                    OptionalLong.of(left.remaining()),
                    progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a buffer throws none
        }
    }

    /**
     * Reads columns from a stream, a section at a time.
     *
     * @param name what problems call it: the file's name without folders
     * @param in gives all bytes of the file and no others; not closed
     * @return the columns, or none and the problem
     * @throws IOException if it cannot be read
     */
    public static ReadResult<HistoryColumns> read(String name, InputStream in) throws IOException {
        return read(name, in, Progress.NONE);
    }

    /**
     * Reads columns from a stream, a section at a time, and tells how far it is.
     *
     * @param name what problems call it: the file's name without folders
     * @param in gives all bytes of the file and no others; not closed
     * @param progress is told of each section, in bytes
     * @return the columns, or none and the problem
     * @throws IOException if it cannot be read
     */
    public static ReadResult<HistoryColumns> read(String name, InputStream in, Progress progress) throws IOException {
        return read(name, length -> take(in, length), OptionalLong.empty(), progress);
    }

    // At once if the stream knows that there are so many; more room is made only when what there was is full.
    private static ByteBuffer take(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, Math.max(CHUNK, in.available()))];
        int taken = in.readNBytes(bytes, 0, bytes.length);
        while (taken == bytes.length && taken < length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * taken));
            taken += in.readNBytes(bytes, taken, bytes.length - taken);
        }
        return ByteBuffer.wrap(bytes, 0, taken);
    }

    private static ReadResult<HistoryColumns> read(
            String name, SavedSections.Bytes bytes, OptionalLong length, Progress progress) throws IOException {
        requireNonNull(progress, "progress");
        try {
            SavedSections sections = new SavedSections(bytes, length, progress);
            HistoryColumns columns = new HistoryColumns(sections);
            sections.end();
            return new ReadResult<>(ImmutableList.of(columns), ImmutableList.of(), ImmutableList.of());
        } catch (NotSound e) {
            Problem problem = new Problem(
                    new SourceRow(name, 0), e.where, String.valueOf(e.getMessage()), ALLOWED, Effect.FILE_REJECTED);
            return new ReadResult<>(ImmutableList.of(), ImmutableList.of(problem), ImmutableList.of());
        }
    }
}
