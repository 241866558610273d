package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.progress.Attainment;
import org.lafc.core.progress.AttainmentResult;
import org.lafc.core.progress.Attendance;
import org.lafc.core.progress.KeyStage;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.evaluate.ComparatorValue;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;

/** The worked examples of the KPI catalogue for school, with all their counts. */
class SchoolKpisTest {

    private static final Coverage ALL =
            Coverage.of(List.of(SchoolPlace.class, AttainmentResult.class, Attendance.class, Plan.class));

    // Q1 to Q4 of P8, of whom Q4 was not looked after for twelve months; the thresholds of all stages are looked at
    // alike.
    @ParameterizedTest
    @EnumSource(KeyStage.class)
    void oneOfThreeReachedTheThreshold(KeyStage stage) {
        String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(told(pupils(stage)).all("powys.p08.reached." + name)).isEqualTo("3: 1/3 = 33.3 per cent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    powys.p08.points-reached.key-stage-4 | 1/3 = 33.3 per cent
                    powys.p08.mean-points.key-stage-4 | 0/3 = 190.0 points
                    wales.scc-037.mean-points | 0/3 = 190.0 points
                    """)
    void pointsOfTheExample(String id, String told) {
        assertThat(told(pupils(KeyStage.KEY_STAGE_4)).all(id)).isEqualTo("3: " + told);
    }

    // 62.0 per cent of all pupils reached it.
    @ParameterizedTest
    @EnumSource(KeyStage.class)
    void theGapToAllPupilsIs287Points(KeyStage stage) {
        String name = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        KpiResult reached = told(pupils(stage)).result("powys.p08.reached." + name);
        DerivedResult gap = DerivedResult.gap(
                KpiCatalogue.builtIn().find("powys.p08.gap." + name).orElseThrow(),
                reached,
                ComparatorValue.published(
                        "All pupils",
                        reached.definition().id(),
                        reached.period(),
                        new BigDecimal("62.0"),
                        "per cent",
                        "StatsWales"));

        assertThat(reached.period()).isEqualTo("academic year 2016-17");
        assertThat(gap.rounded()).contains(new BigDecimal("28.7"));
        assertThat(gap.unit()).isEqualTo("percentage points");
    }

    @Test
    void coreSubjectIndicatorsOfTheOlderMeasuresAreThoseOfP8() {
        assertThat(told(pupils(KeyStage.KEY_STAGE_2)).all("wales.scc-035.core-subjects"))
                .isEqualTo("3: 1/3 = 33.3 per cent");
        assertThat(told(pupils(KeyStage.KEY_STAGE_3)).all("wales.scc-036.core-subjects"))
                .isEqualTo("3: 1/3 = 33.3 per cent");
    }

    @Test
    void threeOfFiveReceivingCareAndSupportAchievedTheIndicator() {
        CareHistory planned = CareHistory.builder()
                .from(Fx1.child("planned", "2006-02-01"))
                .addRecords(
                        new Plan(LocalDate.of(2016, 6, 1), PlanKind.CARE_AND_SUPPORT, PlanStep.MADE, Optional.empty()),
                        result(KeyStage.KEY_STAGE_2, Attainment.REACHED, 0))
                .coverage(ALL)
                .build();
        CareHistory planTooOld = CareHistory.builder()
                .from(planned)
                .child(Fx1.child("too old", "2006-02-01").child())
                .records(List.of(
                        new Plan(LocalDate.of(2016, 3, 31), PlanKind.CARE_AND_SUPPORT, PlanStep.MADE, Optional.empty()),
                        result(KeyStage.KEY_STAGE_2, Attainment.REACHED, 0)))
                .build();
        ImmutableList<CareHistory> pupils = ImmutableList.<CareHistory>builder()
                .addAll(pupils(KeyStage.KEY_STAGE_2)) // Q1 and Q4 reached it
                .add(planned, planTooOld)
                .build();

        assertThat(told(pupils).all("wales.pm29.a.core-subjects")).isEqualTo("5: 3/5 = 60.0 per cent");
        assertThat(told(pupils).all("wales.pm29.b.core-subjects")).isEqualTo("0: 0/0 = none per cent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wales.pm32.school-changes | 3: 1/3 = 33.3 per cent
                    wales.scc-002.school-changes | 3: 1/3 = 33.3 per cent
                    wales.ch-044.school-changes | 3: 1/3 = 1 children
                    wales.ch-044.school-changes.share | 3: 1/3 = 33.3 per cent
                    """)
    void schoolChangesOfTheExample(String id, String told) {
        assertThat(told(fx1(SchoolChange.OTHER)).all(id)).isEqualTo(told);
    }

    // What PM32 leaves out and what CH/044 leaves out besides.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FIRST | 3: 0/3 = 0.0 per cent | 3: 0/3 = 0 children
                    TRANSITIONAL | 3: 0/3 = 0.0 per cent | 3: 0/3 = 0 children
                    ADOPTION | 3: 1/3 = 33.3 per cent | 3: 0/3 = 0 children
                    RETURN_HOME | 3: 1/3 = 33.3 per cent | 3: 0/3 = 0 children
                    NOT_KNOWN | 3: missing {school-changes=1}, 0/2 = 0.0 per cent | 3: missing {school-changes-other=1}, 0/2 = 0 children
                    """)
    void reasonsDecideWhichChangesCount(SchoolChange reason, String pm32, String ch044) {
        assertThat(told(fx1(reason)).all("wales.pm32.school-changes")).isEqualTo(pm32);
        assertThat(told(fx1(reason)).all("wales.ch-044.school-changes")).isEqualTo(ch044);
    }

    @Test
    void aChildWithoutASchoolIsMissing() {
        CareHistory noSchool = CareHistory.builder()
                .from(Fx1.child(
                        "X", "2010-11-20", Fx1.own("2017-05-15", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)))
                .coverage(ALL)
                .build();

        assertThat(told(List.of(noSchool)).all("wales.pm32.school-changes"))
                .isEqualTo("1: missing {school-changes=1}, 0/0 = none per cent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wales.scc-022.a.attendance | 2 | 92.3
                    wales.scc-022.b.attendance | 2 | 92.5
                    powys.p08.attendance | 4 | 92.4
                    """)
    void attendanceIsPooledOverPupils(String id, int records, String perCent) {
        Told told = told(List.of(
                inCare("one", attendance("2017-04-01", "2018-04-01", SchoolPhase.PRIMARY, 320, 300)),
                inCare("two", attendance("2017-09-01", "2018-01-01", SchoolPhase.PRIMARY, 70, 60)),
                inCare("three", attendance("2017-04-01", "2018-04-01", SchoolPhase.SECONDARY, 380, 370)),
                inCare("four", attendance("2017-04-01", "2018-04-01", SchoolPhase.SECONDARY, 150, 120)),
                inCare("last year", attendance("2016-09-01", "2017-04-01", SchoolPhase.PRIMARY, 200, 0)),
                outOfCare()));

        assertThat(told.result(id).tally().initialPopulation()).isEqualTo(records);
        assertThat(told.result(id).tally().denominator()).isEqualTo(records);
        assertThat(told.result(id).rounded()).contains(new BigDecimal(perCent));
    }

