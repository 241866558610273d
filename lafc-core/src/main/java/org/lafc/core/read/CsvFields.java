package org.lafc.core.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The characters of the record read last, field by field. Texts are made of them only when they are asked for, since
 * codes and dates can be recognised without.
 */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields> {

    /** A line of more bytes is not taken as plain. */
    static final int LONGEST_PLAIN = 1 << 14;

    /** The line does not end in the bytes given. */
    static final int UNFINISHED = -1;

    /** The line holds a quote that does not enclose a whole field, or something else than printable ASCII. */
    static final int NOT_PLAIN = -2;

    private static final int MOST_FIELDS = 1 << 14;

    // What is being read stays apart, so that a record that breaks off leaves the one before as it is.
    private Fields read = new Fields();
    private Fields next = new Fields();
    private long linesBefore; // of lines that the parser has not seen
    private boolean[] kept = {};

    private static final class Fields {
        private char[] text = new char[LONGEST_PLAIN];
        private int[] ends = new int[32];
        private long[] packed = new long[32];
        private int count;
        private long line;
        private boolean notText;
        private boolean blank;

        void makeRoom() {
            ends = Arrays.copyOf(ends, 2 * ends.length);
            packed = Arrays.copyOf(packed, 2 * packed.length);
        }

        int endPlainField(byte[] bytes, int start, int stop, int from) {
            int end = from;
            for (int i = start; i < stop; i++) {
                text[end++] = (char) bytes[i];
            }
            long characters = CsvRows.NOT_PACKED;
            if (stop - start <= Long.BYTES) {
                characters = 0;
                for (int i = start; i < stop; i++) {
                    characters = characters << 8 | bytes[i];
                }
            }
            endField(end, characters);
            return end;
        }

        int endEmptyField(int end) {
            endField(end, 0);
            return end;
        }

        private void endField(int end, long characters) {
            if (count == ends.length) {
                makeRoom();
            }
            packed[count] = characters;
            ends[count] = end;
            count++;
        }
    }

    int count() {
        return read.count;
    }

    String field(int index) {
        int start = start(index);
        int length = read.ends[index] - start;
        return length == 0 ? "" : new String(read.text, start, length);
    }

    long packed(int index) {
        check(index);
        return read.packed[index];
    }

    @Nullable
    LocalDate date(int index) {
        return DateTable.date(read.text, start(index), read.ends[index]);
    }

    boolean isSame(int index, String text) {
        int start = start(index);
        int length = read.ends[index] - start;
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != read.text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private int start(int index) {
        check(index);
        return index == 0 ? 0 : read.ends[index - 1];
    }

    private void check(int index) {
        if (index >= read.count) {
            throw new IndexOutOfBoundsException("field must be 0 to " + (read.count - 1) + ", but was " + index);
        }
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < read.count; i++) {
            texts.add(field(i));
        }
        return texts;
    }

    long line() {
        return read.line;
    }

    boolean holdsNotText() {
        return read.notText;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        next.count = 0;
        next.notText = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        Fields record = next;
        int from = index == 0 ? 0 : record.ends[index - 1];
        if (index == record.ends.length) {
            if (index == MOST_FIELDS) {
                throw new CsvParseException("more than " + MOST_FIELDS + " fields");
            }
            record.makeRoom();
        }
        if (from + length > record.text.length) {
            record.text = Arrays.copyOf(record.text, Math.max(2 * record.text.length, from + length));
        }
        char[] text = record.text;
        long packed = 0;
        int highest = 0;
        for (int i = 0; i < length; i++) {
            char character = buffer[offset + i];
            text[from + i] = character;
            packed = packed << 8 | character;
            highest |= character == 0 ? 0x80 : character; // NUL would not show in a packed field
        }
        record.packed[index] = length > 8 || highest >= 0x80 ? CsvRows.NOT_PACKED : packed;
        if (highest >= CsvRows.NOT_TEXT) {
            record.notText |= new String(text, from, length).indexOf(CsvRows.NOT_TEXT) >= 0;
        }
        record.ends[index] = from + length;
        record.count = index + 1;
    }

    @Override
    protected CsvFields buildRecord() {
        Fields finished = next;
        finished.line = linesBefore + getStartingLineNumber();
        next = read;
        read = finished;
        return this;
    }

    // The parser counts from the line after these.
    void linesBefore(long lines) {
        linesBefore = lines;
    }

    long linesBefore() {
        return linesBefore;
    }

    // Reads the line that starts at from, without finishing it. Where the next one starts, UNFINISHED or NOT_PLAIN.
    int takePlain(byte[] bytes, int from, int to, long line) {
        Fields record = next;
        record.count = 0;
        record.notText = false;
        record.line = line;
        int end = 0;
        int at = from;
        while (at < to) {
            boolean quoted = bytes[at] == '"';
            int start = quoted ? at + 1 : at;
            int stop = quoted ? endOfQuoted(bytes, start, to) : endOfUnquoted(bytes, start, to);
            if (quoted && stop < to && bytes[stop] != '"') {
                return NOT_PLAIN;
            }
            at = quoted ? stop + 1 : stop;
            if (at >= to) {
                return UNFINISHED;
            }
            end = isKept(record.count) ? record.endPlainField(bytes, start, stop, end) : record.endEmptyField(end);
            byte separator = bytes[at];
            if (separator == ',') {
                at++;
            } else if (separator == '\n' || (separator == '\r' && at + 1 < to && bytes[at + 1] == '\n')) {
                record.blank = at == from;
                return separator == '\n' ? at + 1 : at + 2;
            } else {
                return separator == '\r' && at + 1 == to ? UNFINISHED : NOT_PLAIN;
            }
        }
        return UNFINISHED;
    }

    // The first byte that cannot stand inside quotes, or the end.
    private static int endOfQuoted(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= ' ' && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    // The first byte that cannot stand in a field without quotes, or the end.
    private static int endOfUnquoted(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] > ',' || (bytes[at] >= ' ' && bytes[at] != ',' && bytes[at] != '"'))) {
            at++;
        }
        return at;
    }

    // Fields that nobody asks for need not be kept.
    void keepOnly(boolean[] wanted) {
        kept = wanted;
    }

    private boolean isKept(int column) {
        return column >= kept.length || kept[column];
    }

    // Whether the line taken holds nothing at all.
    boolean isBlankLine() {
        return next.blank;
    }

    void finishPlain() {
        Fields finished = next;
        next = read;
        read = finished;
    }
}
