package org.lafc.geo.postcode;

import java.util.Arrays;
import org.lafc.core.place.PostcodeNumber;

/**
 * Which row a postcode is in, rows being in the order of postcodes. A sector (the postcode without its last two
 * letters) has a bit for each of the 441 pairs of letters, and its row is the first of the sector plus the bits before
 * its own. Takes a third of a byte a postcode for the whole country. Immutable.
 */
final class PostcodeIndex {

    static final int ABSENT = -1;
    /** Words of a sector's bits. */
    static final int WORDS = 7;
    /** Pairs of letters. */
    static final int UNITS = 441;

    private static final String LETTERS = "ABDEFGHJLNPQRSTUVWXYZ";
    private static final byte[] ORDINALS = ordinals();
    private static final int LETTER_MASK = 31;
    private static final int COUNT_BITS = 9;
    private static final int FREE = -1;
    // 2^32 divided by the golden ratio: spreads sectors, which differ in few bits, over the table.
    private static final int SPREAD = 0x9E3779B9;

    private final int[] sectors; // ascending
    private final long[] units; // WORDS a sector
    private final int[] firstRows;
    private final long[] countsBefore; // of each word of the sector, nine bits each
    private final int[] slots; // hash table of places in sectors
    private final int shift;
    private final int size;

    // Takes the arrays over.
    PostcodeIndex(int[] sectors, long[] units) {
        this.sectors = sectors;
        this.units = units;
        firstRows = new int[sectors.length];
        countsBefore = new long[sectors.length];
        int rows = 0;
        for (int sector = 0; sector < sectors.length; sector++) {
            firstRows[sector] = rows;
            long counts = 0;
            int inSector = 0;
            for (int word = 0; word < WORDS; word++) {
                counts |= (long) inSector << (COUNT_BITS * word);
                inSector += Long.bitCount(units[sector * WORDS + word]);
            }
            countsBefore[sector] = counts;
            rows += inSector;
        }
        size = rows;
        int bits = Math.max(1, 34 - Integer.numberOfLeadingZeros(sectors.length));
        shift = Integer.SIZE - bits;
        slots = new int[1 << bits];
        Arrays.fill(slots, FREE);
        for (int sector = 0; sector < sectors.length; sector++) {
            int slot = (sectors[sector] * SPREAD) >>> shift;
            while (slots[slot] != FREE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = sector;
        }
    }

    /** Whether sectors ascend, each has a bit of those it may have, and there are as many bits as rows. */
    static boolean fits(int rows, int[] sectors, long[] units) {
        long count = 0;
        for (int sector = 0; sector < sectors.length; sector++) {
            int inSector = 0;
            for (int word = 0; word < WORDS; word++) {
                inSector += Long.bitCount(units[sector * WORDS + word]);
            }
            boolean ascends = sectors[sector] > (sector == 0 ? 0 : sectors[sector - 1]);
            boolean behind = units[sector * WORDS + WORDS - 1] >>> UNITS != 0;
            if (!ascends || behind || inSector == 0) {
                return false;
            }
            count += inSector;
        }
        return count == rows;
    }

    /** The bit of a postcode among those of its sector; not for pseudo postcodes. */
    static int unit(long number) {
        return ORDINALS[(int) (number >>> 5) & LETTER_MASK] * LETTERS.length() + ORDINALS[(int) number & LETTER_MASK];
    }

    /** The row of a postcode that is not pseudo, or ABSENT. */
    int row(long number) {
        int wanted = (int) (number >>> PostcodeNumber.UNIT_BITS);
        int slot = (wanted * SPREAD) >>> shift;
        int sector = slots[slot];
        while (sector != FREE && sectors[sector] != wanted) {
            slot = (slot + 1) & (slots.length - 1);
            sector = slots[slot];
        }
        if (sector == FREE) {
            return ABSENT;
        }
        int unit = unit(number);
        int word = unit >> 6;
        long bits = units[sector * WORDS + word];
        long bit = 1L << unit;
        if ((bits & bit) == 0) {
            return ABSENT;
        }
        int before = (int) (countsBefore[sector] >>> (COUNT_BITS * word)) & ((1 << COUNT_BITS) - 1);
        return firstRows[sector] + before + Long.bitCount(bits & (bit - 1));
    }

    int size() {
        return size;
    }

    int[] sectors() {
        return sectors;
    }

    long[] units() {
        return units;
    }

    long bytes() {
        return 4L * sectors.length
                + 8L * units.length
                + 4L * firstRows.length
                + 8L * countsBefore.length
                + 4L * slots.length;
    }

    private static byte[] ordinals() {
        byte[] ordinals = new byte[LETTER_MASK + 1];
        for (int i = 0; i < LETTERS.length(); i++) {
            ordinals[LETTERS.charAt(i) - 'A'] = (byte) i;
        }
        return ordinals;
    }
}
