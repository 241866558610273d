package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.metrics.catalogue.DutyStories.day;
import static org.lafc.metrics.catalogue.Figures.cohort;
import static org.lafc.metrics.catalogue.Figures.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.WorkingDayCalendar;

/** The worked examples of the KPI catalogue for visits, reviews, plans and health, with every count. */
class DutyMeasuresTest {

    @Test
    void eightOfTwelveVisitsAreInTime() {
        String expected =
                "looked at 13, excluded {outcome is cancelled=1}, missing {}, pending 0: 8 of 12, 66.7 per cent";
        assertThat(figure("powys.p05.visits-in-time", DutyStories.visits())).isEqualTo(expected);
        assertThat(figure("wales.scc-025.visits-in-time", DutyStories.visits())).isEqualTo(expected);
    }

    @Test
    void sixOfSevenVisitsSawTheChildAlone() {
        assertThat(figure("powys.p05.seen-alone", DutyStories.visits()))
                .isEqualTo("looked at 11, excluded {why-not-alone is child-refused=1, "
                        + "why-not-alone is not-appropriate=3}, missing {}, pending 0: 6 of 7, 85.7 per cent");
    }

    @Test
    void fourOfSixReviewsAreInTime() {
        String expected = "looked at 6, excluded {}, missing {}, pending 0: 4 of 6, 66.7 per cent";
        assertThat(figure("powys.p06.reviews-in-time", DutyStories.reviews())).isEqualTo(expected);
        assertThat(figure("wales.scc-021.reviews-in-time", DutyStories.reviews()))
                .isEqualTo(expected);
    }

    @Test
    void oneOfThreeChildrenHadAllReviewsInTime() {
        assertThat(figure("powys.p06.children-reviewed-in-time", DutyStories.reviews()))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 1 of 3, 33.3 per cent");
        assertThat(figure("england.e7.children-reviewed-in-time", DutyStories.reviews()))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 1 of 3, 33 per cent");
    }

    @Test
    void visitsAndReviewsCountAsTwoCountsEach() {
        assertThat(figure("wales.ch-visits.due", DutyStories.visits())).endsWith(": 12 of 12, 12 duties");
        assertThat(figure("wales.ch-visits.in-time", DutyStories.visits())).endsWith(": 8 of 12, 8 duties");
        assertThat(figure("wales.ch-reviews.due", DutyStories.reviews())).endsWith(": 6 of 6, 6 duties");
        assertThat(figure("wales.ch-reviews.in-time", DutyStories.reviews())).endsWith(": 4 of 6, 4 duties");
    }

