package org.lafc.core.read;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * A named text that a reader reads, for example a file the caller has opened. The library itself opens
 * nothing. A text compressed with gzip is recognised by its first bytes.
 *
 * @param name what problems call it: the file's name without folders
 * @param bytes gives the bytes from the first, each time it is asked; what it gives is closed by the reader
 */
public record Source(String name, Bytes bytes) {

    private static final int BUFFER = 1 << 16;

    /** Gives the bytes of a source. */
    @FunctionalInterface
    public interface Bytes {
        /**
         * Opens the bytes.
         *
         * @return the bytes, from the first
         * @throws IOException if they cannot be had
         */
        InputStream open() throws IOException;
    }

    /**
     * Checks the components.
     *
     * @param name what problems call it: the file's name without folders
     * @param bytes gives the bytes from the first, each time it is asked; what it gives is closed by the reader
     */
    public Source {
        requireNonNull(name, "name");
        requireNonNull(bytes, "bytes");
    }

    /**
     * Returns a source of bytes.
     *
     * @param name what problems call it
     * @param bytes gives the bytes
     * @return the source
     */
    public static Source of(String name, Bytes bytes) {
        return new Source(name, bytes);
    }

    /**
     * Returns a source of a text in memory.
     *
     * @param name what problems call it
     * @param text the text
     * @return the source
     */
    public static Source ofText(String name, String text) {
        return new Source(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Opens the text, unpacked if its first two bytes say that it is compressed with gzip, whatever the name says.
     *
     * @return the bytes, buffered, from the first; the caller closes them
     * @throws IOException if they cannot be had, or the gzip header is broken
     */
    public InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(this.bytes.open(), BUFFER);
        try {
            bytes.mark(2);
            boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return gzip ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
        } catch (IOException | RuntimeException broken) {
            bytes.close();
            throw broken;
        }
    }
}