    @Test
    void sessionsInAndOutOfCareThatCannotBeToldApartAreMissing() {
        CareHistory partly = CareHistory.builder()
                .from(Fx1.child(
                        "X", "2008-01-01", Fx1.own("2017-10-01", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)))
                .addRecords(attendance("2017-09-01", "2018-04-01", SchoolPhase.PRIMARY, 220, 200))
                .build();

        assertThat(told(List.of(partly)).result("powys.p08.attendance").tally().missing())
                .containsOnlyKeys("in-care");
    }

    @Test
    void theDisappliedStandOutside() {
        ImmutableList<CareHistory> pupils = ImmutableList.<CareHistory>builder()
                .addAll(pupils(KeyStage.KEY_STAGE_4))
                .add(pupil(
                        "Q5",
                        KeyStage.KEY_STAGE_4,
                        "2012-01-09",
                        result(KeyStage.KEY_STAGE_4, Attainment.DISAPPLIED, 0)))
                .build();

        assertThat(told(pupils).all("powys.p08.reached.key-stage-4"))
                .isEqualTo("4: excluded {disapplied is yes=1}, 1/3 = 33.3 per cent");
    }

    @Test
    void whoIsOfTheAgeAndHasNoResultDidNotReachIt() {
        ImmutableList<CareHistory> pupils = ImmutableList.<CareHistory>builder()
                .addAll(pupils(KeyStage.KEY_STAGE_4))
                .add(pupil("no result", KeyStage.KEY_STAGE_4, "2012-01-09"))
                .add(pupil(
                        "a year later",
                        KeyStage.KEY_STAGE_4,
                        "2012-01-09",
                        new AttainmentResult(
                                LocalDate.of(2018, 2, 1),
                                KeyStage.KEY_STAGE_4,
                                Attainment.REACHED,
                                Optional.of(400),
                                Optional.empty())))
                .build();

        assertThat(told(pupils).all("powys.p08.reached.key-stage-4")).isEqualTo("4: 1/4 = 25.0 per cent");
        assertThat(told(pupils).all("powys.p08.mean-points.key-stage-4")).isEqualTo("4: 0/4 = 142.5 points");
    }

    // Twelve months on 31 March 2017.
    @ParameterizedTest
    @CsvSource({"2016-03-31, 1/1 = 100.0", "2016-04-01, 0/0 = none"})
    void twelveMonthsAreOverOnTheDay(String from, String told) {
        assertThat(told(List.of(pupil(
                                "X", KeyStage.KEY_STAGE_2, from, result(KeyStage.KEY_STAGE_2, Attainment.REACHED, 0))))
                        .all("powys.p08.reached.key-stage-2"))
                .endsWith(told + " per cent");
    }