    @Test
    void twoOfFiveReviewsWereAttendedAndTwoOfFiveHadTheChildTakePart() {
        String expected =
                "looked at 6, excluded {age is less than 4 years=1}, missing {}, pending 0: 2 of 5, 40.0 per cent";
        assertThat(figure("powys.p07.attended", DutyStories.participation())).isEqualTo(expected);
        assertThat(figure("powys.p07.took-part", DutyStories.participation())).isEqualTo(expected);
        assertThat(figure("cwm-taf.ct3-8.took-part", DutyStories.participation()))
                .isEqualTo(expected);
        assertThat(figure("powys.p07.children-who-attended", DutyStories.participation()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 1 of 4, 1 children");
    }

    @Test
    void twoOfFourHealthAssessmentsAreInTimeAndAllWereMade() {
        String counts = "looked at 5, excluded {outcome is refused=1}, missing {}, pending 0: ";
        assertThat(figure("powys.p17.health-assessments-in-time", DutyStories.healthAssessments()))
                .isEqualTo(counts + "2 of 4, 50.0 per cent");
        assertThat(figure("wales.scc-039.health-assessments-undertaken", DutyStories.healthAssessments()))
                .isEqualTo(counts + "4 of 4, 100.0 per cent");
    }

    @Test
    void oneOfTwoChildrenSawADentistInTimeAndOneIsNotYetDue() {
        assertThat(figure("wales.pm30.dentist-within-3-months", DutyStories.fx1()))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 1: 1 of 2, 50.0 per cent");
    }

    @Test
    void fourOfSixChildrenAreWithAGpInTime() {
        assertThat(figure("wales.pm31.gp-within-10-working-days", DutyStories.fx1()))
                .isEqualTo("looked at 6, excluded {}, missing {}, pending 0: 4 of 6, 66.7 per cent");
    }

    @Test
    void fiveOfSevenPlacementsHadAGpInTime() {
        assertThat(figure("wales.scc-040.gp-after-placement", DutyStories.fx1()))
                .isEqualTo("looked at 7, excluded {}, missing {}, pending 0: 5 of 7, 71.4 per cent");
    }

    @Test
    void twoOfThreeFirstPlacementsBeganWithAPlan() {
        assertThat(figure("wales.scc-001.care-plan-at-first-placement", DutyStories.fx1()))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 2 of 3, 66.7 per cent");
        assertThat(figure("cwm-taf.ct4-1.care-plan-in-time", DutyStories.fx1()))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 3 of 3, 100.0 per cent");
    }

    @Test
    void oneOfThreeHadAPermanencePlanByTheSecondReview() {
        String expected = "looked at 3, excluded {}, missing {}, pending 0: 1 of 3, 33.3 per cent";
        assertThat(figure("wales.scc-001.permanence-plan-by-second-review", DutyStories.fx1()))
                .isEqualTo(expected);
        assertThat(figure("cwm-taf.ct3-1.permanence-plan-by-second-review", DutyStories.fx1()))
                .isEqualTo(expected);
    }

    @Test
    void oneOfTwoHadTheirTeethChecked() {
        assertThat(figure("wales.scc-020.teeth-checked", DutyStories.fx1()))
                .isEqualTo("looked at 2, excluded {}, missing {}, pending 0: 1 of 2, 50.0 per cent");
    }

    @Test
    void twoOfFourEducationPlansAreInTimeByTheCalendarOfSchoolDays() {
        assertThat(figure(
                        "wales.scc-024.education-plan-in-20-school-days",
                        cohort(DutyStories.fx1()).schoolDays(schoolDays()).build()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 2 of 4, 50.0 per cent");
        assertThat(figure("wales.scc-024.education-plan-in-20-school-days", DutyStories.fx1()))
                .endsWith(": 0 of 0, not computable: no source holds a calendar of school days");
    }

    @Test
    void twoOfThreeWereOfferedAdvocacy() {
        String counts = "looked at 3, excluded {}, missing {}, pending 0: 2 of 3, ";
        assertThat(figure("powys.p13.active-offer", DutyStories.fx1())).isEqualTo(counts + "66.7 per cent");
        assertThat(figure("wales.ch-active-offer.made", DutyStories.fx1())).isEqualTo(counts + "2 periods-of-care");
    }

    @Test
    void threeOfFourLookedAfterForAYearHadTheirHealthAssessed() {
        assertThat(figure("england.e8.health-assessed", DutyStories.fx1()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 3 of 4, 75 per cent");
        assertThat(figure("england.e8.teeth-checked", DutyStories.fx1())).endsWith(": 1 of 4, 25 per cent");
        assertThat(figure("england.e8.immunised", DutyStories.fx1())).endsWith(": 0 of 4, 0 per cent");
    }

    // Weekdays less the spring break of 29 May to 2 June.
    private static WorkingDayCalendar schoolDays() {
        DateRange year = DateRange.of(day("2017-04-01"), day("2018-07-01"));
        List<LocalDate> open = year.start()
                .datesUntil(year.endExclusive().orElseThrow())
                .filter(date -> date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(date -> date.isBefore(day("2017-05-29")) || date.isAfter(day("2017-06-02")))
                .toList();
        return WorkingDayCalendar.of("school days", year, open);
    }
}
