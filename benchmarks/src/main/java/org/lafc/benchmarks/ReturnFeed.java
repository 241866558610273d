package org.lafc.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Writer;

/**
 * The files of a return that is written while it is read: when a file runs dry, the next child is made and its rows
 * added to all files. So a return of any size passes through memory without ever being whole, on disk or elsewhere.
 */
final class ReturnFeed {

    private final Iterator<CareHistory> histories;
    private final Consumer<CareHistory> writer;
    private final List<File> files = new ArrayList<>();
    private long bytes;

    /**
     * Begins a return.
     *
     * @param histories the children
     * @param writer writes them
     * @param names the files to give, which must be such as have rows now and then: to look for the next row of one
     *     that has none, all children would be made
     */
    ReturnFeed(Iterator<CareHistory> histories, Ssda903Writer writer, Set<String> names) {
        this.histories = histories;
        this.writer = writer.begin(name -> {
            File file = new File(name);
            if (names.contains(name)) {
                files.add(file);
                return file.text;
            }
            return Writer.nullWriter();
        });
    }

    /** The files; each can be opened anew until more than its beginning was read. */
    ImmutableList<Source> sources() {
        return files.stream().map(file -> Source.of(file.name, file::again)).collect(ImmutableList.toImmutableList());
    }

    /** The bytes given so far, of all files. */
    long bytes() {
        return bytes;
    }

    // Readers look at the beginning of a file first, to see what it is.
    private static final int BEGINNING = 1 << 14;

    /** What of one file was written and not yet read. */
    private final class File extends InputStream {
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private byte[] ready = new byte[0];
        private int given;
        private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        private long taken;

        File(String name) {
            this.name = name;
        }

        File again() {
            if (taken > BEGINNING) {
                throw new IllegalStateException("the beginning of " + name + " is gone");
            }
            beginning.write(ready, given, ready.length - given);
            ready = beginning.toByteArray();
            given = 0;
            beginning.reset();
            taken = 0;
            return this;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        // As much as there is, even if more was asked for: the other files wait for their share of the next child.
        @Override
        public int read(byte[] into, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, ready.length - given);
            System.arraycopy(ready, given, into, offset, count);
            given += count;
            taken += count;
            if (taken <= BEGINNING) {
                beginning.write(into, offset, count);
            }
            return count;
        }

        private boolean fill() {
            if (given < ready.length) {
                return true;
            }
            while (text.isEmpty() && histories.hasNext()) {
                writer.accept(histories.next());
            }
            ready = text.toString().getBytes(StandardCharsets.UTF_8);
            text.setLength(0);
            given = 0;
            bytes += ready.length;
            return ready.length > 0;
        }
    }
}
