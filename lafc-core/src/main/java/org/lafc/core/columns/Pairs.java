package org.lafc.core.columns;

/**
 * Pairs of numbers, each different one once, numbered from 0 in the order they first come. The table that finds them holds
 * only their numbers, so that it is small and near the processor.
 */
final class Pairs {

    final Growing.Longs firsts = new Growing.Longs();
    final Growing.Ints seconds = new Growing.Ints();

    private int[] table = new int[1_024]; // one more than the number of a pair, 0 where there is none

    /** The number of a pair; {@link #size()} before if it is a new one. */
    int numberOf(long first, int second) {
        int at = slot(first, second);
        for (int found = table[at]; found != 0; found = table[at]) {
            if (firsts.values[found - 1] == first && seconds.values[found - 1] == second) {
                return found - 1;
            }
            at = (at + 1) & (table.length - 1);
        }
        firsts.add(first);
        seconds.add(second);
        table[at] = size();
        if (2 * size() > table.length) {
            grow();
        }
        return size() - 1;
    }

    int size() {
        return firsts.size;
    }

    private void grow() {
        table = new int[4 * table.length];
        for (int number = 0; number < size(); number++) {
            int at = slot(firsts.values[number], seconds.values[number]);
            while (table[at] != 0) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = number + 1;
        }
    }

    private int slot(long first, int second) {
        long mixed = (first * 0x9E37_79B9_7F4A_7C15L + second) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & (table.length - 1);
    }
}
