package org.lafc.geo.boundary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.lafc.core.read.Source;

/** The bytes of a source, unpacked. */
final class SourceBytes {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private SourceBytes() {}

    /** Opens a source; gzip is recognised by its first two bytes, whatever the name says. The caller closes. */
    static InputStream open(Source source) throws IOException {
        InputStream bytes = new BufferedInputStream(source.bytes().open(), BUFFER);
        try {
            bytes.mark(2);
            boolean gzip = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
            bytes.reset();
            return gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException | RuntimeException broken) {
            bytes.close();
            throw broken;
        }
    }
}
