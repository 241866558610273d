package org.lafc.metrics.series;

/** Stretches of dates on which children are looked after, a block at a time, which stays near the processor. */
final class SeriesRows {

    static final int ROWS = 1024;

    final int[] child = new int[ROWS];
    final int[] episode = new int[ROWS]; // one of the child, in force all the stretch if groups go by it
    final int[] from = new int[ROWS]; // the place of the first date held
    final int[] to = new int[ROWS]; // the place of the first date after
    int size;

    /** Adds a stretch, if it holds a date; there must be room. */
    void add(int ofChild, int inEpisode, int first, int after) {
        child[size] = ofChild;
        episode[size] = inEpisode;
        from[size] = first;
        to[size] = after;
        size += (first - after) >>> 31; // 1 if it does, without a branch
    }
}
