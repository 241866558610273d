package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.core.duty.Story.YEAR_END;
import static org.lafc.core.duty.Story.inYear;
import static org.lafc.core.duty.Story.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.TimeLimit;

class VisitsTest {

    private static final Story V1 = foster("2017-12-04").visits("2017-12-08", "2018-01-19", "2018-03-06");
    private static final Story V2 = foster("2015-02-02")
            .terms("2015-02-02", Answer.YES, PlacementBasis.ORDINARY)
            .visits("2017-02-10", "2017-05-10", "2017-08-01", "2017-10-30", "2018-01-31");
    private static final Story V3 =
            foster("2018-01-08").move("2018-01-22").visits("2018-01-12", "2018-01-30", "2018-03-09");
    private static final Story V4 =
            withParents("2018-01-08", LegalStatus.CARE_ORDER).visits("2018-01-11");

    // KPI catalogue, P5.
    @Test
    void v1MissesAVisitByFourDays() {
        assertThat(inYear(visits(V1))).containsExactly("2017-12-11 MET", "2018-01-19 MET", "2018-03-02 MISSED");
        assertThat(eventsOf(visits(V1))).startsWith("2017-12-08", "2018-01-19", "2018-03-06");
    }

    @Test
    void v2IsVisitedEveryThreeMonths() {
        assertThat(inYear(visits(V2)))
                .containsExactly("2017-05-10 MET", "2017-08-10 MET", "2017-11-01 MET", "2018-01-30 MISSED");
        assertThat(last(visits(V2)).due()).isEqualTo("2018-04-30");
        assertThat(last(visits(V2)).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(last(visits(V2)).rule().source()).hasToString("SI 2015/1818 (W.261), regulation 31(2)(c)(i)");
    }

    @Test
    void v3MovesAndStartsAfresh() {
        List<Duty> visits = visits(V3);

        assertThat(shown(visits))
                .containsExactly(
                        "2018-01-15 MET",
                        "2018-02-23 CANCELLED",
                        "2018-01-29 MISSED",
                        "2018-03-13 MET",
                        "2018-04-20 PENDING");
        assertThat(visits.get(1).ended()).contains(LocalDate.parse("2018-01-22"));
        assertThat(visits.get(1).clockStart()).isEqualTo("2018-01-12");
    }

    @Test
    void v4LivesWithParentsUnderACareOrder() {
        assertThat(inYear(visits(V4))).containsExactly("2018-01-15 MET", "2018-02-22 MISSED");
        assertThat(visits(V4).get(0).rule().source()).hasToString("SI 2015/1818 (W.261), regulation 31(5)");
    }

    @Test
    void eightOfTwelveVisitsAreInTime() {
        List<Duty> scored = Stream.of(V1, V2, V3, V4)
                .flatMap(story -> visits(story).stream())
                .filter(duty -> duty.isScored() && duty.year().endYear() == 2018)
                .toList();

        assertThat(scored).hasSize(12);
        assertThat(scored).filteredOn(duty -> duty.outcome() == Outcome.MET).hasSize(8);
    }

    // Statutory timescales, section 2, edge cases.
    @Test
    void aVisitOnTheMovingDayCountsForTheNewPlacement() {
        Story story = foster("2017-04-03").move("2017-04-20").visits("2017-04-10", "2017-04-20");

        assertThat(shown(visits(story, "2017-06-05")))
                .containsExactly(
                        "2017-04-10 MET",
                        "2017-05-22 CANCELLED",
                        "2017-04-27 MET",
                        "2017-06-01 MISSED",
                        "2017-07-13 PENDING");
    }

    @Test
    void aVisitBeforeThePlacementDoesNotCount() {
        Story story = foster("2017-04-03").visits("2017-04-02");

        assertThat(shown(visits(story, "2017-04-30"))).containsExactly("2017-04-10 MISSED", "2017-05-22 PENDING");
    }

    @Test
    void aPlacementThatBecomesLongTermIsVisitedEveryThreeMonthsFromTheLastVisit() {
        Story story =
                foster("2015-02-02").visits("2017-03-01").terms("2017-04-05", Answer.YES, PlacementBasis.ORDINARY);

        assertThat(shown(visits(story, "2017-04-04"))).endsWith("2017-04-12 PENDING");
        assertThat(shown(visits(story, "2017-04-05"))).endsWith("2017-06-01 PENDING");
        assertThat(shown(visits(story, "2017-06-01"))).endsWith("2017-06-01 MISSED", "2017-09-01 PENDING");
    }

    @Test
    void aPlacementNoLongerMeantToLastIsVisitedWithinSixWeeksOfTheChange() {
        Story story = foster("2015-02-02")
                .terms("2015-02-02", Answer.YES, PlacementBasis.ORDINARY)
                .visits("2017-03-01")
                .terms("2017-03-10", Answer.NO, PlacementBasis.ORDINARY);

        assertThat(shown(visits(story, "2017-03-31"))).endsWith("2017-04-21 PENDING");
        assertThat(last(visits(story, "2017-03-31")).clockStart()).isEqualTo("2017-03-10");
    }

    @Test
    void theFirstYearEndsOnTheAnniversaryAlsoOfALeapDay() {
        // A placement of 29 February 2016 has its first anniversary on 1 March 2017.
        Story story = foster("2016-02-29")
                .terms("2016-02-29", Answer.YES, PlacementBasis.ORDINARY)
                .visits("2016-03-01", "2017-01-17");
        Story aDayLater = foster("2016-02-29")
                .terms("2016-02-29", Answer.YES, PlacementBasis.ORDINARY)
                .visits("2016-03-01", "2017-01-18");

        assertThat(shown(visits(story, "2017-02-01"))).endsWith("2017-02-28 PENDING");
        assertThat(shown(visits(aDayLater, "2017-02-01"))).endsWith("2017-04-18 PENDING");
    }

    @Test
    void weeklyVisitsEndWithTheFirstReview() {
        Story story = withParents("2017-05-01", LegalStatus.VOLUNTARY)
                .terms("2017-05-01", Answer.NO, PlacementBasis.BEFORE_ASSESSMENT)
                .visits("2017-05-05", "2017-05-12", "2017-05-19")
                .reviews("2017-05-22");

        assertThat(shown(visits(story, "2017-07-01")))
                .containsExactly(
                        "2017-05-08 MET",
                        "2017-05-12 MET",
                        "2017-05-19 MET",
                        "2017-06-30 MISSED",
                        "2017-08-11 PENDING");
        assertThat(last(visits(story, "2017-06-29")).rule())
                .isEqualTo(VisitRules.WALES.gap(VisitSituation.BEFORE_ASSESSMENT_AFTER_REVIEW));
        assertThat(shown(visits(story, "2017-05-21"))).endsWith("2017-05-26 PENDING");
    }

    @Test
    void temporaryApprovalAndInterimCareOrderWithParentsAreVisitedEveryFourWeeksAfterTheReview() {
        Story kin = Story.born("2010-01-01")
                .from("2017-05-01", EpisodeStart.STARTED, PlacementType.KINSHIP_FOSTER, LegalStatus.VOLUNTARY)
                .terms("2017-05-01", Answer.NO, PlacementBasis.TEMPORARY_APPROVAL)
                .visits("2017-05-05", "2017-05-12", "2017-05-19")
                .reviews("2017-05-22");
        Story parents = withParents("2017-05-01", LegalStatus.INTERIM_CARE_ORDER)
                .visits("2017-05-05", "2017-05-12", "2017-05-19")
                .reviews("2017-05-22");

        assertThat(shown(visits(kin, "2017-06-20")))
                .containsExactly(
                        "2017-05-08 MET",
                        "2017-05-12 MET",
                        "2017-05-19 MET",
                        "2017-06-16 MISSED",
                        "2017-07-14 PENDING");
        assertThat(visits(parents, "2017-06-20")).isEqualTo(visits(kin, "2017-06-20"));
    }

    @Test
    void aWeeklyVisitMissedIsFollowedByAnotherAWeekLater() {
        Story story = withParents("2017-05-01", LegalStatus.INTERIM_CARE_ORDER)
                .visits("2017-05-24")
                .reviews();

        assertThat(shown(visits(story, "2017-05-24")))
                .containsExactly("2017-05-08 MISSED", "2017-05-15 MISSED", "2017-05-22 MISSED", "2017-05-31 PENDING");
    }

    @Test
    void aWeeklyVisitOnTheFirstDayLeavesTwoVisitsDueAWeekLater() {
        // The first visit was due by 8 May, and the one after that of 1 May too.
        Story story = withParents("2017-05-01", LegalStatus.INTERIM_CARE_ORDER)
                .visits("2017-05-01")
                .reviews();

        assertThat(shown(visits(story, "2017-05-08")))
                .containsExactly("2017-05-08 MET", "2017-05-08 MISSED", "2017-05-15 PENDING");
    }

    @Test
    void aCareOrderMadeLaterStartsTheWeekAgain() {
        Story story = withParents("2017-05-01", LegalStatus.INTERIM_CARE_ORDER)
                .legalStatus("2017-05-10", LegalStatus.CARE_ORDER)
                .visits("2017-05-03", "2017-05-16")
                .reviews();

        assertThat(shown(visits(story, "2017-06-01")))
                .containsExactly("2017-05-08 MET", "2017-05-10 CANCELLED", "2017-05-17 MET", "2017-06-27 PENDING");
    }

    @Test
    void aCareOrderWithParentsKeepsSixWeeksAfterTheFirstYear() {
        Story story = withParents("2016-01-04", LegalStatus.CARE_ORDER)
                .terms("2016-01-04", Answer.YES, PlacementBasis.ORDINARY)
                .visits("2017-03-01");

        assertThat(shown(visits(story, "2017-03-31"))).endsWith("2017-04-12 PENDING");
    }

    @Test
    void aFinishedAssessmentDoesNotStartTheWeekOfAnOldCareOrderAgain() {
        Story story = withParents("2017-05-01", LegalStatus.CARE_ORDER)
                .terms("2017-05-01", Answer.NO, PlacementBasis.BEFORE_ASSESSMENT)
                .terms("2017-05-10", Answer.NO, PlacementBasis.ORDINARY)
                .visits("2017-05-05")
                .reviews();

        assertThat(shown(visits(story, "2017-05-31"))).containsExactly("2017-05-08 MET", "2017-06-16 PENDING");
    }

    @Test
    void arrangementsOfAnotherPersonAreVisitedWithinAWeekOfTheirStart() {
        Story story = foster("2016-01-04")
                .terms("2017-05-02", Answer.NO, PlacementBasis.OTHER_RESPONSIBLE)
                .visits("2017-05-05");

        assertThat(shown(visits(story, "2017-06-01"))).endsWith("2017-05-09 MET", "2017-06-16 PENDING");
        assertThat(last(visits(story, "2017-06-01")).rule().source().verification())
                .isEqualTo(Verification.UNVERIFIED);
    }

    @Test
    void aShortStayHasItsVisitCancelled() {
        Story story = foster("2017-04-03").visits().home("2017-04-10");

        assertThat(shown(visits(story, "2017-06-01"))).containsExactly("2017-04-10 CANCELLED");
    }

    @Test
    void aChangeOfLegalStatusDoesNotStartTheWeekAgain() {
        Story story = foster("2017-04-03")
                .legalStatus("2017-04-20", LegalStatus.INTERIM_CARE_ORDER)
                .visits("2017-04-10");

        assertThat(shown(visits(story, "2017-05-30")))
                .containsExactly("2017-04-10 MET", "2017-05-22 MISSED", "2017-07-03 PENDING");
    }

    @Test
    void aMoveWithTheCarerStartsAfreshOnlyIfAsked() {
        Story story = foster("2017-04-03")
                .from("2017-04-20", EpisodeStart.PLACEMENT_SAME_CARER, PlacementType.FOSTER, LegalStatus.VOLUNTARY)
                .visits("2017-04-10");
        LocalDate day = LocalDate.parse("2017-05-30");

        assertThat(shown(Duties.visits(story.told(), VisitRules.WALES, day)))
                .containsExactly("2017-04-10 MET", "2017-05-22 MISSED", "2017-07-03 PENDING");
        assertThat(shown(Duties.visits(story.told(), VisitRules.WALES.withCarerMoves(CarerMoves.COUNT), day)))
                .containsExactly("2017-04-10 MET", "2017-05-22 CANCELLED", "2017-04-27 MISSED", "2017-06-08 PENDING");
    }

    @Test
    void remoteVisitsCountOnlyIfAsked() {
        Story story = foster("2017-04-03")
                .record(new Visit(
                        LocalDate.parse("2017-04-05"),
                        Answer.YES,
                        Answer.NOT_KNOWN,
                        Optional.empty(),
                        VisitManner.REMOTE,
                        Optional.empty()));
        LocalDate day = LocalDate.parse("2017-04-10");

        assertThat(shown(Duties.visits(story.told(), VisitRules.WALES, day)))
                .containsExactly("2017-04-10 MISSED", "2017-05-22 PENDING");
        assertThat(shown(Duties.visits(story.told(), VisitRules.WALES.withRemoteVisits(true), day)))
                .containsExactly("2017-04-10 MET", "2017-05-17 PENDING");
    }

    @Test
    void visitsWhilePlacedForAdoptionAreExcluded() {
        Story story = foster("2017-04-03")
                .move("2017-05-02", PlacementType.PLACED_FOR_ADOPTION)
                .visits("2017-04-05", "2017-05-04");
        List<Duty> visits = visits(story, "2017-05-31");

        assertThat(shown(visits))
                .containsExactly("2017-04-10 MET", "2017-05-17 CANCELLED", "2017-05-09 EXCLUDED", "2017-06-15 PENDING");
        assertThat(visits.get(2).exclusion()).contains(Exclusion.PLACED_FOR_ADOPTION);
    }

    @Test
    void sourcesWithoutVisitsGiveNoMissedDuty() {
        assertThat(shown(visits(foster("2017-04-03"), "2017-12-31"))).containsExactly("2017-04-10 NOT_KNOWN");
        assertThat(shown(visits(foster("2017-04-03").visits(), "2017-04-10")))
                .containsExactly("2017-04-10 MISSED", "2017-05-22 PENDING");
    }

    @Test
    void sourcesWithoutTermsDoNotTellTheGapAfterTheFirstYear() {
        Story story = foster("2016-04-04").visits("2016-04-05", "2017-03-20").withoutTerms();

        assertThat(shown(visits(story, "2017-12-31"))).endsWith("2017-05-01 NOT_KNOWN");
        assertThat(shown(visits(story, "2017-01-31"))).doesNotContain("NOT_KNOWN");
    }

    @Test
    void twoTermsOfOneDayGiveTheSameInAnyOrder() {
        Story story = foster("2016-04-04")
                .visits("2017-03-20")
                .terms("2016-04-04", Answer.YES, PlacementBasis.ORDINARY)
                .terms("2016-04-04", Answer.NO, PlacementBasis.ORDINARY);
        Story other = foster("2016-04-04")
                .visits("2017-03-20")
                .terms("2016-04-04", Answer.NO, PlacementBasis.ORDINARY)
                .terms("2016-04-04", Answer.YES, PlacementBasis.ORDINARY);

        assertThat(visits(story)).isEqualTo(visits(other));
    }

    @Test
    void sourcesWithoutReviewsDoNotTellWhenWeeklyVisitsEnd() {
        Story story = withParents("2017-05-01", LegalStatus.INTERIM_CARE_ORDER).visits("2017-05-03");

        assertThat(shown(visits(story, "2017-12-31"))).containsExactly("2017-05-08 MET", "2017-05-10 NOT_KNOWN");
    }

    @Test
    void careEndsByEighteenAndThatDayCancelsTheVisitDueLater() {
        Story story = Story.born("1999-06-01").care("2017-04-03").visits("2017-04-20");

        // The day before the 18th birthday.
        assertThat(shown(visits(story, "2017-05-30"))).endsWith("2017-06-01 PENDING");
        assertThat(shown(visits(story, "2017-05-31"))).endsWith("2017-06-01 CANCELLED");
        assertThat(last(visits(story, "2017-05-31")).ended()).contains(LocalDate.parse("2017-05-31"));
    }

    @Test
    void aVisitDueAfterEighteenIsNotCancelledBeforehandAsAShorterGapMayBringItForward() {
        Story story = Story.born("1999-06-01")
                .care("2016-01-04")
                .terms("2016-01-04", Answer.YES, PlacementBasis.ORDINARY)
                .visits("2017-03-10")
                .terms("2017-04-05", Answer.NO, PlacementBasis.ORDINARY);

        assertThat(shown(visits(story, "2017-04-04"))).endsWith("2017-06-10 PENDING");
        assertThat(shown(visits(story, "2017-04-05"))).endsWith("2017-05-17 PENDING");
        assertThat(shown(visits(story, "2017-05-31"))).endsWith("2017-05-17 MISSED", "2017-06-28 CANCELLED");
    }

    @Test
    void whatHappensLaterIsLeftOutOfAccount() {
        assertThat(shown(visits(V3, "2018-01-21"))).containsExactly("2018-01-15 MET", "2018-02-23 PENDING");
        assertThat(shown(visits(V1, "2018-03-05")))
                .containsExactly("2017-12-11 MET", "2018-01-19 MET", "2018-03-02 MISSED", "2018-04-13 PENDING");
        assertThat(visits(V1, "2017-12-03")).isEmpty();
    }

    @Test
    void aCouncilMakesItsOwnRule() {
        DutyRule monthly = new DutyRule(
                "anytown.visit.later",
                "every month",
                ClockStart.LAST_EVENT,
                TimeLimit.months(1),
                new LegalSource("Anytown standards", "visits", Verification.LOCAL));
        VisitRules rules = VisitRules.WALES.withGap(VisitSituation.FIRST_YEAR, monthly);

        List<Duty> visits = Duties.visits(V1.told(), rules, LocalDate.parse("2018-01-10"));

        assertThat(shown(visits)).containsExactly("2017-12-11 MET", "2018-01-08 MISSED", "2018-02-08 PENDING");
        assertThat(visits.get(1).rule().source()).hasToString("Anytown standards, visits (local standard)");
    }

    @Test
    void englandHasTheSameIntervalsUnderItsOwnNumbers() {
        List<Duty> england = Duties.visits(V2.told(), VisitRules.ENGLAND, YEAR_END);

        assertThat(shown(england)).isEqualTo(shown(visits(V2)));
        assertThat(last(england).rule().source()).hasToString("SI 2010/959, regulation 28(2)(c)(i)");
    }

    @Test
    void daysWithoutAnEndAreRejected() {
        DateRange open = DateRange.startingOn(YEAR_END);

        assertThatThrownBy(() -> DutiesOfDays.dueOn(V1.told(), open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days on which duties fell due must have an end, but had none (dates withheld)");
    }

    private static Story foster(String day) {
        return Story.born("2010-01-01").care(day);
    }

    private static Story withParents(String day, LegalStatus legalStatus) {
        return Story.born("2010-01-01").from(day, EpisodeStart.STARTED, PlacementType.WITH_PARENTS, legalStatus);
    }

    private static List<Duty> visits(Story story) {
        return Duties.visits(story.told(), VisitRules.WALES, YEAR_END);
    }

    private static List<Duty> visits(Story story, String asOf) {
        return Duties.visits(story.told(), VisitRules.WALES, LocalDate.parse(asOf));
    }

    private static Duty last(List<Duty> duties) {
        return duties.get(duties.size() - 1);
    }

    private static List<String> eventsOf(List<Duty> duties) {
        return duties.stream()
                .flatMap(duty -> duty.event().stream())
                .map(event -> event.date().toString())
                .toList();
    }
}
