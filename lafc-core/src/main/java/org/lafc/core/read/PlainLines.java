package org.lafc.core.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The records of a UTF-8 text, read by bytes as long as its lines are plain: quotes around whole fields only, nothing but
 * printable ASCII, not very long, ended by LF or CRLF. From the first line that is not, the CSV parser reads the rest.
 */
final class PlainLines implements CloseableIterator<CsvFields> {

    // As much as a decoder asks for, so that a source that breaks off gives the same rows either way.
    private static final int AT_ONCE = 1 << 13;

    private final CsvFields fields;
    private final InputStream in;
    private final Function<InputStream, CloseableIterator<CsvFields>> parser;
    private final byte[] bytes = new byte[CsvFields.LONGEST_PLAIN];
    private int at;
    private int end;
    private long lines;
    private boolean ready;
    private @Nullable CloseableIterator<CsvFields> parsed;

    PlainLines(CsvFields fields, InputStream in, Function<InputStream, CloseableIterator<CsvFields>> parser) {
        this.fields = fields;
        this.in = in;
        this.parser = parser;
    }

    @Override
    public boolean hasNext() {
        if (parsed == null && !ready) {
            ready = read();
        }
        return parsed == null ? ready : parsed.hasNext();
    }

    @Override
    public CsvFields next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return parsed == null ? fields : parsed.next();
    }

    @Override
    public void close() throws IOException {
        if (parsed == null) {
            in.close();
        } else {
            parsed.close();
        }
    }

    // False at the end, and where the parser has to go on.
    private boolean read() {
        while (true) {
            int next = fields.takePlain(bytes, at, end, lines + 1);
            if (next > at) {
                boolean blank = fields.isBlankLine();
                at = next;
                lines++;
                if (!blank) {
                    fields.finishPlain();
                    return true;
                }
            } else if (next == CsvFields.NOT_PLAIN || !fill()) {
                if (at < end) {
                    fields.linesBefore(lines);
                    parsed = parser.apply(new SequenceInputStream(new ByteArrayInputStream(bytes, at, end - at), in));
                }
                return false;
            }
        }
    }

    // False if there is nothing more, or no room for it.
    private boolean fill() {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        int room = Math.min(bytes.length - end, AT_ONCE);
        try {
            int count = room == 0 ? -1 : in.read(bytes, end, room);
            end += Math.max(count, 0);
            return count > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
