package org.lafc.core.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Goes over many rows in blocks, of which several are worked on at a time. Who is done with a block takes the next, so that
 * none waits long for the others at the end. Blocks end in no order. What the work throws ends the call, and no more blocks
 * are taken; those that other threads have taken may still be worked on then.
 */
public final class Blocks {

    private Blocks() {}

    /** What is done with the rows of one block. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @param from the first row
         * @param to the row after the last one
         */
        void accept(int from, int to);
    }

    /**
     * Does something with each block.
     *
     * @param rows how many rows, 0 or more
     * @param size how many rows make a block, but for the last, 1 or more
     * @param atATime how many blocks at most are worked on at a time: with 1 it is all done in the calling thread, with more
     *     also in threads of the common pool, if it has some that are free
     * @param work what is done; for several at a time it must be safe between threads
     * @throws IllegalArgumentException if one of the numbers is less than said
     */
    public static void each(int rows, int size, int atATime, Work work) {
        if (rows < 0 || size < 1 || atATime < 1) {
            throw new IllegalArgumentException("rows must be 0 or more, and size and atATime 1 or more, but were "
                    + rows + ", " + size + " and " + atATime);
        }
        int blocks = (int) (((long) rows + size - 1) / size);
        AtomicInteger next = new AtomicInteger();
        IntStream workers = IntStream.range(0, Math.min(atATime, blocks));
        (atATime == 1 ? workers : workers.parallel()).forEach(worker -> {
            boolean whole = false;
            try {
                for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                    int from = block * size;
                    work.accept(from, Math.min(rows - from, size) + from);
                }
                whole = true;
            } finally {
                if (!whole) {
                    next.set(blocks); // nobody takes one more
                }
            }
        });
    }
}
