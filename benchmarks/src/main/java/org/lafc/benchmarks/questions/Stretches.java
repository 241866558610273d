package org.lafc.benchmarks.questions;

import java.util.Arrays;

/** Stretches of rows that have a value in common: the authority, say, of children who come authority by authority. */
final class Stretches {

    private int[] end = new int[16]; // the row after the last
    private int[] value = new int[16];
    private int size;

    /** Adds the rows up to one that are in no stretch yet, if there are any. */
    void add(int to, int common) {
        if (to == (size == 0 ? 0 : end[size - 1])) {
            return;
        }
        if (size > 0 && value[size - 1] == common) {
            end[size - 1] = to;
            return;
        }
        if (size == end.length) {
            end = Arrays.copyOf(end, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        end[size] = to;
        value[size++] = common;
    }

    /** How many stretches there are. */
    int size() {
        return size;
    }

    /** The row after the last of a stretch. */
    int end(int stretch) {
        return end[stretch];
    }

    /** What the rows of a stretch have in common. */
    int value(int stretch) {
        return value[stretch];
    }

    /** Fills in the values of some rows. */
    void fill(int from, int rows, long[] into) {
        int found = Arrays.binarySearch(end, 0, size, from);
        int stretch = found >= 0 ? found + 1 : -found - 1;
        int filled = 0;
        while (filled < rows) {
            int to = Math.min(end[stretch] - from, rows);
            Arrays.fill(into, filled, to, value[stretch++]);
            filled = to;
        }
    }
}
