package org.lafc.benchmarks.questions;

import java.util.Arrays;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.ReviewColumns;
import org.lafc.core.columns.VisitColumns;

/**
 * The rows of one year, found in one walk over some children, for it alone or for many years ({@link YearsFound}). Of each row there is kept what tells its facts, close
 * together. Never changed once found.
 */
final class RowsFound {

    // Few enough to stay close to the processor.
    private static final int CHILDREN_AT_A_TIME = 1024;

    // One child in so many is looked after, and of its records one in so many is of the year, or room is made for more.
    private static final int CHILDREN_EACH = 6;

    final Year year;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final VisitColumns visits;
    private final ReviewColumns reviews;

    /** Children looked after on the date: the episode in force, and how many placements there were in the year. */
    int[] openChild = new int[0];

    int[] openEpisode = new int[0];
    char[] placements = new char[0];
    final Stretches openAuthorities = new Stretches();
    int open;

    /** Children looked after in the year: whether they started and whether they ceased, 0 for yes. */
    byte[] started = new byte[0];

    byte[] ceased = new byte[0];
    final Stretches inYearAuthorities = new Stretches();
    int inYear;

    /** Visits made in the year: days since the event before. */
    byte[] visitGap = new byte[0];

    final Stretches visitAuthorities = new Stretches();
    int visited;

    /** Reviews held in the year: days since the event before, and since the review before if that is the event. */
    byte[] reviewGap = new byte[0];

    char[] sinceReview = new char[0];
    final Stretches reviewAuthorities = new Stretches();
    int reviewed;

    RowsFound(QuestionSource.Store store, Year year) {
        this.year = year;
        children = store.columns.children();
        episodes = store.columns.episodes();
        visits = store.columns.visits();
        reviews = store.columns.reviews();
    }

    /** The rows of a year, found for it alone. */
    static RowsFound of(QuestionSource.Store store, Year year, int fromChild, int toChild) {
        RowsFound found = new RowsFound(store, year);
        found.find(fromChild, toChild, store);
        return found;
    }

    private void find(int fromChild, int toChild, QuestionSource.Store store) {
        int room = (toChild - fromChild) / CHILDREN_EACH + 1;
        reserve(room);
        visitGap = new byte[visits.size() / (children.size() / room + 1)];
        reviewGap = new byte[reviews.size() / (children.size() / room + 1)];
        sinceReview = new char[reviewGap.length];
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
        reserve(size + 1); // one more, for whoever is looked at last and not kept
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
                findEpisodes(ofYear[i], children.firstEpisode(ofYear[i]), children.firstEpisode(ofYear[i] + 1));
            }
            endAuthority(store.authorities.place(authority));
        }
    }

    /** Says that all rows found since the last end are of children of one authority. */
    void endAuthority(int place) {
        openAuthorities.add(open, place);
        inYearAuthorities.add(inYear, place);
        visitAuthorities.add(visited, place);
        reviewAuthorities.add(reviewed, place);
    }

    /** Adds visits in the order of days, from one of the year on, and returns the first that is later than the year. */
    int addVisits(int from, int to) {
        reserveVisits(to - from);
        byte[] into = visitGap;
        int shift = visited - from;
        int last = year.day;
        int next = from;
        for (; next < to && visits.day(next) <= last; next++) {
            into[shift + next] = (byte) visits.gap(next);
        }
        visited = shift + next;
        return next;
    }

    /** Adds reviews in the order of days, from one of the year on, and returns the first that is later than the year. */
    int addReviews(int from, int to) {
        reserveReviews(to - from);
        byte[] into = reviewGap;
        char[] since = sinceReview;
        int shift = reviewed - from;
        int last = year.day;
        int next = from;
        for (; next < to && reviews.day(next) <= last; next++) {
            into[shift + next] = (byte) reviews.gap(next);
            since[shift + next] = (char) reviews.daysSinceReview(next);
        }
        reviewed = shift + next;
        return next;
    }

    /** Adds a child by its episodes, of which some before and after may be left out if they do not reach into the year. */
    void addEpisodes(int child, int from, int to) {
        reserve(1);
        findEpisodes(child, from, to);
    }

    /** Makes room for so many children more. */
    void reserve(int more) {
        if (open + more > openChild.length) {
            int room = open + more + open / 2;
            openChild = Arrays.copyOf(openChild, room);
            openEpisode = Arrays.copyOf(openEpisode, room);
            placements = Arrays.copyOf(placements, room);
        }
        if (inYear + more > started.length) {
            started = Arrays.copyOf(started, inYear + more + inYear / 2);
            ceased = Arrays.copyOf(ceased, started.length);
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
            sinceReview = Arrays.copyOf(sinceReview, reviewGap.length);
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
        byte[] gaps = reviewGap;
        char[] since = sinceReview;
        for (int i = after - 1; i >= first && reviews.day(i) >= year.first; i--) {
            gaps[size] = (byte) reviews.gap(i);
            since[size] = (char) reviews.daysSinceReview(i);
            size += reviews.day(i) <= year.day ? 1 : 0;
        }
        reviewed = size;
    }

    private void findEpisodes(int child, int from, int after) {
        int first = year.first;
        int day = year.day;
        int inForce = -1;
        int counted = 0;
        boolean found = false;
        boolean began = false;
        boolean ended = false;
        for (int i = from; i < after; i++) {
            int start = episodes.start(i);
            int end = episodes.end(i);
            if (end >= first && start <= day) {
                int reason = episodes.startReason(i);
                counted += start < first || reason != Year.STATUS_ALONE ? 1 : 0;
                if (!Year.isShortBreak(episodes.legalStatus(i))) {
                    found = true;
                    began |= reason == Year.START && start >= first;
                    ended |= end <= day
                            && episodes.endReason(i) != Year.CONTINUES
                            && episodes.endReason(i) != EpisodeColumns.NONE;
                    inForce = end > day ? i : inForce;
                }
            }
        }
        openChild[open] = child;
        openEpisode[open] = inForce;
        placements[open] = (char) counted;
        open += inForce >= 0 ? 1 : 0;
        started[inYear] = (byte) (began ? 0 : 1);
        ceased[inYear] = (byte) (ended ? 0 : 1);
        inYear += found ? 1 : 0;
    }
}
