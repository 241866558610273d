package org.lafc.core.columns;

import java.io.IOException;

/** Whole numbers from a least one on, in 16 bits each if they all fit, else in 32. */
final class Numbers {

    private final int least;
    private final char[] narrow; // the numbers less the least; empty if they need more
    private final int[] wide;

    private Numbers(int least, char[] narrow, int[] wide) {
        this.least = least;
        this.narrow = narrow;
        this.wide = wide;
    }

    /** Takes over the array. */
    static Numbers of(int least, int[] values) {
        char[] narrow = new char[values.length];
        for (int i = 0; i < values.length; i++) {
            int above = values[i] - least;
            if (above != (char) above) {
                return new Numbers(least, new char[0], values);
            }
            narrow[i] = (char) above;
        }
        return new Numbers(least, narrow, new int[0]);
    }

    void put(SavedOut out) throws IOException {
        out.number(wide.length);
        out.ints(wide);
        out.chars(narrow);
    }

    static Numbers take(SavedIn in, String what, int rows, int least, int limit) {
        int inWide = in.number(what);
        if (inWide != 0 && inWide != rows) {
            throw in.notSound("has " + inWide + " of " + what + ", must be " + rows);
        }
        int[] wide = in.ints(what, inWide, least, limit);
        long most = Math.min(Character.MAX_VALUE, (long) limit - 1 - least);
        char[] narrow = in.chars(what, rows - inWide, 0, (int) most);
        return new Numbers(least, narrow, wide);
    }

    int get(int row) {
        return wide.length == 0 ? narrow[row] + least : wide[row];
    }

    long bytes() {
        return (long) Character.BYTES * narrow.length + (long) Integer.BYTES * wide.length;
    }
}
