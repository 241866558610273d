package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.metrics.catalogue.Figures.cohort;
import static org.lafc.metrics.catalogue.Figures.figure;
import static org.lafc.metrics.catalogue.VoiceStories.assessment;
import static org.lafc.metrics.catalogue.VoiceStories.day;
import static org.lafc.metrics.catalogue.VoiceStories.registered;
import static org.lafc.metrics.catalogue.VoiceStories.support;
import static org.lafc.metrics.catalogue.VoiceStories.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.edge.Departure;
import org.lafc.core.edge.DepartureReason;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.EdgeFacts;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;

/** The worked examples of the KPI catalogue for help before care, with every count, and the days where they turn. */
class EdgeMeasuresTest {

    private static final String MOVED_AWAY =
            "(departure is moved-away or died and months-to-departure is at most 6 months)";

    private static CareHistory child(String id, Episode.Builder... episodes) {
        return Fx1.child(id, "2009-05-05", episodes);
    }

    private static CareHistory inCare(String id, String day) {
        return child(id, Fx1.own(day, "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY));
    }

    private static CareHistory helped(String id, String from) {
        return with(child(id), support(from, Answer.YES));
    }

    // X1 to X4 of P2.
    private static List<CareHistory> diverted() {
        return List.of(
                helped("X1", "2017-04-10"),
                with(inCare("X2", "2017-07-20"), support("2017-06-01", Answer.YES)),
                with(
                        child(
                                "X3",
                                Fx1.own("2017-10-02", "", EpisodeStart.STARTED, LegalStatus.SHORT_BREAKS_AGREEMENT)),
                        support("2017-09-18", Answer.YES)),
                helped("X4", "2017-12-11"));
    }

    @Test
    void twoOfThreeChildrenAreDivertedAndOneIsPending() {
        assertThat(figure("powys.p02.diverted-from-care", diverted()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 1: 2 of 3, 66.7 per cent");
        assertThat(figure("powys.p02.diverted-from-care.count", diverted()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 1: 2 of 3, 2 family-support-packages");
    }

    @Test
    void followUpIsOverOnItsLastDay() {
        assertThat(figure(
                        "powys.p02.diverted-from-care",
                        cohort(diverted()).knownTo(day("2018-06-10")).build()))
                .contains("pending 1: 2 of 3");
        assertThat(figure(
                        "powys.p02.diverted-from-care",
                        cohort(diverted()).knownTo(day("2018-06-11")).build()))
                .contains("pending 0: 3 of 4");
    }

    private static String oneHelpedOn(String from, String intoCare, String knownTo) {
        return figure(
                "powys.p02.diverted-from-care",
                cohort(List.of(with(inCare("X", intoCare), support(from, Answer.YES))))
                        .knownTo(day(knownTo))
                        .build());
    }

    @Test
    void careOnTheLastDayOfTheFollowUpIsAFailure() {
        assertThat(oneHelpedOn("2017-06-01", "2017-12-01", "2018-03-31")).contains("0 of 1");
        assertThat(oneHelpedOn("2017-06-01", "2017-12-02", "2018-03-31")).contains("1 of 1");
        // 31 August and six months is 28 February.
        assertThat(oneHelpedOn("2017-08-31", "2018-02-28", "2018-03-31")).contains("0 of 1");
        assertThat(oneHelpedOn("2017-08-31", "2018-03-01", "2018-03-31")).contains("1 of 1");
    }

    @Test
    void whatIsRecordedAfterTheDayKnownToMakesNoDifference() {
        assertThat(oneHelpedOn("2017-12-11", "2018-04-01", "2018-03-31")).contains("pending 1: 0 of 0");
        assertThat(oneHelpedOn("2017-12-11", "2018-04-01", "2018-04-01")).contains("pending 0: 0 of 1");
    }

    @Test
    void whoWasLookedAfterOnTheFirstDayIsLeftOut() {
        assertThat(oneHelpedOn("2017-06-01", "2017-06-01", "2018-03-31"))
                .isEqualTo("looked at 1, excluded {looked-after-that-day is yes=1}, missing {}, pending 0: 0 of 0, "
                        + "nobody is in the denominator");
    }

    private static CareHistory departed(String id, String from, String departed, DepartureReason reason) {
        return with(helped(id, from), new Departure(day(departed), reason, Optional.empty()));
    }

    @Test
    void whoMovedAwayOrDiedInTheFollowUpIsLeftOut() {
        List<CareHistory> children = List.of(
                departed("Y1", "2017-06-01", "2017-12-01", DepartureReason.MOVED_AWAY),
                departed("Y2", "2017-06-01", "2017-12-02", DepartureReason.MOVED_AWAY),
                departed("Y3", "2017-12-11", "2018-01-05", DepartureReason.DIED),
                departed("Y4", "2017-06-01", "2017-05-31", DepartureReason.MOVED_AWAY));

        assertThat(figure("powys.p02.diverted-from-care", children))
                .isEqualTo(
                        "looked at 4, excluded {" + MOVED_AWAY + "=2}, missing {}, pending 0: 2 of 2, 100.0 per cent");
    }

    @Test
    void aFailureStaysOneWhenTheChildMovesAwayLater() {
        CareHistory child = with(
                inCare("Y5", "2017-07-20"),
                support("2017-06-01", Answer.YES),
                new Departure(day("2017-08-01"), DepartureReason.MOVED_AWAY, Optional.empty()));

        assertThat(figure("powys.p02.diverted-from-care", List.of(child))).contains("excluded {}", "0 of 1");
    }

    @Test
    void aChildIsJudgedByTheFirstPackageAtTheEdgeOfCare() {
        CareHistory twice =
                with(inCare("Z1", "2017-12-20"), support("2017-05-01", Answer.YES), support("2017-11-01", Answer.YES));
        CareHistory later = with(child("Z2"), support("2017-05-01", Answer.NO), support("2017-08-01", Answer.YES));
        CareHistory unknown = with(child("Z3"), support("2017-05-01", Answer.NOT_KNOWN));

        assertThat(figure("powys.p02.diverted-from-care", List.of(twice, later, unknown)))
                .isEqualTo("looked at 3, excluded {}, missing {first-at-edge-in-year=1}, pending 0: "
                        + "2 of 2, 100.0 per cent");
    }

    @Test
    void eightOfNineFamiliesKeepTheirChildOutOfCare() {
        List<CareHistory> families = new ArrayList<>(IntStream.rangeClosed(1, 8)
                .mapToObj(number -> with(child("E" + number), support("2017-06-0" + number, Answer.NO)))
                .toList());
        families.add(with(inCare("E9", "2018-02-01"), support("2017-06-09", Answer.YES)));

        assertThat(figure("cwm-taf.ct1-4.stayed-out-of-care", families))
                .isEqualTo("looked at 9, excluded {}, missing {}, pending 8: 0 of 1, 0.0 per cent");
        assertThat(figure(
                        "cwm-taf.ct1-4.stayed-out-of-care",
                        cohort(families).knownTo(day("2018-06-09")).build()))
                .isEqualTo("looked at 9, excluded {}, missing {}, pending 0: 8 of 9, 88.9 per cent");
    }

    @Test
    void withoutATableOfPackagesThereIsNoFigure() {
        assertThat(figure("powys.p02.diverted-from-care", List.of(child("X"))))
                .endsWith("not computable: no source holds family support packages");
    }

    @Test
    void anExplanationSaysWhyAChildCounts() {
        KpiExplanation explanation = KpiEvaluator.of(List.of(Figures.definition("powys.p02.diverted-from-care")))
                .explain(cohort(diverted()).build())
                .get(0);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(row -> explanation.childId(row) + " " + explanation.place(row) + " "
                                + explanation.reason(row)))
                .containsExactly(
                        "X1 NUMERATOR months-without-care is at least 6 months",
                        "X2 DENOMINATOR_ONLY it does not hold that months-without-care is at least 6 months",
                        "X3 NUMERATOR months-without-care is at least 6 months",
                        "X4 PENDING pending: (came-into-care is no and months-without-care is less than 6 months)");
    }

    // PM24: working days 42, 43, 42, 42.
    private static List<CareHistory> assessed() {
        return List.of(with(
                child("M"),
                assessment("2017-05-02", "2017-06-30", Answer.YES, Answer.YES),
                assessment("2017-07-03", "2017-09-01", Answer.YES, Answer.YES),
                assessment("2017-12-01", "2018-02-02", Answer.YES, Answer.NO),
                assessment("2018-01-15", "2018-03-14", Answer.YES, Answer.NOT_KNOWN)));
    }

    @Test
    void threeOfFourAssessmentsAreInTime() {
        assertThat(figure("wales.pm24.assessments-in-time", assessed()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 3 of 4, 75.0 per cent");
        assertThat(figure("wales.ch-012.assessments-in-time", assessed()))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 3 of 4, 3 assessments");
    }

    @Test
    void anAssessmentWithoutADayOfReferralIsNotInTimeAndOneBelongsToTheYearItWasCompletedIn() {
        List<CareHistory> children = List.of(with(
                child("M"),
                assessment("", "2017-06-30", Answer.YES, Answer.YES),
                assessment("2017-03-30", "2017-03-31", Answer.YES, Answer.YES),
                assessment("2017-03-30", "2017-04-01", Answer.YES, Answer.YES),
                assessment("2018-03-28", "2018-04-01", Answer.YES, Answer.YES)));

        assertThat(figure("wales.pm24.assessments-in-time", children))
                .isEqualTo("looked at 2, excluded {}, missing {}, pending 0: 1 of 2, 50.0 per cent");
    }

    @Test
    void fourOfFiveChildrenWereSeenAndTwoAlone() {
        List<CareHistory> children = List.of(with(
                child("N"),
                assessment("2017-05-02", "2017-05-10", Answer.YES, Answer.YES),
                assessment("2017-06-02", "2017-06-10", Answer.YES, Answer.YES),
                assessment("2017-07-02", "2017-07-10", Answer.YES, Answer.NO),
                assessment("2017-08-02", "2017-08-10", Answer.YES, Answer.NOT_KNOWN),
                assessment("2017-09-02", "2017-09-10", Answer.NO, Answer.NO)));

        assertThat(figure("wales.scc-011.child-seen", children))
                .isEqualTo("looked at 5, excluded {}, missing {}, pending 0: 4 of 5, 80.0 per cent");
        assertThat(figure("wales.scc-011.seen-alone", children))
                .isEqualTo("looked at 5, excluded {}, missing {}, pending 0: 2 of 5, 40.0 per cent");
    }

    @Test
    void oneOfFourRegistrationsIsAReRegistration() {
        List<CareHistory> children = List.of(
                with(child("R1"), registered("2017-05-01", "")),
                with(child("R2"), registered("2017-06-01", "2017-06-01")),
                with(child("R3"), registered("2018-03-31", "")),
                with(child("R4"), registered("2016-03-01", "2017-01-10"), registered("2017-08-10", "")));

        assertThat(figure("wales.pm27.re-registrations", children))
                .isEqualTo("looked at 4, excluded {}, missing {}, pending 0: 1 of 4, 25.0 per cent");
    }

    @Test
    void exactlyTwelveMonthsBeforeCountsAndADayMoreDoesNot() {
        assertThat(reRegistered("2016-08-10", "2017-08-10")).contains("1 of 1");
        assertThat(reRegistered("2016-08-09", "2017-08-10")).contains("0 of 1");
        // From 29 February twelve months are over on the 28th.
        assertThat(reRegistered("2016-02-29", "2017-02-28", LocalDate.of(2017, 3, 31)))
                .contains("1 of 1");
        assertThat(reRegistered("2016-02-29", "2017-03-01", LocalDate.of(2017, 3, 31)))
                .contains("0 of 1");
    }

    private static String reRegistered(String off, String again) {
        return reRegistered(off, again, LocalDate.of(2018, 3, 31));
    }

    private static String reRegistered(String off, String again, LocalDate censusDate) {
        return figure(
                "wales.pm27.re-registrations",
                cohort(List.of(with(child("R"), registered("2015-09-01", off), registered(again, ""))))
                        .censusDate(CensusDate.of(censusDate))
                        .build());
    }

    @Test
    void aRegisterThatDoesNotReachBackLeavesItOpen() {
        CareHistory child = CareHistory.builder()
                .from(with(child("R"), registered("2017-08-10", "")))
                .coverage(
                        Coverage.NONE.on(ProtectionRegistration.class, DateRange.startingOn(LocalDate.of(2017, 4, 1))))
                .build();

        assertThat(figure("wales.pm27.re-registrations", List.of(child)))
                .contains("missing {registered-before=1}", "0 of 0");
    }

    @Test
    void timeOnTheRegisterAverages217Days() {
        List<CareHistory> children = List.of(
                with(child("T1"), registered("2017-04-01", "2017-07-30")),
                with(child("T2"), registered("2017-01-01", "2017-07-20")),
                with(child("T3"), registered("2017-05-04", "2018-03-31")),
                with(child("T4"), registered("2017-05-04", "2018-04-01")),
                with(child("T5"), registered("2017-05-04", "")));
        FactTable rows = cohort(children).build().rows(RowSet.REGISTRATIONS_ENDED);

        assertThat(IntStream.range(0, rows.size())
                        .mapToLong(
                                row -> rows.column(EdgeFacts.DAYS_ON_REGISTER).value(row)))
                .containsExactly(120L, 200L, 331L);
        assertThat(figure("wales.pm28.time-on-register", children))
                .isEqualTo("looked at 3, excluded {}, missing {}, pending 0: 0 of 3, 217.0 days");
    }

    // SCC/045: 4 of 6 reviews of looked-after children, 9 of 10 on the register, 5 of 8 in need.
    @Test
    void eighteenOfTwentyFourReviewsOfThreeKindsAreInTime() {
        List<CareHistory> children = new ArrayList<>(DutyStories.reviews());
        children.add(with(child("K"), reviews(SupportReviewKind.CHILD_PROTECTION, 9, 10)));
        children.add(with(child("L"), reviews(SupportReviewKind.IN_NEED, 5, 8)));

        assertThat(figure("wales.scc-045.reviews-in-time", children))
                .isEqualTo("looked at 24, excluded {}, missing {}, pending 0: 18 of 24, 75.0 per cent");
    }

    @Test
    void withoutOneKindOfReviewThereIsNoPooledFigure() {
        assertThat(figure("wales.scc-045.reviews-in-time", DutyStories.reviews()))
                .endsWith(
                        "not computable: no source holds reviews of children on the Child Protection Register or in need");
    }

    private static CareRecord[] reviews(SupportReviewKind kind, int inTime, int all) {
        return IntStream.range(0, all)
                .mapToObj(number -> {
                    LocalDate due = LocalDate.of(2017, 5, 1).plusMonths(number);
                    return new SupportReview(
                            due, kind, Optional.of(due.plusDays(number < inTime ? 0 : 1)), Optional.empty());
                })
                .toArray(CareRecord[]::new);
    }
}
