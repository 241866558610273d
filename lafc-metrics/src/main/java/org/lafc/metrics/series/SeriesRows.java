package org.lafc.metrics.series;

/** Stretches of dates on which children are looked after, a block at a time, which stays near the processor. */
final class SeriesRows {

    /** How many there are at most: of larger blocks a column is read faster, until they no longer stay near. */
    private static final int MOST_ROWS = 16_384;

    final int[] child;
    final int[] episode; // one of the child, in force all the stretch if groups go by it
    final int[] from; // the place of the first date held
    final int[] to; // the place of the first date after
    final int[] found; // of each stretch its group, while they are counted
    final int[] other; // and that by the next breakdown
    int size;

    /** Makes room for as many stretches as there are, or for a block of them. */
    SeriesRows(int stretches) {
        int rows = Math.min(stretches, MOST_ROWS);
        child = new int[rows];
        episode = new int[rows];
        from = new int[rows];
        to = new int[rows];
        found = new int[rows];
        other = new int[rows];
    }

    /** Makes those stretches of a child that meet one, if they go back in time. */
    void join() {
        int last = -1;
        int of = -1;
        int begin = 0;
        int end = 0;
        for (int i = 0; i < size; i++) {
            int apart = isNot(of, child[i]) | isNot(begin, to[i]);
            of = child[i];
            begin = from[i];
            end += (to[i] - end) & -apart;
            last += apart;
            child[last] = of;
            episode[last] = episode[i];
            from[last] = begin;
            to[last] = end;
        }
        size = last + 1;
    }

    /** 1 if a number is not another, else 0, without a branch. */
    static int isNot(int number, int other) {
        int apart = number ^ other;
        return (apart | -apart) >>> (Integer.SIZE - 1);
    }

    /** 1 if a number is less than another, neither below 0, else 0, without a branch. */
    static int isLess(int number, int other) {
        return (number - other) >>> (Integer.SIZE - 1);
    }
}
