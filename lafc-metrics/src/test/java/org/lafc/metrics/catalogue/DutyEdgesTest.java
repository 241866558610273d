package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.metrics.catalogue.DutyStories.alone;
import static org.lafc.metrics.catalogue.DutyStories.annual;
import static org.lafc.metrics.catalogue.DutyStories.day;
import static org.lafc.metrics.catalogue.DutyStories.foster;
import static org.lafc.metrics.catalogue.DutyStories.gp;
import static org.lafc.metrics.catalogue.DutyStories.held;
import static org.lafc.metrics.catalogue.DutyStories.home;
import static org.lafc.metrics.catalogue.DutyStories.offer;
import static org.lafc.metrics.catalogue.DutyStories.plan;
import static org.lafc.metrics.catalogue.DutyStories.reviewsOn;
import static org.lafc.metrics.catalogue.Figures.cohort;
import static org.lafc.metrics.catalogue.Figures.definition;
import static org.lafc.metrics.catalogue.Figures.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.ImmunisationStatus;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;

/** Ties, ends, gaps in the sources and days after the census date, in the measures of duties. */
class DutyEdgesTest {

    private static final String VISITS = "powys.p05.visits-in-time";
    private static final String QUALITY = "powys.p06.review-quality";
    private static final String DENTIST = "wales.pm30.dentist-within-3-months";
    private static final String GP = "wales.pm31.gp-within-10-working-days";
    private static final String GP_EVENTS = "wales.scc-040.gp-after-placement";
    private static final String CARE_PLAN = "cwm-taf.ct4-1.care-plan-in-time";
    private static final String OFFER = "powys.p13.active-offer";

    @Test
    void aVisitOnTheDueDateIsInTimeAndADayLaterIsLate() {
        assertThat(figure(VISITS, List.of(held(child("2018-03-20", ""), alone("2018-03-27")))))
                .endsWith(": 1 of 1, 100.0 per cent");
        assertThat(figure(VISITS, List.of(held(child("2018-03-20", ""), alone("2018-03-28")))))
                .endsWith(": 0 of 1, 0.0 per cent");
    }

    @Test
    void aDutyBelongsToTheYearOfItsDueDate() {
        assertThat(figure(VISITS, List.of(held(child("2018-03-24", ""))))).startsWith("looked at 1,");
        assertThat(figure(VISITS, List.of(held(child("2018-03-25", "")))))
                .isEqualTo("looked at 0, excluded {}, missing {}, pending 0: 0 of 0, nobody is in the denominator");
    }

    // Born on 29 February 2000: 18 on 1 March 2018, so looked after to 27 February, its end the 28th (C3, C4).
    @Test
    void theEndOfCareAtEighteenCancelsWhatIsDueOnIt() {
        assertThat(figure(VISITS, List.of(held(Fx1.child("L", "2000-02-29", foster("2018-02-21", ""))))))
                .isEqualTo("looked at 1, excluded {outcome is cancelled=1}, missing {}, pending 0: 0 of 0, "
                        + "nobody is in the denominator");
        assertThat(figure(VISITS, List.of(held(Fx1.child("L", "2000-02-29", foster("2018-02-20", ""))))))
                .isEqualTo("looked at 1, excluded {}, missing {}, pending 0: 0 of 1, 0.0 per cent");
    }

    @Test
    void placementForAdoptionTakesOutWhatFallsDueInIt() {
        CareHistory adopted = held(Fx1.child(
                "N",
                "2015-07-07",
                foster("2018-01-08", "2018-02-05"),
                Fx1.own("2018-02-05", "", EpisodeStart.PLACEMENT, LegalStatus.PLACEMENT_ORDER)
                        .placementType(PlacementType.PLACED_FOR_ADOPTION)));

        assertThat(figure(VISITS, List.of(adopted)))
                .isEqualTo(
                        "looked at 4, excluded {outcome is cancelled=1, outcome is placed-for-adoption=2}, missing {}, "
                                + "pending 0: 0 of 1, 0.0 per cent");
    }

