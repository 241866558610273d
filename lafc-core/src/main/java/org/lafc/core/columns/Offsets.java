package org.lafc.core.columns;

/** Where the stretches of rows that belong together begin: one number more than stretches, the last the end of all. */
final class Offsets {

    private Offsets() {}

    /** The rows from 0, each a stretch of its own if taken one more than there are. */
    static int[] rows(int size) {
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = i;
        }
        return rows;
    }

    /** The same stretches in another order. */
    static int[] inOrder(int[] firsts, int[] order) {
        int[] ordered = new int[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            ordered[i + 1] = ordered[i] + firsts[order[i] + 1] - firsts[order[i]];
        }
        return ordered;
    }
}
