package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.Award;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.core.voice.RepeatReferrals;
import org.lafc.core.voice.SurveyReply;
import org.lafc.core.voice.SurveyTopic;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.FactValue;

/**
 * The facts of being heard: of children looked after in the year, of referrals to advocacy, of meetings and their members,
 * and of answers to surveys.
 */
public final class VoiceFacts {

    private static final FactType YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);
    private static final String PARTICIPATION = "plain table participation";
    private static final String REFERRALS = "plain table advocacy_referrals";
    private static final String NOT_HELD_ALL_YEAR = "no source holds such records of all of the year";

    static final String PARTICIPATION_WORDS = "occasions of taking part";
    static final String REFERRAL_WORDS = "referrals to advocacy";

    /** Days looked after in the year. */
    public static final Fact DAYS_LOOKED_AFTER_IN_YEAR = new Fact(
            "days-looked-after-in-year",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days (nights) of the year on which the child was looked after, over all periods of care",
            "never missing",
            "SSDA903 DECOM, DEC");

    /** The greatest age while looked after in the year. */
    public static final Fact AGE_WHILE_LOOKED_AFTER = new Fact(
            "age-while-looked-after",
            new FactType.WholeNumber(FactUnit.YEARS),
            "age on the last day of the year on which the child was looked after, in completed years (C4, C5)",
            "never missing",
            "SSDA903 DOB, DEC");

    /** Whether the child gave feedback. */
    public static final Fact FEEDBACK_GIVEN = new Fact(
            "feedback-given",
            YES_NO,
            "whether the child gave feedback in the year on a day of being looked after: survey, consultation, meeting or app",
            "none is recorded, and " + NOT_HELD_ALL_YEAR,
            PARTICIPATION);

    /** Sessions of the Children Looked After Forum that the child came to. */
    public static final Fact FORUM_ATTENDANCES = new Fact(
            "forum-attendances",
            new FactType.WholeNumber(new FactUnit("sessions", "session", 1)),
            "sessions of the Children Looked After Forum that the child came to in the year, one a day",
            NOT_HELD_ALL_YEAR,
            PARTICIPATION);

    /** Awards in the year. */
    public static final Fact AWARDS_IN_YEAR = new Fact(
            "awards-in-year",
            new FactType.WholeNumber(new FactUnit("awards", "award", 1)),
            "celebration awards that the child was given in the year",
            NOT_HELD_ALL_YEAR,
            "plain table awards");

    /** Referrals to advocacy in the year. */
    public static final Fact ADVOCACY_REFERRALS_IN_YEAR = new Fact(
            "advocacy-referrals-in-year",
            new FactType.WholeNumber(new FactUnit("referrals", "referral", 1)),
            "referrals of the child to advocacy in the year on days of being looked after; a further one for the same matter "
                    + "within 28 days is none of its own",
            NOT_HELD_ALL_YEAR + "; or of two within 28 days the matter of either is not recorded",
            REFERRALS);

    /** Whether a referral repeats an earlier one. */
    public static final Fact REPEATS_EARLIER = new Fact(
            "repeats-earlier",
            YES_NO,
            "whether the child was referred for the same matter within the 28 days before, so that both are one referral",
            "a referral stands within the 28 days before, and the matter of either is not recorded",
            REFERRALS);

    /** Which body met. */
    public static final Fact BODY = new Fact(
            "body",
            FactType.Code.of(ParticipationKind.values()),
            "which body it is a meeting or session of; celebration for a celebration event",
            "never missing",
            "plain table meetings");

    /** Whether a meeting was held. */
    public static final Fact MEETING_STATE = new Fact(
            "meeting-state",
            FactType.Code.of(MeetingState.values()),
            "whether it was held and quorate",
            "never missing",
            "plain table meetings");

    /** How many children and young people came. */
    public static final Fact ATTENDANCES = new Fact(
            "attendances",
            new FactType.WholeNumber(new FactUnit("attendances", "attendance", 1)),
            "children and young people recorded as taking part in that body on that day, each once",
            "no source holds who takes part on that day, or the body met twice on it",
            "plain tables meetings, participation");

    /** How many young members came. */
    public static final Fact YOUNG_MEMBERS_PRESENT = new Fact(
            "young-members-present",
            new FactType.WholeNumber(new FactUnit("members", "member", 1)),
            "members of the board on that day who were aged under 26, are care-experienced as far as is known, and are "
                    + "recorded as taking part in that body on that day, in person or by video",
            "no source holds who takes part on that day, or who is a member; or the body met twice on it",
            "plain tables meetings, participation, board_membership");

    /** Whether a member is care-experienced. */
    public static final Fact CARE_EXPERIENCED = new Fact(
            "care-experienced",
            YES_NO,
            "yes if the member is or was looked after, by a period of care or as a care leaver",
            "no source tells of it; that is no no, since sources may not reach back to the care",
            "SSDA903 DECOM; plain tables board_membership, leaving_care");

    /** What a question was about. */
    public static final Fact SURVEY_TOPIC = new Fact(
            "survey-topic",
            FactType.Code.of(SurveyTopic.values()),
            "what the question was about",
            "never missing",
            "plain table survey_answers");

    /** What was ticked. */
    public static final Fact SURVEY_REPLY = new Fact(
            "survey-reply",
            FactType.Code.of(SurveyReply.values(), SurveyReply.NOT_KNOWN),
            "what was ticked",
            "the question was left unanswered",
            "plain table survey_answers");

    /** Whether an answer is positive. */
    public static final Fact POSITIVE_ANSWER = new Fact(
            "positive-answer",
            YES_NO,
            "whether the answer is positive: agree, strongly-agree or yes",
            "the question was left unanswered",
            "plain table survey_answers");

    /** The facts of a child looked after in the year. */
    static final ImmutableList<DerivedFact<CareHistory>> IN_YEAR = ImmutableList.of(
            new DerivedFact<>(
                    DAYS_LOOKED_AFTER_IN_YEAR, (row, input) -> FactValue.of(daysIn(input.year(), row.thing()))),
            new DerivedFact<>(
                    AGE_WHILE_LOOKED_AFTER,
                    (row, input) -> FactValue.of(
                            Age.on(row.thing().child().dateOfBirth(), lastDayLookedAfter(row.thing(), input))
                                    .years())),
            new DerivedFact<>(
                    FEEDBACK_GIVEN,
                    (row, input) -> feedback(row.thing(), input.year()),
                    ParticipationEvent.class,
                    PARTICIPATION_WORDS),
            new DerivedFact<>(
                    FORUM_ATTENDANCES,
                    (row, input) -> number(
                            ParticipationEvent.class,
                            row.thing(),
                            input.year(),
                            in(input.year(), ParticipationEvent.class, row.thing()).stream()
                                    .filter(event -> event.kind() == ParticipationKind.CHILDREN_FORUM)
                                    .map(CareRecord::date)
                                    .distinct()
                                    .count()),
                    ParticipationEvent.class,
                    PARTICIPATION_WORDS),
            new DerivedFact<>(
                    AWARDS_IN_YEAR,
                    (row, input) -> number(
                            Award.class,
                            row.thing(),
                            input.year(),
                            in(input.year(), Award.class, row.thing()).size()),
                    Award.class,
                    "awards"),
            new DerivedFact<>(
                    ADVOCACY_REFERRALS_IN_YEAR,
                    (row, input) -> referrals(row.thing(), input.year()),
                    AdvocacyReferral.class,
                    REFERRAL_WORDS));

    private VoiceFacts() {}

    /** Whether a referral repeats an earlier one of the child. */
    static Answer repeatsEarlier(AdvocacyReferral referral, CareHistory history) {
        ImmutableList<AdvocacyReferral> all = referralsOf(history);
        return RepeatReferrals.among(all, RepeatReferrals.DAYS).get(all.indexOf(referral));
    }

    /** The referrals of a child; what is the same in all it says is one. */
    static ImmutableList<AdvocacyReferral> referralsOf(CareHistory history) {
        return ImmutableSet.copyOf(history.records(AdvocacyReferral.class)).asList();
    }

    /** Whether a young person is known to be or to have been looked after, as at a day. */
    static boolean isCareExperienced(CareHistory history, LocalDate day) {
        return history.periodsOfCare().stream()
                        .map(PeriodOfCare::dates)
                        .anyMatch(dates -> !dates.isEmpty() && !dates.start().isAfter(day))
                || history.records(LeavingCareStatus.class).stream()
                        .anyMatch(status -> !status.date().isAfter(day));
    }

    private static long daysIn(DateRange year, CareHistory history) {
        return history.daysInCareUpTo(year.endExclusive().orElseThrow()) - history.daysInCareUpTo(year.start());
    }

    private static LocalDate lastDayLookedAfter(CareHistory history, CohortInput input) {
        LocalDate yearEnd = input.day().plusDays(1);
        LocalDate last = LocalDate.MIN;
        for (PeriodOfCare period : history.periodsOfCare()) {
            if (period.dates().overlaps(input.year())) {
                LocalDate end = period.dates().endingBy(yearEnd).endExclusive().orElseThrow();
                last = end.isAfter(last) ? end : last;
            }
        }
        return last.minusDays(1);
    }

    private static FactValue feedback(CareHistory history, DateRange year) {
        boolean given = false;
        for (ParticipationEvent event : history.records(ParticipationEvent.class)) {
            given |= event.kind() == ParticipationKind.FEEDBACK
                    && year.contains(event.date())
                    && history.isLookedAfterOn(event.date());
        }
        return given || history.covers(ParticipationEvent.class, year) ? FactValue.of(given) : FactValue.MISSING;
    }

    private static FactValue referrals(CareHistory history, DateRange year) {
        if (history.records(AdvocacyReferral.class).isEmpty()) {
            return number(AdvocacyReferral.class, history, year, 0);
        }
        List<Answer> repeats = referralsOf(history).stream()
                .filter(referral -> year.contains(referral.date()) && history.isLookedAfterOn(referral.date()))
                .map(referral -> repeatsEarlier(referral, history))
                .toList();
        return repeats.contains(Answer.NOT_KNOWN)
                ? FactValue.MISSING
                : number(
                        AdvocacyReferral.class,
                        history,
                        year,
                        repeats.stream().filter(Answer.NO::equals).count());
    }

    private static <R extends CareRecord> ImmutableList<R> in(DateRange days, Class<R> kind, CareHistory history) {
        ImmutableList.Builder<R> in = ImmutableList.builder();
        for (R record : history.records(kind)) {
            if (days.contains(record.date())) {
                in.add(record);
            }
        }
        return in.build();
    }

    private static FactValue number(
            Class<? extends CareRecord> kind, CareHistory history, DateRange days, long recorded) {
        return history.covers(kind, days) ? FactValue.of(recorded) : FactValue.MISSING;
    }
}
