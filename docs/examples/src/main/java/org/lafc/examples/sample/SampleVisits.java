package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.LifeStoryWork;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementPreparation;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;

/**
 * Invents who came to see one child from 2015-16 on: a visit within a week of each placement and then about every six weeks
 * (Care Planning, Placement and Case Review (Wales) Regulations 2015, regulation 31), one in eight of them late; how the
 * reviews of the return were held; how moves were prepared.
 */
final class SampleVisits {

    private final CareStory story;
    private final Draws draws;
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SampleVisits(CareStory story) {
        this.story = story;
        this.draws = story.draws();
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SampleVisits visits = new SampleVisits(story);
        visits.addVisits();
        visits.addReviews();
        visits.addPlacements();
        return visits.records.build();
    }

    private void addVisits() {
        ImmutableList<LocalDate> starts = story.placementStarts();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate start = starts.get(i);
            LocalDate end = i + 1 < starts.size()
                    ? starts.get(i + 1)
                    : story.child().lastDay().plusDays(1);
            String placement = "placement from " + start;
            boolean before = start.isBefore(SampleReturn.RECORDS_FROM);
            // Where the placement began before the records, the first visit is one of a series.
            LocalDate date = before
                    ? SampleReturn.RECORDS_FROM.plusDays(draws.below(placement + " first visit", 40))
                    : start.plusDays(draws.between(
                            placement + " first visit", 1, draws.happens(placement + " visited late", 15) ? 14 : 7));
            for (int number = 1; date.isBefore(end); number++) {
                String visit = placement + " visit " + number;
                LocalDate worked = SampleReviews.workingDayBy(date);
                if (!worked.isBefore(start) && !worked.isBefore(SampleReturn.RECORDS_FROM)) {
                    records.add(visit(worked, visit));
                }
                boolean late = draws.happens(visit + " then late", 12);
                date = date.plusDays(
                        late ? draws.between(visit + " gap", 44, 75) : draws.between(visit + " gap", 28, 41));
            }
        }
    }

    private Visit visit(LocalDate date, String choice) {
        boolean seen = draws.happens(choice + " seen", 95);
        boolean old = story.child().ageOn(date) >= 4;
        boolean alone = seen && old && draws.happens(choice + " alone", 78);
        Optional<NotAlone> why = Optional.empty();
        if (seen && !alone) {
            why = Optional.of(old && draws.happens(choice + " refused", 50) ? NotAlone.CHILD_REFUSED : NotAlone.OTHER);
            why = old ? why : Optional.of(NotAlone.NOT_APPROPRIATE);
        }
        return new Visit(
                date,
                seen ? Answer.YES : Answer.NO,
                alone ? Answer.YES : Answer.NO,
                why,
                VisitManner.IN_PERSON,
                Optional.empty());
    }

    private void addReviews() {
        for (SampleReviews.SampleReview review : SampleReviews.of(story)) {
            LocalDate date = review.date();
            String choice = "review of " + date;
            LocalDate circulated = date.plusDays(draws.between(choice + " circulated", 7, 35));
            records.add(new Review(
                    date,
                    Participation.NOT_KNOWN, // the return has it
                    answer(choice + " officer spoke", 75, 5),
                    answer(choice + " views recorded", 85, 5),
                    Optional.of(circulated)
                            .filter(day -> !day.isAfter(SampleReturn.LAST_DAY))
                            .filter(day -> draws.happens(choice + " outcome noted", 90)),
                    Optional.empty()));
        }
    }

    private void addPlacements() {
        for (LocalDate start : story.placementStarts()) {
            String choice = "placement from " + start;
            boolean present = start.equals(story.child().placementStart());
            boolean longTerm = present && story.child().placementMonths() >= 24;
            records.add(new PlacementTerms(
                    start,
                    longTerm || draws.happens(choice + " meant to last", 25) ? Answer.YES : Answer.NO,
                    PlacementBasis.ORDINARY,
                    Optional.empty()));
            if (!start.isBefore(SampleReturn.RECORDS_FROM)) {
                boolean emergency = draws.happens(choice + " in an emergency", 20);
                records.add(new PlacementPreparation(
                        start,
                        answer(choice + " informed", emergency ? 30 : 80, 6),
                        answer(choice + " met carer", emergency ? 5 : 60, 6),
                        emergency ? Answer.YES : Answer.NO,
                        Optional.empty()));
            }
        }
        for (LocalDate year : SampleReturn.YEARS) {
            story.dayIn(year, "life story day")
                    .filter(day -> draws.happens("life story work " + year, 40))
                    .ifPresent(day -> records.add(new LifeStoryWork(day, Optional.empty())));
        }
    }

    // Yes and not known in so many of a hundred, else no.
    private Answer answer(String choice, int yes, int notKnown) {
        int drawn = draws.below(choice, 100);
        return drawn < yes ? Answer.YES : drawn < yes + notKnown ? Answer.NOT_KNOWN : Answer.NO;
    }
}
