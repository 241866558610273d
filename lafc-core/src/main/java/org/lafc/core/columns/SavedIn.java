package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lafc.core.place.LocalAuthority;

/**
 * Reads one section of saved columns, as {@link SavedOut} writes it. But for a small buffer, nothing is allocated before
 * as many bytes are seen to be there. What is not as it must be throws {@link NotSound}, which never names a value.
 */
final class SavedIn {

    private static final int CHUNK = 1 << 14;

    private final String section;
    private final ByteBuffer bytes;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    SavedIn(String section, ByteBuffer bytes) {
        this.section = section;
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    NotSound notSound(String message) {
        return new NotSound(section, message);
    }

    int number(String what) {
        need(what, 1, Integer.BYTES);
        return bytes.getInt();
    }

    long large(String what) {
        need(what, 1, Long.BYTES);
        return bytes.getLong();
    }

    /** How many there are of what takes so many bytes or more. */
    int count(String what, int bytesEach) {
        int count = number(what);
        need(what, count, bytesEach);
        return count;
    }

    String text(String what) {
        return new String(bytes(what), StandardCharsets.UTF_8);
    }

    List<String> texts(String what) {
        int count = count(what, Integer.BYTES);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(what));
        }
        return texts;
    }

    ImmutableList<LocalAuthority> authorities(String what) {
        return texts(what).stream()
                .map(code -> made(what, () -> LocalAuthority.of(code)))
                .collect(ImmutableList.toImmutableList());
    }

    /** A value that its own rules may refuse. */
    <T> T made(String what, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw notSound("has " + what + " that are none (value withheld)");
        }
    }

    byte[] bytes(String what) {
        byte[] values = new byte[count(what, Byte.BYTES)];
        bytes.get(values);
        return values;
    }

    byte[] bytes(String what, int rows) {
        byte[] values = new byte[rows(what, rows, Byte.BYTES)];
        bytes.get(values);
        return values;
    }

    /** Ordinals, from the least to the one before the limit. */
    byte[] codes(String what, int rows, int least, int limit) {
        byte[] values = bytes(what, rows);
        if (!new Lanes(Byte.BYTES, least, limit - 1L).hold(values, rows)) {
            for (byte value : values) {
                between(what, value, value, least, limit);
            }
        }
        return values;
    }

    /** Numbers from 0 to the one before the limit, 255 at most. */
    byte[] numbers(String what, int rows, int limit) {
        byte[] values = bytes(what, rows);
        if (!new Lanes(Byte.BYTES, 0, limit - 1L).hold(values, rows)) {
            for (byte value : values) {
                between(what, value & 0xFF, value & 0xFF, 0, limit);
            }
        }
        return values;
    }

    /** Numbers of days or others, from the least to the most. */
    char[] chars(String what, int rows, int least, int most) {
        char[] values = new char[rows(what, rows, Character.BYTES)];
        CharBuffer near = chunk.asCharBuffer();
        if (!copy(
                rows,
                new Lanes(Character.BYTES, least, most),
                Character.BYTES,
                (from, many) -> near.clear().get(values, from, many))) {
            for (char value : values) {
                between(what, value, value, least, most + 1L);
            }
        }
        return values;
    }

    short[] shorts(String what, int rows, int least, int limit) {
        short[] values = new short[rows(what, rows, Short.BYTES)];
        ShortBuffer near = chunk.asShortBuffer();
        if (!copy(
                rows,
                new Lanes(Short.BYTES, least, limit - 1L),
                Short.BYTES,
                (from, many) -> near.clear().get(values, from, many))) {
            for (short value : values) {
                between(what, value, value, least, limit);
            }
        }
        return values;
    }

    int[] ints(String what, int rows, int least, int limit) {
        int[] values = new int[rows(what, rows, Integer.BYTES)];
        IntBuffer near = chunk.asIntBuffer();
        if (!copy(
                rows,
                new Lanes(Integer.BYTES, least, limit - 1L),
                Integer.BYTES,
                (from, many) -> near.clear().get(values, from, many))) {
            for (int value : values) {
                between(what, value, value, least, limit);
            }
        }
        return values;
    }

    /** Copies what lies in the chunk. */
    private interface Copy {
        void accept(int from, int many);
    }

    // A chunk at a time, which is looked at while it is near the processor. False if some numbers may be out of range.
    private boolean copy(int rows, Lanes lanes, int bytesEach, Copy copy) {
        boolean held = true;
        for (int from = 0; from < rows; from += CHUNK / bytesEach) {
            int many = Math.min(rows - from, CHUNK / bytesEach);
            bytes.get(chunk.array(), 0, many * bytesEach);
            held &= lanes.hold(chunk.array(), many * bytesEach);
            copy.accept(from, many);
        }
        return held;
    }

    /** Where stretches begin: from 0 on, none before the one before, the last the end of all. */
    int[] firsts(String what, int stretches) {
        if (stretches == Integer.MAX_VALUE) {
            throw notSound("has too many " + what);
        }
        int[] firsts = ints(what, stretches + 1, 0, Integer.MAX_VALUE);
        int back = firsts[0];
        for (int i = 1; i < firsts.length; i++) {
            back |= firsts[i] - firsts[i - 1]; // stays 0 or more unless one lies before the last
        }
        if (firsts[0] != 0 || back < 0) {
            throw notSound("has " + what + " that do not rise from 0");
        }
        return firsts;
    }

    /** Numbers that rise from 0 or more. */
    long[] rising(String what) {
        long[] values = longs(what, number(what));
        long before = -1;
        for (long value : values) {
            if (value <= before) {
                throw notSound("has " + what + " that do not rise");
            }
            before = value;
        }
        return values;
    }

    long[] longs(String what, int rows) {
        need(what, rows, Long.BYTES);
        long[] values = new long[rows];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + rows * Long.BYTES);
        return values;
    }

    /** Says that everything was read. */
    void end() {
        if (bytes.hasRemaining()) {
            throw notSound("has " + bytes.remaining() + " bytes too many");
        }
    }

    /** Refuses what is out of range; of nothing at all the lowest is above the highest. */
    void between(String what, long low, long high, long least, long limit) {
        if (low <= high && (low < least || high >= limit)) {
            throw notSound("has " + what + " out of range; must be " + least + " to " + (limit - 1));
        }
    }

    private int rows(String what, int rows, int bytesEach) {
        int count = count(what, bytesEach);
        if (count != rows) {
            throw notSound("has " + count + " of " + what + ", must be " + rows);
        }
        return count;
    }

    private void need(String what, int count, int bytesEach) {
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw notSound("says there are " + count + " of " + what + ", for which its " + bytes.remaining()
                    + " bytes left are too few");
        }
    }
}
