package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.duty.Story.shown;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementType;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.voice.AdvocacyOffer;

/**
 * A return of one year holds the episode open on 1 April and none before it. Here a child who had been in care for years
 * moved on 20 March 2017, or changed the legal status.
 */
class CareBegunEarlierTest {

    @Test
    void theFirstReviewHeldGoesOnWithTheSequence() {
        // Not a first review due by 19 April, nor a second one by 10 July.
        assertThat(reviews(moved().reviews("2017-04-10", "2017-10-10"), "2017-12-31"))
                .containsExactly("2017-10-10 MET", "2018-04-10 PENDING");
        assertThat(reviews(moved().reviews("2017-04-10"), "2017-04-09")).isEmpty();
    }

    @Test
    void withoutAReviewOneIsMissedAfterTheIntervalOfLaterOnes() {
        // Had the last one been on 19 March, the next was due on 19 September.
        assertThat(reviews(moved().reviews(), "2017-09-18")).isEmpty();
        assertThat(reviews(moved().reviews(), "2017-09-19")).containsExactly("2017-09-19 MISSED", "2018-03-19 PENDING");
        assertThat(reviews(moved().reviews("2017-09-20"), "2017-12-31"))
                .containsExactly("2017-09-19 MISSED", "2018-03-20 PENDING");
    }

    @Test
    void theFirstHealthAssessmentIsNotDueOnceMore() {
        assertThat(health(moved().health("2017-12-01"))).containsExactly("2018-12-01 PENDING");
        assertThat(health(moved().health())).containsExactly("2018-03-19 MISSED", "2019-03-19 PENDING");
        assertThat(health(moved().health("2017-02-01"))).containsExactly("2018-02-01 MISSED", "2019-02-01 PENDING");
    }

    @Test
    void whatWasDueOnceFromTheStartOfCareIsNoDuty() {
        Story story = moved().holding(Plan.class).holding(DentalCheck.class).holding(AdvocacyOffer.class);
        LocalDate day = Story.YEAR_END;

        assertThat(Duties.carePlans(story.told(), DutyRules.WALES_CARE_PLAN, day))
                .isEmpty();
        assertThat(Duties.educationPlans(story.told(), DutyRules.WALES_EDUCATION_PLAN, day))
                .isEmpty();
        assertThat(Duties.dentalChecks(story.told(), DutyRules.DENTIST, day)).isEmpty();
        assertThat(Duties.advocacyOffers(story.told(), DutyRules.ADVOCACY_OFFER, day))
                .isEmpty();
        assertThat(shown(Duties.placementPlans(story.told(), DutyRules.WALES_PLACEMENT_PLAN, day)))
                .as("the placement's start is known")
                .containsExactly("2017-03-27 MISSED");
    }

    @Test
    void whatWasDueOnceFromTheStartOfAPlacementThatBeganEarlierIsNoDuty() {
        Story story = statusChanged()
                .holding(Plan.class)
                .holding(GpRegistration.class)
                .move("2017-09-04");
        LocalDate day = Story.YEAR_END;

        assertThat(shown(Duties.gpRegistrations(story.told(), DutyRules.GP_REGISTRATION, day)))
                .containsExactly("2017-09-18 MISSED");
        assertThat(shown(Duties.placementPlans(story.told(), DutyRules.WALES_PLACEMENT_PLAN, day)))
                .containsExactly("2017-09-11 MISSED");
    }

    @Test
    void aPlanOfTheTimeInCareThatBeganEarlierDoesNotServeTheNext() {
        Story story = moved().home("2017-08-01").care("2017-11-01").plan(PlanKind.CARE_AND_SUPPORT, "2017-04-03");

        assertThat(shown(Duties.carePlans(story.told(), DutyRules.WALES_CARE_PLAN, Story.YEAR_END)))
                .containsExactly("2017-11-15 MISSED");
    }

    @Test
    void visitsOfAPlacementWhoseStartIsKnownBeginWithItsFirstWeek() {
        assertThat(visits(moved().visits("2017-04-20"), "2017-04-30"))
                .containsExactly("2017-03-27 MISSED", "2017-06-01 PENDING");
    }

    @Test
    void aPlacementThatBeganEarlierHasNoFirstVisit() {
        Story notLasting = statusChanged().visits("2017-04-20");
        Story lasting = statusChanged().visits("2017-04-20").terms("2017-03-20", Answer.YES, PlacementBasis.ORDINARY);

        // Six weeks in the first year and after it.
        assertThat(visits(notLasting, "2017-06-01")).containsExactly("2017-06-01 MISSED", "2017-07-13 PENDING");
        assertThat(visits(statusChanged().visits(), "2017-04-30"))
                .containsExactly("2017-04-30 MISSED", "2017-06-11 PENDING");
        // Six weeks in the first year, three months after it.
        assertThat(visits(lasting, "2017-06-30")).containsExactly("2017-06-01 NOT_KNOWN");
    }

    private static Story moved() {
        return Story.born("2007-02-03")
                .from("2017-03-20", EpisodeStart.PLACEMENT, PlacementType.FOSTER, LegalStatus.INTERIM_CARE_ORDER);
    }

    private static Story statusChanged() {
        return Story.born("2007-02-03")
                .from("2017-03-20", EpisodeStart.LEGAL_STATUS, PlacementType.FOSTER, LegalStatus.CARE_ORDER);
    }

    private static List<String> reviews(Story story, String asOf) {
        return shown(Duties.reviews(story.told(), ReviewRules.WALES, LocalDate.parse(asOf)));
    }

    private static List<String> health(Story story) {
        return shown(Duties.healthAssessments(story.told(), HealthRules.WALES, Story.YEAR_END));
    }

    private static List<String> visits(Story story, String asOf) {
        return shown(Duties.visits(story.told(), VisitRules.WALES, LocalDate.parse(asOf)));
    }
}
