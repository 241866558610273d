package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.lafc.core.read.Source;

/**
 * A CSV file whose every line is plain: printable ASCII, quotes around whole fields or none, as many fields as the
 * header. Gives line after line where the fields are, and remembers whose each line is, so that lines can be picked
 * out later. What is not plain is left to the reader that survives it.
 */
final class PlainFile {

    /** Stands for a text of more than eight characters. */
    static final long TOO_LONG = -1;

    /** A line of no child: a blank one. */
    static final int NOBODY = -1;

    /** A line of a child that Header has not got. */
    static final int STRANGER = -2;

    private static final long NULL = packed("null");
    private static final long SMALL = packed("    ");

    final String name;
    final byte[] bytes;
    final ImmutableList<String> columns;

    private final int[] starts;
    private final int[] ends;
    private final Growing.Ints lineStarts = new Growing.Ints();
    private final Growing.Ints lineOwners = new Growing.Ints();
    private final int firstRow; // where the first line after the header begins
    private int next;

    private PlainFile(String name, byte[] bytes, ImmutableList<String> columns, int firstRow) {
        this.name = name;
        this.bytes = bytes;
        this.columns = columns;
        this.firstRow = firstRow;
        this.next = firstRow;
        this.starts = new int[columns.size()];
        this.ends = new int[columns.size()];
    }

