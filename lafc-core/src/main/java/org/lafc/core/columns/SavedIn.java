package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lafc.core.place.LocalAuthority;

/**
 * Reads one section of saved columns, as {@link SavedOut} writes it. Nothing is allocated before as many bytes are seen to
 * be there. What is not as it must be throws {@link NotSound}, which never names a value.
 */
final class SavedIn {

    private final String section;
    private final ByteBuffer bytes;

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
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (byte value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        between(what, low, high, least, limit);
        return values;
    }

    /** Numbers of days or others, from the least to the most. */
    char[] chars(String what, int rows, int least, int most) {
        char[] values = new char[rows(what, rows, Character.BYTES)];
        bytes.asCharBuffer().get(values);
        skip(values.length, Character.BYTES);
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (char value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        between(what, low, high, least, most + 1L);
        return values;
    }

    short[] shorts(String what, int rows, int least, int limit) {
        short[] values = new short[rows(what, rows, Short.BYTES)];
        bytes.asShortBuffer().get(values);
        skip(values.length, Short.BYTES);
        for (short value : values) {
            between(what, value, value, least, limit);
        }
        return values;
    }

    int[] ints(String what, int rows, int least, int limit) {
        int[] values = new int[rows(what, rows, Integer.BYTES)];
        bytes.asIntBuffer().get(values);
        skip(values.length, Integer.BYTES);
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        between(what, low, high, least, limit);
        return values;
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
        skip(values.length, Long.BYTES);
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

    private void skip(int many, int bytesEach) {
        bytes.position(bytes.position() + many * bytesEach);
    }

    private void need(String what, int count, int bytesEach) {
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw notSound("says there are " + count + " of " + what + ", for which its " + bytes.remaining()
                    + " bytes left are too few");
        }
    }
}
