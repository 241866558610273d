package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.CareFacts;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.kpi.KpiCatalogue;

/** The worked examples of the KPI catalogue for care and placement, with all their counts. */
class CareKpisTest {

    private static final Told MARCH_2018 = Told.of(CareFixture.fx1(2018, "2018-03-31"));
    private static final Told KNOWN_TO_2019 = Told.of(CareFixture.fx1(2018, "2019-03-31"));
    private static final Told MARCH_2017 = Told.of(CareFixture.fx1(2017, "2017-03-31"));
    private static final String ADOPTION = "excluded {placement-type is placed-for-adoption=1}, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    powys.p03.returned-home | 7: 2/7 = 28.6 per cent
                    powys.p03.safely-reunified | 2: pending 1, 0/1 = 0.0 per cent
                    powys.p03.safely-reunified.count | 2: pending 1, 0/1 = 0 children
                    powys.p10.long-term-stability | 2: 2/2 = 100.0 per cent
                    wales.pm25.supported-to-stay-with-family | 16: 10/16 = 62.5 per cent
                    wales.pm26.returned-home | 7: 2/7 = 28.6 per cent
                    wales.pm33.three-or-more-placements | 6: 1/6 = 16.7 per cent
                    wales.scc-004.three-or-more-placements | 6: 1/6 = 16.7 per cent
                    wales.scc-013.social-worker-allocated | 6: 5/6 = 83.3 per cent
                    wales.ch-039.looked-after | 6: 6/6 = 6 children
                    wales.ch-040.short-breaks | 1: 1/1 = 1 children
                    wales.ch-041.started | 3: 3/3 = 3 periods-of-care
                    wales.ch-041.started.children | 7: 3/7 = 3 children
                    wales.ch-042.stopped | 2: 2/2 = 2 periods-of-care
                    wales.ch-042.stopped.children | 7: 2/7 = 2 children
                    wales.ch-043.three-or-more-placements | 6: 1/6 = 1 children
                    wales.ch-045.returned-home | 7: 2/7 = 2 children
                    wales.ch-046.not-with-family-or-friends | 6: 5/6 = 5 children
                    wales.ch-046.not-with-family-or-friends.share | 6: 5/6 = 83.3 per cent
                    wales.ch-047.placed-elsewhere-in-wales | 6: missing {location=1}, 2/5 = 2 children
                    wales.ch-047.placed-elsewhere-in-wales.share | 6: missing {location=1}, 2/5 = 40.0 per cent
                    wales.ch-048.placed-outside-wales | 6: missing {location=1}, 1/5 = 1 children
                    wales.ch-048.placed-outside-wales.share | 6: missing {location=1}, 1/5 = 20.0 per cent
                    england.e1.three-or-more-placements | 6: 1/6 = 17 per cent
                    england.e1.three-or-more-placements-in-two-years | 3: 0/3 = 0 per cent
                    england.e2.long-term-stability | 2: 2/2 = 100 per cent
                    england.e2.same-placement | 2: 2/2 = 100 per cent
                    england.e4.placed-outside-the-authority | 6: missing {area-side=1}, 3/5 = 60 per cent
                    cwm-taf.ct1-3.living-with-family | 16: 10/16 = 62.5 per cent
                    cwm-taf.ct2-1.re-entry | 2: pending 1, 1/1 = 100.0 per cent
                    cwm-taf.ct2-2.returned-home | 7: 2/7 = 28.6 per cent
                    cwm-taf.ct2-5.family-placement | 6: 5/6 = 83.3 per cent
                    cwm-taf.ct3-2.three-or-more-placements | 6: 1/6 = 16.7 per cent
                    cwm-taf.ct3-2.long-term-stability | 2: 2/2 = 100.0 per cent
                    cwm-taf.ct3-3.outside-the-authority | 6: missing {area-side=1}, 3/5 = 60.0 per cent
                    cwm-taf.ct3-4.life-story-work | 4: 2/4 = 50.0 per cent
                    cwm-taf.ct4-4.same-social-worker | 4: 2/4 = 50.0 per cent
                    """)
    void countsOfTheExampleAtMarch2018(String id, String told) {
        assertThat(MARCH_2018.all(id)).isEqualTo(told);
    }

    @Test
    void distancesAndMovesLeaveOutWhatTheExampleLeavesOut() {
        assertThat(MARCH_2018.all("england.e3.placed-over-20-miles"))
                .isEqualTo("6: " + ADOPTION + "missing {distance-from-home=1}, 2/4 = 50 per cent");
        assertThat(MARCH_2018.all("cwm-taf.ct3-5.prepared-moves"))
                .isEqualTo("7: excluded {(first-placement is yes and emergency is yes)=1}, 3/6 = 50.0 per cent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    powys.p03.returned-home | 5: 0/5 = 0.0 per cent
                    powys.p03.safely-reunified | 0: 0/0 = none per cent
                    powys.p10.long-term-stability | 2: 1/2 = 50.0 per cent
                    wales.pm33.three-or-more-placements | 5: 0/5 = 0.0 per cent
                    wales.ch-039.looked-after | 5: 5/5 = 5 children
                    wales.ch-040.short-breaks | 1: 1/1 = 1 children
                    wales.ch-041.started | 2: 2/2 = 2 periods-of-care
                    wales.ch-042.stopped | 0: 0/0 = 0 periods-of-care
                    wales.ch-047.placed-elsewhere-in-wales | 5: 0/5 = 0 children
                    wales.ch-048.placed-outside-wales | 5: 1/5 = 1 children
                    england.e4.placed-outside-the-authority | 5: 1/5 = 20 per cent
                    cwm-taf.ct2-5.family-placement | 5: 4/5 = 80.0 per cent
                    """)
    void countsOfTheExampleAtMarch2017(String id, String told) {
        assertThat(MARCH_2017.all(id)).isEqualTo(told);
    }

    @Test
    void returnsAreJudgedWhenTheTwelveMonthsAreOver() {
        assertThat(KNOWN_TO_2019.all("powys.p03.safely-reunified")).isEqualTo("2: 1/2 = 50.0 per cent");
        assertThat(KNOWN_TO_2019.all("powys.p03.safely-reunified.count")).isEqualTo("2: 1/2 = 1 children");
        assertThat(KNOWN_TO_2019.all("cwm-taf.ct2-1.re-entry")).isEqualTo("2: 1/2 = 50.0 per cent");
        // PM26 asks no more than who came home
        assertThat(KNOWN_TO_2019.all("wales.pm26.returned-home")).isEqualTo("7: 2/7 = 28.6 per cent");
    }

    // E left on 4 December 2017, so twelve months are over on 4 December 2018.
    @ParameterizedTest
    @CsvSource({"2018-12-03, '2: pending 1, 0/1 = 0.0 per cent'", "2018-12-04, '2: 1/2 = 50.0 per cent'"})
    void followUpIsOverOnTheDayItself(String knownTo, String told) {
        assertThat(Told.of(CareFixture.fx1(2018, knownTo)).all("powys.p03.safely-reunified"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-08-31, 2018-08-30, 0/1 = 0.0",
        "2017-08-31, 2018-08-31, 1/1 = 100.0",
        "2018-03-31, 2019-03-30, 0/1 = 0.0",
        "2018-03-31, 2019-03-31, 1/1 = 100.0",
        "2018-02-28, 2019-02-27, 0/1 = 0.0",
        "2018-02-28, 2019-02-28, 1/1 = 100.0"
    })
    void comingBackExactlyTwelveMonthsLaterIsOutsideTheWindow(String left, String back, String told) {
        CareHistory child = Fx1.child(
                "X",
                "2010-01-01",
                Fx1.own("2016-05-01", left, EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                        .endReason(EpisodeEnd.RETURNED_HOME_UNPLANNED),
                Fx1.own(back, "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER));
        assertThat(Told.of(CareFixture.cohort(2018, "2020-03-31", List.of(child)))
                        .all("powys.p03.safely-reunified"))
                .isEqualTo("1: " + told + " per cent");
    }

    @Test
    void whatIsRecordedAfterTheDayThatIsKnownOfMakesNoDifference() {
        Told told = Told.of(CareFixture.cohort(2017, "2017-12-31", CareFixture.fx1()));
        Told later = Told.of(CareFixture.cohort(2017, "2017-12-31", withoutWhatCameAfter2017()));
        for (String id : ImmutableList.of(
                "powys.p03.safely-reunified", "wales.ch-042.stopped", "england.e2.long-term-stability")) {
            assertThat(told.all(id)).isEqualTo(later.all(id));
        }
    }

    private static ImmutableList<CareHistory> withoutWhatCameAfter2017() {
        return CareFixture.fx1().stream()
                .map(history -> history.child().id().equals("F")
                        ? CareHistory.builder()
                                .from(history)
                                .episodes(history.episodes().subList(0, 1))
                                .build()
                        : history)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void siblingsOfTheExampleAreFourOfFiveAndOneGroupOfTwo() {
        Told told = Told.of(CareFixture.cohort(2018, "2018-03-31", CareFixture.siblings()));
        assertThat(told.all("cwm-taf.ct2-4.placed-with-sibling"))
                .isEqualTo("6: missing {sibling-group-size=1}, 4/5 = 80.0 per cent");
        assertThat(told.all("cwm-taf.ct2-4.groups-together")).isEqualTo("2: 1/2 = 50.0 per cent");
        assertThat(told.result("cwm-taf.ct2-4.placed-with-sibling").definition().strata())
                .containsExactly(CareFacts.PLANNED_WITH_SIBLINGS);
    }

    @Test
    void siblingsAreWithAllOfThemOrWithNone() {
        FactColumn together = CareFixture.cohort(2018, "2018-03-31", CareFixture.siblings())
                .column(ChildFacts.PLACED_WITH_ALL_SIBLINGS);
        assertThat(IntStream.range(0, 7).mapToObj(row -> together.word(row).orElse("?")))
                .containsExactly("yes", "yes", "no", "no", "no", "no-sibling-in-care", "?");
    }

    @Test
    void whatNoSourceHoldsIsNotComputable() {
        Told told = Told.of(CareFixture.cohort(2018, "2018-03-31", Fx1.histories()));
        assertThat(reason(told, "cwm-taf.ct3-4.life-story-work"))
                .isEqualTo("not computable: no source holds life-story work (for life-story-work)");
        assertThat(reason(told, "cwm-taf.ct4-4.same-social-worker"))
                .isEqualTo("not computable: no source holds allocations of social workers (for social-worker-changed)");
        assertThat(reason(told, "wales.scc-013.social-worker-allocated"))
                .isEqualTo(
                        "not computable: no source holds allocations of social workers (for social-worker-allocated)");
        assertThat(reason(told, "cwm-taf.ct3-5.prepared-moves"))
                .isEqualTo(
                        "not computable: no source holds preparations of placements (for emergency, informed-of-carer, met-carer)");
        assertThat(reason(told, "wales.pm25.supported-to-stay-with-family"))
                .isEqualTo("not computable: no source holds care and support plans");
        assertThat(reason(told, "cwm-taf.ct2-4.groups-together"))
                .isEqualTo("not computable: no source holds families of children");
    }

    private static String reason(Told told, String id) {
        return told.result(id).noValueReason().orElse("a value");
    }

    @Test
    void plansThatAreOldCountOnlyOfChildrenLookedAfter() {
        List<CareHistory> histories = List.of(
                CareFixture.atHome("at home", "2017-04-01"),
                CareFixture.atHome("a day too old", "2017-03-31"),
                CareFixture.atHome("planned later", "2018-04-01"),
                CareFixture.with(Fx1.child("grown up", "2000-03-31"), List.of(CareFixture.plan("2018-01-01"))),
                CareFixture.with(Fx1.child("still a child", "2000-04-01"), List.of(CareFixture.plan("2018-01-01"))),
                CareFixture.with(
                        Fx1.child(
                                "in care",
                                "2010-01-01",
                                Fx1.own("2012-05-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)),
                        List.of(CareFixture.plan("2012-05-01"))));
        assertThat(Told.of(CareFixture.cohort(2018, "2018-03-31", histories))
                        .all("wales.pm25.supported-to-stay-with-family"))
                .isEqualTo("3: 2/3 = 66.7 per cent");
    }

    @Test
    void aManagerCanReadWhyAReturnCounts() {
        KpiExplanation explanation = KpiEvaluator.of(KpiCatalogue.builtIn().find("powys.p03.safely-reunified").stream()
                        .toList())
                .explain(CareFixture.fx1(2018, "2018-03-31"))
                .get(0);
        assertThat(Stream.of(0, 1)
                        .map(row -> explanation.childId(row) + " "
                                + explanation.day(row).orElseThrow() + " " + explanation.place(row) + " "
                                + explanation.reason(row)))
                .containsExactly(
                        "E 2017-12-04 PENDING pending: (back-in-care is no and months-out-of-care is less than 12 months)",
                        "F 2017-08-14 DENOMINATOR_ONLY it does not hold that months-out-of-care is at least 12 months");
    }
}
