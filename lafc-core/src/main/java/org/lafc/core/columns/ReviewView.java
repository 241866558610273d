package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Participation;

/** A review as columns hold it; see {@link HistoryView}. */
public final class ReviewView {

    private static final ImmutableList<Participation> PARTICIPATIONS = ImmutableList.copyOf(Participation.values());

    private final ReviewColumns reviews;
    private final int review;

    ReviewView(ReviewColumns reviews, int review) {
        this.reviews = reviews;
        this.review = review;
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate date() {
        return DayNumber.day(reviews.day(review));
    }

    /**
     * Returns how the child took part.
     *
     * @return the participation, which may be not recorded
     */
    public Participation participation() {
        return PARTICIPATIONS.get(reviews.participation(review));
    }

    /**
     * Returns how many days there were since care started, if no review lies between.
     *
     * @return 0 to 252, {@link Gap#LONG} for more, {@link Gap#AFTER_REVIEW} if a review lies between, or {@link Gap#NONE}
     */
    public int gap() {
        return reviews.gap(review);
    }

    /**
     * Returns how many days there were since the review before, if care did not start between.
     *
     * @return the days; empty if the event before was a start of care, or there was none
     */
    public OptionalInt daysSinceReview() {
        return gap() == Gap.AFTER_REVIEW ? OptionalInt.of(reviews.daysSinceReview(review)) : OptionalInt.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReviewView view && view.reviews == reviews && view.review == review;
    }

    @Override
    public int hashCode() {
        return review;
    }

    /**
     * Returns how the child took part.
     *
     * @return for example {@code ReviewView[attended-spoke]}
     */
    @Override
    public String toString() {
        return "ReviewView[" + participation() + "]";
    }
}
