package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.duty.Story.YEAR_END;
import static org.lafc.core.duty.Story.inYear;
import static org.lafc.core.duty.Story.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.duty.Duty.Outcome;

class ReviewsTest {

    private static final Story R1 = care("2017-05-15").reviews("2017-06-13", "2017-09-15", "2018-03-15");
    private static final Story R2 = care("2017-12-11").reviews("2018-01-10");
    private static final Story R3 =
            care("2016-01-11").reviews("2016-02-08", "2016-05-06", "2016-10-31", "2017-04-28", "2017-11-20");
    private static final Story R4 = care("2018-03-19").reviews().home("2018-04-03");

    // KPI catalogue, P6.
    @Test
    void r1HasASecondReviewTwoDaysLate() {
        // 29 May 2017 is a bank holiday, so the 20th working day is 13 June.
        assertThat(inYear(reviews(R1))).containsExactly("2017-06-13 MET", "2017-09-13 MISSED", "2018-03-15 MET");
        assertThat(reviews(R1).get(1).event().orElseThrow().date()).isEqualTo("2017-09-15");
        assertThat(rules(R1))
                .containsExactly(
                        "wales.review.first", "wales.review.second", "wales.review.later", "wales.review.later");
    }

    @Test
    void r2HasItsFirstReviewADayEarly() {
        assertThat(inYear(reviews(R2))).containsExactly("2018-01-11 MET");
        assertThat(shown(reviews(R2))).endsWith("2018-04-10 PENDING");
    }

    @Test
    void r3HasAReviewAtTheEndOfAShorterMonth() {
        assertThat(inYear(reviews(R3))).containsExactly("2017-04-30 MET", "2017-10-28 MISSED");
        assertThat(shown(reviews(R3))).endsWith("2018-05-20 PENDING");
    }

    @Test
    void r4LeavesBeforeItsFirstReview() {
        assertThat(inYear(reviews(R4))).isEmpty();
        assertThat(shown(reviews(R4))).containsExactly("2018-04-18 PENDING");
        assertThat(shown(reviews(R4, "2018-04-03"))).containsExactly("2018-04-18 CANCELLED");
    }

    @Test
    void fourOfSixReviewsAreInTime() {
        List<Duty> scored = Stream.of(R1, R2, R3, R4)
                .flatMap(story -> reviews(story).stream())
                .filter(duty -> duty.isScored() && duty.year().endYear() == 2018)
                .toList();

        assertThat(scored).hasSize(6);
        assertThat(scored).filteredOn(duty -> duty.outcome() == Outcome.MET).hasSize(4);
    }

    // Statutory timescales, section 3, edge cases.
    @Test
    void anEarlyReviewDischargesTheOneDue() {
        Story story = care("2017-05-15").reviews("2017-06-01", "2017-07-03", "2017-08-01");

        assertThat(shown(reviews(story, "2017-12-31")))
                .containsExactly("2017-06-13 MET", "2017-09-01 MET", "2018-01-03 PENDING", "2018-02-01 PENDING");
        assertThat(reviews(story, "2017-12-31").get(2).event()).isPresent();
    }

    @Test
    void aReviewNeverHeldFallsDueAgainThreeAndThenSixMonthsLater() {
        Story story = care("2017-05-15").reviews();

        assertThat(shown(reviews(story, "2018-03-31")))
                .containsExactly("2017-06-13 MISSED", "2017-09-13 MISSED", "2018-03-13 MISSED", "2018-09-13 PENDING");
    }

    @Test
    void theFirstReviewHeldIsFollowedByOneWithinThreeMonthsHoweverLateItWas() {
        Story story = care("2017-05-15").reviews("2017-12-01");

        assertThat(shown(reviews(story, "2017-12-31")))
                .containsExactly("2017-06-13 MISSED", "2017-09-13 MISSED", "2018-03-01 PENDING");
    }

    @Test
    void aNewPeriodOfCareBeginsANewSequenceAndAMoveDoesNot() {
        Story story = care("2017-05-15")
                .move("2017-07-03")
                .reviews("2017-06-13", "2017-09-01", "2018-02-01")
                .home("2017-11-20")
                .care("2018-01-08");

        assertThat(shown(reviews(story)))
                .containsExactly(
                        "2017-06-13 MET",
                        "2017-09-13 MET",
                        "2018-03-01 CANCELLED",
                        "2018-02-05 MET",
                        "2018-05-01 PENDING");
    }

    @Test
    void careThatEndsOnTheLimitCancelsTheReview() {
        assertThat(shown(reviews(care("2017-05-15").reviews().home("2017-06-13"))))
                .containsExactly("2017-06-13 CANCELLED");
        assertThat(shown(reviews(care("2017-05-15").reviews().home("2017-06-14"))))
                .containsExactly("2017-06-13 MISSED", "2017-09-13 CANCELLED");
    }

    // Born on 1 January 2000, so care ends by 31 December 2017.
    @Test
    void aReviewHeldLateMayHaveTheNextFallDueBeforeEighteen() {
        Story late = Story.born("2000-01-01").care("2017-01-09").reviews("2017-07-10");

        // Without it the third would fall due six months after the second.
        assertThat(shown(reviews(late, "2017-07-09")))
                .containsExactly("2017-02-06 MISSED", "2017-05-06 MISSED", "2017-11-06 PENDING");
        assertThat(shown(reviews(late, "2017-07-10")))
                .containsExactly("2017-02-06 MISSED", "2017-05-06 MISSED", "2017-10-10 PENDING");
    }

