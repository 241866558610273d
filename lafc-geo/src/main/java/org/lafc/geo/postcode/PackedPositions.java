package org.lafc.geo.postcode;

import java.util.Arrays;

/**
 * Eastings and northings of rows in the order of postcodes, which are near each other: 64 rows share a middle, and
 * each row has its two distances from it in 16 bits each. The few that are more than 32 km from the middle stand
 * apart. Immutable.
 */
final class PackedPositions {

    static final int NO_POSITION = -1;

    private static final int FARTHEST = Short.MAX_VALUE;
    private static final int NO_OFFSETS = 0x8000_0000;
    private static final int FAR_OFFSETS = 0x8000_0001;

    // East in the upper half, north in the lower.
    private final int[] offsets;
    private final int[] middleEastings;
    private final int[] middleNorthings;
    private final int[] farRows; // ascending
    private final int[] farEastings;
    private final int[] farNorthings;

    // Takes the arrays over.
    PackedPositions(
            int[] offsets,
            int[] middleEastings,
            int[] middleNorthings,
            int[] farRows,
            int[] farEastings,
            int[] farNorthings) {
        this.offsets = offsets;
        this.middleEastings = middleEastings;
        this.middleNorthings = middleNorthings;
        this.farRows = farRows;
        this.farEastings = farEastings;
        this.farNorthings = farNorthings;
    }

    /** Packs columns that hold metres, or NO_POSITION in both. */
    static PackedPositions of(int[] eastings, int[] northings) {
        int rows = eastings.length;
        int blocks = SparseColumn.words(rows);
        int[] offsets = new int[rows];
        int[] middleEastings = new int[blocks];
        int[] middleNorthings = new int[blocks];
        int[] far = new int[16];
        int farCount = 0;
        for (int block = 0; block < blocks; block++) {
            int from = block << 6;
            int to = Math.min(rows, from + 64);
            int east = middle(eastings, from, to);
            int north = middle(northings, from, to);
            middleEastings[block] = east;
            middleNorthings[block] = north;
            for (int row = from; row < to; row++) {
                if (eastings[row] == NO_POSITION) {
                    offsets[row] = NO_OFFSETS;
                } else if (isFar(eastings[row] - east) || isFar(northings[row] - north)) {
                    offsets[row] = FAR_OFFSETS;
                    far = farCount == far.length ? Arrays.copyOf(far, 2 * farCount) : far;
                    far[farCount++] = row;
                } else {
                    offsets[row] = (eastings[row] - east) << 16 | ((northings[row] - north) & 0xFFFF);
                }
            }
        }
        int[] farRows = Arrays.copyOf(far, farCount);
        return new PackedPositions(
                offsets,
                middleEastings,
                middleNorthings,
                farRows,
                Arrays.stream(farRows).map(row -> eastings[row]).toArray(),
                Arrays.stream(farRows).map(row -> northings[row]).toArray());
    }

    boolean isLocated(int row) {
        return offsets[row] != NO_OFFSETS;
    }

    int easting(int row) {
        int offset = offsets[row];
        return offset >> 16 == Short.MIN_VALUE
                ? apart(row, offset, farEastings)
                : middleEastings[row >> 6] + (offset >> 16);
    }

    int northing(int row) {
        int offset = offsets[row];
        return offset >> 16 == Short.MIN_VALUE
                ? apart(row, offset, farNorthings)
                : middleNorthings[row >> 6] + (short) offset;
    }

    private int apart(int row, int offset, int[] metres) {
        return offset == NO_OFFSETS ? NO_POSITION : metres[Arrays.binarySearch(farRows, row)];
    }

    /** Whether the rows that stand apart are those whose offsets say so, and no others. */
    boolean isWhole() {
        int apart = 0;
        for (int offset : offsets) {
            apart += isZero((offset >>> 16) ^ (NO_OFFSETS >>> 16)) - isZero(offset ^ NO_OFFSETS);
        }
        int before = -1;
        for (int row : farRows) {
            if (row <= before || row >= offsets.length || offsets[row] != FAR_OFFSETS) {
                return false;
            }
            before = row;
        }
        return apart == farRows.length;
    }

    // 1 or 0, told without a branch: a million rows have to be looked at while a file is loaded.
    private static int isZero(int bits) {
        return ((bits | -bits) >>> 31) ^ 1;
    }

    int[] offsets() {
        return offsets;
    }

    int[] middleEastings() {
        return middleEastings;
    }

    int[] middleNorthings() {
        return middleNorthings;
    }

    int[] farRows() {
        return farRows;
    }

    int[] farEastings() {
        return farEastings;
    }

    int[] farNorthings() {
        return farNorthings;
    }

    long bytes() {
        return 4L * offsets.length + 8L * middleEastings.length + 12L * farRows.length;
    }

    private static boolean isFar(int offset) {
        return offset < -FARTHEST || offset > FARTHEST;
    }

    // Halfway between the outermost, which is quick to tell; where that leaves some too far away, the median, which
    // one place far away does not move.
    private static int middle(int[] metres, int from, int to) {
        int least = Integer.MAX_VALUE;
        int most = NO_POSITION;
        for (int row = from; row < to; row++) {
            if (metres[row] != NO_POSITION) {
                least = Math.min(least, metres[row]);
                most = Math.max(most, metres[row]);
            }
        }
        if (most == NO_POSITION) {
            return 0;
        }
        return most - least <= 2 * FARTHEST ? least + (most - least) / 2 : median(metres, from, to);
    }

    private static int median(int[] metres, int from, int to) {
        int[] sorted = Arrays.stream(metres, from, to)
                .filter(known -> known != NO_POSITION)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