    /** Thrown where a file is not plain. It says nothing: the other reader will. */
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    static PlainFile open(Source source) throws NotPlain {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = bytesOf(in);
        } catch (IOException e) {
            throw new NotPlain();
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            if (bytes[end] < ' ' && bytes[end] != '\r') {
                throw new NotPlain();
            }
            end++;
        }
        String header =
                new String(bytes, 0, end, StandardCharsets.US_ASCII).strip().toUpperCase(Locale.ROOT);
        if (header.isEmpty() || header.indexOf('"') >= 0 || header.indexOf('\r') >= 0 || header.charAt(0) == '<') {
            throw new NotPlain();
        }
        ImmutableList<String> columns =
                Arrays.stream(header.split(",", -1)).map(String::strip).collect(ImmutableList.toImmutableList());
        if (columns.stream().distinct().count() < columns.size()) {
            throw new NotPlain();
        }
        return new PlainFile(source.name(), bytes, columns, Math.min(end + 1, bytes.length));
    }

    // At once if the stream knows how many there are.
    private static byte[] bytesOf(InputStream in) throws IOException {
        byte[] expected = new byte[in.available()];
        int read = in.readNBytes(expected, 0, expected.length);
        byte[] rest = in.readAllBytes();
        if (rest.length == 0) {
            return read == expected.length ? expected : Arrays.copyOf(expected, read);
        }
        byte[] all = Arrays.copyOf(expected, Math.addExact(read, rest.length));
        System.arraycopy(rest, 0, all, read, rest.length);
        return all;
    }

    /** Moves to the next line that is not blank. */
    boolean next() throws NotPlain {
        while (next < bytes.length) {
            lineStarts.add(next);
            lineOwners.add(NOBODY);
            if (takeLine()) {
                return true;
            }
        }
        return false;
    }

    // False if the line is blank.
    private boolean takeLine() throws NotPlain {
        byte[] text = bytes;
        int length = text.length;
        int begin = next;
        int field = 0;
        int at = begin;
        while (true) {
            int start = at;
            int end;
            if (at < length && text[at] == '"') {
                start++;
                at++;
                while (at < length && text[at] >= ' ' && text[at] != '"') {
                    at++;
                }
                end = at;
                if (at == length || text[at] != '"') {
                    throw new NotPlain();
                }
                at++;
            } else {
                while (at < length && (text[at] > ',' || (text[at] >= ' ' && text[at] != ',' && text[at] != '"'))) {
                    at++;
                }
                end = at;
            }
            if (field == starts.length) {
                throw new NotPlain();
            }
            starts[field] = start;
            ends[field++] = end;
            if (at < length && text[at] == ',') {
                at++;
                continue;
            }
            boolean blank = at == begin;
            if (at < length && text[at] == '\r' && at + 1 < length) {
                at++;
            }
            if (at < length && text[at] != '\n') {
                throw new NotPlain();
            }
            next = Math.min(at + 1, length);
            if (!blank && field < starts.length) {
                throw new NotPlain();
            }
            return !blank;
        }
    }

    /** Says whose the line is. */
    void owner(int child) {
        lineOwners.values[lineOwners.size - 1] = child;
    }

    int start(int column) {
        return starts[column];
    }

    int length(int column) {
        return ends[column] - starts[column];
    }

    boolean isEmpty(int column) {
        return ends[column] == starts[column];
    }

    /** The characters of a field, eight bits each; {@link #TOO_LONG} if they are more than eight. */
    long packed(int column) {
        int end = ends[column];
        int at = starts[column];
        if (end - at > Long.BYTES) {
            return TOO_LONG;
        }
        long packed = 0;
        while (at < end) {
            packed = packed << Byte.SIZE | bytes[at++];
        }
        return packed;
    }

    static long packed(String text) {
        long packed = 0;
        for (int i = 0; i < text.length(); i++) {
            packed = packed << Byte.SIZE | text.charAt(i);
        }
        return text.length() > Long.BYTES ? TOO_LONG : packed;
    }

    static String unpacked(long packed) {
        StringBuilder text = new StringBuilder(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            char character = (char) (packed >>> shift & 0xFF);
            if (character != 0) {
                text.append(character);
            }
        }
        return text.toString();
    }

    String text(int column) {
        return new String(bytes, starts[column], length(column), StandardCharsets.US_ASCII);
    }

    /** Whether a field that is not empty is taken as it stands: no blank at either end, and not the word NULL. */
    boolean isText(int column) {
        return bytes[starts[column]] > ' '
                && bytes[ends[column] - 1] > ' '
                && (length(column) != 4 || (packed(column) | SMALL) != NULL);
    }

    /** A date as dd/mm/yyyy or yyyy-mm-dd of the years 1985 to 2049, as its {@link DayNumber}; 0 if it is none. */
    int day(int column) {
        int at = starts[column];
        if (ends[column] - at != 10) {
            return DayNumber.NONE;
        }
        if (bytes[at + 2] == '/' && bytes[at + 5] == '/') {
            return DayTable.number(two(at + 6) * 100 + two(at + 8), two(at + 3), two(at));
        }
        if (bytes[at + 4] == '-' && bytes[at + 7] == '-') {
            return DayTable.number(two(at) * 100 + two(at + 2), two(at + 5), two(at + 8));
        }
        return DayNumber.NONE;
    }

    // Far below 0 if a character is no digit, whatever is added.
    private int two(int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1_000_000 : 10 * tens + ones;
    }

    /** How many rows some owners have. */
    long rowsOf(IntPredicate owners) {
        long count = 0;
        for (int line = 0; line < lineOwners.size; line++) {
            int owner = lineOwners.values[line];
            count += owner != NOBODY && owners.test(owner) ? 1 : 0;
        }
        return count;
    }

    /** The file with the lines of some owners alone; the others are blank, so that line numbers stay. */
    Source picked(IntPredicate owners) {
        ByteArrayOutputStream picked = new ByteArrayOutputStream();
        picked.write(bytes, 0, firstRow);
        int blanks = 0;
        for (int line = 0; line < lineStarts.size; line++) {
            int start = lineStarts.values[line];
            int end = line + 1 < lineStarts.size ? lineStarts.values[line + 1] : bytes.length;
            int owner = lineOwners.values[line];
            if (owner == NOBODY || !owners.test(owner)) {
                blanks++;
                continue;
            }
            for (; blanks > 0; blanks--) {
                picked.write('\n');
            }
            picked.write(bytes, start, end - start);
        }
        byte[] all = picked.toByteArray();
        return Source.of(name, () -> new ByteArrayInputStream(all));
    }
}
