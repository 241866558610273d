package org.lafc.benchmarks.questions;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.lafc.metrics.fact.BlockRows;

/** Rows that come child by child. Values of children must rise from child to child, as those of authorities do. */
final class Stretches {

    private final int[] end; // of each child the row after the last; before the first child 0
    private final int[] child;
    private int size;

    Stretches(int most) {
        end = new int[most + 1];
        child = new int[most];
    }

    /** Adds the rows up to one to those of a child, if there are any. */
    void add(int to, int ofChild) {
        child[size] = ofChild;
        end[size + 1] = to;
        size += to > end[size] ? 1 : 0;
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
                int to = Math.min(end[other], from + rows);
                Arrays.fill(into, row - from, to - from, common);
                row = to;
                stretch = other;
            }
        };
    }

    private int stretch(int row) {
        int found = Arrays.binarySearch(end, 0, size + 1, row);
        return found >= 0 ? found : -found - 2;
    }
}
