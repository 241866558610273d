package org.lafc.benchmarks.questions;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.lafc.metrics.fact.BlockRows;

/** Rows that are stretches of others, each of one child: of every stretch where it begins here and there. Values of children must
 * rise from child to child, as those of authorities do. */
final class Stretches {

    private final int[] here; // one more than stretches
    private final int[] there;
    private final int[] child;
    private int size;

    Stretches(int most) {
        here = new int[most + 1];
        there = new int[most];
        child = new int[most];
    }

    /** Adds the rows from one up to another, if there are any. */
    void add(int from, int to, int ofChild) {
        there[size] = from;
        child[size] = ofChild;
        here[size + 1] = here[size] + to - from;
        size += to > from ? 1 : 0;
    }

    int rows() {
        return here[size];
    }

    /** What each row here has there, as bytes without sign. */
    byte[] bytes(IntUnaryOperator ofRowThere) {
        byte[] values = new byte[rows()];
        for (int stretch = 0; stretch < size; stretch++) {
            int row = there[stretch];
            int to = here[stretch + 1];
            for (int next = here[stretch]; next < to; next++) {
                values[next] = (byte) ofRowThere.applyAsInt(row++);
            }
        }
        return values;
    }

    /** Where each row here is there. */
    int[] rowsThere() {
        int[] rows = new int[rows()];
        for (int stretch = 0; stretch < size; stretch++) {
            int row = there[stretch];
            int to = here[stretch + 1];
            for (int next = here[stretch]; next < to; next++) {
                rows[next] = row++;
            }
        }
        return rows;
    }

    /** Values that all rows of a child have in common. */
    BlockRows.Derivation ofChild(IntToLongFunction value) {
        return (from, rows, into) -> {
            int stretch = stretch(from);
            int last = stretch(from + rows - 1);
            int row = from;
            while (stretch <= last) {
                // Children who follow each other mostly have one value: one stretch for all of them.
                long common = value.applyAsLong(child[stretch]);
                int other = value.applyAsLong(child[last]) == common ? last + 1 : stretch + 1;
                int to = Math.min(here[other], from + rows);
                Arrays.fill(into, row - from, to - from, common);
                row = to;
                stretch = other;
            }
        };
    }

    private int stretch(int row) {
        int found = Arrays.binarySearch(here, 0, size + 1, row);
        return found >= 0 ? found : -found - 2;
    }
}
