package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.Award;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.IndependentVisitor;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;

/**
 * Invents how one child was heard from 2015-16 on. Whoever goes to a forum or sits on the board comes on days on which it
 * met ({@link SampleMeetings}); awards are given at the celebration.
 */
final class SampleYouth {

    private final CareStory story;
    private final Draws draws;
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SampleYouth(CareStory story) {
        this.story = story;
        this.draws = story.draws();
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SampleYouth youth = new SampleYouth(story);
        for (LocalDate year : SampleReturn.YEARS) {
            youth.addYear(year);
        }
        youth.addBoard();
        return youth.records.build();
    }

    private void addYear(LocalDate year) {
        boolean goesToLeavingCareForum = draws.happens("leaving care forum " + year, 22);
        for (LocalDate session : SampleMeetings.days(ParticipationKind.LEAVING_CARE_FORUM, year)) {
            if (goesToLeavingCareForum && SampleLeavingCare.isSupported(story, session)) {
                addSession(ParticipationKind.LEAVING_CARE_FORUM, session, 60);
            }
        }
        Optional<LocalDate> someDay = story.dayIn(year, "day of feedback");
        if (someDay.isEmpty() || story.child().ageOn(someDay.get()) < 5) {
            return;
        }
        if (draws.happens("feedback " + year, 25)) {
            records.add(new ParticipationEvent(someDay.get(), ParticipationKind.FEEDBACK, Optional.empty()));
        }
        addAdvocacy(year);
        if (draws.happens("independent visitor " + year, 3)) {
            LocalDate from = story.dayIn(year, "visitor").orElseThrow();
            records.add(new IndependentVisitor(untilCareEnds(from), Optional.empty()));
        }
        for (LocalDate celebration : SampleMeetings.days(ParticipationKind.CELEBRATION, year)) {
            if (isInCare(celebration) && draws.happens("award " + year, 18)) {
                records.add(new Award(celebration, Optional.empty()));
                addSession(ParticipationKind.CELEBRATION, celebration, 90);
            }
        }
        boolean goesToForum = draws.happens("forum " + year, 17);
        for (LocalDate session : SampleMeetings.days(ParticipationKind.CHILDREN_FORUM, year)) {
            if (goesToForum && isInCare(session) && story.child().ageOn(session) >= 8) {
                addSession(ParticipationKind.CHILDREN_FORUM, session, 50);
            }
        }
    }

    private void addAdvocacy(LocalDate year) {
        boolean entered = !story.careStart().isBefore(year) && story.careStart().isBefore(year.plusYears(1));
        LocalDate offered = story.careStart().plusDays(draws.between("days to the offer", 0, 30));
        if (entered && !offered.isAfter(story.child().lastDay()) && draws.happens("advocacy offered", 85)) {
            boolean accepted = draws.happens("advocacy accepted", 35);
            records.add(new AdvocacyOffer(offered, accepted ? Answer.YES : Answer.NO, Optional.empty()));
        }
        if (draws.happens("advocate " + year, 8)) {
            String matter = draws.oneOf("matter " + year, "contact with family", "placement", "school", "complaint");
            LocalDate referred = story.dayIn(year, "referred to advocate").orElseThrow();
            records.add(new AdvocacyReferral(referred, Optional.of(matter), Optional.empty()));
        }
    }

    // Some of those in care or grown up in it sit on the board from fifteen on.
    private void addBoard() {
        boolean stays = story.child().isInCareAtTheEnd() || SampleLeavingCare.isGrownUp(story);
        LocalDate fifteen = story.child().dateOfBirth().plusYears(15);
        LocalDate from = story.careStart().isAfter(fifteen) ? story.careStart() : fifteen;
        if (!stays || from.isAfter(SampleReturn.LAST_DAY) || !draws.happens("board", 6)) {
            return;
        }
        records.add(new BoardMembership(DateRange.startingOn(from), Optional.empty()));
        for (LocalDate year : SampleReturn.YEARS) {
            for (LocalDate meeting : SampleMeetings.days(ParticipationKind.BOARD_MEETING, year)) {
                if (!meeting.isBefore(from)) {
                    addSession(ParticipationKind.BOARD_MEETING, meeting, 30);
                }
            }
        }
    }

    private void addSession(ParticipationKind kind, LocalDate day, int inHundred) {
        if (draws.happens(kind + " of " + day, inHundred)) {
            records.add(new ParticipationEvent(day, kind, Optional.empty()));
        }
    }

    private boolean isInCare(LocalDate day) {
        return !day.isBefore(story.careStart()) && !day.isAfter(story.child().lastDay());
    }

    private DateRange untilCareEnds(LocalDate from) {
        return story.end().map(end -> DateRange.of(from, end)).orElse(DateRange.startingOn(from));
    }
}
