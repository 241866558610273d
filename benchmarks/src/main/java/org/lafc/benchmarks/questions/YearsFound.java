package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.ReviewColumns;
import org.lafc.core.columns.VisitColumns;
import org.lafc.core.time.CensusDate;

/**
 * The rows of many years, found in one walk over some children: each visit and review goes to its year, each episode to the
 * years it reaches into, so that the walk costs rows plus years. Days become years by a table, and what lies before the first
 * year or after the last goes to a year of its own that nobody reads, so that no row asks whether it counts.
 */
final class YearsFound {

    // What an episode means by its codes, so that nothing is as good as guessed: all bits or none for what counts.
    private static final byte[] COUNTS =
            table(LegalStatus.values().length, status -> Year.isShortBreak(status) ? 0 : -1);
    private static final byte[] IS_PLACED =
            table(EpisodeStart.values().length, reason -> reason == Year.STATUS_ALONE ? 0 : 1);
    private static final byte[] STARTS =
            table(EpisodeStart.values().length, reason -> reason == Year.START ? RowsFound.STARTED : 0);
    private static final byte[] CEASES = // the first stands for none
            table(EpisodeEnd.values().length + 1, after -> Year.isEnd(after - 1) ? RowsFound.CEASED : 0);

    private final QuestionSource.Store store;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final VisitColumns visits;
    private final ReviewColumns reviews;
    private final RowsFound[] found; // by year: from 1, 0 before the first and one more after the last
    private final int years;
    private final byte[] yearOf = new byte[DayNumber.OPEN + 1]; // of a day

    private final byte[][] visitGaps; // by year, as are all below
    private final int[][] reviewGaps;
    private final int[] next; // where the next row goes
    private final int[] placements; // of the child looked at
    private final int[] inForce; // its episode, -1 for none
    private final byte[] seen; // of it, as RowsFound says

    /** The sources of years that follow each other, for some children. */
    static ImmutableList<QuestionSource> sources(
            QuestionSource.Store store, List<CensusDate> dates, QuestionSource.Ends part) {
        YearsFound years = new YearsFound(store, dates);
        years.reserve(part.to() - part.from());
        years.walk(part.from(), part.to());
        ImmutableList.Builder<QuestionSource> sources = ImmutableList.builder();
        for (int year = 1; year <= years.years; year++) {
            sources.add(new QuestionSource(store, years.found[year]));
        }
        return sources.build();
    }

    private YearsFound(QuestionSource.Store store, List<CensusDate> dates) {
        this.store = store;
        children = store.columns.children();
        episodes = store.columns.episodes();
        visits = store.columns.visits();
        reviews = store.columns.reviews();
        years = dates.size();
        found = new RowsFound[years + 2];
        for (int year = 0; year < found.length; year++) {
            found[year] = new RowsFound(store, new Year(dates.get(Math.min(Math.max(year - 1, 0), years - 1))));
        }
        for (int year = 1; year <= years; year++) {
            Year of = found[year].year;
            if (year > 1 && of.first != found[year - 1].year.day + 1) {
                throw new IllegalArgumentException("years must follow each other, but were to " + dates);
            }
            Arrays.fill(yearOf, of.first, of.day + 1, (byte) year);
        }
        Arrays.fill(yearOf, found[years].year.day + 1, yearOf.length, (byte) (years + 1));
        visitGaps = new byte[found.length][];
        reviewGaps = new int[found.length][];
        next = new int[found.length];
        placements = new int[found.length];
        inForce = new int[found.length];
        Arrays.fill(inForce, -1);
        seen = new byte[found.length];
    }

    private static byte[] table(int codes, IntUnaryOperator meaning) {
        byte[] table = new byte[codes];
        for (int code = 0; code < codes; code++) {
            table[code] = (byte) meaning.applyAsInt(code);
        }
        return table;
    }

    // A quarter more than a year has of all, so that few need more.
    private void reserve(int size) {
        double share = 1.25 * size / Math.max(1, children.size()) / years;
        for (int year = 1; year <= years; year++) {
            found[year].reserveVisits((int) (share * visits.size()));
            found[year].reserveReviews((int) (share * reviews.size()));
            found[year].reserve(size);
        }
    }

    private void walk(int fromChild, int toChild) {
        int child = fromChild;
        while (child < toChild) {
            int authority = children.authority(child);
            int from = child;
            while (child < Math.min(toChild, from + RowsFound.CHILDREN_AT_A_TIME)
                    && children.authority(child) == authority) {
                child++;
            }
            findVisits(children.firstVisit(from), children.firstVisit(child));
            findReviews(children.firstReview(from), children.firstReview(child));
            findEpisodes(from, child);
            for (int year = 1; year <= years; year++) {
                found[year].end(store.authorities.place(authority));
            }
        }
    }

    private void findVisits(int from, int to) {
        for (int year = 0; year < found.length; year++) {
            found[year].reserveVisits(to - from);
            visitGaps[year] = found[year].visitGap;
            next[year] = found[year].visited;
        }
        for (int visit = from; visit < to; visit++) {
            int year = yearOf[visits.day(visit)];
            visitGaps[year][next[year]++] = (byte) visits.gap(visit);
        }
        for (int year = 1; year <= years; year++) {
            found[year].visited = next[year];
        }
    }

    private void findReviews(int from, int to) {
        for (int year = 0; year < found.length; year++) {
            found[year].reserveReviews(to - from);
            reviewGaps[year] = found[year].reviewGap;
            next[year] = found[year].reviewed;
        }
        for (int review = from; review < to; review++) {
            int year = yearOf[reviews.day(review)];
            reviewGaps[year][next[year]++] = RowsFound.reviewGap(reviews, review);
        }
        for (int year = 1; year <= years; year++) {
            found[year].reviewed = next[year];
        }
    }

    private void findEpisodes(int fromChild, int toChild) {
        for (int year = 1; year <= years; year++) {
            found[year].reserveInYear(toChild - fromChild);
        }
        for (int child = fromChild; child < toChild; child++) {
            int firstYear = years + 1;
            int lastYear = 0;
            int after = children.firstEpisode(child + 1);
            for (int episode = children.firstEpisode(child); episode < after; episode++) {
                int began = yearOf[episodes.start(episode)];
                int ended = yearOf[episodes.end(episode)];
                findEpisode(episode, began, ended);
                firstYear = Math.min(firstYear, began);
                lastYear = Math.max(lastYear, ended);
            }
            add(child, Math.max(1, firstYear), Math.min(lastYear, years));
        }
    }

    private void findEpisode(int episode, int began, int ended) {
        int counts = COUNTS[episodes.legalStatus(episode)];
        int reason = episodes.startReason(episode);
        placements[began] += IS_PLACED[reason];
        seen[began] |= (byte) ((RowsFound.FOUND | STARTS[reason]) & counts);
        for (int year = began; year < ended; year++) {
            inForce[year] = counts != 0 ? episode : inForce[year];
            placements[year + 1]++;
            seen[year + 1] |= (byte) (RowsFound.FOUND & counts);
        }
        seen[ended] |= (byte) (CEASES[episodes.endReason(episode) + 1] & counts);
    }

    private void add(int child, int firstYear, int lastYear) {
        for (int year = firstYear; year <= lastYear; year++) {
            RowsFound of = found[year];
            of.open.add(child, inForce[year], placements[year]);
            of.addInYear(seen[year]);
            inForce[year] = -1;
            placements[year] = 0;
            seen[year] = 0;
        }
    }
}
