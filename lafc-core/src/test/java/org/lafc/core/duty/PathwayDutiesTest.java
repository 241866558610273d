package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.duty.Story.shown;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.time.DateRange;

/** Duties towards those who leave care: at the 18th birthday, at death, and where the history begins late. */
class PathwayDutiesTest {

    private static final LocalDate LATE = LocalDate.of(2021, 3, 31);

    @Test
    void whomTheEighteenthBirthdayTakesOutOfCareHasThreeMonthsFromIt() {
        Story stayed = Story.born("2000-08-01").care("2012-01-09").holding(Plan.class);
        Story leapling = Story.born("2000-02-29").care("2012-01-09").holding(Plan.class);
        Story leftTheDayBefore =
                Story.born("2000-08-01").care("2012-01-09").home("2018-07-31").holding(Plan.class);

        // Category 3 from 1 August; the statistics end care on 31 July.
        assertThat(shown(afterCare(stayed, LATE))).containsExactly("2018-11-01 MISSED");
        assertThat(afterCare(stayed, LATE).get(0).clockStart()).isEqualTo("2018-08-01");
        assertThat(shown(afterCare(stayed.plan(PlanKind.PATHWAY, "2018-11-01"), LATE)))
                .containsExactly("2018-11-01 MET");
        assertThat(afterCare(stayed, LocalDate.of(2018, 7, 31))).isEmpty();
        assertThat(shown(afterCare(leapling, LATE))).containsExactly("2018-06-01 MISSED");
        assertThat(shown(afterCare(leftTheDayBefore, LATE))).containsExactly("2018-10-31 MISSED");
    }

    @Test
    void nothingFallsDueAfterDeath() {
        Story inCare = Story.born("2000-08-01")
                .care("2012-01-09")
                .plan(PlanKind.PATHWAY, "2016-10-31")
                .ends("2017-03-01", EpisodeEnd.DIED);
        Story later = Story.born("2000-08-01")
                .care("2012-01-09")
                .home("2017-08-28")
                .record(LeavingCareStatus.builder()
                        .date(LocalDate.of(2017, 11, 1))
                        .inTouch(InTouch.DIED)
                        .build());

        assertThat(shown(reviews(inCare, LATE))).containsExactly("2017-04-30 CANCELLED");
        assertThat(shown(reviews(later.plan(PlanKind.PATHWAY, "2017-07-01"), LATE)))
                .containsExactly("2018-01-01 CANCELLED");
    }

    @Test
    void anotherAuthoritysTakingOverSupportCancelsThePlan() {
        Story story = Story.born("2000-08-01")
                .care("2012-01-09")
                .home("2017-08-28")
                .holding(Plan.class)
                .record(LeavingCareStatus.builder()
                        .date(LocalDate.of(2017, 11, 1))
                        .inTouch(InTouch.OTHER_AUTHORITY)
                        .build());

        assertThat(shown(afterCare(story, LATE))).containsExactly("2017-11-28 CANCELLED");
    }

    @Test
    void theDeathOfACareLeaverCancelsThePlan() {
        Story story = Story.born("2000-08-01")
                .care("2012-01-09")
                .home("2017-08-28")
                .holding(Plan.class)
                .record(LeavingCareStatus.builder()
                        .date(LocalDate.of(2017, 11, 1))
                        .inTouch(InTouch.DIED)
                        .build());

        assertThat(shown(afterCare(story, LATE))).containsExactly("2017-11-28 CANCELLED");
    }

    @Test
    void reviewsEndWhereAnotherAuthorityTookOverAndGoOnAfterAReturnHome() {
        Story taken = Story.born("2000-08-01")
                .care("2012-01-09")
                .plan(PlanKind.PATHWAY, "2016-10-31")
                .ends("2017-03-01", EpisodeEnd.TAKEN_OVER_BY_OTHER_AUTHORITY);
        Story home = Story.born("2000-08-01")
                .care("2012-01-09")
                .plan(PlanKind.PATHWAY, "2016-10-31")
                .home("2017-03-01");

        assertThat(shown(reviews(taken, LocalDate.of(2017, 12, 31)))).containsExactly("2017-04-30 CANCELLED");
        assertThat(shown(reviews(home, LocalDate.of(2017, 12, 31))))
                .containsExactly("2017-04-30 MISSED", "2017-10-30 MISSED", "2018-04-30 PENDING");
    }

    @Test
    void reviewsOnDaysNotHeldAreNotMissed() {
        Story story = Story.born("2000-08-01").care("2012-01-09").plan(PlanKind.PATHWAY, "2016-10-31");
        CareHistory held = CareHistory.builder()
                .from(story.told())
                .coverage(story.told().coverage().on(Plan.class, DateRange.parse("2016-04-01/2017-04-01")))
                .build();

        assertThat(shown(Duties.pathwayReviews(held, DutyRules.WALES_PATHWAY_REVIEW, 21, LocalDate.of(2017, 12, 31))))
                .containsExactly("2017-04-30 NOT_KNOWN");
    }

    @Test
    void whereCareBeganBeforeTheHistoryThePlansLimitIsKnownOnlyIfItCannotBeSooner() {
        // 13 weeks from 1 November 2017 are over on 31 January 2018, unless there was care before.
        Story unknown = beganEarlier("2001-08-01", "2017-11-01");
        Story sinceFourteen = beganEarlier("2001-08-01", "2015-08-01");
        Story sinceLater = beganEarlier("2001-08-01", "2017-01-01");

        assertThat(shown(plans(unknown, LocalDate.of(2018, 4, 29)))).containsExactly("2018-04-30 PENDING");
        assertThat(shown(plans(unknown, LocalDate.of(2018, 4, 30)))).containsExactly("2018-04-30 NOT_KNOWN");
        assertThat(shown(plans(sinceFourteen, LATE))).containsExactly("2017-11-01 MISSED");
        assertThat(shown(plans(sinceLater, LATE))).containsExactly("2017-11-01 MISSED");
        assertThat(shown(plans(
                        Story.born("2001-08-01").care("2017-11-01").holding(Plan.class), LocalDate.of(2018, 4, 30))))
                .containsExactly("2018-04-30 MISSED");
    }

    // The calendar of working days begins in 2003, so the first review cannot be dated, and what follows is the third.
    @Test
    void aPlanForPermanenceIsNotDueByALaterReview() {
        Story story = Story.born("2000-01-01")
                .care("2002-12-20")
                .reviews("2003-01-10", "2003-04-09")
                .holding(Plan.class);

        assertThat(Duties.permanencePlans(
                        story.told(), ReviewRules.WALES, DutyRules.PERMANENCE_PLAN, LocalDate.of(2003, 12, 31)))
                .isEmpty();
    }

    private static Story beganEarlier(String born, String day) {
        return Story.born(born)
                .from(day, EpisodeStart.LEGAL_STATUS, PlacementType.FOSTER, LegalStatus.CARE_ORDER)
                .holding(Plan.class);
    }

    private static List<Duty> plans(Story story, LocalDate asOf) {
        return Duties.pathwayPlans(story.told(), DutyRules.PATHWAY_PLAN, asOf);
    }

    private static List<Duty> afterCare(Story story, LocalDate asOf) {
        return Duties.pathwayPlansAfterCare(story.told(), DutyRules.WALES_PATHWAY_AFTER_CARE, asOf);
    }

    private static List<Duty> reviews(Story story, LocalDate asOf) {
        return Duties.pathwayReviews(story.told(), DutyRules.WALES_PATHWAY_REVIEW, 21, asOf);
    }
}
