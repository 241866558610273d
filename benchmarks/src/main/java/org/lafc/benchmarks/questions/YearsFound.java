package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    private final RowsFound[] found; // by year, from 1
    private final int years;
    private final byte[] yearOf = new byte[DayNumber.OPEN + 1]; // of a day

    /** The sources of years that follow each other, for some children. */
    static ImmutableList<QuestionSource> sources(
            QuestionSource.Store store, List<CensusDate> dates, QuestionSource.Ends part) {
        YearsFound years = new YearsFound(store, dates);
        years.reserve(part.to() - part.from());
        years.walk(part.from(), part.to());
        ImmutableList.Builder<QuestionSource> sources = ImmutableList.builder();
        for (int year = 1; year <= dates.size(); year++) {
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
        // One for what is before the first year, and one for what is after the last.
        found = Stream.of(Stream.of(dates.get(0)), dates.stream(), Stream.of(dates.get(years - 1)))
                .flatMap(of -> of.map(date -> new RowsFound(store, new Year(date))))
                .toArray(RowsFound[]::new);
        for (int year = 1; year <= years; year++) {
            Year of = found[year].year;
            if (year > 1 && of.first != found[year - 1].year.day + 1) {
                throw new IllegalArgumentException("years must follow each other, but were to " + dates);
            }
            Arrays.fill(yearOf, of.first, of.day + 1, (byte) year);
        }
        Arrays.fill(yearOf, found[years].year.day + 1, yearOf.length, (byte) (years + 1));
    }

    // A quarter more than a year has of all, so that few need more.
    private void reserve(int size) {
        double share = 1.25 * size / Math.max(1, children.size()) / years;
        for (int year = 1; year <= years; year++) {
            found[year].reserveVisits((int) (share * visits.size()));
            found[year].reserveReviews((int) (share * reviews.size()));
            found[year].reserve((int) (share * episodes.size()));
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
        int first = children.firstVisit(child);
        int after = children.firstVisit(child + 1);
        if (first == after) {
            return;
        }
        for (int year = yearOf[visits.day(first)]; year <= yearOf[visits.day(after - 1)]; year++) {
            found[year].reserveVisits(after - first);
        }
        for (int i = first; i < after; i++) {
            found[yearOf[visits.day(i)]].addVisit(i);
        }
    }

    private void findReviews(int child) {
        int first = children.firstReview(child);
        int after = children.firstReview(child + 1);
        if (first == after) {
            return;
        }
        for (int year = yearOf[reviews.day(first)]; year <= yearOf[reviews.day(after - 1)]; year++) {
            found[year].reserveReviews(after - first);
        }
        for (int i = first; i < after; i++) {
            found[yearOf[reviews.day(i)]].addReview(i);
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
