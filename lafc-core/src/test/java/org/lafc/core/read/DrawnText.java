package org.lafc.core.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text that tells how much of it has been drawn so far. */
public final class DrawnText {

    private final String name;
    private final byte[] bytes;
    private long drawn;

    public DrawnText(String name, String text) {
        this.name = name;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    public Source source() {
        return Source.of(name, () -> new Drawing(new ByteArrayInputStream(bytes)));
    }

    /** The share that has been drawn by the reader that drew most, 0 to 1. */
    public double share() {
        return (double) drawn / bytes.length;
    }

    private final class Drawing extends FilterInputStream {
        private long read;

        Drawing(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            add(Math.max(0, count));
            return count;
        }

        private void add(int count) {
            read += count;
            drawn = Math.max(drawn, read);
        }
    }
}