    @Test
    void aReviewDueAfterEighteenIsCancelledOnTheDayCareEndsBy() {
        Story late = Story.born("2000-01-01").care("2017-10-16").reviews("2017-11-20");

        assertThat(shown(reviews(late, "2017-11-19"))).containsExactly("2017-11-13 MISSED", "2018-02-13 PENDING");
        assertThat(shown(reviews(late, "2017-11-20"))).containsExactly("2017-11-13 MISSED", "2018-02-20 PENDING");
        assertThat(shown(reviews(late, "2017-12-31"))).containsExactly("2017-11-13 MISSED", "2018-02-20 CANCELLED");

        Story never = Story.born("2000-01-01").care("2017-10-16").reviews("2018-01-02");
        assertThat(shown(reviews(never, "2017-12-30"))).containsExactly("2017-11-13 MISSED", "2018-02-13 PENDING");
        assertThat(shown(reviews(never, "2017-12-31"))).containsExactly("2017-11-13 MISSED", "2018-02-13 CANCELLED");
    }

    @Test
    void aReviewThatFollowsOneHeldEarlyIsNotCancelledBeforehand() {
        Story early = Story.born("2000-01-01")
                .care("2017-10-16")
                .reviews("2017-10-30")
                .home("2017-11-13");

        assertThat(shown(reviews(early, "2017-11-10"))).containsExactly("2017-11-13 PENDING", "2018-01-30 PENDING");
        assertThat(shown(reviews(early, "2017-11-13"))).containsExactly("2017-11-13 CANCELLED");
    }

    @Test
    void reviewsDueWhilePlacedForAdoptionAreExcluded() {
        Story story = care("2017-05-15")
                .reviews("2017-06-13", "2017-09-01")
                .move("2017-10-02", PlacementType.PLACED_FOR_ADOPTION)
                .move("2018-05-01");
        List<Duty> reviews = reviews(story, "2018-10-31");

        assertThat(shown(reviews))
                .containsExactly(
                        "2017-06-13 MET",
                        "2017-09-13 MET",
                        "2018-03-01 EXCLUDED",
                        "2018-09-01 MISSED",
                        "2019-03-01 PENDING");
        assertThat(reviews.get(2).exclusion()).contains(Exclusion.PLACED_FOR_ADOPTION);
        assertThat(reviews.get(2).isScored()).isFalse();
    }

    @Test
    void reviewsOfShortBreaksHaveTheirOwnLimitsAndAreExcluded() {
        Story story = Story.born("2009-01-01")
                .from("2017-05-06", EpisodeStart.STARTED, PlacementType.FOSTER, LegalStatus.SHORT_BREAKS_AGREEMENT)
                .reviews("2017-07-01");
        List<Duty> reviews = reviews(story);

        assertThat(shown(reviews)).containsExactly("2017-08-06 EXCLUDED", "2018-01-01 EXCLUDED", "2018-07-01 PENDING");
        assertThat(reviews.get(0).exclusion()).contains(Exclusion.SHORT_BREAKS);
        assertThat(reviews.get(0).rule().verified()).isFalse();
    }

    @Test
    void rulesOfWalesBeforeApril2016HaveFourWeeksForTheFirstReview() {
        Story story = care("2015-05-11").reviews("2015-06-08", "2015-09-08");

        List<Duty> reviews = Duties.reviews(story.told(), ReviewRules.WALES_BEFORE_2016, LocalDate.parse("2015-12-31"));

        assertThat(shown(reviews)).containsExactly("2015-06-08 MET", "2015-09-08 MET", "2016-03-08 PENDING");
        assertThat(reviews).noneMatch(duty -> duty.rule().verified());
    }

    @Test
    void englandsFirstReviewIsDueOnTheTwentiethWorkingDay() {
        List<Duty> reviews = Duties.reviews(R1.told(), ReviewRules.ENGLAND, YEAR_END);

        assertThat(shown(reviews)).isEqualTo(shown(reviews(R1)));
        assertThat(reviews.get(0).rule().source()).hasToString("SI 2010/959, regulation 33(1)");
    }

    @Test
    void sourcesWithoutReviewsStillTellWhenTheFirstFellDue() {
        assertThat(shown(reviews(care("2017-05-15")))).containsExactly("2017-06-13 NOT_KNOWN");
        assertThat(shown(reviews(care("2018-03-19")))).containsExactly("2018-04-18 PENDING");
    }

    @Test
    void careBegunBeforeTheCalendarIsReviewedFromItsFirstReviewOn() {
        Story story = Story.born("2000-01-01").care("2002-12-20").reviews("2003-01-10", "2003-04-09");

        assertThat(shown(reviews(story, "2003-05-01"))).containsExactly("2003-04-10 MET", "2003-10-09 PENDING");
        assertThat(reviews(Story.born("2000-01-01").care("2002-12-20").reviews(), "2003-05-01"))
                .isEmpty();
    }

    // KPI catalogue, P13c: the active offer is due when the first review is.
    @Test
    void firstReviewsOfTheSharedExampleFallDueAsTheActiveOfferDoes() {
        assertThat(reviews(care("2017-05-15").reviews("2017-06-13")).get(0).due())
                .isEqualTo("2017-06-13");
        assertThat(reviews(care("2017-06-12").reviews("2017-07-10")).get(0).due())
                .isEqualTo("2017-07-10");
        assertThat(reviews(care("2018-02-05")).get(0).due()).isEqualTo("2018-03-05");
    }

    private static Story care(String day) {
        return Story.born("2010-11-20").care(day);
    }

    private static List<Duty> reviews(Story story) {
        return Duties.reviews(story.told(), ReviewRules.WALES, YEAR_END);
    }

    private static List<Duty> reviews(Story story, String asOf) {
        return Duties.reviews(story.told(), ReviewRules.WALES, LocalDate.parse(asOf));
    }

    private static List<String> rules(Story story) {
        return reviews(story).stream().map(duty -> duty.rule().id()).toList();
    }
}
