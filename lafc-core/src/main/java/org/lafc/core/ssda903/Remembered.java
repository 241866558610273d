package org.lafc.core.ssda903;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.CsvRows;

/**
 * What short texts were read as, for those met of late: the same few codes and postcodes come again and again. Of two
 * texts that fall on one place the later one stays. Grows with the number of texts, up to a bound. Used by one thread at
 * a time.
 *
 * @param <V> what a text is read as
 */
final class Remembered<V> {

    private static final int FEWEST = 1 << 6;
    private static final int MOST = 1 << 16;

    private final Function<String, V> read;
    private final V ofEmpty;
    private long[] texts = new long[FEWEST];
    private @Nullable Object[] values = new Object[FEWEST];
    private int filled;

    Remembered(Function<String, V> read) {
        this.read = read;
        this.ofEmpty = read.apply("");
    }

    @SuppressWarnings("unchecked") // what stands beside a text is what it was read as
    V of(ReturnRow row, Column column) {
        long packed = row.packed(column);
        if (packed == 0) {
            return ofEmpty;
        }
        if (packed == CsvRows.NOT_PACKED) {
            return read.apply(row.raw(column));
        }
        int place = place(packed, texts.length);
        if (packed == texts[place]) {
            return (V) values[place];
        }
        V value = read.apply(row.raw(column));
        remember(packed, value);
        return value;
    }

    private void remember(long packed, V value) {
        if (2 * filled == texts.length && texts.length < MOST) {
            grow();
        }
        int place = place(packed, texts.length);
        filled += texts[place] == 0 ? 1 : 0;
        texts[place] = packed;
        values[place] = value;
    }

    // A text keeps a place of its own, for places that differ in few bits differ in more.
    private void grow() {
        long[] before = texts;
        @Nullable Object[] valuesBefore = values;
        texts = new long[2 * before.length];
        values = new Object[texts.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i], texts.length);
                texts[place] = before[i];
                values[place] = valuesBefore[i];
            }
        }
    }

    private static int place(long packed, int places) {
        return (int) ((packed * 0x9E3779B97F4A7C15L) >>> 40) & (places - 1);
    }
}
