package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final int MORE = 16; // bytes, so that a word or a day can be taken anywhere

    /** Stands for a text of more than eight characters. */
    static final long TOO_LONG = -1;

    /** A line of no child: a blank one. */
    static final int NOBODY = -1;

    /** A line of a child that Header has not got. */
    static final int STRANGER = -2;

    private static final int LINES_BEFORE = 2; // the header, and lines count from 1

    private static final long NULL = packed("null");
    private static final long SMALL = packed("    ");

    // Eight bytes at a time, the first one lowest.
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long TOP = 0x8080_8080_8080_8080L;
    private static final long REST = 0x7F * EACH;

    // The first eight of a date's characters as zeros and marks, which leave each digit's number and nothing of a mark.
    // The bits are those that must not be left, nor come by adding 6 to the digits.
    private static final int DAY_LENGTH = 10;
    private static final long SLASHED = 0x3030_2F30_302F_3030L;
    private static final long SLASHED_BITS = 0xF0F0_FFF0_F0FF_F0F0L;
    private static final long DASHED = 0x2D30_302D_3030_3030L;
    private static final long DASHED_BITS = 0xFFF0_F0FF_F0F0_F0F0L;

    final ImmutableList<String> columns;
    final byte[] bytes; // of the file, and some more

    final String name;
    private final int length;
    private final int[] starts;
    private final int[] ends;
    private final Growing.Ints lineStarts = new Growing.Ints();
    private final Growing.Ints lineOwners = new Growing.Ints();
    private final int firstRow; // where the first line after the header begins
    private int next;

    private PlainFile(String name, byte[] bytes, ImmutableList<String> columns, int firstRow) {
        this.name = name;
        this.bytes = bytes;
        this.length = bytes.length - MORE;
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
        int length = bytes.length - MORE;
        int end = 0;
        while (end < length && bytes[end] != '\n') {
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
        return new PlainFile(source.name(), bytes, columns, Math.min(end + 1, length));
    }

    // At once if the stream knows how many there are.
    private static byte[] bytesOf(InputStream in) throws IOException {
        int expected = in.available();
        byte[] bytes = new byte[Math.addExact(expected, MORE)];
        int read = in.readNBytes(bytes, 0, expected);
        byte[] rest = in.readAllBytes();
        if (read == expected && rest.length == 0) {
            return bytes;
        }
        byte[] all = Arrays.copyOf(Arrays.copyOf(bytes, read), Math.addExact(read + MORE, rest.length));
        System.arraycopy(rest, 0, all, read, rest.length);
        return all;
    }

    /** How many bytes it has. */
    int length() {
        return length;
    }

    /** How many bytes were taken. */
    int taken() {
        return next;
    }

    /** Begins the next line; false if there is none. */
    boolean begin() {
        if (next == length) {
            return false;
        }
        lineStarts.add(next);
        lineOwners.add(NOBODY);
        return true;
    }

    /** Takes a field without quotes of the line begun, those before it being taken; what follows is not looked at. */
    void takeBare(int column, boolean day) {
        int start = column == 0 ? next : ends[column - 1] + 1;
        starts[column] = start;
        ends[column] = day && bytes[start] > ',' ? start + DAY_LENGTH : end(start);
    }

    // Where a field without quotes ends. Behind the file there is a mark.
    private int end(int start) {
        int at = start;
        long marks = marks(eight(at));
        while (marks == 0) {
            at += Long.BYTES;
            marks = marks(eight(at));
        }
        return at + (Long.numberOfTrailingZeros(marks) >>> 3);
    }

    /** Whether a comma follows a field. */
    boolean goesOn(int column) {
        return bytes[ends[column]] == ',';
    }

    /** Ends the line if it ends with its last field and is not blank. */
    boolean ends() {
        int end = ends[ends.length - 1];
        int lineEnd = bytes[end] == '\r' ? end + 1 : end;
        if (bytes[lineEnd] != '\n' || end == next) {
            return false;
        }
        next = lineEnd + 1;
        return true;
    }

    private long eight(int at) {
        return (long) EIGHT.get(bytes, at);
    }

    // The top bits of those of eight characters that are commas, quotes, or not printable ASCII.
    private static long marks(long eight) {
        long low = eight & REST;
        long comma = (low ^ ',' * EACH) + REST;
        long quote = (low ^ '"' * EACH) + REST;
        long printable = low + (0x80 - ' ') * EACH;
        return (~(comma & quote & printable) | eight) & TOP;
    }

    /** Takes all fields of the line begun, and ends it. False if it is blank. */
    boolean takeLine() throws NotPlain {
        byte[] text = bytes;
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

    /** The numbers of the lines that are children's, the header's being 1. */
    int[] linesOfChildren() {
        int[] lines = new int[lineOwners.size];
        int rows = 0;
        for (int line = 0; line < lines.length; line++) {
            lines[rows] = line + LINES_BEFORE;
            rows += lineOwners.values[line] >= 0 ? 1 : 0;
        }
        return Arrays.copyOf(lines, rows);
    }

    /** Whose lines are. */
    int[] ownersOf(int[] lines) {
        int[] owners = new int[lines.length];
        for (int row = 0; row < owners.length; row++) {
            owners[row] = lineOwners.values[lines[row] - LINES_BEFORE];
        }
        return owners;
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
        int at = starts[column];
        int missing = Long.BYTES - (ends[column] - at);
        if (missing < 0) {
            return TOO_LONG;
        }
        // In two steps, for one of 64 bits would be none.
        int half = missing * (Byte.SIZE / 2);
        return Long.reverseBytes(eight(at)) >>> half >>> half;
    }

    /** Some of the characters of a field that is not empty, eight at most, from the left; 0 behind its end. */
    long packedLeft(int column, int from) {
        int at = starts[column] + from;
        int missing = Math.max(Long.BYTES - (ends[column] - at), 0);
        return Long.reverseBytes(eight(at)) & -1L << (missing * Byte.SIZE);
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

    /** Whether a field that is not empty is taken as it stands: no blank at either end, and not the word NULL. */
    boolean isText(int column) {
        return bytes[starts[column]] > ' '
                && bytes[ends[column] - 1] > ' '
                && (length(column) != 4 || (packed(column) | SMALL) != NULL);
    }

    /** A date as dd/mm/yyyy or yyyy-mm-dd of the years 1985 to 2049, as its {@link DayNumber}; 0 if it is none. */
    int day(int column) {
        int at = starts[column];
        if (ends[column] - at != DAY_LENGTH) {
            return DayNumber.NONE;
        }
        int rest = 10 * digit(at + 8) + digit(at + 9);
        long digits = eight(at) ^ SLASHED;
        if (((digits | digits + (6 * EACH & ~SLASHED_BITS)) & SLASHED_BITS) == 0) {
            long pairs = pairs(digits);
            return DayTable.number(pair(pairs, 6) * 100 + rest, pair(pairs, 3), pair(pairs, 0));
        }
        digits = eight(at) ^ DASHED;
        if (((digits | digits + (6 * EACH & ~DASHED_BITS)) & DASHED_BITS) == 0) {
            long pairs = pairs(digits);
            return DayTable.number(pair(pairs, 0) * 100 + pair(pairs, 2), pair(pairs, 5), rest);
        }
        return DayNumber.NONE;
    }

    // Each digit as tens and the next as ones.
    private static long pairs(long digits) {
        return 10 * digits + (digits >>> Byte.SIZE);
    }

    private static int pair(long pairs, int place) {
        return (int) (pairs >>> (place * Byte.SIZE)) & 0xFF;
    }

    // Far below 0 if the character is no digit.
    private int digit(int at) {
        int digit = bytes[at] - '0';
        return (digit | 9 - digit) < 0 ? -1_000_000 : digit;
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
            int end = line + 1 < lineStarts.size ? lineStarts.values[line + 1] : length;
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
