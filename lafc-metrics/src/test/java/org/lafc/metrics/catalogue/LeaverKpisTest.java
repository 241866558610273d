package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.metrics.catalogue.LeaverFixture.adviser;
import static org.lafc.metrics.catalogue.LeaverFixture.contact;
import static org.lafc.metrics.catalogue.LeaverFixture.doing;
import static org.lafc.metrics.catalogue.LeaverFixture.forum;
import static org.lafc.metrics.catalogue.LeaverFixture.homeless;
import static org.lafc.metrics.catalogue.LeaverFixture.living;
import static org.lafc.metrics.catalogue.LeaverFixture.pathwayPlan;
import static org.lafc.metrics.catalogue.LeaverFixture.spell;
import static org.lafc.metrics.catalogue.LeaverFixture.youth;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.place.AreaSide;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.kpi.KpiCatalogue;

/** The worked examples of the KPI catalogue for young people leaving care, with all their counts. */
class LeaverKpisTest {

    private static final String GONE = "excluded {contact is died or other-authority=1}, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wales.pm34.a.in-education-employment-or-training | 4: 2/4 = 50.0 per cent
                    wales.pm34.b.in-education-employment-or-training | 3: 2/3 = 66.7 per cent
                    wales.pm35.homeless | 7: 1/7 = 14.3 per cent
                    wales.ch-052.homeless | 4: 1/4 = 1 young-people
                    wales.ch-052.homeless.share | 4: 1/4 = 25.0 per cent
                    cwm-taf.ct3-7.eet-at-12-months | 4: 2/4 = 50.0 per cent
                    cwm-taf.ct3-7.eet-at-24-months | 3: 2/3 = 66.7 per cent
                    cwm-taf.ct3-7.homeless | 7: 1/7 = 14.3 per cent
                    """)
    void leaversOfTheExample(String id, String told) {
        assertThat(told(LeaverFixture.leavers()).all(id)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    powys.p09.in-training | 5: 2/5 = 40.0 per cent
                    powys.p09.in-education-employment-or-training | 5: 3/5 = 60.0 per cent
                    powys.p09.training-begun | 3: 2/3 = 2 activities
                    powys.p09.training-begun.in-county | 3: 1/3 = 1 activities
                    powys.p09.training-begun.out-of-county | 3: 1/3 = 1 activities
                    powys.p09.people-beginning-training | 5: 2/5 = 2 young-people
                    """)
    void youngPeopleInTrainingOfTheExample(String id, String told) {
        assertThat(told(LeaverFixture.training()).all(id)).isEqualTo(told);
    }

    // N1 to N4 of SCC/033; N3 is in suitable accommodation, but that of an emergency.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wales.scc-033.d.in-contact | 4: 3/4 = 75.0 per cent
                    wales.scc-033.e.suitable-accommodation | 3: 2/3 = 66.7 per cent
                    wales.scc-033.f.in-education-employment-or-training | 3: 2/3 = 66.7 per cent
                    """)
    void nineteenYearOldsOfTheExample(String id, String told) {
        Told all = told(
                youth(
                        "N1",
                        "1998-05-20",
                        "2016-02-01",
                        living(
                                "2017-05-20",
                                Activity.OTHER_EDUCATION_FULL_TIME,
                                Accommodation.INDEPENDENT,
                                Answer.YES)),
                youth(
                        "N2",
                        "1998-07-01",
                        "2016-02-01",
                        living("2017-07-01", Activity.NOT_ENGAGED_OTHER, Accommodation.FOYER, Answer.YES)),
                youth(
                        "N3",
                        "1998-10-31",
                        "2016-02-01",
                        living("2017-10-31", Activity.OTHER_EMPLOYMENT_PART_TIME, Accommodation.EMERGENCY, Answer.YES)),
                youth("N4", "1999-02-28", "2017-01-01", contact("2018-02-28", InTouch.NO)));
        assertThat(all.all(id)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    england.e5.in-education-employment-or-training | 4: 2/4 = 50 per cent
                    england.e6.suitable-accommodation | 4: 3/4 = 75 per cent
                    england.e6.in-touch | 4: 3/4 = 75 per cent
                    """)
    void nineteenToTwentyOneOfTheExample(String id, String told) {
        Told all = told(
                youth(
                        "19",
                        "1998-05-20",
                        "2016-02-01",
                        living("2017-05-20", Activity.APPRENTICESHIP_FULL_TIME, Accommodation.FOYER, Answer.YES)),
                youth("20", "1997-07-01", "2015-02-01"),
                youth(
                        "21 out",
                        "1996-10-31",
                        "2014-02-01",
                        living("2017-08-01", Activity.NOT_ENGAGED_OTHER, Accommodation.INDEPENDENT, Answer.YES)),
                youth(
                        "21 in",
                        "1997-02-20",
                        "2015-01-01",
                        living(
                                "2018-03-20",
                                Activity.HIGHER_EDUCATION_FULL_TIME,
                                Accommodation.INDEPENDENT,
                                Answer.YES)),
                youth("18", "1999-05-20", "2016-02-01"),
                youth("22", "1995-05-20", "2013-02-01"));
        assertThat(all.all(id)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wales.scc-041.a.pathway-plans | 5: 4/5 = 80.0 per cent
                    wales.scc-041.a.pathway-plans-reviewed | 5: 2/5 = 40.0 per cent
                    wales.scc-041.b.personal-advisers | 5: 5/5 = 100.0 per cent
                    cwm-taf.ct3-7.pathway-plans | 5: 4/5 = 80.0 per cent
                    cwm-taf.ct3-7.personal-advisers | 5: 5/5 = 100.0 per cent
                    """)
    void plansAndAdvisersOfTheExample(String id, String told) {
        Told all = told(
                youth("P1", "2001-05-01", "", adviser("2018-03-31"), pathwayPlan("2017-07-01", PlanStep.MADE)),
                youth(
                        "P2",
                        "2000-05-01",
                        "2017-01-01",
                        adviser("2018-03-01"),
                        pathwayPlan("2016-07-01", PlanStep.MADE),
                        pathwayPlan("2017-10-01", PlanStep.REVIEWED)),
                youth(
                        "P3",
                        "1999-05-01",
                        "2017-01-01",
                        adviser("2017-12-31"),
                        pathwayPlan("2015-07-01", PlanStep.MADE),
                        pathwayPlan("2017-09-30", PlanStep.REVIEWED)),
                youth(
                        "P4",
                        "1998-05-01",
                        "2016-01-01",
                        adviser("2018-01-15"),
                        pathwayPlan("2018-03-31", PlanStep.MADE)),
                youth(
                        "P5",
                        "1999-08-01",
                        "2016-01-01",
                        adviser("2018-01-15"),
                        pathwayPlan("2018-04-01", PlanStep.MADE)));
        assertThat(all.all(id)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    powys.p15.attenders | 5: 3/5 = 3 young-people
                    powys.p15.attended | 5: 3/5 = 60.0 per cent
                    """)
    void forumOfTheExample(String id, String told) {
        Told all = told(
                youth("L1", "2001-05-01", "", forum("2017-07-25"), forum("2017-10-28")),
                youth("L2", "2000-05-01", "2017-01-01", forum("2017-10-28")),
                youth("L3", "1999-05-01", "2017-01-01", forum("2017-07-25")),
                youth("L4", "1998-05-01", "2016-01-01", forum("2017-03-31"), forum("2018-04-01")),
                youth("L5", "1999-08-01", "2016-01-01"),
                youth("under 16 until April", "2002-04-01", "", forum("2017-07-25")));
        assertThat(all.all(id)).isEqualTo(told);
    }

    @Test
    void attendancesAreThoseOfTheSessionsHeld() {
        PlainRecords.Builder meetings = PlainRecords.builder();
        Stream.of("2017-03-31", "2017-07-25", "2017-10-28")
                .map(LocalDate::parse)
                .map(day -> new Meeting(day, ParticipationKind.LEAVING_CARE_FORUM, MeetingState.HELD, Optional.empty()))
                .forEach(meeting -> meetings.add(Meeting.class, meeting));
        Told told = Told.of(Cohort.builder()
                .histories(List.of(
                        youth("L1", "2001-05-01", "", forum("2017-07-25"), forum("2017-10-28")),
                        youth("L2", "2000-05-01", "2017-01-01", forum("2017-10-28"))))
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .others(meetings.build())
                .build());

        assertThat(told.result("powys.p15.attendances-per-session").tally().denominator())
                .isEqualTo(2);
        assertThat(told.result("powys.p15.attendances-per-session").rounded()).contains(new BigDecimal("1.5"));
    }

    // The example of CH/054: three months from 10 January are over after 9 April, not after 8 April.
    @ParameterizedTest
    @CsvSource({"2017-04-10, 1", "2017-04-09, 0"})
    void threeMonthsWithoutAGapMustBeComplete(String end, int reached) {
        CareHistory first = youth(
                "first",
                "1999-01-15",
                "2016-12-15",
                spell("2017-01-10", end, Activity.OTHER_EMPLOYMENT_FULL_TIME, AreaSide.IN_AREA));
        CareHistory second = youth(
                "second",
                "1998-06-15",
                "2015-12-15",
                spell("2017-01-10", end, Activity.OTHER_EMPLOYMENT_FULL_TIME, AreaSide.IN_AREA));
        Told told = told(first, second);

        assertThat(told.all("wales.ch-054.engaged")).isEqualTo("1: " + reached + "/1 = " + reached + " young-people");
        assertThat(told.all("wales.ch-055.engaged")).isEqualTo("1: " + reached + "/1 = " + reached + " young-people");
        assertThat(told.all("wales.ch-054.engaged.share"))
                .isEqualTo("1: " + reached + "/1 = " + reached * 100 + ".0 per cent");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-31, 0",
        "2016-04-01, 1",
        "2017-03-31, 1",
        "2017-04-01, 0",
    })
    void anAnniversaryBelongsToTheYearItFallsIn(String left, int anniversaries) {
        assertThat(told(youth("X", "1999-06-15", left, doing("2017-09-01", Activity.NOT_ENGAGED_OTHER)))
                        .all("wales.ch-052.homeless"))
                .startsWith(anniversaries + ": 0/" + anniversaries);
    }

    @Test
    void leavingOn29FebruaryHasItsAnniversaryOn28February() {
        CareHistory leapling = youth(
                "leap",
                "1998-06-01",
                "2016-02-29",
                spell("2017-02-28", "2017-03-01", Activity.OTHER_EMPLOYMENT_FULL_TIME, AreaSide.IN_AREA));
        CareHistory dayLate = youth(
                "late",
                "1998-06-01",
                "2016-02-29",
                spell("2017-03-01", "", Activity.OTHER_EMPLOYMENT_FULL_TIME, AreaSide.IN_AREA));

        assertThat(Told.of(LeaverFixture.cohort(2017, List.of(leapling, dayLate)))
                        .all("wales.pm34.a.in-education-employment-or-training"))
                .isEqualTo("2: 1/2 = 50.0 per cent");
    }

    // Care ends for the statistics on 30 April 2017 (C3), for care leavers on the birthday, 1 May.
    @ParameterizedTest
    @CsvSource({"2018-05-01, 2018-05-02, 1", "2018-04-30, 2018-05-01, 0"})
    void whomTheEighteenthBirthdayTakesOutOfCareLeftOnIt(String from, String to, int engaged) {
        CareHistory history =
                youth("X", "1999-05-01", "", spell(from, to, Activity.OTHER_EMPLOYMENT_FULL_TIME, AreaSide.IN_AREA));

        assertThat(Told.of(LeaverFixture.cohort(2019, List.of(history)))
                        .all("wales.pm34.a.in-education-employment-or-training"))
                .startsWith("1: " + engaged + "/1");
    }

    @Test
    void whoDiedOrWentToAnotherAuthorityIsLeftOutByName() {
        CareHistory left = youth("X", "1999-01-15", "2016-08-01", contact("2017-05-01", InTouch.DIED));
        CareHistory moved = youth("X", "1999-01-15", "2016-08-01", contact("2017-05-01", InTouch.OTHER_AUTHORITY));
        CareHistory diedLater = youth("X", "1999-01-15", "2016-08-01", contact("2017-08-02", InTouch.DIED));

        for (CareHistory history : List.of(left, moved)) {
            assertThat(told(history).all("wales.pm34.a.in-education-employment-or-training"))
                    .isEqualTo("1: " + GONE + "0/0 = none per cent");
            assertThat(told(history).all("powys.p09.in-training")).isEqualTo("1: " + GONE + "0/0 = none per cent");
            assertThat(Told.of(LeaverFixture.cohort(2019, List.of(history))).all("powys.p09.in-training"))
                    .isEqualTo("0: 0/0 = none per cent");
        }
        assertThat(told(diedLater).all("wales.pm34.a.in-education-employment-or-training"))
                .isEqualTo("1: 0/1 = 0.0 per cent");
    }

    @Test
    void whoIsBackInCareHasNoAnniversaryOfLeaving() {
        CareHistory back = CareHistory.builder()
                .from(youth("X", "2000-08-01", "2016-10-01", doing("2017-10-01", Activity.NOT_ENGAGED_OTHER)))
                .addEpisodes(Fx1.own("2017-09-30", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                        .build())
                .build();
        CareHistory backLater = CareHistory.builder()
                .from(youth("Y", "2000-08-01", "2016-10-01", doing("2017-10-01", Activity.NOT_ENGAGED_OTHER)))
                .addEpisodes(Fx1.own("2017-10-02", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                        .build())
                .build();

        assertThat(told(back).all("wales.pm34.a.in-education-employment-or-training"))
                .startsWith("0: ");
        assertThat(told(backLater).all("wales.pm34.a.in-education-employment-or-training"))
                .startsWith("1: 0/1");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-14, 2016-12-15, 0",
        "2016-12-14, 2016-12-16, 1",
        "2016-12-15, 2016-12-15, 1",
        "2017-12-15, 2017-12-16, 1",
        "2017-12-16, 2017-12-20, 0",
    })
    void homelessnessCountsFromTheDayOfLeavingToTheAnniversary(String from, String to, int times) {
        assertThat(told(youth(
                                "X",
                                "1999-01-15",
                                "2016-12-15",
                                homeless(from, to),
                                doing("2017-12-01", Activity.NOT_ENGAGED_OTHER)))
                        .all("wales.ch-052.homeless"))
                .isEqualTo("1: " + times + "/1 = " + times + " young-people");
    }

    @Test
    void onlyCategories2To4AreCareLeavers() {
        CareHistory shortCare = CareHistory.builder()
                .from(Fx1.child(
                        "short",
                        "1999-01-15",
                        Fx1.own("2016-06-01", "2016-08-01", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)))
                .coverage(LeaverFixture.ALL)
                .build();
        CareHistory inCare = youth("in care", "2001-01-15", "");
        CareHistory eighteenInTheYear = youth("18", "2000-03-30", "");
        CareHistory twentyOneInTheYear = youth("21", "1996-04-02", "2014-01-01");
        CareHistory twentyOneBefore = youth("22", "1996-03-31", "2014-01-01");

        assertThat(told(shortCare, inCare, eighteenInTheYear, twentyOneInTheYear, twentyOneBefore)
                        .all("wales.pm35.homeless"))
                .isEqualTo("2: 0/2 = 0.0 per cent");
        assertThat(told(shortCare, inCare, eighteenInTheYear, twentyOneInTheYear, twentyOneBefore)
                        .all("powys.p15.attended"))
                .isEqualTo("3: 0/3 = 0.0 per cent");
        assertThat(told(shortCare, inCare).all("powys.p09.in-training")).isEqualTo("1: 0/1 = 0.0 per cent");
    }

    @Test
    void nothingRecordedAfterTheCensusDateMatters() {
        CareRecord later = contact("2018-04-01", InTouch.DIED);
        CareRecord laterJob = spell("2018-04-01", "", Activity.OTHER_EMPLOYMENT_FULL_TIME, AreaSide.IN_AREA);
        ImmutableList<CareHistory> known =
                ImmutableList.copyOf(Stream.concat(LeaverFixture.leavers().stream(), LeaverFixture.training().stream())
                        .toList());
        ImmutableList<CareHistory> more = ImmutableList.copyOf(known.stream()
                .map(history -> CareHistory.builder()
                        .from(history)
                        .addRecords(later, laterJob, homeless("2018-04-01", ""), forum("2018-04-02"))
                        .build())
                .toList());

        for (String id : KpiCatalogue.builtIn().definitions().stream()
                .map(definition -> definition.id())
                .toList()) {
            assertThat(told(more).all(id)).as(id).isEqualTo(told(known).all(id));
        }
    }

    @Test
    void whatNoSourceHoldsIsNotComputable() {
        Told told = told(Fx1.child(
                "X",
                "1999-01-15",
                Fx1.own("2012-01-09", "2016-08-01", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                        .endReason(EpisodeEnd.INDEPENDENT_WITH_SUPPORT)));
        assertThat(told.result("wales.pm35.homeless").noValueReason())
                .contains("not computable: no source holds homelessness of care leavers (for times-homeless)");
        assertThat(told.result("wales.scc-041.a.pathway-plans").noValueReason())
                .contains(
                        "not computable: no source holds how care leavers stand (for contact), pathway plans (for pathway-plan)");
        assertThat(told.result("wales.pm34.a.in-education-employment-or-training")
                        .noValueReason())
                .contains(
                        "not computable: no source holds how care leavers stand (for contact), what young people do on"
                                + " leaving care (for in-education-employment-or-training)");
        assertThat(told.result("powys.p15.attended").noValueReason())
                .contains("not computable: no source holds participation in forums (for leaving-care-forum-sessions)");
        assertThat(told.result("powys.p09.training-begun").noValueReason())
                .contains("not computable: no source holds activities on leaving care");
    }

    @Test
    void homelessnessThatIsHeldForPartOfTheYearIsNotKnown() {
        CareHistory partly = CareHistory.builder()
                .from(youth("X", "1999-01-15", "2016-08-01"))
                .coverage(Coverage.NONE.on(Homelessness.class, DateRange.startingOn(LocalDate.of(2017, 4, 2))))
                .build();

        assertThat(told(partly).all("wales.pm35.homeless"))
                .isEqualTo("1: missing {times-homeless=1}, 0/0 = none per cent");
    }

    @Test
    void explanationsTellAManagerWhy() {
        KpiExplanation explanation = KpiEvaluator.of(KpiCatalogue.builtIn().definitions().stream()
                        .filter(definition -> definition.id().startsWith("wales.pm34.a"))
                        .toList())
                .explain(LeaverFixture.cohort(LeaverFixture.leavers()))
                .get(0);
        List<String> lines = IntStream.range(0, explanation.size())
                .mapToObj(
                        row -> explanation.childId(row) + " " + explanation.place(row) + ": " + explanation.reason(row))
                .toList();
        assertThat(lines)
                .containsExactly(
                        "CL1 NUMERATOR: in-education-employment-or-training is yes",
                        "CL2 DENOMINATOR_ONLY: it does not hold that in-education-employment-or-training is yes",
                        "CL3 NUMERATOR: in-education-employment-or-training is yes",
                        "CL4 DENOMINATOR_ONLY: not met: in-education-employment-or-training is missing",
                        "CL5 NOT_IN_POPULATION: it does not hold that months-since-leaving is equal to 12 months",
                        "CL6 NOT_IN_POPULATION: it does not hold that months-since-leaving is equal to 12 months",
                        "CL7 NOT_IN_POPULATION: it does not hold that months-since-leaving is equal to 12 months");
    }

    private static Told told(CareHistory... histories) {
        return told(List.of(histories));
    }

    private static Told told(Iterable<CareHistory> histories) {
        return Told.of(LeaverFixture.cohort(histories));
    }
}
