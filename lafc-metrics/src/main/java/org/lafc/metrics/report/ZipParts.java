package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes apart a zip file that was packed as a stream by fastexcel. Java's own stream reader refuses how that writes the
 * sizes after each part, and its other reader needs a file.
 */
final class ZipParts {

    private static final int PART = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int HEADER = 30;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;

    private ZipParts() {}

    /** The unpacked parts by name, in the order of the file. */
    static ImmutableMap<String, byte[]> of(byte[] zip) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        ImmutableMap.Builder<String, byte[]> parts = ImmutableMap.builder();
        int at = 0;
        while (bytes.getInt(at) == PART) {
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + NAME_LENGTH_AT));
            int content = at + HEADER + nameLength + Short.toUnsignedInt(bytes.getShort(at + EXTRA_LENGTH_AT));
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            int end = content + unpack(zip, content, unpacked);
            parts.put(new String(zip, at + HEADER, nameLength, UTF_8), unpacked.toByteArray());
            // The sizes stand between two parts, in one of several forms.
            at = end;
            while (bytes.getInt(at) != PART && bytes.getInt(at) != DIRECTORY) {
                at++;
            }
        }
        return parts.buildOrThrow();
    }

    private static int unpack(byte[] zip, int from, ByteArrayOutputStream unpacked) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, from, zip.length - from);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) {
                    throw new IOException("a part of the workbook ends too early");
                }
                unpacked.write(buffer, 0, length);
            }
            return Math.toIntExact(inflater.getBytesRead());
        } catch (DataFormatException e) {
            throw new IOException("a part of the workbook cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
