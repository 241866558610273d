package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;

/** What a builder refuses, and the cohorts of many dates. */
class CohortBuilderTest {

    @Test
    void wrongCallsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cohort.builder()
                        .histories(Fx1.histories())
                        .censusDate(CensusDate.yearEnd(2018))
                        .responsible(Fx1.POWYS)
                        .build())
                .withMessage("a cohort needs a distance measure, or the name of its recorded distances");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cohort.builder()
                        .recordedDistances("R")
                        .responsible(Fx1.POWYS)
                        .build())
                .withMessage("a cohort needs a census date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cohort.builder()
                        .recordedDistances("R")
                        .censusDate(CensusDate.yearEnd(2018))
                        .build())
                .withMessage("a cohort needs a responsible authority");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cohort.builder()
                        .recordedDistances("R")
                        .censusDate(CensusDate.yearEnd(2018))
                        .responsible(Fx1.POWYS)
                        .build())
                .withMessage("a cohort needs histories, if only none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cohort.builder().recordedDistances(" "))
                .withMessage("name of a distance method must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fx1.cohort(2018)
                        .column(new Fact("shoe-size", new FactType.OpenCode(), "size", "not measured", "none")))
                .withMessageStartingWith(
                        "'shoe-size' is not a fact of children looked-after-on census-date; allowed: [age, age-band, sex");
    }

    @Test
    void twoHistoriesOfOneChildAreRejectedWithoutNamingTheChild() {
        List<CareHistory> twice =
                ImmutableList.of(Fx1.histories().get(0), Fx1.histories().get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cohort.builder()
                        .histories(twice)
                        .censusDate(CensusDate.yearEnd(2018))
                        .responsible(Fx1.POWYS)
                        .recordedDistances("R")
                        .build())
                .withMessage("two histories must not be of one child (identifier withheld)");
    }

    @Test
    void columnsThatCannotAnswerAreRejected() {
        HistoryColumns without = HistoryColumns.builder()
                .addAll(Fx1.POWYS, Fx1.histories().stream())
                .build();
        assertThat(without.keepsRecords()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overColumns(without, Fx1.POWYS))
                .withMessage(
                        "columns of a cohort must keep records, for its facts ask for more than columns hold otherwise");
        HistoryColumns columns = HistoryColumns.builder()
                .keepingRecords()
                .addAll(Fx1.POWYS, Fx1.histories().stream())
                .build();
        assertThat(columns.keepsRecords()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overColumns(columns, LocalAuthority.of("W06000001")))
                .withMessage(
                        "columns of a cohort must hold children of the responsible authority W06000001, but hold none");
        ColumnsBuilder tooEarly = HistoryColumns.builder()
                .keepingRecords()
                .add(
                        Fx1.POWYS,
                        Fx1.child(
                                "X",
                                "1949-12-31",
                                Fx1.own("2017-05-01", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)));
        assertThat(tooEarly.build().authorities()).containsExactly(Fx1.POWYS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overColumns(tooEarly.build(), Fx1.POWYS))
                .withMessage(
                        "columns of a cohort must hold children of the responsible authority W06000023, but hold none");
        assertThat(overColumns(columns, Fx1.POWYS))
                .hasToString("Cohort{2018-03-31, W06000023, 6 children, distances by SUPPLIED: FX1 miles}");
    }

    @Test
    void historiesSaidLastAreThoseLookedAt() {
        HistoryColumns columns = HistoryColumns.builder()
                .keepingRecords()
                .addAll(Fx1.POWYS, Fx1.histories().stream())
                .build();
        CohortBuilder builder = Cohort.builder()
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD);
        assertThat(builder.histories(columns, CareRules.WALES)
                        .histories(ImmutableList.of())
                        .build()
                        .size())
                .isZero();
        assertThat(builder.histories(columns, CareRules.WALES).build().size()).isEqualTo(6);
    }

    @Test
    void aSeriesAsksTheCohortOfEachDate() {
        CohortBuilder builder = Cohort.builder()
                .histories(Fx1.histories())
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD);
        CensusDate one = CensusDate.yearEnd(2018);
        CensusDate before = CensusDate.yearEnd(2017);

        assertThat(builder.series(List.of(one, before), Cohort::toString))
                .containsExactly(
                        Map.entry(before, Fx1.cohort(2017).toString()),
                        Map.entry(one, Fx1.cohort(2018).toString()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.series(List.of(one, one), Cohort::size))
                .withMessage("dates of a series must come once each, but were [2018-03-31, 2018-03-31]");
        assertThat(builder.series(List.of(), Cohort::size)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage("a cohort needs a census date");
    }

    @Test
    void aSeriesIsRefusedBeforeAnyCohortIsAsked() {
        CohortBuilder builder = Cohort.builder()
                .histories(Fx1.histories())
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .knownTo(LocalDate.of(2018, 12, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder.series(List.of(CensusDate.yearEnd(2018), CensusDate.yearEnd(2019)), cohort -> {
                            throw new AssertionError("a cohort was asked");
                        }))
                .withMessage("a cohort must be known to its census date 2019-03-31 or a later day, but was known to"
                        + " 2018-12-31");
    }

    @Test
    void aSeriesLeavesTheBuilderAsItWas() {
        LocalAuthority other = LocalAuthority.of("W06000001");
        HistoryColumns columns = HistoryColumns.builder()
                .keepingRecords()
                .addAll(Fx1.POWYS, Fx1.histories().stream())
                .add(other, Fx1.histories().get(0))
                .build();
        CensusDate date = CensusDate.yearEnd(2018);
        CohortBuilder builder = Cohort.builder()
                .histories(columns, CareRules.WALES)
                .censusDate(CensusDate.yearEnd(2017))
                .recordedDistances(Fx1.METHOD);

        assertThat(builder.responsible(Fx1.POWYS).series(List.of(date), Cohort::size))
                .containsExactly(Map.entry(date, 6));
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.series(List.of(date), cohort -> {
                    throw new IllegalStateException("asked in vain");
                }));
        assertThat(builder.build().censusDate()).isEqualTo(CensusDate.yearEnd(2017));
        assertThat(builder.responsible(other).series(List.of(date), Cohort::size))
                .containsExactly(Map.entry(date, 1));
        assertThat(builder.censusDate(date).build().size()).isEqualTo(1);
        assertThat(builder.responsible(Fx1.POWYS).build().size()).isEqualTo(6);
    }

    private static Cohort overColumns(HistoryColumns columns, LocalAuthority authority) {
        return Cohort.builder()
                .histories(columns, CareRules.WALES)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(authority)
                .recordedDistances(Fx1.METHOD)
                .build();
    }
}
