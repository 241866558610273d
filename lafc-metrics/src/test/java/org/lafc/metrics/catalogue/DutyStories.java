package org.lafc.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.Assessor;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.health.ImmunisationStatus;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.metrics.Fx1;

/** The children of the worked examples of duties in the KPI catalogue: V1 to V4, R1 to R4, H1 to H4, and FX1. */
final class DutyStories {

    /** Sources that hold every kind of record that duties are read from. */
    static final Coverage ALL = Coverage.of(List.of(
            Visit.class,
            Review.class,
            PlacementTerms.class,
            HealthAssessment.class,
            DentalCheck.class,
            GpRegistration.class,
            ImmunisationStatus.class,
            Plan.class,
            SchoolPlace.class,
            AdvocacyOffer.class));

    private DutyStories() {}

    /** P5: two seen alone, one refused and one not recorded at V2; V3 is two years old. */
    static ImmutableList<CareHistory> visits() {
        CareHistory v1 = held(
                Fx1.child("V1", "2008-05-05", foster("2017-12-04", "")),
                alone("2017-12-08"),
                alone("2018-01-19"),
                alone("2018-03-06"));
        CareHistory v2 = held(
                Fx1.child("V2", "2004-05-05", foster("2015-02-02", "")),
                new PlacementTerms(day("2015-02-02"), Answer.YES, PlacementBasis.ORDINARY, Optional.empty()),
                alone("2017-02-10"),
                alone("2017-05-10"),
                alone("2017-08-01"),
                notAlone("2017-10-30", NotAlone.CHILD_REFUSED),
                Visit.on(day("2018-01-31")));
        CareHistory v3 = held(
                Fx1.child(
                        "V3",
                        "2015-12-01",
                        foster("2018-01-08", "2018-01-22"),
                        Fx1.own("2018-01-22", "", EpisodeStart.PLACEMENT, LegalStatus.VOLUNTARY)),
                notAlone("2018-01-12", NotAlone.NOT_APPROPRIATE),
                notAlone("2018-01-30", NotAlone.NOT_APPROPRIATE),
                notAlone("2018-03-09", NotAlone.NOT_APPROPRIATE));
        CareHistory v4 = held(
                Fx1.child(
                        "V4",
                        "2010-05-05",
                        Fx1.own("2018-01-08", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                                .placementType(PlacementType.WITH_PARENTS)),
                alone("2018-01-11"));
        return ImmutableList.of(v1, v2, v3, v4);
    }

    /** P6: R3 came into care so that its reviews of the year are later ones. */
    static ImmutableList<CareHistory> reviews() {
        return ImmutableList.of(
                held(
                        Fx1.child("R1", "2010-11-20", foster("2017-05-15", "")),
                        reviewsOn("2017-06-13", "2017-09-15", "2018-03-15")),
                held(Fx1.child("R2", "2010-11-20", foster("2017-12-11", "")), reviewsOn("2018-01-10")),
                held(
                        Fx1.child("R3", "2010-11-20", foster("2016-01-11", "")),
                        reviewsOn("2016-02-08", "2016-05-06", "2016-10-31", "2017-04-28", "2017-11-20")),
                held(Fx1.child("R4", "2010-11-20", home("2018-03-19", "2018-04-03"))));
    }

    /** P17. */
    static ImmutableList<CareHistory> healthAssessments() {
        return ImmutableList.of(
                held(Fx1.child("H1", "2010-11-20", foster("2017-05-15", "")), assessedOn("2017-06-20")),
                held(
                        Fx1.child("H2", "2013-02-10", foster("2017-01-09", "")),
                        assessedOn("2017-01-20", "2017-07-14", "2018-01-31")),
                held(Fx1.child("H3", "2005-06-10", foster("2014-09-01", "")), assessedOn("2016-09-05", "2017-09-05")),
                held(
                        Fx1.child("H4", "2001-08-01", foster("2012-01-09", "")),
                        HealthAssessment.on(day("2016-05-10")),
                        new HealthAssessment(
                                day("2017-05-02"), AssessmentResult.REFUSED, Assessor.NOT_KNOWN, Optional.empty())));
    }

    /** P7: six reviews, PN1, PN4, PN6, PN7, PN0 and one not recorded; the child of PN0 is three. */
    static ImmutableList<CareHistory> participation() {
        return ImmutableList.of(
                held(
                        Fx1.child("T1", "2008-05-05", foster("2016-05-16", "")),
                        Review.of(day("2017-05-05"), Participation.ATTENDED_SPOKE),
                        Review.of(day("2017-11-03"), Participation.ATTENDED_SILENT)),
                held(
                        Fx1.child("T2", "2006-05-05", foster("2016-05-16", "")),
                        Review.of(day("2017-05-05"), Participation.ABSENT_VIEWS_SENT),
                        Review.of(day("2017-11-03"), Participation.ABSENT_NO_VIEWS)),
                held(
                        Fx1.child("T3", "2014-05-05", foster("2016-05-16", "")),
                        Review.of(day("2017-11-03"), Participation.UNDER_FOUR)),
                held(
                        Fx1.child("T4", "2013-11-03", foster("2016-05-16", "")),
                        Review.of(day("2017-11-03"), Participation.NOT_KNOWN)));
    }

    /** FX1 with the plans, reviews, checks, registrations, schools and offers that its examples name. */
    static ImmutableList<CareHistory> fx1() {
        Map<String, ImmutableList<CareRecord>> records = Map.of(
                "A",
                ImmutableList.of(
                        gp("2014-09-10", ""),
                        new DentalCheck(day("2017-09-12"), Optional.empty()),
                        HealthAssessment.on(day("2017-09-05"))),
                "B",
                ImmutableList.<CareRecord>builder()
                        .add(reviewsOn("2017-06-13", "2017-09-15", "2018-03-15"))
                        .add(plan("2017-05-15", PlanKind.CARE_AND_SUPPORT), plan("2017-09-13", PlanKind.PERMANENCE))
                        .add(plan("2017-06-16", PlanKind.PERSONAL_EDUCATION))
                        .add(plan("2017-10-05", PlanKind.PERSONAL_EDUCATION))
                        .add(school("2015-09-07", "2017-09-04"), school("2017-09-04", ""))
                        .add(gp("2017-05-30", "2017-11-20"), gp("2017-12-04", ""))
                        .add(new DentalCheck(day("2017-08-15"), Optional.empty()))
                        .add(offer("2017-06-01"))
                        .build(),
                "C",
                ImmutableList.of(gp("2016-01-20", "")),
                "D",
                ImmutableList.of(
                        reviewsOn("2017-02-07")[0], gp("2017-01-20", ""), HealthAssessment.on(day("2017-07-10"))),
                "E",
                ImmutableList.of(
                        reviewsOn("2017-07-10")[0],
                        plan("2017-06-14", PlanKind.CARE_AND_SUPPORT),
                        plan("2017-07-10", PlanKind.PERSONAL_EDUCATION),
                        gp("2017-06-20", ""),
                        new DentalCheck(day("2017-09-13"), Optional.empty())),
                "F",
                ImmutableList.of(
                        plan("2018-02-05", PlanKind.CARE_AND_SUPPORT),
                        school("2016-09-05", "2017-10-02"),
                        school("2017-10-02", ""),
                        gp("2016-10-10", "2017-08-14"),
                        gp("2018-02-20", ""),
                        offer("2018-02-20")),
                "H",
                ImmutableList.of(gp("2015-09-08", "2017-10-02"), HealthAssessment.on(day("2017-09-01"))));
        return Fx1.histories().stream()
                .map(history -> held(
                        history,
                        records.getOrDefault(history.child().id(), ImmutableList.of())
                                .toArray(CareRecord[]::new)))
                .collect(ImmutableList.toImmutableList());
    }

    /** A history whose sources hold every kind, with these records. */
    static CareHistory held(CareHistory history, CareRecord... records) {
        return CareHistory.builder()
                .from(history)
                .records(Arrays.asList(records))
                .coverage(ALL)
                .build();
    }

    static Episode.Builder foster(String start, String end) {
        return Fx1.own(start, end, EpisodeStart.STARTED, LegalStatus.VOLUNTARY);
    }

    /** A foster placement from which the child goes home. */
    static Episode.Builder home(String start, String end) {
        return foster(start, end).endReason(EpisodeEnd.RETURNED_HOME_PLANNED);
    }

    static Visit alone(String date) {
        return new Visit(day(date), Answer.YES, Answer.YES, Optional.empty(), VisitManner.IN_PERSON, Optional.empty());
    }

    static Visit notAlone(String date, NotAlone reason) {
        return new Visit(
                day(date), Answer.YES, Answer.NO, Optional.of(reason), VisitManner.IN_PERSON, Optional.empty());
    }

    static CareRecord[] reviewsOn(String... dates) {
        return Stream.of(dates)
                .map(date -> Review.of(day(date), Participation.ATTENDED_SPOKE))
                .toArray(CareRecord[]::new);
    }

    static CareRecord[] assessedOn(String... dates) {
        return Stream.of(dates).map(date -> HealthAssessment.on(day(date))).toArray(CareRecord[]::new);
    }

    static Plan plan(String date, PlanKind kind) {
        return new Plan(day(date), kind, PlanStep.MADE, Optional.empty());
    }

    static GpRegistration gp(String from, String to) {
        return new GpRegistration(days(from, to), Optional.empty());
    }

    static AdvocacyOffer offer(String date) {
        return new AdvocacyOffer(day(date), Answer.NOT_KNOWN, Optional.empty());
    }

    static SchoolPlace school(String from, String to) {
        return new SchoolPlace(
                days(from, to), Optional.empty(), SchoolPhase.PRIMARY, SchoolChange.OTHER, Optional.empty());
    }

    static AnnualOutcomes.Builder annual(String date) {
        return AnnualOutcomes.builder().date(day(date));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static DateRange days(String from, String to) {
        return to.isEmpty() ? DateRange.startingOn(day(from)) : DateRange.of(day(from), day(to));
    }
}
