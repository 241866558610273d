package org.lafc.core.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a text behind its byte-order mark, if it has one, and their encoding, which the mark tells.
 *
 * @param bytes the bytes
 * @param charset the encoding
 */
record Encoded(InputStream bytes, Charset charset) {

    // Of a text just opened.
    static Encoded of(InputStream start) throws IOException {
        byte[] mark = peek(start, 3);
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
            skip = 3;
        } else if (startsWith(mark, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (startsWith(mark, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        }
        start.skipNBytes(skip);
        return new Encoded(start, charset);
    }

    private static byte[] peek(InputStream in, int count) throws IOException {
        in.mark(count);
        byte[] bytes = in.readNBytes(count);
        in.reset();
        return bytes;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }
}
