package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactRows.FactBlocks;

/**
 * Which combination of the values of some facts each row of a block has: shared by all measures that are wanted apart by
 * them. Combinations that occur are numbered as they come, so counters are no longer than they need be.
 */
final class Groups {

    private static final int DENSE = 1 << 16;

    final int[] numbers = new int[FactRows.BLOCK];

    private final ImmutableList<ImmutableList<String>> words;
    private final long[][] values;
    private final Keys keys;
    private final long[] cells = new long[FactRows.BLOCK];
    private boolean uniform;

    Groups(List<Fact> facts, FactRows rows, FactBlocks block) {
        words = facts.stream().map(rows::words).collect(ImmutableList.toImmutableList());
        values = facts.stream().map(block::values).toArray(long[][]::new);
        long combinations = 1;
        for (ImmutableList<String> ofFact : words) {
            combinations = Math.multiplyExact(combinations, ofFact.size() + 1L);
        }
        keys = combinations <= DENSE ? new Dense((int) combinations) : new Hashed();
    }

    void fill(int rows) {
        Arrays.fill(cells, 0, rows, 0);
        for (int fact = 0; fact < values.length; fact++) {
            long[] ofFact = values[fact];
            int missing = words.get(fact).size();
            long choices = missing + 1L;
            for (int row = 0; row < rows; row++) {
                long value = ofFact[row];
                cells[row] = cells[row] * choices + (value == FactColumn.MISSING ? missing : value);
            }
        }
        uniform = true;
        for (int row = 1; row < rows; row++) {
            uniform &= cells[row] == cells[0];
        }
        if (uniform) {
            numbers[0] = keys.number(cells[0]);
            return;
        }
        keys.number(cells, rows, numbers);
    }

    /** Whether all rows of the block are in the group of its first. Then the other numbers are not set. */
    boolean uniform() {
        return uniform;
    }

    int size() {
        return keys.size;
    }

    ImmutableList<ImmutableList<String>> words() {
        return words;
    }

    /** The combination of each group: the places of the words, the last fact's counting least. */
    long[] combinations() {
        return Arrays.copyOf(keys.cellOf, keys.size);
    }

    /** Numbers of combinations. */
    private abstract static class Keys {

        long[] cellOf = new long[16];
        int size;

        abstract int number(long cell);

        abstract void number(long[] cells, int rows, int[] into);

        final int added(long cell) {
            if (size == cellOf.length) {
                cellOf = Arrays.copyOf(cellOf, 2 * size);
            }
            cellOf[size] = cell;
            return size++;
        }
    }

    private static final class Dense extends Keys {

        private final int[] numberAfter; // one more than the number, 0 where there is none yet

        Dense(int combinations) {
            numberAfter = new int[combinations];
        }

        @Override
        int number(long cell) {
            int number = numberAfter[(int) cell];
            if (number == 0) {
                number = added(cell) + 1;
                numberAfter[(int) cell] = number;
            }
            return number - 1;
        }

        @Override
        void number(long[] cells, int rows, int[] into) {
            for (int row = 0; row < rows; row++) {
                into[row] = number(cells[row]);
            }
        }
    }

    /** Open addressing, at most half full. */
    private static final class Hashed extends Keys {

        private int[] numberAfter = new int[1 << 10];

        @Override
        int number(long cell) {
            int at = slot(cell);
            while (numberAfter[at] != 0) {
                int number = numberAfter[at] - 1;
                if (cellOf[number] == cell) {
                    return number;
                }
                at = (at + 1) & (numberAfter.length - 1);
            }
            int number = added(cell);
            numberAfter[at] = number + 1;
            if (2 * size > numberAfter.length) {
                grow();
            }
            return number;
        }

        @Override
        void number(long[] cells, int rows, int[] into) {
            for (int row = 0; row < rows; row++) {
                into[row] = number(cells[row]);
            }
        }

        private int slot(long cell) {
            long mixed = cell * 0x9E37_79B9_7F4A_7C15L;
            return (int) (mixed >>> 32) & (numberAfter.length - 1);
        }

        private void grow() {
            numberAfter = new int[2 * numberAfter.length];
            for (int number = 0; number < size; number++) {
                int at = slot(cellOf[number]);
                while (numberAfter[at] != 0) {
                    at = (at + 1) & (numberAfter.length - 1);
                }
                numberAfter[at] = number + 1;
            }
        }
    }
}
