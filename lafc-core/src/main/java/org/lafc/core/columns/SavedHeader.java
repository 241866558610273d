package org.lafc.core.columns;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** The first bytes of saved columns, which say how long each section is and what its checksum is. */
final class SavedHeader {

    static final int VERSION = 1;
    static final int LENGTH =
            8 + 2 * Integer.BYTES + SavedColumns.SECTIONS * (Long.BYTES + Integer.BYTES) + Integer.BYTES;

    private static final byte[] KIND = "LAFCCOL\n".getBytes(StandardCharsets.US_ASCII);
    private static final String WHERE = "header";

    final long[] lengths = new long[SavedColumns.SECTIONS];
    final int[] checksums = new int[SavedColumns.SECTIONS];
    private int sections;

    void add(long length, int checksum) {
        if (length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a section of saved columns must have at most " + Integer.MAX_VALUE
                    + " bytes, but " + SavedSections.name(sections) + " had " + length);
        }
        lengths[sections] = length;
        checksums[sections++] = checksum;
    }

    /** How many bytes header and sections have. */
    long length() {
        return LENGTH + Arrays.stream(lengths).sum();
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(KIND).putInt(VERSION).putInt(SavedColumns.SECTIONS);
        for (int section = 0; section < SavedColumns.SECTIONS; section++) {
            bytes.putLong(lengths[section]).putInt(checksums[section]);
        }
        return bytes.putInt(checksum(bytes.duplicate().flip())).array();
    }

    static SavedHeader take(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        byte[] kind = new byte[Math.min(KIND.length, bytes.remaining())];
        bytes.get(kind);
        if (!Arrays.equals(kind, KIND)) {
            throw new NotSound(WHERE, "is not of saved columns");
        }
        if (bytes.remaining() >= Integer.BYTES) {
            int version = bytes.getInt();
            if (version != VERSION) {
                throw new NotSound(
                        WHERE, "says version " + version + ": another version of lafc wrote it, or it is damaged");
            }
        }
        if (bytes.limit() < LENGTH) {
            throw new NotSound(WHERE, "is cut short: it has " + bytes.limit() + " bytes, must be " + LENGTH);
        }
        int found = checksum(bytes.slice(0, LENGTH - Integer.BYTES));
        int expected = bytes.getInt(LENGTH - Integer.BYTES);
        if (found != expected) {
            throw damaged(WHERE, found, expected);
        }
        int many = bytes.getInt();
        if (many != SavedColumns.SECTIONS) {
            throw new NotSound(WHERE, "says " + many + " sections, must be " + SavedColumns.SECTIONS);
        }
        SavedHeader header = new SavedHeader();
        for (int section = 0; section < SavedColumns.SECTIONS; section++) {
            header.lengths[section] = bytes.getLong();
            header.checksums[section] = bytes.getInt();
            if (header.lengths[section] < 0 || header.lengths[section] > Integer.MAX_VALUE) {
                throw new NotSound(WHERE, "says a length that no section has: " + header.lengths[section]);
            }
        }
        return header;
    }

    static NotSound damaged(String where, int found, int expected) {
        return new NotSound(where, "is damaged: its checksum is %08x, must be %08x".formatted(found, expected));
    }

    static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
