package org.lafc.core.columns;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/** Writes one section of saved columns: numbers little endian, and before an array or a text how long it is. */
final class SavedOut {

    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final LongConsumer told; // how many bytes were written
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long length;

    SavedOut(OutputStream out, LongConsumer told) {
        this.out = out;
        this.told = told;
    }

    void number(int value) throws IOException {
        room(Integer.BYTES);
        chunk.putInt(value);
    }

    void large(long value) throws IOException {
        room(Long.BYTES);
        chunk.putLong(value);
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void texts(Collection<String> texts) throws IOException {
        number(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    void bytes(byte[] values) throws IOException {
        number(values.length);
        flush();
        checksum.update(values);
        out.write(values);
        length += values.length;
        told.accept(length);
    }

    void chars(char[] values) throws IOException {
        number(values.length);
        for (int from = 0; from < values.length; ) {
            int many = Math.min(values.length - from, roomFor(Character.BYTES));
            chunk.asCharBuffer().put(values, from, many);
            from = moved(from, many, Character.BYTES);
        }
    }

    void shorts(short[] values) throws IOException {
        number(values.length);
        for (int from = 0; from < values.length; ) {
            int many = Math.min(values.length - from, roomFor(Short.BYTES));
            chunk.asShortBuffer().put(values, from, many);
            from = moved(from, many, Short.BYTES);
        }
    }

    void ints(int[] values) throws IOException {
        number(values.length);
        for (int from = 0; from < values.length; ) {
            int many = Math.min(values.length - from, roomFor(Integer.BYTES));
            chunk.asIntBuffer().put(values, from, many);
            from = moved(from, many, Integer.BYTES);
        }
    }

    void longs(long[] values) throws IOException {
        number(values.length);
        for (int from = 0; from < values.length; ) {
            int many = Math.min(values.length - from, roomFor(Long.BYTES));
            chunk.asLongBuffer().put(values, from, many);
            from = moved(from, many, Long.BYTES);
        }
    }

    /** Writes what is left; nothing may follow. */
    void end() throws IOException {
        flush();
    }

    long length() {
        return length;
    }

    int checksum() {
        return (int) checksum.getValue();
    }

    private int roomFor(int bytes) throws IOException {
        room(bytes);
        return chunk.remaining() / bytes;
    }

    private int moved(int from, int many, int bytes) {
        chunk.position(chunk.position() + many * bytes);
        return from + many;
    }

    private void room(int bytes) throws IOException {
        if (chunk.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        checksum.update(chunk.array(), 0, chunk.position());
        out.write(chunk.array(), 0, chunk.position());
        length += chunk.position();
        told.accept(length);
        chunk.clear();
    }
}
