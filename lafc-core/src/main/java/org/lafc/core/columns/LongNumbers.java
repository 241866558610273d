package org.lafc.core.columns;

import java.util.Arrays;

/** Numbers for numbers: a table from long to int that grows. */
final class LongNumbers {

    /** Stands for a key that has no number. */
    static final int NONE = -1;

    private long[] keys = new long[256];
    private int[] values = filled(256);
    private int size;

    int get(long key) {
        int at = slot(key);
        while (values[at] != NONE) {
            if (keys[at] == key) {
                return values[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return NONE;
    }

    /** Adds a key that has no number yet. */
    void put(long key, int value) {
        if (2 * ++size > keys.length) {
            grow();
        }
        set(key, value);
    }

    private void set(long key, int value) {
        int at = slot(key);
        while (values[at] != NONE) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        values[at] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                set(oldKeys[i], oldValues[i]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, NONE);
        return values;
    }
}
