package org.lafc.core.ssda903;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What texts were read as, for those met of late: the same few codes, dates and postcodes come again and again. Of two
 * texts that fall on one place the later one stays. Used by one thread at a time.
 *
 * @param <V> what a text is read as
 */
final class Remembered<V> {

    private final Function<String, V> read;
    private final @Nullable String[] texts;
    private final @Nullable Object[] values;

    Remembered(int placesAsPowerOfTwo, Function<String, V> read) {
        this.read = read;
        this.texts = new String[1 << placesAsPowerOfTwo];
        this.values = new Object[1 << placesAsPowerOfTwo];
    }

    @SuppressWarnings("unchecked") // what stands beside a text is what it was read as
    V of(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int place = (hash >>> 16 ^ hash) & (texts.length - 1);
        if (text.equals(texts[place])) {
            return (V) values[place];
        }
        V value = read.apply(text);
        texts[place] = text;
        values[place] = value;
        return value;
    }
}
