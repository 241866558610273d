package org.lafc.core.ssda903;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.CsvRows;

/**
 * What short texts were read as, for those met of late: the same few codes and postcodes come again and again. Of two
 * texts that fall on one place the later one stays. Used by one thread at a time.
 *
 * @param <V> what a text is read as
 */
final class Remembered<V> {

    private final Function<String, V> read;
    private final V ofEmpty;
    private final long[] texts;
    private final @Nullable Object[] values;

    Remembered(int placesAsPowerOfTwo, Function<String, V> read) {
        this.read = read;
        this.ofEmpty = read.apply("");
        this.texts = new long[1 << placesAsPowerOfTwo];
        this.values = new Object[1 << placesAsPowerOfTwo];
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
        long hash = packed * 0x9E3779B97F4A7C15L;
        int place = (int) (hash >>> 40) & texts.length - 1;
        if (packed == texts[place]) {
            return (V) values[place];
        }
        V value = read.apply(row.raw(column));
        texts[place] = packed;
        values[place] = value;
        return value;
    }
}
