package org.lafc.core.walescensus;

import java.io.IOException;
import java.io.InputStream;
import org.lafc.core.read.Source;

/** The layout and the code tables that come with the library. */
final class Resources {

    private Resources() {}

    static Source source(String file) {
        return Source.of(file, () -> open(file));
    }

    private static InputStream open(String file) throws IOException {
        InputStream bytes = Resources.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IOException("the file is missing from the library");
        }
        return bytes;
    }
}
