package org.lafc.core.columns;

import java.util.Arrays;

/** Numbers for numbers: a table from long to int that grows. */
final class LongNumbers {

    /** Stands for a key that has no number. */
    static final int NONE = -1;

    // Key and number of a slot side by side, so that a look costs one way to memory.
    private long[] slots = empty(256);
    private int size;

    int get(long key) {
        int at = slot(key);
        while (slots[at + 1] != NONE) {
            if (slots[at] == key) {
                return (int) slots[at + 1];
            }
            at = (at + 2) & (slots.length - 1);
        }
        return NONE;
    }

    /** Adds a key that has no number yet. */
    void put(long key, int value) {
        if (4 * ++size > slots.length) {
            grow();
        }
        set(key, value);
    }

    private void set(long key, long value) {
        int at = slot(key);
        while (slots[at + 1] != NONE) {
            at = (at + 2) & (slots.length - 1);
        }
        slots[at] = key;
        slots[at + 1] = value;
    }

    private void grow() {
        long[] old = slots;
        slots = empty(old.length);
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] != NONE) {
                set(old[at], old[at + 1]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 39) & (slots.length - 2);
    }

    private static long[] empty(int count) {
        long[] slots = new long[2 * count];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
