package org.lafc.benchmarks.questions;

import java.util.Arrays;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.ReviewColumns;
import org.lafc.core.columns.VisitColumns;

/**
 * The rows of one year, found in one walk over some children, for it alone or for many years ({@link YearsFound}). Of each
 * row there is kept what tells its facts, close together. Never changed once found.
 */
final class RowsFound {

    /** How many children are looked at together, column after column: few enough to stay close to the processor. */
    static final int CHILDREN_AT_A_TIME = LookedAfterRows.MOST_AT_A_TIME;

    /** Of a child in the year, as bits: whether it was looked after, started, ceased. */
    static final int FOUND = 1;

    static final int STARTED = 2;
    static final int CEASED = 4;

    // One child in so many is looked after, in the year and on its last day, and of its records one in so many is
    // of the year, or room is made for more.
    private static final int CHILDREN_IN_YEAR = 6;
    private static final int CHILDREN_ON_DATE = 8;

    final Year year;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final VisitColumns visits;
    private final ReviewColumns reviews;

    /** Children looked after on the date. */
    final LookedAfterRows open;

    /** Children looked after in the year: {@link #STARTED} and {@link #CEASED}. */
    byte[] seen = new byte[0];

    final Stretches inYearAuthorities = new Stretches();
    int inYear;

    /** Visits made in the year: days since the event before. */
    byte[] visitGap = new byte[0];

    final Stretches visitAuthorities = new Stretches();
    int visited;

    /** Reviews held in the year: {@link #reviewGap(ReviewColumns, int)}. */
    int[] reviewGap = new int[0];

    final Stretches reviewAuthorities = new Stretches();
    int reviewed;

    RowsFound(QuestionSource.Store store, Year year) {
        this.year = year;
        children = store.columns.children();
        episodes = store.columns.episodes();
        visits = store.columns.visits();
        reviews = store.columns.reviews();
        open = new LookedAfterRows(store, year);
    }

    /** The rows of a year, found for it alone. */
    static RowsFound of(QuestionSource.Store store, Year year, int fromChild, int toChild) {
        RowsFound found = new RowsFound(store, year);
        found.find(fromChild, toChild, store);
        return found;
    }

    private void find(int fromChild, int toChild, QuestionSource.Store store) {
        reserve(toChild - fromChild);
        int share = children.size() / ((toChild - fromChild) / CHILDREN_IN_YEAR + 1) + 1;
        visitGap = new byte[visits.size() / share];
        reviewGap = new int[reviews.size() / share];
        int[] ofYear = new int[CHILDREN_AT_A_TIME];
        for (int child = fromChild; child < toChild; child += CHILDREN_AT_A_TIME) {
            find(ofYear, childrenOfYear(child, Math.min(child + CHILDREN_AT_A_TIME, toChild), ofYear), store);
        }
    }

    // Children of whom anything is held in the year or later: how many.
    private int childrenOfYear(int fromChild, int toChild, int[] into) {
        int size = 0;
        for (int child = fromChild; child < toChild; child++) {
            into[size] = child;
            size += children.lastDay(child) >= year.first ? 1 : 0;
        }
        return size;
    }

    private void find(int[] ofYear, int size, QuestionSource.Store store) {
        reserveInYear(size);
        int next = 0;
        while (next < size) {
            int authority = children.authority(ofYear[next]);
            int from = next;
            while (next < size && children.authority(ofYear[next]) == authority) {
                next++;
            }
            // Column after column, so that what one child waits for the next can ask for.
            for (int i = from; i < next; i++) {
                findVisits(ofYear[i]);
            }
            for (int i = from; i < next; i++) {
                findReviews(ofYear[i]);
            }
            for (int i = from; i < next; i++) {
                findEpisodes(ofYear[i]);
            }
            end(store.authorities.place(authority));
        }
    }

    /** Ends some children: all rows found since the last end are of one authority. */
    void end(int authority) {
        open.gather(authority);
        inYearAuthorities.add(inYear, authority);
        visitAuthorities.add(visited, authority);
        reviewAuthorities.add(reviewed, authority);
    }

    /** Makes room for what so many children are likely to have. */
    void reserve(int size) {
        open.reserve(size / CHILDREN_ON_DATE);
        reserveInYear(size / CHILDREN_IN_YEAR);
    }

    /** Makes room for so many children of the year more, and for one that is looked at last and not kept. */
    void reserveInYear(int more) {
        if (inYear + more >= seen.length) {
            seen = Arrays.copyOf(seen, inYear + more + inYear / 2 + 1);
        }
    }

    /** Makes room for so many visits more. */
    void reserveVisits(int more) {
        if (visited + more > visitGap.length) {
            visitGap = Arrays.copyOf(visitGap, visited + more + visited / 2);
        }
    }

    /** Makes room for so many reviews more. */
    void reserveReviews(int more) {
        if (reviewed + more > reviewGap.length) {
            reviewGap = Arrays.copyOf(reviewGap, reviewed + more + reviewed / 2);
        }
    }

    private void findVisits(int child) {
        int first = children.firstVisit(child);
        int after = children.firstVisit(child + 1);
        int size = visited;
        reserveVisits(after - first);
        byte[] into = visitGap;
        for (int i = after - 1; i >= first && visits.day(i) >= year.first; i--) {
            into[size] = (byte) visits.gap(i);
            size += visits.day(i) <= year.day ? 1 : 0;
        }
        visited = size;
    }

    private void findReviews(int child) {
        int first = children.firstReview(child);
        int after = children.firstReview(child + 1);
        int size = reviewed;
        reserveReviews(after - first);
        int[] into = reviewGap;
        for (int i = after - 1; i >= first && reviews.day(i) >= year.first; i--) {
            into[size] = reviewGap(reviews, i);
            size += reviews.day(i) <= year.day ? 1 : 0;
        }
        reviewed = size;
    }

    private void findEpisodes(int child) {
        int first = year.first;
        int day = year.day;
        int inForce = -1;
        int counted = 0;
        int bits = 0;
        int after = children.firstEpisode(child + 1);
        for (int i = children.firstEpisode(child); i < after; i++) {
            int start = episodes.start(i);
            int end = episodes.end(i);
            if (end >= first && start <= day) {
                int reason = episodes.startReason(i);
                counted += start < first || reason != Year.STATUS_ALONE ? 1 : 0;
                if (!Year.isShortBreak(episodes.legalStatus(i))) {
                    bits |= FOUND;
                    bits |= reason == Year.START && start >= first ? STARTED : 0;
                    bits |= end <= day && Year.isEnd(episodes.endReason(i)) ? CEASED : 0;
                    inForce = end > day ? i : inForce;
                }
            }
        }
        open.add(child, inForce, counted);
        addInYear(bits);
    }

    /** Adds a child if it was looked after in the year; room must have been made. */
    void addInYear(int bits) {
        seen[inYear] = (byte) bits;
        inYear += bits & FOUND;
    }

    /** Of a review the days since the event before in the lowest byte, and above them since the review before. */
    static int reviewGap(ReviewColumns reviews, int review) {
        return reviews.gap(review) | (char) reviews.daysSinceReview(review) << Byte.SIZE;
    }
}
