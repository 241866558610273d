package org.lafc.geo.postcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.geo.postcode.DirectoryTexts.directory;
import static org.lafc.geo.postcode.DirectoryTexts.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;

class CompactDirectoryTest {

    private static final PostcodeDirectory DIRECTORY = directory(
            row("QX1 1AA", "W06000023", "305969", "0261273"),
            row("QX1 1AB", "E06000051", "305970", "0261274", "199612"),
            row("QX1 1AD", "W06000023", "", ""),
            row("QX2 1AA", "W06000023", "600000", "0261275"));
    private static final byte[] BYTES = CompactDirectory.write(DIRECTORY);
    private static final String ALLOWED = "; allowed: all bytes of a compact postcode directory of version 1";
    private static final int SECTORS_AT = 20 + 24 + 2 * 9;
    private static final int UNITS_AT = SECTORS_AT + 2 * 4;
    private static final int OFFSETS_AT = UNITS_AT + 2 * 56;
    private static final int FAR_AT = OFFSETS_AT + 4 * 4 + 2 * 4;
    private static final int SHARED_AT = FAR_AT + 12;

    @Test
    void whatIsReadIsWhatWasWritten() {
        PostcodeDirectoryResult result = CompactDirectory.read("postcodes.lafc", BYTES);
        assertThat(result.problems()).isEmpty();
        assertThat(result.rowCounts()).containsExactly(new RowCount("postcodes.lafc", "Postcodes", 4, 0));
        for (String postcode : new String[] {"QX1 1AA", "QX1 1AB", "QX1 1AD", "QX2 1AA", "QX2 1AB"}) {
            assertThat(result.directory().outcomeOf(postcode)).isEqualTo(DIRECTORY.outcomeOf(postcode));
        }
    }

    @Test
    void layoutIsAsDocumented() {
        ByteBuffer bytes = ByteBuffer.wrap(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(BYTES, 0, 8, StandardCharsets.US_ASCII)).isEqualTo("LAFCPCD\n");
        assertThat(bytes.getLong(8)).isEqualTo(BYTES.length);
        assertThat(bytes.getInt(16)).isEqualTo(1);
        int[] counts = new int[6];
        bytes.slice(20, 24).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(counts);
        assertThat(counts).containsExactly(2, 2, 4, 1, 1, 1);
        assertThat(new String(BYTES, 44, 18, StandardCharsets.US_ASCII)).isEqualTo("E06000051W06000023");
        // Q is digit 27, X 34, 1 is 2 and 2 is 3.
        assertThat(bytes.getInt(SECTORS_AT)).isEqualTo((((27 * 37 + 34) * 37 + 2) * 37) * 10 + 1);
        assertThat(bytes.getInt(SECTORS_AT + 4)).isEqualTo((((27 * 37 + 34) * 37 + 3) * 37) * 10 + 1);
        assertThat(bytes.getLong(UNITS_AT)).isEqualTo(0b111); // AA, AB, AD
        assertThat(bytes.getLong(UNITS_AT + 56)).isEqualTo(0b1);
        // The middles are 305970 and 261274.
        assertThat(bytes.getInt(OFFSETS_AT)).isEqualTo(0xFFFF_FFFF);
        assertThat(bytes.getInt(OFFSETS_AT + 4)).isZero();
        assertThat(bytes.getInt(OFFSETS_AT + 8)).isEqualTo(0x8000_0000);
        assertThat(bytes.getInt(OFFSETS_AT + 12)).isEqualTo(0x8000_0001);
        assertThat(bytes.getInt(OFFSETS_AT + 16)).isEqualTo(305_970);
        assertThat(bytes.getInt(OFFSETS_AT + 20)).isEqualTo(261_274);
        assertThat(bytes.getInt(FAR_AT)).isEqualTo(3);
        assertThat(bytes.getInt(FAR_AT + 4)).isEqualTo(600_000);
        assertThat(bytes.getInt(FAR_AT + 8)).isEqualTo(261_275);
        assertThat(bytes.getShort(SHARED_AT)).isEqualTo((short) 1);
        assertThat(bytes.getLong(SHARED_AT + 2)).isEqualTo(0b10);
        assertThat(bytes.getShort(SHARED_AT + 10)).isZero();
        assertThat(bytes.getLong(SHARED_AT + 12)).isEqualTo(0b10);
        assertThat(bytes.getShort(SHARED_AT + 20)).isEqualTo((short) (96 * 12 + 11));
        assertThat(BYTES).hasSize(SHARED_AT + 22 + 4);
        CRC32C checksum = new CRC32C();
        checksum.update(BYTES, 0, BYTES.length - 4);
        assertThat(bytes.getInt(BYTES.length - 4)).isEqualTo((int) checksum.getValue());
    }

    @Test
    void emptyDirectoryIsWrittenAndRead() {
        byte[] bytes = CompactDirectory.write(PostcodeDirectory.EMPTY);
        assertThat(bytes).hasSize(20 + 24 + 4);
        PostcodeDirectoryResult result = CompactDirectory.read("empty.lafc", bytes);
        assertThat(result.problems()).isEmpty();
        assertThat(result.directory().size()).isZero();
    }

