package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
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
    private final int years;
    private final byte[] yearOf =
            new byte[DayNumber.OPEN + 1]; // of a day: from 1, 0 before the first and one more after the last

    /** The sources of years that follow each other, for some children. */
    static ImmutableList<QuestionSource> sources(
            QuestionSource.Store store, List<CensusDate> dates, QuestionSource.Ends part) {
        YearsFound years = new YearsFound(store, dates);
        years.reserve(part.to() - part.from());
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
        years = dates.size();
        found = dates.stream().map(date -> new RowsFound(store, new Year(date))).toArray(RowsFound[]::new);
        for (int year = 1; year <= years; year++) {
            Year of = found[year - 1].year;
            if (year > 1 && of.first != found[year - 2].year.day + 1) {
                throw new IllegalArgumentException("years must follow each other, but were to " + dates);
            }
            Arrays.fill(yearOf, of.first, of.day + 1, (byte) year);
        }
        Arrays.fill(yearOf, found[years - 1].year.day + 1, yearOf.length, (byte) (years + 1));
    }

    // A quarter more than a year has of all, so that few need more.
    private void reserve(int size) {
        double share = 1.25 * size / Math.max(1, children.size()) / years;
        for (RowsFound of : found) {
            of.reserveVisits((int) (share * visits.size()));
            of.reserveReviews((int) (share * reviews.size()));
            of.reserve((int) (share * episodes.size()));
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
        int next = children.firstVisit(child);
        int after = children.firstVisit(child + 1);
        while (next < after) {
            int year = yearOf[visits.day(next)];
            if (year > years) {
                return;
            }
            next = year == 0 ? next + 1 : found[year - 1].addVisits(next, after);
        }
    }

    private void findReviews(int child) {
        int next = children.firstReview(child);
        int after = children.firstReview(child + 1);
        while (next < after) {
            int year = yearOf[reviews.day(next)];
            if (year > years) {
                return;
            }
            next = year == 0 ? next + 1 : found[year - 1].addReviews(next, after);
        }
    }

    private void findEpisodes(int child) {
        int from = children.firstEpisode(child);
        int after = children.firstEpisode(child + 1);
        if (from == after) {
            return;
        }
        int last = Math.min(years, yearOf[children.lastDay(child)]);
        int to = from;
        for (int year = Math.max(1, yearOf[episodes.start(from)]); year <= last; year++) {
            RowsFound of = found[year - 1];
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
