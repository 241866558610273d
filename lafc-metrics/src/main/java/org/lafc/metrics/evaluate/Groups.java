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

    // A table of all combinations is worth its making if it has no more than so many places a row.
    private static final long PLACES_A_ROW = 4;
    private static final long MOST_PLACES = 1 << 24;
    private static final long PAGES_A_ROW = 16;
    private static final long MOST_PAGES = 1 << 20;
    private static final int MOST_RUNS = 8;

    private final ImmutableList<ImmutableList<String>> words;
    private final long[][] values;
    private final Keys keys;
    private final long[] cells;
    private final int[] runStart = new int[MOST_RUNS + 1];
    private final int[] numbers = new int[FactRows.BLOCK]; // of runs until they are spread over the rows
    private int runs;
    private boolean spread;
    private int[] order = new int[0];

    Groups(List<Fact> facts, FactRows rows, FactBlocks block, int most) {
        words = facts.stream().map(rows::words).collect(ImmutableList.toImmutableList());
        values = facts.stream().map(block::values).toArray(long[][]::new);
        cells = new long[facts.isEmpty() ? 1 : FactRows.BLOCK];
        long combinations = 1;
        for (ImmutableList<String> ofFact : words) {
            combinations = Math.multiplyExact(combinations, ofFact.size() + 1L);
        }
        keys = keys(combinations, most + 1L);
    }

    private static Keys keys(long combinations, long rows) {
        if (combinations <= Math.min(MOST_PLACES, PLACES_A_ROW * rows)) {
            return new Dense((int) combinations);
        }
        return combinations / Paged.PAGE < Math.min(MOST_PAGES, PAGES_A_ROW * rows)
                ? new Paged((int) combinations)
                : new Hashed(rows);
    }

    void fill(int rows) {
        findRuns(rows);
        int needed = runs == 0 ? rows : runs;
        cells[0] = 0;
        for (int fact = 0; fact < values.length; fact++) {
            addFact(values[fact], words.get(fact).size(), fact == 0, needed);
        }
        keys.number(cells, needed, numbers);
        spread = runs == 0;
    }

    // Rows often come in order of a fact, such as the authority: then a block has few changes.
    private void findRuns(int rows) {
        runs = 1;
        if (values.length > 0) {
            int row = endOfRun(values[0], 0, rows);
            while (row < rows && runs > 0) {
                runStart[runs] = row;
                runs = runs == MOST_RUNS ? 0 : runs + 1;
                row = endOfRun(values[0], row, rows);
            }
        }
        if (runs > 0) {
            runStart[runs] = rows;
        }
        for (int fact = 1; fact < values.length && runs > 0; fact++) {
            runs = changesWithinRuns(values[fact]) ? 0 : runs;
        }
    }

    private boolean changesWithinRuns(long[] ofFact) {
        for (int run = 0; run < runs; run++) {
            if (endOfRun(ofFact, runStart[run], runStart[run + 1]) < runStart[run + 1]) {
                return true;
            }
        }
        return false;
    }

    // The row after the last that has the value of the first: the values against themselves, one row on.
    private static int endOfRun(long[] ofFact, int from, int to) {
        int same = Arrays.mismatch(ofFact, from, to - 1, ofFact, from + 1, to);
        return same < 0 ? to : from + same + 1;
    }

    /** How many stretches of rows of one group the block is, 0 if they are many. */
    int runs() {
        return runs;
    }

    /** Where a stretch begins, or for the number of stretches where the last one ends. */
    int runStart(int run) {
        return runStart[run];
    }

    /** The number of the group of a stretch. */
    int runNumber(int run) {
        return spread ? numbers[runStart[run]] : numbers[run];
    }

    /** The number of the group of each row. */
    int[] numbers() {
        if (!spread) {
            for (int run = runs - 1; run >= 0; run--) {
                Arrays.fill(numbers, runStart[run], runStart[run + 1], numbers[run]);
            }
            spread = true;
        }
        return numbers;
    }

    private void addFact(long[] ofFact, int missing, boolean first, int rows) {
        long[] into = cells;
        long choices = missing + 1L;
        if (runs > 0) {
            for (int run = 0; run < runs; run++) {
                long value = ofFact[runStart[run]];
                into[run] = (first ? 0 : into[run] * choices) + (value == FactColumn.MISSING ? missing : value);
            }
        } else if (first) {
            for (int row = 0; row < rows; row++) {
                long value = ofFact[row];
                into[row] = value == FactColumn.MISSING ? missing : value;
            }
        } else {
            for (int row = 0; row < rows; row++) {
                long value = ofFact[row];
                into[row] = into[row] * choices + (value == FactColumn.MISSING ? missing : value);
            }
        }
    }

    int size() {
        return keys.size;
    }

    ImmutableList<ImmutableList<String>> words() {
        return words;
    }

    /** The combination of a group: the places of the words, the last fact's counting least. */
    long combination(int group) {
        return keys.cellOf[group];
    }

    /** The groups in the order of their combinations; found once for all that is counted by them. */
    int[] inOrder() {
        if (order.length < keys.size) {
            order = keys.inOrder();
        }
        return order;
    }

    /** Numbers of combinations. */
    private abstract static class Keys {

        long[] cellOf = new long[16];
        int size;

        abstract void number(long[] cells, int rows, int[] into);

        abstract int[] inOrder();

        // One more than asked for, since one that is not new is written too.
        final void reserve(int more) {
            if (size + more >= cellOf.length) {
                cellOf = Arrays.copyOf(cellOf, 2 * (size + more));
            }
        }

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
        void number(long[] cells, int rows, int[] into) {
            int[] table = numberAfter;
            for (int row = 0; row < rows; row++) {
                int cell = (int) cells[row];
                if (table[cell] == 0) {
                    table[cell] = added(cell) + 1;
                }
                into[row] = table[cell] - 1;
            }
        }

        @Override
        int[] inOrder() {
            int[] order = new int[size];
            int found = 0;
            for (int after : numberAfter) {
                if (after != 0) {
                    order[found++] = after - 1;
                }
            }
            return order;
        }
    }

    /**
     * A table of all combinations in pages, of which only those are there that something occurs in. Rows that follow each
     * other often share a page: children of one authority live in few localities.
     */
    private static final class Paged extends Keys {

        private static final int PAGE_BITS = 4;
        static final int PAGE = 1 << PAGE_BITS; // places that lie together where a processor fetches them

        private final int[] pageAt; // where in the numbers a page begins, 0 where nothing occurs
        private int[] numberAfter = new int[64 * PAGE];
        private int end = PAGE; // of the pages that are there; none begins at 0

        Paged(int combinations) {
            pageAt = new int[combinations / PAGE + 1];
        }

        // Whether a combination is new is often as good as random, so its number is found without asking.
        @Override
        void number(long[] cells, int rows, int[] into) {
            reserve(rows);
            for (int row = 0; row < rows; row++) {
                int cell = (int) cells[row];
                int page = pageAt[cell >>> PAGE_BITS];
                if (page == 0) {
                    page = addPage(cell >>> PAGE_BITS);
                }
                int at = page + (cell & (PAGE - 1));
                int after = numberAfter[at];
                int isNew = (after - 1) >>> (Integer.SIZE - 1);
                cellOf[size] = cell;
                size += isNew;
                after |= size & -isNew;
                numberAfter[at] = after;
                into[row] = after - 1;
            }
        }

        private int addPage(int page) {
            if (end == numberAfter.length) {
                numberAfter = Arrays.copyOf(numberAfter, 2 * end);
            }
            pageAt[page] = end;
            end += PAGE;
            return pageAt[page];
        }

        // Where a combination stands is how many marks lie before its own.
        @Override
        int[] inOrder() {
            long[] marks = new long[pageAt.length / (Long.SIZE / PAGE) + 1];
            for (int number = 0; number < size; number++) {
                marks[(int) cellOf[number] / Long.SIZE] |= 1L << cellOf[number];
            }
            int[] before = new int[marks.length];
            for (int i = 1; i < marks.length; i++) {
                before[i] = before[i - 1] + Long.bitCount(marks[i - 1]);
            }
            int[] order = new int[size];
            for (int number = 0; number < size; number++) {
                int at = (int) cellOf[number] / Long.SIZE;
                long lower = (1L << cellOf[number]) - 1;
                order[before[at] + Long.bitCount(marks[at] & lower)] = number;
            }
            return order;
        }
    }

    /** Open addressing, at most half full. */
    private static final class Hashed extends Keys {

        private int[] numberAfter;

        Hashed(long rows) {
            numberAfter = new int[(int) Math.max(1 << 8, Math.min(1 << 14, Long.highestOneBit(2 * rows)))];
        }

        @Override
        void number(long[] cells, int rows, int[] into) {
            for (int row = 0; row < rows; row++) {
                into[row] = number(cells[row]);
            }
        }

        private int number(long cell) {
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
        int[] inOrder() {
            long[] sorted = Arrays.copyOf(cellOf, size);
            Arrays.sort(sorted);
            return Arrays.stream(sorted).mapToInt(this::number).toArray();
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
