package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Review;
import org.lafc.core.time.TimeLimit;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The reviews held in the year of children who were looked after on the day of the review (C2, C6). */
final class ReviewsHeld extends ChildRowMaker<Review> {

    // Section 3 of the KPI catalogue, P6b: lafc's own choice.
    private static final TimeLimit CIRCULATION = TimeLimit.workingDays(20);

    ReviewsHeld() {
        super(
                RowSet.REVIEWS_HELD,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                ConductFacts.PARTICIPATION,
                                (row, input) -> FactValue.of(row.thing().participation())),
                        new DerivedFact<>(
                                ConductFacts.OFFICER_SPOKE,
                                (row, input) -> FactValue.of(row.thing().officerSpoke())),
                        new DerivedFact<>(
                                ConductFacts.VIEWS_RECORDED,
                                (row, input) -> FactValue.of(row.thing().viewsRecorded())),
                        new DerivedFact<>(
                                ConductFacts.OUTCOME_CIRCULATED,
                                (row, input) -> circulated(row.thing(), input.knownTo())))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<Review>> rows) {
        for (Review review : history.reviews()) {
            if (input.year().contains(review.date()) && history.isLookedAfterOn(review.date())) {
                rows.accept(CountedRow.event(review, history, review.date()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(Review.class, input.year()) ? ImmutableList.of() : ImmutableList.of(Needed.REVIEWS);
    }

    private static FactValue circulated(Review review, LocalDate knownTo) {
        Optional<LocalDate> limit = CIRCULATION.tryAfter(review.date());
        if (limit.isEmpty()) {
            return FactValue.MISSING;
        }
        Optional<LocalDate> went = review.outcomeCirculated().filter(day -> !day.isAfter(knownTo));
        if (went.isPresent()) {
            return FactValue.of(went.get().isAfter(limit.get()) ? DutyOutcome.MISSED : DutyOutcome.MET);
        }
        return limit.get().isAfter(knownTo) ? FactValue.of(DutyOutcome.NOT_YET_DUE) : FactValue.MISSING;
    }
}