    @Test
    void theSchoolYearIsTheOneThatEndedInTheYear() {
        CareHistory history = pupil(
                "X",
                KeyStage.FOUNDATION_PHASE,
                "2012-01-09",
                result("2016-08-31", KeyStage.KEY_STAGE_2),
                result("2016-09-01", KeyStage.KEY_STAGE_3),
                result("2017-08-31", KeyStage.KEY_STAGE_4),
                result("2017-09-01", KeyStage.FOUNDATION_PHASE));

        assertThat(told(List.of(history)).all("powys.p08.reached.key-stage-2")).startsWith("0:");
        assertThat(told(List.of(history)).all("powys.p08.reached.key-stage-3")).startsWith("1:");
        assertThat(told(List.of(history)).all("powys.p08.reached.key-stage-4")).startsWith("1:");
        assertThat(told(List.of(history)).all("powys.p08.reached.foundation-phase"))
                .startsWith("0:");
    }

    @Test
    void whatNoSourceHoldsIsNotComputable() {
        Told told = told(Fx1.histories());

        assertThat(told.result("wales.pm32.school-changes").noValueReason())
                .contains("not computable: no source holds schools attended (for school-changes)");
        assertThat(told.result("powys.p08.reached.key-stage-4").noValueReason())
                .contains("not computable: no source holds results of key stages");
        assertThat(told.result("wales.scc-022.a.attendance").noValueReason())
                .contains("not computable: no source holds attendance at school");
    }

    private static Told told(Iterable<CareHistory> histories) {
        return Told.of(LeaverFixture.cohort(histories));
    }

    private static ImmutableList<CareHistory> pupils(KeyStage stage) {
        return ImmutableList.of(
                pupil("Q1", stage, "2012-01-09", result(stage, Attainment.REACHED, 360)),
                pupil("Q2", stage, "2012-01-09", result(stage, Attainment.NOT_REACHED, 210)),
                pupil("Q3", stage, "2012-01-09", result(stage, Attainment.NOT_ENTERED, 0)),
                pupil("Q4", stage, "2016-07-31", result(stage, Attainment.REACHED, 400)));
    }

    private static CareHistory pupil(String id, KeyStage stage, String careFrom, CareRecord... records) {
        String born = (2017 - stage.ageAtEnd()) + "-02-01";
        String from = careFrom.compareTo(born) < 0 ? born : careFrom;
        return CareHistory.builder()
                .from(Fx1.child(id, born, Fx1.own(from, "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .addRecords(records)
                .coverage(ALL)
                .build();
    }

    private static AttainmentResult result(KeyStage stage, Attainment attainment, int points) {
        return new AttainmentResult(
                LocalDate.of(2017, 8, 24),
                stage,
                attainment,
                attainment == Attainment.NOT_ENTERED ? Optional.empty() : Optional.of(points),
                Optional.empty());
    }

    private static AttainmentResult result(String day, KeyStage stage) {
        return new AttainmentResult(
                LocalDate.parse(day), stage, Attainment.REACHED, Optional.empty(), Optional.empty());
    }

    private static Attendance attendance(String from, String to, SchoolPhase phase, int possible, int attended) {
        return new Attendance(
                DateRange.of(LocalDate.parse(from), LocalDate.parse(to)), phase, possible, attended, Optional.empty());
    }

    private static CareHistory inCare(String id, CareRecord... records) {
        return CareHistory.builder()
                .from(Fx1.child(
                        id, "2006-01-01", Fx1.own("2012-01-09", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .addRecords(records)
                .build();
    }

    private static CareHistory outOfCare() {
        return CareHistory.builder()
                .from(Fx1.child(
                        "left before",
                        "2006-01-01",
                        Fx1.own("2012-01-09", "2017-03-01", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                                .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)))
                .addRecords(attendance("2017-04-01", "2018-04-01", SchoolPhase.PRIMARY, 320, 0))
                .build();
    }

    /** FX1 with schools: B came to another for a reason, F did while at home. */
    private static ImmutableList<CareHistory> fx1(SchoolChange reason) {
        return Fx1.histories().stream()
                .map(history -> CareHistory.builder()
                        .from(history)
                        .addRecords(schools(history.child().id(), reason))
                        .coverage(ALL)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static SchoolPlace[] schools(String child, SchoolChange reason) {
        return switch (child) {
            case "A" -> new SchoolPlace[] {place("2016-09-01", "", SchoolChange.TRANSITIONAL)};
            case "B" ->
                new SchoolPlace[] {
                    place("2015-09-01", "2017-09-04", SchoolChange.FIRST), place("2017-09-04", "", reason)
                };
            case "F" ->
                new SchoolPlace[] {
                    place("2016-09-01", "2017-10-02", SchoolChange.FIRST), place("2017-10-02", "", SchoolChange.OTHER)
                };
            default -> new SchoolPlace[0];
        };
    }

    private static SchoolPlace place(String from, String to, SchoolChange change) {
        LocalDate start = LocalDate.parse(from);
        return new SchoolPlace(
                to.isEmpty() ? DateRange.startingOn(start) : DateRange.of(start, LocalDate.parse(to)),
                Optional.empty(),
                SchoolPhase.PRIMARY,
                change,
                Optional.empty());
    }
}
