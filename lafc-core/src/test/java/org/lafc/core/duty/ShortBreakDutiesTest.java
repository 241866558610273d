package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.duty.Story.YEAR_END;

import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.Visit;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.plan.Plan;

/** A series of short breaks has intervals of its own: regulations 62(3) and 48(3). */
class ShortBreakDutiesTest {

    @Test
    void aSeriesOfShortBreaksHasNoVisitsByTheOrdinaryRule() {
        assertThat(Duties.visits(series(LegalStatus.SHORT_BREAKS_AGREEMENT), VisitRules.WALES, YEAR_END))
                .isEmpty();
        assertThat(Duties.visits(series(LegalStatus.SHORT_BREAKS_AGREEMENT), VisitRules.ENGLAND, YEAR_END))
                .isEmpty();
        assertThat(Duties.visits(series(LegalStatus.VOLUNTARY), VisitRules.WALES, YEAR_END))
                .isNotEmpty();
    }

    @Test
    void aSeriesOfShortBreaksHasNoHealthAssessments() {
        assertThat(Duties.healthAssessments(series(LegalStatus.SHORT_BREAKS_AGREEMENT), HealthRules.WALES, YEAR_END))
                .isEmpty();
        assertThat(Duties.healthAssessments(series(LegalStatus.SHORT_BREAKS_AGREEMENT), HealthRules.ENGLAND, YEAR_END))
                .isEmpty();
        assertThat(Duties.healthAssessments(series(LegalStatus.VOLUNTARY), HealthRules.WALES, YEAR_END))
                .isNotEmpty();
    }

    @Test
    void aSeriesOfShortBreaksHasNoneOfTheLimitsOfCareOrPlacement() {
        CareHistory series = series(LegalStatus.SHORT_BREAKS_AGREEMENT);

        assertThat(Duties.dentalChecks(series, DutyRules.DENTIST, YEAR_END)).isEmpty();
        assertThat(Duties.gpRegistrations(series, DutyRules.GP_REGISTRATION, YEAR_END))
                .isEmpty();
        assertThat(Duties.carePlans(series, DutyRules.WALES_CARE_PLAN, YEAR_END))
                .isEmpty();
        assertThat(Duties.placementPlans(series, DutyRules.WALES_PLACEMENT_PLAN, YEAR_END))
                .isEmpty();
        assertThat(Duties.dentalChecks(series(LegalStatus.VOLUNTARY), DutyRules.DENTIST, YEAR_END))
                .isNotEmpty();
    }

    private static CareHistory series(LegalStatus legalStatus) {
        Story story = Story.born("2009-01-01");
        for (String month : new String[] {"05", "06", "07", "08"}) {
            story = story.from("2017-" + month + "-05", EpisodeStart.STARTED, PlacementType.FOSTER, legalStatus)
                    .ends("2017-" + month + "-15", EpisodeEnd.RETURNED_HOME_PLANNED);
        }
        return story.holding(Visit.class)
                .holding(HealthAssessment.class)
                .holding(DentalCheck.class)
                .holding(GpRegistration.class)
                .holding(Plan.class)
                .told();
    }
}
