package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.ReviewColumns;
import org.lafc.core.columns.VisitColumns;
import org.lafc.core.time.CensusDate;

/**
 * The rows of many years, found in one walk over some children: each visit and review goes to its year, each episode to the
 * years it reaches into, so that the walk costs rows plus years.
 */
final class YearsFound {

    private final QuestionSource.Store store;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final VisitColumns visits;
    private final ReviewColumns reviews;
    private final RowsFound[] found; // by year
    private final byte[] yearOf = new byte[DayNumber.OPEN + 1]; // of a day: the first year that does not end before it

    /** The sources of years that follow each other, for some children. */
    static ImmutableList<QuestionSource> sources(
            QuestionSource.Store store, List<CensusDate> dates, QuestionSource.Ends part) {
        YearsFound years = new YearsFound(store, dates);
        years.walk(part.from(), part.to());
        ImmutableList.Builder<QuestionSource> sources = ImmutableList.builder();
        for (RowsFound of : years.found) {
            sources.add(new QuestionSource(store, of));
        }
        return sources.build();
    }

    private YearsFound(QuestionSource.Store store, List<CensusDate> dates) {
        this.store = store;
        children = store.columns.children();
        episodes = store.columns.episodes();
        visits = store.columns.visits();
        reviews = store.columns.reviews();
        found = dates.stream().map(date -> new RowsFound(store, new Year(date))).toArray(RowsFound[]::new);
        int year = 0;
        for (int day = 0; day < yearOf.length; day++) {
            while (year < found.length && found[year].year.day < day) {
                year++;
                if (year < found.length && found[year].year.first != found[year - 1].year.day + 1) {
                    throw new IllegalArgumentException("years must follow each other, but were to " + dates);
                }
            }
            yearOf[day] = (byte) year;
        }
    }

    private void walk(int fromChild, int toChild) {
        int child = fromChild;
        while (child < toChild) {
            int authority = children.authority(child);
            for (; child < toChild && children.authority(child) == authority; child++) {
                findVisits(child);
                findReviews(child);
                findEpisodes(child);
            }
            for (RowsFound of : found) {
                of.endAuthority(store.authorities.place(authority));
            }
        }
    }

    private void findVisits(int child) {
        int after = children.firstVisit(child + 1);
        int next = children.firstVisit(child);
        while (next < after) {
            int year = yearOf[visits.day(next)];
            if (year == found.length) {
                return;
            }
            int from = next;
            int last = found[year].year.day;
            while (next < after && visits.day(next) <= last) {
                next++;
            }
            found[year].addVisits(from, next);
        }
    }

    private void findReviews(int child) {
        int after = children.firstReview(child + 1);
        int next = children.firstReview(child);
        while (next < after) {
            int year = yearOf[reviews.day(next)];
            if (year == found.length) {
                return;
            }
            int from = next;
            int last = found[year].year.day;
            while (next < after && reviews.day(next) <= last) {
                next++;
            }
            found[year].addReviews(from, next);
        }
    }

    private void findEpisodes(int child) {
        int from = children.firstEpisode(child);
        int after = children.firstEpisode(child + 1);
        if (from == after) {
            return;
        }
        int years = Math.min(found.length, yearOf[children.lastDay(child)] + 1);
        int to = from;
        for (int year = yearOf[episodes.start(from)]; year < years; year++) {
            RowsFound of = found[year];
            while (from < after && episodes.end(from) < of.year.first) {
                from++;
            }
            to = Math.max(from, to);
            while (to < after && episodes.start(to) <= of.year.day) {
                to++;
            }
            if (from < to) {
                of.addEpisodes(child, from, to);
            }
        }
    }
}
