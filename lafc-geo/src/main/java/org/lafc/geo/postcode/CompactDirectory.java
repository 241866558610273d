package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.SourceRow;

/**
 * A postcode directory as bytes, less than six for a postcode, that loads in little more than the time of reading
 * them: made once from the published files, then kept beside the program. The same directory always gives the same bytes.
 *
 * <p>All numbers are little endian; a column follows the other without a gap:
 *
 * <pre>
 * 8 bytes   LAFCPCD and a line feed
 * 8         length of the whole, in bytes
 * 4         version, 1
 * 6 x 4     numbers of: authorities A, sectors S, rows R, rows far away F, other authorities O, terminated rows T
 * 9 x A     codes of the authorities, ascending, ASCII
 * 4 x S     sectors, ascending: a postcode's number (PostcodeNumber) without its last ten bits
 * 56 x S    441 bits a sector, one for each pair of letters out of ABDEFGHJLNPQRSTUVWXYZ, set if it is in use; the
 *           rows of all that follows are in the order of these bits
 * 4 x R     metres from the middle of the row's block: north in the lower 16 bits, east in the upper; 0x80000000 for
 *           no position, 0x80000001 for far away
 * 4 x B     eastings of the middles, a block being 64 rows and B their number
 * 4 x B     northings of the middles
 * 12 x F    rows far away, ascending; then their eastings; then their northings
 * 2 x B     the authority that most rows of a block share: its place among the codes, or A for none
 * 8 x B     64 bits a block: set for rows with another authority
 * 2 x O     those other authorities, in the order of rows
 * 8 x B     64 bits a block: set for terminated rows
 * 2 x T     their months, counted from January 1900
 * 4         CRC-32C of everything before
 * </pre>
 *
 * <p>What is damaged, cut short, of another kind or of a later version is refused whole, with a problem that says
 * which.
 */
public final class CompactDirectory {

    private static final byte[] KIND = "LAFCPCD\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int BEFORE_COLUMNS = KIND.length + Long.BYTES + Integer.BYTES;
    private static final int CHECKSUM = Integer.BYTES;
    private static final String MODULE = "Postcodes";
    private static final String ALLOWED = "all bytes of a compact postcode directory of version " + VERSION;

    private CompactDirectory() {}

    /**
     * Writes a directory.
     *
     * @param directory the directory
     * @return the bytes
     * @throws IllegalArgumentException if they would be more than an array can hold
     */
    public static byte[] write(PostcodeDirectory directory) {
        long length = BEFORE_COLUMNS + CompactColumns.length(directory) + CHECKSUM;
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw new IllegalArgumentException("the directory must fit in an array, but has " + length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(KIND).putLong(length).putInt(VERSION);
        CompactColumns.put(directory, bytes);
        bytes.putInt(checksum(bytes.duplicate().flip()));
        return bytes.array();
    }

    /**
     * Writes a directory.
     *
     * @param directory the directory
     * @param out takes the bytes; not closed
     * @throws IOException if it does not take them
     */
    public static void write(PostcodeDirectory directory, OutputStream out) throws IOException {
        out.write(write(directory));
    }

    /**
     * Reads a directory.
     *
     * @param name what problems call it: the file's name without folders
     * @param bytes all bytes of the file and no others
     * @return the directory, or an empty one and the problem
     */
    public static PostcodeDirectoryResult read(String name, byte[] bytes) {
        return read(name, ByteBuffer.wrap(bytes));
    }

    /**
     * Reads a directory from a buffer, for example a mapped file. The bytes are copied, so that the buffer can be let
     * go.
     *
     * @param name what problems call it: the file's name without folders
     * @param bytes all bytes of the file and no others, from the buffer's position to its limit; the position stays
     * @return the directory, or an empty one and the problem
     */
    public static PostcodeDirectoryResult read(String name, ByteBuffer bytes) {
        ByteBuffer whole = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        Optional<String> fault = faultOf(whole);
        if (fault.isPresent()) {
            return refused(name, fault.get());
        }
        whole.position(BEFORE_COLUMNS).limit(whole.limit() - CHECKSUM);
        return CompactColumns.take(whole)
                .map(directory -> new PostcodeDirectoryResult(
                        directory,
                        ImmutableList.of(),
                        ImmutableList.of(new RowCount(name, MODULE, directory.size(), 0))))
                .orElseGet(() -> refused(name, "is damaged: its columns do not fit together"));
    }

    // The checksum stands before the version, so that a damaged version is not taken for a later one.
    private static Optional<String> faultOf(ByteBuffer whole) {
        int length = whole.remaining();
        if (length < KIND.length || !whole.slice(0, KIND.length).equals(ByteBuffer.wrap(KIND))) {
            return Optional.of("is not a compact postcode directory");
        }
        if (length < BEFORE_COLUMNS + CHECKSUM) {
            return Optional.of("is cut short: it has " + length + " bytes");
        }
        long announced = whole.getLong(KIND.length);
        if (announced != length) {
            return Optional.of("is cut short or damaged: it has " + length + " bytes and says " + announced);
        }
        if (whole.getInt(length - CHECKSUM) != checksum(whole.slice(0, length - CHECKSUM))) {
            return Optional.of("is damaged: its checksum is another");
        }
        int version = whole.getInt(KIND.length + Long.BYTES);
        return version == VERSION
                ? Optional.empty()
                : Optional.of("is of version " + version + ", which this version of lafc does not know");
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static PostcodeDirectoryResult refused(String name, String message) {
        return new PostcodeDirectoryResult(
                PostcodeDirectory.EMPTY,
                ImmutableList.of(new Problem(new SourceRow(name, 0), "", message, ALLOWED, Effect.FILE_REJECTED)),
                ImmutableList.of());
    }
}
