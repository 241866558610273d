package org.lafc.geo.postcode;

/**
 * Numbers that only some rows have: a bit a row says whether it has one, and the numbers stand in the order of rows.
 * Takes 3 sixteenths of a byte a row and two bytes a number. Immutable.
 */
final class SparseColumn {

    static final int NONE = -1;
    static final int HIGHEST = 0xFFFF;

    // One word for 64 rows.
    private final long[] marks;
    private final int[] before; // numbers of the rows before the word
    private final short[] values;

    // Takes the arrays over, which must fit.
    SparseColumn(long[] marks, short[] values) {
        this.marks = marks;
        this.values = values;
        this.before = new int[marks.length];
        int count = 0;
        for (int word = 0; word < marks.length; word++) {
            before[word] = count;
            count += Long.bitCount(marks[word]);
        }
    }

    /** Whether there is a value for each mark, none of them higher than the highest, and no mark behind the last row. */
    static boolean fits(int rows, long[] marks, short[] values, int highest) {
        long count = 0;
        for (long word : marks) {
            count += Long.bitCount(word);
        }
        for (short value : values) {
            if ((value & HIGHEST) > highest) {
                return false;
            }
        }
        boolean behind = (rows & 63) != 0 && marks[marks.length - 1] >>> rows != 0;
        return count == values.length && !behind;
    }

    /** Packs a column that holds NONE or a number in every row. */
    static SparseColumn of(int[] column) {
        long[] marks = new long[words(column.length)];
        int count = 0;
        for (int row = 0; row < column.length; row++) {
            if (column[row] != NONE) {
                marks[row >> 6] |= 1L << row;
                count++;
            }
        }
        short[] values = new short[count];
        int at = 0;
        for (int value : column) {
            if (value != NONE) {
                values[at++] = (short) value;
            }
        }
        return new SparseColumn(marks, values);
    }

    static int words(int rows) {
        return (rows + 63) >>> 6;
    }

    int get(int row) {
        long word = marks[row >> 6];
        long mark = 1L << row;
        return (word & mark) == 0 ? NONE : values[before[row >> 6] + Long.bitCount(word & (mark - 1))] & HIGHEST;
    }

    long[] marks() {
        return marks;
    }

    short[] values() {
        return values;
    }

    long bytes() {
        return 8L * marks.length + 4L * before.length + 2L * values.length;
    }
}
