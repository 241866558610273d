package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaSide;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Published shares out of children: as many who meet the criterion as were published, and others up to the base, each told by
 * episodes alone. So the criteria are tried and not the division only. The year is always 2017-18, whatever was published.
 */
class PublishedCriteriaTest {

    private static final CareHistory SETTLED = Fx1.child("P", "2008-01-01", care("2014-01-01", ""));
    private static final CareHistory MOVED_ONCE =
            Fx1.child("P", "2008-01-01", care("2014-01-01", "2017-06-01"), moved("2017-06-01", ""));
    private static final CareHistory MOVED_TWICE = Fx1.child(
            "P",
            "2008-01-01",
            care("2014-01-01", "2017-06-01"),
            moved("2017-06-01", "2017-10-01"),
            moved("2017-10-01", ""));

    /** Who meets the criterion of an indicator, and who just does not. */
    private static final ImmutableMap<String, List<CareHistory>> CHILDREN =
            ImmutableMap.<String, List<CareHistory>>builder()
                    .put("PM33", List.of(MOVED_TWICE, MOVED_ONCE))
                    .put("SCC/004", List.of(MOVED_TWICE, MOVED_ONCE))
                    .put("P10a", List.of(MOVED_TWICE, MOVED_ONCE))
                    .put("E2", List.of(SETTLED, MOVED_ONCE))
                    .put(
                            "PM26",
                            List.of(
                                    Fx1.child(
                                            "P",
                                            "2008-01-01",
                                            care("2014-01-01", "2017-06-01")
                                                    .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)),
                                    Fx1.child(
                                            "P",
                                            "2008-01-01",
                                            care("2014-01-01", "2017-06-01")
                                                    .endReason(EpisodeEnd.LEFT_TO_OTHER_PERSON))))
                    .put(
                            "E4",
                            List.of(
                                    Fx1.child(
                                            "P",
                                            "2008-01-01",
                                            care("2014-01-01", "").recordedSide(AreaSide.OUT_OF_AREA)),
                                    SETTLED))
                    .put(
                            "legal",
                            List.of(
                                    SETTLED,
                                    Fx1.child(
                                            "P",
                                            "2008-01-01",
                                            care("2014-01-01", "").legalStatus(LegalStatus.VOLUNTARY))))
                    .put(
                            "need",
                            List.of(
                                    SETTLED,
                                    Fx1.child(
                                            "P",
                                            "2008-01-01",
                                            care("2014-01-01", "").reasonForCare(ReasonForCare.FAMILY_DYSFUNCTION))))
                    .buildOrThrow();

    private static final List<PublishedRow> ROWS = PublishedRow.all().stream()
            .filter(row ->
                    CHILDREN.containsKey(row.indicator()) && row.measure().isPresent())
            .filter(row -> !row.numerator().isEmpty() && !row.denominator().isEmpty())
            .toList();

    @Test
    void everyIndicatorIsTried() {
        assertThat(ROWS.stream().map(PublishedRow::indicator).distinct())
                .containsExactlyInAnyOrderElementsOf(CHILDREN.keySet());
    }

    @TestFactory
    Stream<DynamicTest> theCriteriaFindThePublishedShare() {
        return ROWS.stream()
                .map(row ->
                        dynamicTest(row.indicator() + " " + row.area() + " " + row.period(), () -> assertFound(row)));
    }

    private static void assertFound(PublishedRow row) {
        int numerator = Integer.parseInt(row.numerator());
        int denominator = Integer.parseInt(row.denominator());
        List<CareHistory> patterns = CHILDREN.getOrDefault(row.indicator(), List.of());
        ImmutableList.Builder<CareHistory> children = ImmutableList.builder();
        for (int i = 0; i < denominator; i++) {
            children.add(copy(patterns.get(i < numerator ? 0 : 1), i));
        }
        KpiDefinition measure = row.measure().orElseThrow();
        KpiResult result = KpiEvaluator.of(List.of(measure))
                .evaluate(Cohort.builder()
                        .histories(children.build())
                        .censusDate(CensusDate.yearEnd(2018))
                        .responsible(Fx1.POWYS)
                        .recordedDistances(Fx1.METHOD)
                        .build())
                .get(0);

        assertThat(result.tally().numerator()).isEqualTo(numerator);
        assertThat(result.tally().denominator()).isEqualTo(denominator);
        assertThat(result.exact().map(exact -> exact.rounded(row.decimals())))
                .isEqualTo(row.computed().map(BigDecimal::abs))
                .isNotEqualTo(Optional.empty());
    }

    private static CareHistory copy(CareHistory pattern, int number) {
        return CareHistory.builder()
                .from(pattern)
                .child(Child.builder().from(pattern.child()).id("P" + number).build())
                .build();
    }

    private static Episode.Builder care(String from, String to) {
        return Fx1.own(from, to, EpisodeStart.STARTED, LegalStatus.CARE_ORDER);
    }

    private static Episode.Builder moved(String from, String to) {
        return Fx1.own(from, to, EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER);
    }
}