    @Test
    void shortBreaksHaveReviewsThatAreNotScored() {
        CareHistory breaks = held(Fx1.child(
                "G",
                "2009-01-01",
                Fx1.own("2017-05-08", "", EpisodeStart.STARTED, LegalStatus.SHORT_BREAKS_AGREEMENT)));

        assertThat(figure("powys.p06.reviews-in-time", List.of(breaks)))
                .isEqualTo("looked at 2, excluded {outcome is short-breaks=2}, missing {}, pending 0: 0 of 0, "
                        + "nobody is in the denominator");
        assertThat(figure(VISITS, List.of(breaks))).startsWith("looked at 0,");
    }

    @Test
    void aVisitByTelephoneIsNoneAndOneWhoseMannerIsNotRecordedIsOne() {
        CareHistory child = held(
                child("2017-05-15", ""),
                visit("2017-05-18", VisitManner.REMOTE),
                visit("2017-06-01", VisitManner.NOT_KNOWN));

        assertThat(figure("powys.p05.seen-alone", List.of(child)))
                .isEqualTo("looked at 1, excluded {}, missing {}, pending 0: 1 of 1, 100.0 per cent");
    }

    @Test
    void aVisitAfterCareEndedIsNotLookedAt() {
        CareHistory child = held(
                Fx1.child("K", "2008-05-05", home("2017-05-15", "2017-06-12")),
                alone("2017-06-11"),
                alone("2017-06-12"));

        assertThat(figure("powys.p05.seen-alone", List.of(child))).startsWith("looked at 1,");
    }

    @Test
    void whatNoSourceHoldsIsNotComputableAndTheRestIs() {
        List<CareHistory> reviewsAlone = List.of(CareHistory.builder()
                .from(child("2017-05-15", ""))
                .records(List.of(reviewsOn("2017-06-13")))
                .coverage(Coverage.of(List.of(Review.class)))
                .build());

        assertThat(figure(VISITS, reviewsAlone)).endsWith(", not computable: no source holds visits");
        assertThat(figure("wales.ch-visits.in-time", reviewsAlone))
                .endsWith(", not computable: no source holds visits");
        assertThat(figure("powys.p05.seen-alone", reviewsAlone)).endsWith(", not computable: no source holds visits");
        assertThat(figure("wales.scc-001.permanence-plan-by-second-review", reviewsAlone))
                .endsWith(", not computable: no source holds plans");
        assertThat(figure(GP, reviewsAlone))
                .endsWith(", not computable: no source holds registrations with a GP (for gp-registration)");
        assertThat(figure(DENTIST, reviewsAlone))
                .endsWith(", not computable: no source holds dental checks (for first-dental-check)");
        assertThat(figure("england.e8.teeth-checked", reviewsAlone))
                .endsWith(", not computable: no source holds dental checks (for dental-check-in-year)");
        assertThat(figure("powys.p06.reviews-in-time", reviewsAlone)).endsWith(": 1 of 3, 33.3 per cent");
    }

    @Test
    void aChildOfWhomVisitsAreNotHeldIsMissingBesideOneOfWhomTheyAre() {
        CareHistory held = held(Fx1.child("K", "2008-05-05", foster("2018-03-01", "")), alone("2018-03-08"));
        CareHistory notHeld = Fx1.child("N", "2008-05-05", foster("2018-03-01", ""));

        assertThat(figure(VISITS, List.of(held, notHeld)))
                .isEqualTo("looked at 2, excluded {}, missing {outcome=1}, pending 0: 1 of 1, 100.0 per cent");
    }

    @Test
    void noRulesAreHeldForScotland() {
        Cohort scottish = cohort(DutyStories.visits())
                .responsible(LocalAuthority.of("S12000033"))
                .build();

        assertThat(figure(VISITS, scottish))
                .endsWith(": 0 of 0, not computable: no source holds rules of duties for S12000033");
        assertThat(figure("powys.p06.children-reviewed-in-time", scottish))
                .startsWith("looked at 4, excluded {}, missing {reviews-of-year=4}");
    }

