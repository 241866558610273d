package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;

/** The columns of a {@link CompactDirectory}, in the order in which they stand there. */
final class CompactColumns {

    private static final int CODE_LENGTH = 9;

    private CompactColumns() {}

    /** How many there are of everything. */
    private record Counts(int authorities, int sectors, int rows, int far, int others, int terminated) {

        static Counts of(PostcodeDirectory directory) {
            return new Counts(
                    directory.authorities().names().size(),
                    directory.index().sectors().length,
                    directory.size(),
                    directory.positions().farRows().length,
                    directory.authorities().exceptions().values().length,
                    directory.terminations().values().length);
        }

        static Counts take(ByteBuffer bytes) {
            return new Counts(
                    bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
        }

        void put(ByteBuffer bytes) {
            bytes.putInt(authorities)
                    .putInt(sectors)
                    .putInt(rows)
                    .putInt(far)
                    .putInt(others)
                    .putInt(terminated);
        }

        int blocks() {
            return SparseColumn.words(rows);
        }

        long length() {
            return 6L * Integer.BYTES
                    + (long) CODE_LENGTH * authorities
                    + (Integer.BYTES + (long) PostcodeIndex.WORDS * Long.BYTES) * sectors
                    + (long) Integer.BYTES * rows
                    + (2L * Integer.BYTES + Short.BYTES + 2L * Long.BYTES) * blocks()
                    + 3L * Integer.BYTES * far
                    + (long) Short.BYTES * others
                    + (long) Short.BYTES * terminated;
        }

        boolean isNegative() {
            return (authorities | sectors | rows | far | others | terminated) < 0;
        }
    }

    static long length(PostcodeDirectory directory) {
        return Counts.of(directory).length();
    }

    static void put(PostcodeDirectory directory, ByteBuffer bytes) {
        Counts.of(directory).put(bytes);
        PackedAuthorities authorities = directory.authorities();
        authorities.names().forEach(name -> bytes.put(name.code().getBytes(StandardCharsets.US_ASCII)));
        put(directory.index().sectors(), bytes);
        put(directory.index().units(), bytes);
        PackedPositions positions = directory.positions();
        put(positions.offsets(), bytes);
        put(positions.middleEastings(), bytes);
        put(positions.middleNorthings(), bytes);
        put(positions.farRows(), bytes);
        put(positions.farEastings(), bytes);
        put(positions.farNorthings(), bytes);
        put(authorities.shared(), bytes);
        put(authorities.exceptions().marks(), bytes);
        put(authorities.exceptions().values(), bytes);
        put(directory.terminations().marks(), bytes);
        put(directory.terminations().values(), bytes);
    }

    /** Makes the directory, or nothing if the columns, which are all there is, do not fit together. */
    static Optional<PostcodeDirectory> take(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (length < 6 * Integer.BYTES) {
            return Optional.empty();
        }
        Counts counts = Counts.take(bytes);
        if (counts.isNegative() || counts.length() != length) {
            return Optional.empty();
        }
        int rows = counts.rows();
        int blocks = counts.blocks();
        Optional<ImmutableList<LocalAuthority>> names = names(counts.authorities(), bytes);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int[] sectors = ints(counts.sectors(), bytes);
        long[] units = longs(counts.sectors() * PostcodeIndex.WORDS, bytes);
        PackedPositions positions = new PackedPositions(
                ints(rows, bytes),
                ints(blocks, bytes),
                ints(blocks, bytes),
                ints(counts.far(), bytes),
                ints(counts.far(), bytes),
                ints(counts.far(), bytes));
        short[] shared = shorts(blocks, bytes);
        long[] otherMarks = longs(blocks, bytes);
        short[] others = shorts(counts.others(), bytes);
        long[] terminatedMarks = longs(blocks, bytes);
        short[] terminated = shorts(counts.terminated(), bytes);
        boolean fits = PostcodeIndex.fits(rows, sectors, units)
                && positions.isWhole()
                && areAtMost(counts.authorities(), shared)
                && SparseColumn.fits(rows, otherMarks, others, counts.authorities())
                && SparseColumn.fits(rows, terminatedMarks, terminated, TerminationMonth.HIGHEST);
        if (!fits) {
            return Optional.empty();
        }
        return Optional.of(new PostcodeDirectory(
                new PostcodeIndex(sectors, units),
                positions,
                new PackedAuthorities(names.get(), shared, new SparseColumn(otherMarks, others)),
                new SparseColumn(terminatedMarks, terminated)));
    }

    private static Optional<ImmutableList<LocalAuthority>> names(int count, ByteBuffer bytes) {
        ImmutableList.Builder<LocalAuthority> names = ImmutableList.builder();
        byte[] code = new byte[CODE_LENGTH];
        for (int i = 0; i < count; i++) {
            bytes.get(code);
            String text = new String(code, StandardCharsets.US_ASCII);
            if (!LocalAuthority.isCode(text)) {
                return Optional.empty();
            }
            names.add(LocalAuthority.of(text));
        }
        return Optional.of(names.build());
    }

    private static boolean areAtMost(int highest, short[] values) {
        for (short value : values) {
            if ((value & SparseColumn.HIGHEST) > highest) {
                return false;
            }
        }
        return true;
    }

    private static void put(int[] column, ByteBuffer bytes) {
        bytes.asIntBuffer().put(column);
        bytes.position(bytes.position() + column.length * Integer.BYTES);
    }

    private static void put(long[] column, ByteBuffer bytes) {
        bytes.asLongBuffer().put(column);
        bytes.position(bytes.position() + column.length * Long.BYTES);
    }

    private static void put(short[] column, ByteBuffer bytes) {
        bytes.asShortBuffer().put(column);
        bytes.position(bytes.position() + column.length * Short.BYTES);
    }

    private static int[] ints(int count, ByteBuffer bytes) {
        int[] column = new int[count];
        bytes.asIntBuffer().get(column);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return column;
    }

    private static long[] longs(int count, ByteBuffer bytes) {
        long[] column = new long[count];
        bytes.asLongBuffer().get(column);
        bytes.position(bytes.position() + count * Long.BYTES);
        return column;
    }

    private static short[] shorts(int count, ByteBuffer bytes) {
        short[] column = new short[count];
        bytes.asShortBuffer().get(column);
        bytes.position(bytes.position() + count * Short.BYTES);
        return column;
    }
}
