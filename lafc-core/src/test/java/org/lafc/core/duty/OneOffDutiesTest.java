package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.duty.Story.YEAR_END;
import static org.lafc.core.duty.Story.inYear;
import static org.lafc.core.duty.Story.shown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.voice.AdvocacyOffer;

/** The children of the shared example FX1 of the KPI catalogue, and the limits that run once. */
class OneOffDutiesTest {

    // Measure CT4.1: B 15 May, E 14 June (limit 26 June), F 5 February.
    @Test
    void careAndSupportPlansAreMadeWithinTenWorkingDays() {
        assertThat(carePlans(b().plan(PlanKind.CARE_AND_SUPPORT, "2017-05-15"), DutyRules.WALES_CARE_PLAN))
                .containsExactly("2017-05-30 MET");
        assertThat(carePlans(e().plan(PlanKind.CARE_AND_SUPPORT, "2017-06-14"), DutyRules.WALES_CARE_PLAN))
                .containsExactly("2017-06-26 MET");
        assertThat(carePlans(f().plan(PlanKind.CARE_AND_SUPPORT, "2018-02-05"), DutyRules.ENGLAND_CARE_PLAN))
                .containsExactly("2018-02-19 MET");
    }

    // Measure SCC/001(a): 2 of 3.
    @Test
    void firstPlacementsBeginWithACarePlan() {
        assertThat(carePlans(b().plan(PlanKind.CARE_AND_SUPPORT, "2017-05-15"), DutyRules.CARE_PLAN_AT_PLACEMENT))
                .containsExactly("2017-05-15 MET");
        assertThat(carePlans(e().plan(PlanKind.CARE_AND_SUPPORT, "2017-06-14"), DutyRules.CARE_PLAN_AT_PLACEMENT))
                .containsExactly("2017-06-12 MISSED");
        assertThat(carePlans(f().plan(PlanKind.CARE_AND_SUPPORT, "2018-02-05"), DutyRules.CARE_PLAN_AT_PLACEMENT))
                .containsExactly("2018-02-05 MET");
    }

    @Test
    void thePowysTargetIsLocal() {
        assertThat(carePlans(e().plan(PlanKind.CARE_AND_SUPPORT, "2017-06-18"), DutyRules.POWYS_CARE_PLAN))
                .containsExactly("2017-06-17 MISSED");
        assertThat(DutyRules.POWYS_CARE_PLAN.source().verification()).isEqualTo(Verification.LOCAL);
    }

    @Test
    void aPlanOfAnEarlierTimeInCareDoesNotServe() {
        Story story = Story.born("2010-11-20")
                .care("2017-05-15")
                .plan(PlanKind.CARE_AND_SUPPORT, "2017-05-12")
                .home("2017-08-01")
                .care("2017-11-01");

        assertThat(carePlans(story, DutyRules.WALES_CARE_PLAN)).containsExactly("2017-05-30 MET", "2017-11-15 MISSED");
        assertThat(carePlans(story.plan(PlanKind.CARE_AND_SUPPORT, "2017-10-20"), DutyRules.WALES_CARE_PLAN))
                .containsExactly("2017-05-30 MET", "2017-11-15 MET");
    }

    @Test
    void underACareOrderThePlanIsTheCourts() {
        Story story = Story.born("2010-11-20")
                .from("2017-05-15", EpisodeStart.STARTED, PlacementType.FOSTER, LegalStatus.CARE_ORDER)
                .holding(Plan.class);

        assertThat(carePlans(story, DutyRules.WALES_CARE_PLAN)).containsExactly("2017-05-30 EXCLUDED");
        assertThat(Duties.carePlans(story.told(), DutyRules.WALES_CARE_PLAN, YEAR_END)
                        .get(0)
                        .exclusion())
                .contains(Exclusion.COURT_PLAN);
    }

