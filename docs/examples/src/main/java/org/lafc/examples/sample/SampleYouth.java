package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.Award;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.IndependentVisitor;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;

/** Invents how one child was heard in the year, and how those of sixteen and seventeen stand on its last day. */
final class SampleYouth {

    private static final int WEEKS_FOR_CATEGORY_1 = 13;

    private final CareStory story;
    private final Draws draws;
    private final int age;
    private final LocalDate from; // the first day of care in the year
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SampleYouth(CareStory story) {
        this.story = story;
        this.draws = story.draws();
        this.age = story.child().ageOn(SampleReturn.LAST_DAY);
        this.from = story.careStart().isAfter(SampleReturn.FIRST_DAY) ? story.careStart() : SampleReturn.FIRST_DAY;
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SampleYouth youth = new SampleYouth(story);
        if (youth.age >= 5) {
            youth.addVoice();
        }
        if (youth.age >= 16) {
            youth.addStanding();
        }
        return youth.records.build();
    }

    private void addVoice() {
        if (!story.careStart().isBefore(SampleReturn.FIRST_DAY) && draws.happens("advocacy offered", 85)) {
            LocalDate offered = story.careStart().plusDays(draws.between("days to the offer", 0, 14));
            if (!offered.isAfter(SampleReturn.LAST_DAY)) {
                boolean accepted = draws.happens("advocacy accepted", 35);
                records.add(new AdvocacyOffer(offered, accepted ? Answer.YES : Answer.NO, Optional.empty()));
            }
        }
        if (draws.happens("advocate", 8)) {
            String matter = draws.oneOf("matter", "contact with family", "placement", "school", "complaint");
            records.add(new AdvocacyReferral(day("referred to advocate"), Optional.of(matter), Optional.empty()));
        }
        if (draws.happens("independent visitor", 6)) {
            records.add(new IndependentVisitor(DateRange.startingOn(day("visitor")), Optional.empty()));
        }
        if (draws.happens("award", 18)) {
            records.add(new Award(day("award"), Optional.empty()));
        }
        if (draws.happens("feedback", 25)) {
            addEvent(ParticipationKind.FEEDBACK);
        }
        if (age >= 10 && draws.happens("forum", 15)) {
            addEvent(age >= 16 ? ParticipationKind.LEAVING_CARE_FORUM : ParticipationKind.CHILDREN_FORUM);
        }
        if (age >= 15 && draws.happens("board", 6)) {
            records.add(new BoardMembership(DateRange.startingOn(from), Optional.empty()));
            addEvent(ParticipationKind.BOARD_MEETING);
        }
    }

    private void addEvent(ParticipationKind kind) {
        records.add(new ParticipationEvent(day("day of " + kind), kind, Optional.empty()));
    }

    private LocalDate day(String choice) {
        return from.plusDays(draws.between(choice, 0, (int) DAYS.between(from, SampleReturn.LAST_DAY)));
    }

    private void addStanding() {
        LocalDate fourteen = story.child().dateOfBirth().plusYears(14);
        LocalDate counted = story.careStart().isAfter(fourteen) ? story.careStart() : fourteen;
        boolean eligible = !counted.plusWeeks(WEEKS_FOR_CATEGORY_1).isAfter(SampleReturn.LAST_DAY);
        boolean alone = story.child().placementType().equals("INDEPENDENT_LIVING");
        Activity activity = Activity.valueOf(draws.oneOf(
                "activity",
                "OTHER_EDUCATION_FULL_TIME",
                "OTHER_EDUCATION_FULL_TIME",
                "OTHER_EDUCATION_FULL_TIME",
                "APPRENTICESHIP_FULL_TIME",
                "OTHER_EMPLOYMENT_PART_TIME",
                "NOT_ENGAGED_OTHER",
                "NOT_ENGAGED_ILLNESS"));
        records.add(LeavingCareStatus.builder()
                .date(SampleReturn.LAST_DAY)
                .category(Optional.of(CareLeaverCategory.CATEGORY_1).filter(category -> eligible))
                .inTouch(InTouch.YES)
                .activity(activity)
                .accommodation(alone ? Accommodation.SEMI_INDEPENDENT : Accommodation.NOT_KNOWN)
                .suitable(alone ? Answer.YES : Answer.NOT_KNOWN)
                .adviser(draws.happens("adviser", 85) ? Answer.YES : Answer.NO)
                .build());
        AreaSide side = story.child().placementLocation().equals("IN_AREA") ? AreaSide.IN_AREA : AreaSide.OUT_OF_AREA;
        LocalDate started = from.plusDays(draws.below("activity began", 20));
        if (!started.isAfter(SampleReturn.LAST_DAY)) {
            records.add(new ActivitySpell(DateRange.startingOn(started), activity, side, Optional.empty()));
        }
    }
}
