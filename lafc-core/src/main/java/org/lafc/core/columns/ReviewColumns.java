package org.lafc.core.columns;

import java.io.IOException;
import org.lafc.core.care.Participation;

/**
 * Reviews, one a row, those of a child one after another by date. Held are the day, how the child took part, and the
 * gap.
 */
public final class ReviewColumns {

    final char[] day;
    final byte[] gap;
    final byte[] participation;

    ReviewColumns(EventFiller filler, int[] firstReview, int[] order) {
        day = filler.reviewDay.inOrder(order, firstReview);
        gap = filler.reviewGap.inOrder(order, firstReview);
        participation = filler.participation.inOrder(order, firstReview);
    }

    ReviewColumns(SavedIn in, int rows) {
        day = in.chars("days", rows, DayNumber.NONE + 1, DayNumber.OPEN - 1);
        gap = in.bytes("gaps", rows);
        participation = in.codes("participation", rows, 0, Participation.values().length);
        in.end();
    }

    void put(SavedOut out) throws IOException {
        out.chars(day);
        out.bytes(gap);
        out.bytes(participation);
    }

    /**
     * Returns how many reviews there are.
     *
     * @return the number of rows
     */
    public int size() {
        return day.length;
    }

    /**
     * Returns the day of a review.
     *
     * @param review the row
     * @return a {@link DayNumber}
     */
    public int day(int review) {
        return day[review];
    }

    /**
     * Returns the days since the latest start of care (an episode with RNE S) up to the day of the review, if no review
     * lies between.
     *
     * @param review the row
     * @return the days, {@link Gap#LONG}, {@link Gap#NONE}, or {@link Gap#AFTER_REVIEW}: then the event before is the row
     *     before, and {@link #daysSinceReview} tells how long ago it was
     */
    public int gap(int review) {
        return gap[review] & 0xFF;
    }

    /**
     * Returns the days since the review in the row before.
     *
     * @param review the row of a review whose gap is {@link Gap#AFTER_REVIEW}
     * @return the days; without meaning for any other row
     */
    public int daysSinceReview(int review) {
        return review == 0 ? 0 : day[review] - day[review - 1];
    }

    /**
     * Returns how the child took part.
     *
     * @param review the row
     * @return the ordinal of a {@link org.lafc.core.care.Participation}
     */
    public int participation(int review) {
        return participation[review];
    }

    long bytes() {
        return (long) Character.BYTES * day.length + gap.length + participation.length;
    }

    /**
     * Returns how many there are; nothing personal.
     *
     * @return for example {@code 450 reviews}
     */
    @Override
    public String toString() {
        return size() + " reviews";
    }
}