    // Measure SCC/001(b): 1 of 3, due B 13 September, D 7 May, E 10 October.
    @Test
    void plansForPermanenceAreDueWithTheSecondReview() {
        Story b = b().reviews("2017-06-13", "2017-09-15", "2018-03-15").plan(PlanKind.PERMANENCE, "2017-09-13");
        Story d = Story.born("2016-12-05")
                .care("2017-01-10")
                .reviews("2017-02-07")
                .holding(Plan.class);
        Story e = e().reviews("2017-07-10").holding(Plan.class);

        assertThat(permanencePlans(b)).containsExactly("2017-09-13 MET");
        assertThat(permanencePlans(d)).containsExactly("2017-05-07 MISSED");
        assertThat(permanencePlans(e)).containsExactly("2017-10-10 MISSED");
        assertThat(permanencePlans(Story.born("2010-11-20").care("2018-03-19").reviews()))
                .isEmpty();
    }

    @Test
    void aPlacementPlanMadeBeforeServesOnePlacementOnly() {
        Story story = b().plan(PlanKind.PLACEMENT, "2017-05-12").plan(PlanKind.PLACEMENT, "2017-06-30");

        assertThat(shown(Duties.placementPlans(story.told(), DutyRules.WALES_PLACEMENT_PLAN, YEAR_END)))
                .containsExactly("2017-05-22 MET", "2017-07-10 MET", "2017-11-27 MISSED");
    }

    @Test
    void aPlacementPlanMadeLateDoesNotServeTheNextPlacement() {
        Story story = b().plan(PlanKind.PLACEMENT, "2017-06-01");

        assertThat(shown(Duties.placementPlans(story.told(), DutyRules.ENGLAND_PLACEMENT_PLAN, YEAR_END)))
                .containsExactly("2017-05-22 MISSED", "2017-07-10 MISSED", "2017-11-27 MISSED");
    }

