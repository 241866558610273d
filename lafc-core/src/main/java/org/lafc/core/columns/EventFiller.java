package org.lafc.core.columns;

import java.time.LocalDate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.time.DateRange;

/** Fills the columns of visits and reviews, child after child. */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class EventFiller {

    final Growing.Chars visitDay = new Growing.Chars();
    final Growing.Bytes visitGap = new Growing.Bytes();
    final Growing.Chars reviewDay = new Growing.Chars();
    final Growing.Bytes reviewGap = new Growing.Bytes();
    final Growing.Bytes participation = new Growing.Bytes();

    void add(CareHistory history) {
        int[] starts = history.episodes().stream()
                .filter(episode -> episode.startReason() == EpisodeStart.STARTED)
                .mapToInt(episode -> number(episode.dates().start(), "DECOM"))
                .toArray();
        int next = 0;
        int before = DayNumber.NONE; // the latest visit or start
        for (Visit visit : history.visits()) {
            int day = number(visit.date(), "visit");
            while (next < starts.length && starts[next] <= day) {
                before = Math.max(before, starts[next++]);
            }
            visitDay.add(day);
            visitGap.add(before == DayNumber.NONE ? Gap.NONE : Gap.of(day - before));
            before = day;
        }
        addReviews(history, starts);
    }

    private void addReviews(CareHistory history, int[] starts) {
        int next = 0;
        int start = DayNumber.NONE;
        int reviewed = DayNumber.NONE;
        for (Review review : history.reviews()) {
            int day = number(review.date(), "REVIEW");
            while (next < starts.length && starts[next] <= day) {
                start = starts[next++];
            }
            reviewDay.add(day);
            reviewGap.add(gap(start, reviewed, day));
            participation.add(review.participation().ordinal());
            reviewed = day;
        }
    }

    // On one day care starts before it is reviewed.
    static int gap(int start, int reviewed, int day) {
        if (reviewed != DayNumber.NONE && reviewed >= start) {
            return Gap.AFTER_REVIEW;
        }
        return start == DayNumber.NONE ? Gap.NONE : Gap.of(day - start);
    }

    void truncate(int visits, int reviews) {
        visitDay.truncate(visits);
        visitGap.truncate(visits);
        reviewDay.truncate(reviews);
        reviewGap.truncate(reviews);
        participation.truncate(reviews);
    }

    static int number(LocalDate day, String field) {
        if (!DayNumber.has(day)) {
            throw new DoesNotFit(field, "a day that columns cannot hold (value withheld)", DayNumber.allowed());
        }
        return DayNumber.of(day);
    }

    static int endNumber(DateRange dates) {
        return dates.endExclusive().map(end -> number(end, "DEC")).orElse(DayNumber.OPEN);
    }
}
