package org.lafc.core.columns;

import java.io.IOException;

/**
 * Visits, one a row, those of a child one after another by date. Held are the day and the gap; who was seen and how, the
 * columns do not hold.
 */
public final class VisitColumns {

    final char[] day;
    final byte[] gap;

    VisitColumns(EventFiller filler, int[] firstVisit, int[] order) {
        day = filler.visitDay.inOrder(order, firstVisit);
        gap = filler.visitGap.inOrder(order, firstVisit);
    }

    VisitColumns(SavedIn in, int rows) {
        day = in.chars("days", rows, DayNumber.NONE + 1, DayNumber.OPEN - 1);
        gap = in.bytes("gaps", rows);
        in.end();
    }

    void put(SavedOut out) throws IOException {
        out.chars(day);
        out.bytes(gap);
    }

    /**
     * Returns how many visits there are.
     *
     * @return the number of rows
     */
    public int size() {
        return day.length;
    }

    /**
     * Returns the day of a visit.
     *
     * @param visit the row
     * @return a {@link DayNumber}
     */
    public int day(int visit) {
        return day[visit];
    }

    /**
     * Returns the days since the child's visit before or, if that is later, since the latest start of care (an episode
     * with RNE S) up to the day of the visit.
     *
     * @param visit the row
     * @return the days, {@link Gap#LONG} or {@link Gap#NONE}
     */
    public int gap(int visit) {
        return gap[visit] & 0xFF;
    }

    long bytes() {
        return (long) Character.BYTES * day.length + gap.length;
    }

    /**
     * Returns how many there are; nothing personal.
     *
     * @return for example {@code 1200 visits}
     */
    @Override
    public String toString() {
        return size() + " visits";
    }
}