    // Measure SCC/024: 2 of 4. School days are weekdays without 29 May to 2 June.
    @Test
    void educationPlansAreDueWithinTwentySchoolDays() {
        List<LocalDate> days = LocalDate.of(2017, 4, 1)
                .datesUntil(LocalDate.of(2018, 4, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> day.isBefore(LocalDate.of(2017, 5, 29)) || day.isAfter(LocalDate.of(2017, 6, 2)))
                .toList();
        DutyRule rule = DutyRules.educationPlanInSchoolDays(
                WorkingDayCalendar.of("Anytown schools", DateRange.parse("2017-04-01/2018-04-01"), days));
        Story b = b().record(school("2017-09-04"))
                .plan(PlanKind.PERSONAL_EDUCATION, "2017-06-16")
                .plan(PlanKind.PERSONAL_EDUCATION, PlanStep.REVIEWED, "2017-10-05");
        Story e = e().plan(PlanKind.PERSONAL_EDUCATION, "2017-07-10");
        Story f = f().record(school("2017-10-02")).holding(Plan.class);
        Story d = Story.born("2016-12-05").care("2017-09-04").holding(Plan.class);

        assertThat(educationPlans(b, rule)).containsExactly("2017-06-19 MET", "2017-10-02 MISSED");
        assertThat(educationPlans(e, rule)).containsExactly("2017-07-10 MET");
        assertThat(educationPlans(f, rule)).containsExactly("2018-03-05 MISSED");
        assertThat(educationPlans(d, rule)).isEmpty();
    }

    @Test
    void educationPlansByLawAreDueWithTheCarePlan() {
        Story b = b().record(school("2017-09-04")).plan(PlanKind.PERSONAL_EDUCATION, "2017-06-16");

        assertThat(educationPlans(b, DutyRules.WALES_EDUCATION_PLAN)).containsExactly("2017-05-30 MISSED");
    }

    // Measure PM30: 1 of 2, F not yet due.
    @Test
    void dentistsAreSeenWithinThreeMonths() {
        assertThat(dentalChecks(b().record(dental("2017-08-15")))).containsExactly("2017-08-15 MET");
        assertThat(dentalChecks(e().record(dental("2017-09-13")))).containsExactly("2017-09-12 MISSED");
        assertThat(dentalChecks(f().holding(DentalCheck.class))).containsExactly("2018-05-05 PENDING");
        assertThat(dentalChecks(b().record(dental("2017-05-14")))).containsExactly("2017-08-15 MISSED");
        assertThat(dentalChecks(b())).containsExactly("2017-08-15 NOT_KNOWN");
    }

    // Measures PM31 (snapshot) and SCC/040 (placements started in the year: 5 of 7).
    @Test
    void childrenAreRegisteredWithAGpWithinTenWorkingDays() {
        List<Duty> a = gp(foster("2005-06-10", "2015-02-02").record(registered("2014-09-01")));
        List<Duty> b = gp(b().record(registration("2017-05-30/2017-07-03"))
                .record(registration("2017-07-10/2017-12-01"))
                .record(registered("2017-12-04")));
        List<Duty> c = gp(foster("2001-08-01", "2016-01-11").record(registered("2016-01-20")));
        List<Duty> d = gp(foster("2016-12-05", "2017-01-10")
                .move("2017-09-04", PlacementType.WITH_PARENTS)
                .record(registered("2017-01-12")));
        List<Duty> e = gp(e().record(registered("2017-06-14")));
        List<Duty> f = gp(f().record(registered("2018-02-20")));
        List<Duty> h = gp(foster("2015-07-07", "2015-09-01")
                .move("2017-10-02", PlacementType.PLACED_FOR_ADOPTION)
                .record(registration("2015-09-02/2017-10-02")));

        assertThat(shown(a)).containsExactly("2015-02-16 MET");
        assertThat(shown(b)).containsExactly("2017-05-30 MET", "2017-07-17 MET", "2017-12-04 MET");
        assertThat(shown(c)).containsExactly("2016-01-25 MET");
        assertThat(inYear(d)).containsExactly("2017-09-18 MET");
        assertThat(inYear(e)).containsExactly("2017-06-26 MET");
        assertThat(inYear(f)).containsExactly("2018-02-19 MISSED");
        assertThat(inYear(h)).containsExactly("2017-10-16 MISSED");
        List<Duty> started = Stream.of(a, b, c, d, e, f, h)
                .flatMap(List::stream)
                .filter(duty -> duty.clockStart().isAfter(LocalDate.of(2017, 3, 31)))
                .toList();
        assertThat(started).hasSize(7);
        assertThat(started).filteredOn(duty -> duty.outcome() == Outcome.MET).hasSize(5);
    }

    // Measure PM24: 3 of 4.
    @Test
    void assessmentsFollowReferralsWithinFortyTwoWorkingDays() {
        assertThat(assessment("2017-05-02", "2017-06-30")).containsExactly("2017-06-30 MET");
        assertThat(assessment("2017-07-03", "2017-09-01")).containsExactly("2017-08-31 MISSED");
        assertThat(assessment("2017-12-01", "2018-02-02")).containsExactly("2018-02-02 MET");
        assertThat(assessment("2018-01-15", "2018-03-14")).containsExactly("2018-03-14 MET");
    }

    // Measure P13c: 2 of 3.
    @Test
    void advocacyIsOfferedByTheTimeOfTheFirstReview() {
        assertThat(offers(b().record(offer("2017-06-01")))).containsExactly("2017-06-13 MET");
        assertThat(offers(e().holding(AdvocacyOffer.class))).containsExactly("2017-07-10 MISSED");
        assertThat(offers(f().record(offer("2018-02-20")))).containsExactly("2018-03-05 MET");
    }

    // Statutory timescales, section 6.
    @Test
    void aChildLookedAfterAtSixteenIsAssessedWithinThreeMonths() {
        Story story = Story.born("2001-08-01").care("2012-01-09").plan(PlanKind.PATHWAY_ASSESSMENT, "2017-11-01");

        List<Duty> duties = Duties.pathwayAssessments(story.told(), DutyRules.WALES_PATHWAY_ASSESSMENT, YEAR_END);

        assertThat(shown(duties)).containsExactly("2017-11-01 MET");
        assertThat(shown(Duties.pathwayPlans(story.told(), DutyRules.PATHWAY_PLAN, YEAR_END)))
                .containsExactly("2017-11-01 MISSED");
    }

    @Test
    void aChildWhoQualifiesLaterHasThreeMonthsFromThen() {
        // 13 weeks from 20 June 2017 are over on 19 September.
        Story late = Story.born("2001-08-01").care("2017-06-20").holding(Plan.class);
        // 50 days since 14 before, so 41 more.
        Story twice = Story.born("2001-08-01")
                .care("2016-01-04")
                .home("2016-02-23")
                .care("2017-09-04")
                .holding(Plan.class);
        Story young =
                Story.born("2001-08-01").care("2010-01-04").home("2017-07-31").holding(Plan.class);

        assertThat(shown(Duties.pathwayPlans(late.told(), DutyRules.PATHWAY_PLAN, YEAR_END)))
                .containsExactly("2017-12-19 MISSED");
        assertThat(Duties.pathwayPlans(twice.told(), DutyRules.PATHWAY_PLAN, YEAR_END)
                        .get(0)
                        .clockStart())
                .isEqualTo("2017-10-15");
        assertThat(Duties.pathwayPlans(young.told(), DutyRules.PATHWAY_PLAN, YEAR_END))
                .isEmpty();
    }

    @Test
    void whoeverLeavesWithoutAPlanHasThreeMonthsMore() {
        Story left =
                Story.born("2000-08-01").care("2012-01-09").home("2017-08-28").holding(Plan.class);
        Story planned =
                Story.born("2000-08-01").care("2012-01-09").home("2017-08-28").plan(PlanKind.PATHWAY, "2016-10-31");
        Story young =
                Story.born("2001-08-01").care("2010-01-04").home("2017-07-31").holding(Plan.class);
        Story stillThere = Story.born("2001-08-01").care("2010-01-04").holding(Plan.class);

        assertThat(shown(afterCare(left))).containsExactly("2017-11-28 MISSED");
        assertThat(shown(afterCare(left.plan(PlanKind.PATHWAY, "2017-11-28")))).containsExactly("2017-11-28 MET");
        assertThat(afterCare(planned)).as("the plan was there").isEmpty();
        assertThat(afterCare(young)).as("not yet 16").isEmpty();
        assertThat(afterCare(stillThere)).isEmpty();
    }

    private static List<Duty> afterCare(Story story) {
        return Duties.pathwayPlansAfterCare(story.told(), DutyRules.WALES_PATHWAY_AFTER_CARE, YEAR_END);
    }

    @Test
    void aPathwayPlanIsReviewedEverySixMonths() {
        Story story = Story.born("2000-08-01")
                .care("2012-01-09")
                .plan(PlanKind.PATHWAY, "2016-10-31")
                .plan(PlanKind.PATHWAY, PlanStep.REVIEWED, "2017-04-30")
                .plan(PlanKind.PATHWAY, PlanStep.REVIEWED, "2017-11-06");

        assertThat(shown(Duties.pathwayReviews(story.told(), DutyRules.WALES_PATHWAY_REVIEW, 21, YEAR_END)))
                .containsExactly("2017-04-30 MET", "2017-10-30 MISSED", "2018-05-06 PENDING");
        assertThat(Duties.pathwayReviews(b().told(), DutyRules.WALES_PATHWAY_REVIEW, 21, YEAR_END))
                .isEmpty();
    }

    private static Story foster(String born, String day) {
        return Story.born(born).care(day);
    }

    private static Story b() {
        return foster("2010-11-20", "2017-05-15").move("2017-07-03").move("2017-11-20");
    }

    private static Story e() {
        return Story.born("2008-03-15")
                .from("2017-06-12", EpisodeStart.STARTED, PlacementType.KINSHIP_FOSTER, LegalStatus.VOLUNTARY)
                .home("2017-12-04");
    }

    // The second time in care.
    private static Story f() {
        return Story.born("2012-02-29")
                .from("2018-02-05", EpisodeStart.STARTED, PlacementType.FOSTER, LegalStatus.INTERIM_CARE_ORDER);
    }

    private static SchoolPlace school(String day) {
        return new SchoolPlace(
                DateRange.startingOn(LocalDate.parse(day)),
                Optional.empty(),
                SchoolPhase.PRIMARY,
                SchoolChange.OTHER,
                Optional.empty());
    }

    private static DentalCheck dental(String day) {
        return new DentalCheck(LocalDate.parse(day), Optional.empty());
    }

    private static GpRegistration registered(String day) {
        return registration(day + "/..");
    }

    private static GpRegistration registration(String dates) {
        return new GpRegistration(DateRange.parse(dates), Optional.empty());
    }

    private static AdvocacyOffer offer(String day) {
        return new AdvocacyOffer(LocalDate.parse(day), Answer.NOT_KNOWN, Optional.empty());
    }

    private static List<String> carePlans(Story story, DutyRule rule) {
        return shown(Duties.carePlans(story.told(), rule, YEAR_END));
    }

    private static List<String> permanencePlans(Story story) {
        return shown(Duties.permanencePlans(story.told(), ReviewRules.WALES, DutyRules.PERMANENCE_PLAN, YEAR_END));
    }

    private static List<String> educationPlans(Story story, DutyRule rule) {
        return shown(Duties.educationPlans(story.told(), rule, YEAR_END));
    }

    private static List<String> dentalChecks(Story story) {
        return shown(Duties.dentalChecks(story.told(), DutyRules.DENTIST, YEAR_END));
    }

    private static List<Duty> gp(Story story) {
        return Duties.gpRegistrations(story.told(), DutyRules.GP_REGISTRATION, YEAR_END);
    }

    private static List<String> assessment(String referred, String completed) {
        Story story = b().record(new ReferralAssessment(
                LocalDate.parse(completed),
                Optional.of(LocalDate.parse(referred)),
                Answer.NOT_KNOWN,
                Answer.NOT_KNOWN,
                Optional.empty()));
        return shown(Duties.assessments(story.told(), DutyRules.ASSESSMENT, YEAR_END));
    }

    private static List<String> offers(Story story) {
        return shown(Duties.advocacyOffers(story.told(), DutyRules.ADVOCACY_OFFER, YEAR_END));
    }

    @Test
    void supportReviewsAreInTimeUpToTheDayRecordedAsDue() {
        LocalDate due = LocalDate.of(2018, 3, 30);
        CareHistory history = CareHistory.builder()
                .from(Story.born("2010-11-20").care("2018-03-19").told())
                .records(List.of(
                        supportReview(due, due),
                        supportReview(due, due.plusDays(1)),
                        supportReview(due, YEAR_END.plusDays(1)),
                        supportReview(YEAR_END.plusDays(1), YEAR_END.minusDays(9)),
                        supportReview(YEAR_END.plusDays(1), YEAR_END.plusDays(1)),
                        new SupportReview(due, SupportReviewKind.CHILD_PROTECTION, Optional.empty(), Optional.empty()),
                        new SupportReview(due, SupportReviewKind.IN_NEED, Optional.empty(), Optional.empty())))
                .build();

        List<Duty> duties = Duties.supportReviews(history, SupportReviewKind.CHILD_PROTECTION, YEAR_END);

        assertThat(shown(duties))
                .containsExactlyInAnyOrder(
                        "2018-03-30 MET",
                        "2018-03-30 MISSED",
                        "2018-03-30 MISSED",
                        "2018-03-30 MISSED",
                        "2018-04-01 PENDING",
                        "2018-04-01 PENDING");
        assertThat(duties.stream()
                        .filter(duty -> duty.outcome() == Outcome.MISSED)
                        .filter(duty -> duty.event().isPresent()))
                .hasSize(1);
    }

    private static SupportReview supportReview(LocalDate due, LocalDate held) {
        return new SupportReview(due, SupportReviewKind.CHILD_PROTECTION, Optional.of(held), Optional.empty());
    }
}