    @Test
    void aReviewWaitsForItsOutcomeUntilTwentyWorkingDaysAreOver() {
        List<CareHistory> child = List.of(held(
                Fx1.child("K", "2008-05-05", foster("2015-05-18", "")),
                good("2017-10-02", "2017-10-30"),
                good("2017-11-06", "2017-12-05"),
                good("2018-03-26", "2018-04-25"),
                Review.of(day("2018-03-28"), Participation.ATTENDED_SPOKE)));

        // 20 working days after 2 October are over on the 30th, after 6 November on 4 December, after 26 March on 25
        // April.
        assertThat(figure(QUALITY, child))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 2: 1 of 2, 50.0 per cent");
        assertThat(figure(QUALITY, cohort(child).knownTo(day("2018-04-30")).build()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 2 of 4, 50.0 per cent");
    }

    @Test
    void aDentistOnTheDayIsInTimeAndOneBeforeCareDoesNotCount() {
        assertThat(figure(DENTIST, List.of(held(child("2017-11-30", ""), dentist("2018-02-28")))))
                .endsWith(": 1 of 1, 100.0 per cent");
        assertThat(figure(DENTIST, List.of(held(child("2017-11-30", ""), dentist("2018-03-01")))))
                .endsWith(": 0 of 1, 0.0 per cent");
        assertThat(figure(DENTIST, List.of(held(child("2017-11-30", ""), dentist("2017-11-29")))))
                .endsWith(": 0 of 1, 0.0 per cent");
    }

    @Test
    void aChildIsJudgedOnTheFirstBeginningWhoseThreeMonthsAreOver() {
        CareHistory twice = held(
                Fx1.child("K", "2008-05-05", home("2017-04-10", "2017-05-10"), foster("2017-08-01", "")),
                dentist("2017-10-31"));
        CareHistory left = held(Fx1.child("L", "2008-05-05", home("2017-04-10", "2017-07-10")));

        assertThat(figure(DENTIST, List.of(twice, left)))
                .isEqualTo("looked at 2, excluded {first-dental-check is cancelled=1}, missing {}, pending 0: "
                        + "1 of 1, 100.0 per cent");
    }

    @Test
    void aChildPlacedUnderTenWorkingDaysBeforeIsLeftOutUnlessRegistered() {
        // Good Friday and Easter Monday come between.
        CensusDate thursday = CensusDate.of(day("2018-03-29"));
        CareHistory tenDays = held(Fx1.child("K", "2008-05-05", foster("2018-03-15", "")));
        CareHistory nineDays = held(Fx1.child("L", "2008-05-05", foster("2018-03-16", "")));
        CareHistory registered = held(Fx1.child("M", "2008-05-05", foster("2018-03-16", "")), gp("2018-03-20", ""));

        assertThat(figure(
                        GP,
                        cohort(List.of(tenDays, nineDays, registered))
                                .censusDate(thursday)
                                .build()))
                .isEqualTo("looked at 3, excluded {gp-registration is not-yet-due=1}, missing {}, pending 0: "
                        + "1 of 2, 50.0 per cent");
    }

    @Test
    void aPlacementWithTheSameCarerGoesOnWithTheOneBefore() {
        CareHistory kept = held(
                Fx1.child(
                        "K",
                        "2008-05-05",
                        foster("2017-01-09", "2018-03-26"),
                        Fx1.own("2018-03-26", "", EpisodeStart.PLACEMENT_SAME_CARER, LegalStatus.VOLUNTARY)),
                gp("2017-01-23", ""));

        assertThat(figure(GP, List.of(kept))).endsWith(": 1 of 1, 100.0 per cent");
    }

    @Test
    void aPlacementCountsOnceItHasLastedTenWorkingDays() {
        CareHistory endsOnTheTenth = held(Fx1.child("K", "2008-05-05", home("2017-05-15", "2017-05-30")));
        CareHistory endsAfter = held(Fx1.child("L", "2008-05-05", home("2017-05-15", "2017-05-31")));
        CareHistory late = held(Fx1.child("M", "2008-05-05", foster("2018-03-26", "")), gp("2018-03-27", ""));
        List<CareHistory> all = List.of(endsOnTheTenth, endsAfter, late);

        assertThat(figure(GP_EVENTS, all))
                .isEqualTo("looked at 3, excluded {gp-registration is cancelled=1}, missing {}, pending 1: "
                        + "0 of 1, 0.0 per cent");
        assertThat(figure(GP_EVENTS, cohort(all).knownTo(day("2018-04-11")).build()))
                .isEqualTo("looked at 3, excluded {gp-registration is cancelled=1}, missing {}, pending 0: "
                        + "1 of 2, 50.0 per cent");
    }

    @Test
    void theCourtsPlanIsLeftOutAndOneNotYetDueIsPending() {
        CareHistory court = held(
                Fx1.child("K", "2008-05-05", Fx1.own("2017-05-15", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)));
        CareHistory late = held(
                Fx1.child("L", "2008-05-05", foster("2018-03-26", "")), plan("2018-03-26", PlanKind.CARE_AND_SUPPORT));

        assertThat(figure(CARE_PLAN, List.of(court, late)))
                .isEqualTo("looked at 2, excluded {care-plan is court-plan=1}, missing {}, pending 1: 0 of 0, "
                        + "nobody is in the denominator yet, some are pending");
        assertThat(figure(
                        CARE_PLAN,
                        cohort(List.of(court, late)).knownTo(day("2018-04-11")).build()))
                .endsWith("pending 0: 1 of 1, 100.0 per cent");
    }

    // Ten working days after Monday 15 May 2017, with a bank holiday, are over on the 30th.
    @Test
    void careThatEndedBeforeThePlanWasDueCountsByWhetherThereWasOne() {
        CareHistory planned = held(
                Fx1.child("K", "2010-03-01", home("2017-05-15", "2017-05-20")),
                plan("2017-05-16", PlanKind.CARE_AND_SUPPORT));
        CareHistory without = held(Fx1.child("L", "2010-03-01", home("2017-05-15", "2017-05-20")));
        CareHistory another = held(
                Fx1.child("M", "2010-03-01", home("2017-05-15", "2017-05-20")),
                plan("2017-05-16", PlanKind.PERMANENCE));

        assertThat(figure(CARE_PLAN, List.of(planned, without, another)))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 1 of 3, 33.3 per cent");
    }

    @Test
    void aReviewCountsAsAttendedFromTheFourthBirthday() {
        CareHistory four = held(Fx1.child("K", "2013-06-01", foster("2015-05-01", "")), attended("2017-06-01"));
        CareHistory three = held(Fx1.child("L", "2013-06-02", foster("2015-05-01", "")), attended("2017-06-01"));

        assertThat(figure("powys.p07.children-who-attended", List.of(four, three)))
                .isEqualTo("looked at 2, excluded {}, missing {}, pending 0: 1 of 2, 1 children");
    }

    private static Review attended(String date) {
        return Review.of(day(date), Participation.ATTENDED_SPOKE);
    }

    @Test
    void advocacyIsAskedForFromTheFifthBirthdayAndOfStaysThatLast() {
        CareHistory five = held(Fx1.child("K", "2013-02-28", foster("2018-02-28", "")), offer("2018-03-28"));
        CareHistory four = held(Fx1.child("L", "2013-03-01", foster("2018-02-28", "")));
        CareHistory shortStay = held(Fx1.child("M", "2010-03-01", home("2017-05-02", "2017-05-29")));
        CareHistory late = held(Fx1.child("N", "2010-03-01", foster("2018-03-26", "")));

        assertThat(figure(OFFER, List.of(five, four, shortStay, late)))
                .isEqualTo(
                        "looked at 3, excluded {(care-ended is yes and days-in-care is less than 28 days)=1}, missing {}, "
                                + "pending 1: 1 of 1, 100.0 per cent");
    }

    // The first review would have been due on 31 May 2017, 20 working days after 2 May.
    @Test
    void aStayOf28DaysWithoutAnOfferCountsThoughItEndedBeforeTheReviewWasDue() {
        CareHistory stay = held(Fx1.child("M", "2010-03-01", home("2017-05-02", "2017-05-30")));
        CareHistory offered = held(Fx1.child("O", "2010-03-01", home("2017-05-02", "2017-05-30")), offer("2017-05-20"));
        CareHistory tooShort =
                held(Fx1.child("P", "2010-03-01", home("2017-05-02", "2017-05-29")), offer("2017-05-20"));

        assertThat(figure(OFFER, List.of(stay, offered, tooShort)))
                .isEqualTo(
                        "looked at 3, excluded {(care-ended is yes and days-in-care is less than 28 days)=1}, missing {}, "
                                + "pending 0: 1 of 2, 50.0 per cent");
    }

    @Test
    void theAnnualOutcomesOfTheEnglishReturnTellOfTheYearToo() {
        List<CareHistory> children = List.of(
                outcomes(
                        "K",
                        annual("2018-03-31")
                                .teethChecked(Answer.YES)
                                .healthAssessed(Answer.NO)
                                .immunisationsUpToDate(Answer.YES)),
                outcomes("L", annual("2018-03-31")),
                outcomes("M", annual("2017-03-31").teethChecked(Answer.YES)));

        String teeth = "looked at 3, excluded {}, missing {dental-check-in-year=1}, pending 0: 1 of 2, 50 per cent";
        assertThat(figure("england.e8.teeth-checked", children)).isEqualTo(teeth);
        assertThat(figure("england.e8.health-assessed", children)).endsWith(": 0 of 2, 0 per cent");
        assertThat(figure("england.e8.immunised", children)).endsWith(": 1 of 2, 50 per cent");
    }

    @Test
    void immunisationsAreAsLastLookedAtInTheYear() {
        CareHistory child = held(
                Fx1.child("K", "2008-05-05", foster("2015-05-18", "")),
                immunised("2017-03-31", Answer.YES),
                immunised("2017-06-01", Answer.NO),
                immunised("2018-02-01", Answer.YES),
                immunised("2018-03-01", Answer.NOT_KNOWN),
                immunised("2018-04-01", Answer.NO));

        assertThat(figure("england.e8.immunised", List.of(child))).endsWith(": 1 of 1, 100 per cent");
    }

    @Test
    void whatIsRecordedAfterTheCensusDateMakesNoDifferenceToWhatWasDue() {
        CareHistory child = held(child("2017-12-04", ""), alone("2017-12-08"), alone("2018-04-02"));

        for (LocalDate known : List.of(day("2018-03-31"), day("2018-12-31"))) {
            Cohort cohort = cohort(List.of(child)).knownTo(known).build();
            assertThat(figure(VISITS, cohort))
                    .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 1 of 3, 33.3 per cent");
        }
    }

    @Test
    void anExplanationTellsWhatBecameOfEachVisit() {
        KpiExplanation explanation = KpiEvaluator.of(List.of(definition(VISITS)))
                .explain(cohort(DutyStories.visits()).build())
                .get(0);
        List<String> ofV3 = IntStream.range(0, explanation.size())
                .filter(row -> explanation.childId(row).equals("V3"))
                .filter(row -> explanation.reason(row).contains("outcome"))
                .mapToObj(row -> explanation.day(row).orElseThrow() + " " + explanation.place(row) + " "
                        + explanation.reason(row))
                .toList();

        assertThat(ofV3)
                .containsExactly(
                        "2018-01-15 NUMERATOR outcome is met",
                        "2018-01-29 DENOMINATOR_ONLY it does not hold that outcome is met",
                        "2018-02-23 EXCLUDED outcome is cancelled",
                        "2018-03-13 NUMERATOR outcome is met");
    }

    private static CareHistory child(String from, String to) {
        return Fx1.child("K", "2008-05-05", foster(from, to));
    }

    private static CareHistory outcomes(String id, AnnualOutcomes.Builder annual) {
        return CareHistory.builder()
                .from(Fx1.child(id, "2008-05-05", foster("2015-05-18", "")))
                .addRecords(annual.build())
                .coverage(Coverage.of(List.of(AnnualOutcomes.class)))
                .build();
    }

    private static Visit visit(String date, VisitManner manner) {
        return new Visit(day(date), Answer.YES, Answer.YES, Optional.empty(), manner, Optional.empty());
    }

    private static Review good(String date, String circulated) {
        return new Review(
                day(date),
                Participation.ATTENDED_SPOKE,
                Answer.YES,
                Answer.YES,
                Optional.of(day(circulated)),
                Optional.empty());
    }

    private static DentalCheck dentist(String date) {
        return new DentalCheck(day(date), Optional.empty());
    }

    private static ImmunisationStatus immunised(String date, Answer upToDate) {
        return new ImmunisationStatus(day(date), upToDate, Optional.empty());
    }
}