    @Test
    void streamTakesTheSameBytesAndStaysOpen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes) {
            CompactDirectory.write(DIRECTORY, out);
            out.write(7);
        }
        assertThat(bytes.toByteArray()).startsWith(BYTES).endsWith(7).hasSize(BYTES.length + 1);
    }

    @Test
    void mappedFileIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("postcodes.lafc"), BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            PostcodeDirectoryResult result = CompactDirectory.read("postcodes.lafc", mapped);
            assertThat(result.problems()).isEmpty();
            assertThat(CompactDirectory.write(result.directory())).isEqualTo(BYTES);
            assertThat(mapped.position()).isZero();
        }
    }

    @Test
    void partOfABufferIsReadFromItsPositionToItsLimit() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES.length + 9).position(5).put(BYTES);
        buffer.flip().position(5);
        PostcodeDirectoryResult result = CompactDirectory.read("postcodes.lafc", buffer);
        assertThat(result.problems()).isEmpty();
        assertThat(result.directory().size()).isEqualTo(4);
        assertThat(buffer.position()).isEqualTo(5);
    }

    @Test
    void everySingleBitThatFlipsIsRefused() {
        for (int bit = 0; bit < BYTES.length * 8; bit++) {
            byte[] damaged = BYTES.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            refusal(damaged);
        }
    }

    @Test
    void everyTruncationIsRefused() {
        for (int length = 0; length < BYTES.length; length++) {
            refusal(Arrays.copyOf(BYTES, length));
        }
        assertThat(refusal(Arrays.copyOf(BYTES, 15)))
                .isEqualTo("postcodes.lafc: is cut short: it has 15 bytes" + ALLOWED);
        assertThat(refusal(Arrays.copyOf(BYTES, 100)))
                .isEqualTo(
                        "postcodes.lafc: is cut short or damaged: it has 100 bytes and says " + BYTES.length + ALLOWED);
        refusal(Arrays.copyOf(BYTES, BYTES.length + 1));
    }

    @Test
    void foreignFilesAreRefused() {
        String message = "postcodes.lafc: is not a compact postcode directory" + ALLOWED;
        assertThat(refusal(new byte[0])).isEqualTo(message);
        assertThat(refusal(DirectoryTexts.HEADER.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(message);
        assertThat(refusal(DirectoryTexts.gzip("anything"))).isEqualTo(message);
    }

    @Test
    void damageIsToldByTheChecksum() {
        byte[] damaged = BYTES.clone();
        damaged[OFFSETS_AT] ^= 1;
        assertThat(refusal(damaged)).isEqualTo("postcodes.lafc: is damaged: its checksum is another" + ALLOWED);
    }

    @Test
    void laterVersionIsRefusedAndNamed() {
        assertThat(refusal(changed(bytes -> bytes.putInt(16, 2))))
                .isEqualTo("postcodes.lafc: is of version 2, which this version of lafc does not know" + ALLOWED);
    }

    @Test
    void columnsThatDoNotFitTogetherAreRefusedEvenUnderAGoodChecksum() {
        for (Consumer<ByteBuffer> change : List.<Consumer<ByteBuffer>>of(
                bytes -> bytes.putInt(20, 3), // authorities
                bytes -> bytes.putInt(20, -1),
                bytes -> bytes.putInt(24, 1_000_000_000), // sectors
                bytes -> bytes.putInt(28, 5), // rows
                bytes -> bytes.put(44, (byte) 'X'), // code
                bytes -> bytes.putInt(SECTORS_AT, Integer.MAX_VALUE),
                bytes -> bytes.putInt(SECTORS_AT, 0),
                bytes -> bytes.putLong(UNITS_AT, 0b1111),
                bytes -> bytes.putLong(UNITS_AT, 0b1111).putLong(UNITS_AT + 56, 0),
                bytes -> bytes.putLong(UNITS_AT, 0b11).putLong(UNITS_AT + 48, 1L << 57),
                bytes -> bytes.putInt(OFFSETS_AT, 0x8000_0001),
                bytes -> bytes.putInt(OFFSETS_AT, 0x8000_0002),
                bytes -> bytes.putInt(OFFSETS_AT + 12, 0),
                bytes -> bytes.putInt(FAR_AT, 2),
                bytes -> bytes.putShort(SHARED_AT, (short) 3),
                bytes -> bytes.putLong(SHARED_AT + 2, 0b1010),
                bytes -> bytes.putLong(SHARED_AT + 2, 0b10000),
                bytes -> bytes.putShort(SHARED_AT + 10, (short) 3),
                bytes -> bytes.putLong(SHARED_AT + 12, 0),
                bytes -> bytes.putShort(SHARED_AT + 20, (short) -1))) {
            assertThat(refusal(changed(change)))
                    .isEqualTo("postcodes.lafc: is damaged: its columns do not fit together" + ALLOWED);
        }
        assertThat(refusal(withChecksum(Arrays.copyOf(BYTES, 30))))
                .isEqualTo("postcodes.lafc: is damaged: its columns do not fit together" + ALLOWED);
    }

    private static String refusal(byte[] bytes) {
        PostcodeDirectoryResult result = CompactDirectory.read("postcodes.lafc", bytes);
        assertThat(result.directory().size()).isZero();
        assertThat(result.rowCounts()).isEmpty();
        assertThat(result.problems()).hasSize(1);
        Problem problem = result.problems().get(0);
        assertThat(problem.effect()).isEqualTo(Effect.FILE_REJECTED);
        return problem.toString();
    }

    private static byte[] changed(Consumer<ByteBuffer> change) {
        byte[] bytes = BYTES.clone();
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return withChecksum(bytes);
    }

    private static byte[] withChecksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(8, bytes.length);
        checksum.update(bytes, 0, bytes.length - 4);
        buffer.putInt(bytes.length - 4, (int) checksum.getValue());
        return bytes;
    }
}
