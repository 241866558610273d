package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.metrics.catalogue.Figures.cohort;
import static org.lafc.metrics.catalogue.Figures.figure;
import static org.lafc.metrics.catalogue.Figures.result;
import static org.lafc.metrics.catalogue.VoiceStories.day;
import static org.lafc.metrics.catalogue.VoiceStories.from;
import static org.lafc.metrics.catalogue.VoiceStories.holdingVoice;
import static org.lafc.metrics.catalogue.VoiceStories.referral;
import static org.lafc.metrics.catalogue.VoiceStories.took;
import static org.lafc.metrics.catalogue.VoiceStories.with;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plan.SampledPlan;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.provision.CarerKind;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.core.voice.SurveyAnswer;
import org.lafc.core.voice.SurveyReply;
import org.lafc.core.voice.SurveyTopic;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.MeasureFacts;
import org.lafc.metrics.cohort.MeasureFacts.Measured;
import org.lafc.metrics.cohort.VoiceFacts;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiDefinition;

/** The worked examples of the KPI catalogue for being heard, carers, surveys and sampled plans, with every count. */
class VoiceMeasuresTest {

    private static CareHistory inCare(String id, String born, String start, CareRecord... records) {
        return holdingVoice(
                with(Fx1.child(id, born, Fx1.own(start, "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)), records));
    }

    private static CareHistory leftCare(String id, String born, String start, String end, CareRecord... records) {
        return holdingVoice(with(
                Fx1.child(
                        id,
                        born,
                        Fx1.own(start, end, EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)),
                records));
    }

    private static LongStream values(Cohort cohort, RowSet set, Fact fact) {
        FactTable rows = cohort.rows(set);
        return IntStream.range(0, rows.size())
                .mapToLong(row ->
                        rows.column(fact).isKnown(row) ? rows.column(fact).value(row) : -1);
    }

    @Test
    void twoOfFiveChildrenGaveFeedback() {
        assertThat(figure("powys.p11.feedback", VoiceStories.fx1()))
                .isEqualTo("looked at 5, excluded {}, missing {}, pending 0: 2 of 5, 40.0 per cent");
        assertThat(figure("powys.p11.feedback.count", VoiceStories.fx1())).endsWith("2 of 5, 2 children");
    }

    @Test
    void feedbackIsAskedFromTheFifthBirthdayOnAndAfter28Days() {
        List<CareHistory> children = List.of(
                inCare("1", "2013-03-31", "2017-01-01", took(ParticipationKind.FEEDBACK, "2018-03-31")),
                inCare("2", "2013-04-01", "2017-01-01", took(ParticipationKind.FEEDBACK, "2018-03-31")),
                leftCare("3", "2012-07-01", "2017-01-01", "2017-07-01"),
                leftCare("4", "2012-07-02", "2017-01-01", "2017-07-01"),
                inCare("5", "2009-01-01", "2018-03-04"),
                inCare("6", "2009-01-01", "2018-03-05"));

        assertThat(figure("powys.p11.feedback", children))
                .isEqualTo("looked at 4, excluded {days-looked-after-in-year is less than 28 days=1}, missing {}, "
                        + "pending 0: 1 of 3, 33.3 per cent");
    }

    @Test
    void feedbackCountsOnDaysOfBeingLookedAfterAlone() {
        CareHistory left =
                leftCare("1", "2009-01-01", "2017-01-01", "2017-07-01", took(ParticipationKind.FEEDBACK, "2017-07-01"));

        assertThat(figure("powys.p11.feedback", List.of(left))).contains("0 of 1");
    }

    @Test
    void withoutASourceThereIsNoFigure() {
        assertThat(figure("powys.p11.feedback", Fx1.histories()))
                .endsWith("not computable: no source holds occasions of taking part (for feedback-given)");
        assertThat(figure("powys.p16.given-award", Fx1.histories()))
                .endsWith("not computable: no source holds awards (for awards-in-year)");
        assertThat(figure("powys.p13.advocacy-referrals", Fx1.histories()))
                .endsWith("not computable: no source holds referrals to advocacy");
        assertThat(figure("cwm-taf.ct2-3.carers-trained", Fx1.histories()))
                .endsWith("not computable: no source holds households of carers");
    }

    private static Meeting meeting(ParticipationKind body, String day, MeetingState state) {
        return new Meeting(day(day), body, state, Optional.empty());
    }

    private static PlainRecords meetings(Meeting... meetings) {
        PlainRecords.Builder records = PlainRecords.builder().cover(Meeting.class);
        for (Meeting meeting : meetings) {
            records.add(Meeting.class, meeting);
        }
        return records.build();
    }

    private static CareHistory member(String id, String born, String from, CareRecord... records) {
        return with(inCare(id, born, "2005-01-01", records), new BoardMembership(from(from), Optional.empty()));
    }

    // P12: four meetings, a young member at three, two members at the end of the year.
    private static Cohort board() {
        return cohort(List.of(
                        member(
                                "1",
                                "2001-05-05",
                                "2017-01-01",
                                took(ParticipationKind.BOARD_MEETING, "2017-05-05"),
                                took(ParticipationKind.BOARD_MEETING, "2017-09-09")),
                        member("2", "2002-05-05", "2017-10-01", took(ParticipationKind.BOARD_MEETING, "2018-01-09")),
                        inCare("3", "2003-05-05", "2016-01-01", took(ParticipationKind.BOARD_MEETING, "2018-03-09"))))
                .others(meetings(
                        meeting(ParticipationKind.BOARD_MEETING, "2017-05-05", MeetingState.HELD),
                        meeting(ParticipationKind.BOARD_MEETING, "2017-09-09", MeetingState.HELD),
                        meeting(ParticipationKind.BOARD_MEETING, "2018-01-09", MeetingState.HELD),
                        meeting(ParticipationKind.BOARD_MEETING, "2018-03-09", MeetingState.HELD),
                        meeting(ParticipationKind.BOARD_MEETING, "2018-03-10", MeetingState.CANCELLED),
                        meeting(ParticipationKind.BOARD_MEETING, "2018-03-11", MeetingState.NOT_QUORATE),
                        meeting(ParticipationKind.CHILDREN_FORUM, "2018-03-12", MeetingState.HELD),
                        meeting(ParticipationKind.BOARD_MEETING, "2018-04-01", MeetingState.HELD)))
                .build();
    }

    @Test
    void aYoungMemberIsAtThreeOfFourMeetingsAndTwoServeAtTheEnd() {
        assertThat(figure("powys.p12.meetings-with-young-member", board()))
                .isEqualTo("looked at 6, excluded {meeting-state is cancelled=1, meeting-state is not-quorate=1}, "
                        + "missing {}, pending 0: 3 of 4, 75.0 per cent");
        assertThat(figure("powys.p12.young-member", board()))
                .startsWith("looked at 2, excluded {}, missing {}, pending 0: 2 of 2, 2 ");
    }

    @Test
    void aMemberIsYoungUpToTheDayBeforeThe26thBirthday() {
        Cohort members = cohort(List.of(
                        member("1", "1992-04-01", "2017-01-01"),
                        member("2", "1992-03-31", "2017-01-01"),
                        with(inCare("3", "2001-01-01", "2016-01-01"), ended("2017-01-01", "2018-03-31"))))
                .build();

        assertThat(result("powys.p12.young-member", members).tally().initialPopulation())
                .isEqualTo(2);
        assertThat(result("powys.p12.young-member", members).tally().numerator())
                .isEqualTo(1);
    }

    private static BoardMembership ended(String from, String to) {
        return new BoardMembership(DateRange.of(day(from), day(to)), Optional.empty());
    }

    @Test
    void fourReferralsAreMadeByThreeChildren() {
        assertThat(figure("powys.p13.advocacy-referrals", VoiceStories.fx1()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 4 of 4, 4 advocacy-referrals");
        Cohort cohort = cohort(VoiceStories.fx1()).build();
        assertThat(values(cohort, RowSet.LOOKED_AFTER_IN_YEAR, VoiceFacts.ADVOCACY_REFERRALS_IN_YEAR))
                .containsExactly(1L, 2L, 1L, 0L, 0L, 0L, 0L);
        assertThat(figure("powys.p13.advocacy-referrals-per-100", cohort))
                .isEqualTo("looked at 7, excluded {}, missing {}, pending 0: 0 of 7, 57.1 referrals per 100 children");
    }

    @Test
    void repeatsAndReferralsOutsideCareAreNoneOfTheirOwn() {
        List<CareHistory> children = List.of(
                leftCare(
                        "1",
                        "2009-01-01",
                        "2017-01-01",
                        "2017-10-01",
                        referral("2017-06-01", "contact"),
                        referral("2017-06-29", "contact"),
                        referral("2017-07-01", "school"),
                        referral("2017-10-01", "contact")),
                inCare(
                        "2",
                        "2009-01-01",
                        "2017-01-01",
                        new AdvocacyReferral(day("2017-06-01"), Optional.empty(), Optional.empty()),
                        referral("2017-06-02", "contact")));

        assertThat(figure("powys.p13.advocacy-referrals", children))
                .isEqualTo("looked at 5, excluded {}, missing {repeats-earlier=1}, pending 0: 3 of 4, "
                        + "3 advocacy-referrals");
        assertThat(values(cohort(children).build(), RowSet.LOOKED_AFTER_IN_YEAR, VoiceFacts.ADVOCACY_REFERRALS_IN_YEAR))
                .containsExactly(2L, -1L);
    }

    @Test
    void twoOfThreeChildrenCameToTheForumThreeTimesToTwoSessions() {
        Cohort cohort = cohort(VoiceStories.fx1())
                .others(meetings(
                        meeting(ParticipationKind.CHILDREN_FORUM, "2017-06-10", MeetingState.HELD),
                        meeting(ParticipationKind.CHILDREN_FORUM, "2017-10-14", MeetingState.HELD),
                        meeting(ParticipationKind.CHILDREN_FORUM, "2017-12-14", MeetingState.CANCELLED)))
                .build();

        assertThat(figure("powys.p14.forum-attended", cohort))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 2 of 3, 66.7 per cent");
        assertThat(figure("powys.p14.forum-attenders", cohort)).endsWith("2 of 3, 2 children");
        assertThat(values(cohort, RowSet.MEETINGS_IN_YEAR, VoiceFacts.ATTENDANCES))
                .containsExactly(2L, 1L, 0L);
        assertThat(figure("powys.p14.attendances-per-session", cohort))
                .isEqualTo("looked at 2, excluded {}, missing {}, pending 0: 0 of 2, 1.5 attendances per session");
    }

    @Test
    void whoTurnsEightOnTheDayOfLeavingCareWasNeverEightInCare() {
        List<CareHistory> children = List.of(
                leftCare("1", "2009-07-01", "2017-01-01", "2017-07-01"),
                leftCare("2", "2009-06-30", "2017-01-01", "2017-07-01"),
                inCare("3", "2010-03-31", "2017-01-01"),
                inCare("4", "2010-04-01", "2017-01-01"),
                inCare("5", "2000-02-29", "2017-01-01"));

        assertThat(values(cohort(children).build(), RowSet.LOOKED_AFTER_IN_YEAR, VoiceFacts.AGE_WHILE_LOOKED_AFTER))
                .containsExactly(7L, 8L, 8L, 7L, 17L);
    }

    @Test
    void twoSessionsOnOneDayCannotBeToldApart() {
        Cohort cohort = cohort(VoiceStories.fx1())
                .others(meetings(
                        meeting(ParticipationKind.CHILDREN_FORUM, "2017-06-10", MeetingState.HELD),
                        meeting(ParticipationKind.CHILDREN_FORUM, "2017-06-10", MeetingState.HELD)))
                .build();

        assertThat(values(cohort, RowSet.MEETINGS_IN_YEAR, VoiceFacts.ATTENDANCES))
                .containsExactly(-1L, -1L);
    }

    @Test
    void twoOfSevenChildrenWereGivenAnAward() {
        assertThat(figure("powys.p16.given-award", VoiceStories.fx1()))
                .isEqualTo("looked at 7, excluded {}, missing {}, pending 0: 2 of 7, 28.6 per cent");
        assertThat(figure("powys.p16.given-award.count", VoiceStories.fx1())).endsWith("2 of 7, 2 children");
    }

    @Test
    void aCelebrationThatWasCancelledWasNotHeld() {
        Cohort cohort = cohort(VoiceStories.fx1())
                .others(meetings(
                        meeting(ParticipationKind.CELEBRATION, "2017-06-10", MeetingState.CANCELLED),
                        meeting(ParticipationKind.CELEBRATION, "2018-03-31", MeetingState.HELD)))
                .build();

        assertThat(result("powys.p16.celebration-held", cohort).tally().initialPopulation())
                .isEqualTo(2);
        assertThat(result("powys.p16.celebration-held", cohort).tally().numerator())
                .isEqualTo(1);
    }

    private static CarerHousehold household(int number, String approved, String trained) {
        return new CarerHousehold(
                "H" + number,
                CarerKind.values()[number % CarerKind.values().length],
                from(approved),
                trained.isEmpty() ? Optional.empty() : Optional.of(day(trained)),
                Optional.empty());
    }

    @Test
    void sevenOfTenHouseholdsAreTrained() {
        PlainRecords.Builder carers = PlainRecords.builder();
        IntStream.range(0, 7)
                .mapToObj(number -> household(number, "2015-01-01", "2018-03-31"))
                .forEach(household -> carers.add(CarerHousehold.class, household));
        carers.add(CarerHousehold.class, household(7, "2018-03-31", "2018-04-01"));
        carers.add(CarerHousehold.class, household(8, "2015-01-01", ""));
        carers.add(CarerHousehold.class, household(9, "2015-01-01", ""));
        carers.add(CarerHousehold.class, household(10, "2018-04-01", "2015-01-01"));

        assertThat(figure(
                        "cwm-taf.ct2-3.carers-trained",
                        cohort(List.of()).others(carers.build()).build()))
                .isEqualTo("looked at 10, excluded {}, missing {}, pending 0: 7 of 10, 70.0 per cent");
    }

    private static void answers(PlainRecords.Builder records, int number, SurveyTopic topic, SurveyReply reply) {
        for (int i = 0; i < number; i++) {
            records.add(SurveyAnswer.class, new SurveyAnswer(day("2018-02-02"), topic, reply, Optional.empty()));
        }
    }

    @Test
    void twentyOneOfTwentyEightAnswersAreGood() {
        PlainRecords.Builder survey = PlainRecords.builder();
        answers(survey, 10, SurveyTopic.EXPERIENCE, SurveyReply.STRONGLY_AGREE);
        answers(survey, 6, SurveyTopic.EXPERIENCE, SurveyReply.AGREE);
        answers(survey, 5, SurveyTopic.EXPERIENCE, SurveyReply.YES);
        answers(survey, 3, SurveyTopic.EXPERIENCE, SurveyReply.NEITHER);
        answers(survey, 2, SurveyTopic.EXPERIENCE, SurveyReply.DISAGREE);
        answers(survey, 1, SurveyTopic.EXPERIENCE, SurveyReply.STRONGLY_DISAGREE);
        answers(survey, 1, SurveyTopic.EXPERIENCE, SurveyReply.NO);
        answers(survey, 4, SurveyTopic.EXPERIENCE, SurveyReply.NOT_KNOWN);
        answers(survey, 9, SurveyTopic.OTHER, SurveyReply.AGREE);

        assertThat(figure(
                        "cwm-taf.ct4-3.good-experience",
                        cohort(List.of()).others(survey.build()).build()))
                .isEqualTo(
                        "looked at 32, excluded {}, missing {positive-answer=4}, pending 0: 21 of 28, 75.0 per cent");
    }

    private static SampledPlan plan(Answer outcomes, Answer progress) {
        return new SampledPlan(day("2017-11-11"), outcomes, progress, Optional.empty());
    }

    @Test
    void twelveOfFifteenPlansLookAtOutcomes() {
        List<CareHistory> children = IntStream.range(0, 15)
                .mapToObj(number -> with(
                        Fx1.child("S" + number, "2009-01-01"),
                        number < 12
                                ? plan(Answer.YES, Answer.YES)
                                : plan(number == 12 ? Answer.NO : Answer.YES, Answer.values()[number - 12])))
                .toList();

        assertThat(figure("cwm-taf.ct4-5.outcome-focused-plans", children))
                .isEqualTo("looked at 15, excluded {}, missing {}, pending 0: 12 of 15, 80.0 per cent");
    }

    // CT4.2: of 17 measures 14 gave a value with under 5 per cent of their data missing.
    @Test
    void fourteenOfSeventeenMeasuresAreAvailable() {
        List<Measured> measures = new ArrayList<>();
        IntStream.range(0, 13).forEach(number -> measures.add(new Measured("m" + number, true, 100, 0)));
        measures.add(new Measured("just-under", true, 9501, 499));
        measures.add(new Measured("five-per-cent", true, 95, 5));
        measures.add(new Measured("no-value", false, 0, 0));
        measures.add(new Measured("no-value-though-scored", false, 10, 0));
        KpiTally tally = KpiEvaluator.of(List.of(Figures.definition("cwm-taf.ct4-2.measures-available")))
                .tally(set -> MeasureFacts.rows(measures))
                .get(0);

        assertThat(tally.initialPopulation()).isEqualTo(17);
        assertThat(tally.denominator()).isEqualTo(17);
        assertThat(tally.numerator()).isEqualTo(14);
        assertThat(KpiResult.of(Figures.definition("cwm-taf.ct4-2.measures-available"), "2018-03-31", Fx1.METHOD, tally)
                        .rounded())
                .contains(new BigDecimal("82.4"));
    }

    @Test
    void theMeasuresAreThoseEvaluatedInTheSameRun() {
        List<KpiDefinition> definitions = Stream.of(
                        "cwm-taf.ct4-2.measures-available",
                        "powys.p11.feedback",
                        "powys.p16.given-award",
                        "powys.p04.placed-over-20-miles",
                        "cwm-taf.ct2-3.carers-trained")
                .map(Figures::definition)
                .toList();
        KpiResult available = KpiEvaluator.of(definitions)
                .evaluate(cohort(VoiceStories.fx1()).build())
                .get(0);

        // Of five placed children one has no distance; of carers nothing is known.
        assertThat(available.tally().denominator()).isEqualTo(4);
        assertThat(available.tally().numerator()).isEqualTo(2);
        assertThat(available.rounded()).contains(new BigDecimal("50.0"));
    }

    @Test
    void measuredCountsAreNotNegative() {
        assertThatThrownBy(() -> new Measured("m", true, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scored and missing must be 0 or more, but were -1 and 0 of m");
    }
}
