package org.lafc.benchmarks.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.time.CensusDate;

/** Thirty year-ends in one walk are those of year after year; with the profile {@code peers}, DuckDB's too. */
class ThirtyYearsTest {

    private final QuestionData data = new QuestionData(CohortProfile.builder()
            .from(CohortProfile.LARGE)
            .children(2_000)
            .authorities(5)
            .build());

    @Test
    void everyWayGivesTheSameAnswers() throws Exception {
        ThirtyYears years = new ThirtyYears(data);
        years.compare();
        for (var way : years.ways().values()) {
            assertThat(way.call()).isPositive();
        }
        if (Ways.hasDuckDb()) {
            try (DuckDb peer = new DuckDb(new QuestionSource.Store(data.columns))) {
                DuckDbYears statements = new DuckDbYears(peer, ThirtyYears.DATES);
                years.compare(statements, 1);
                assertThat(statements.read(2)).isPositive();
            }
        }
    }

    @Test
    void yearsInTheMidstOfTheHistoryAreThoseOfYearAfterYear() {
        QuestionSource.Store store = new QuestionSource.Store(data.columns);
        Measures measures = new Measures(store);
        List<CensusDate> dates = List.of(CensusDate.yearEnd(2004), CensusDate.yearEnd(2005));
        for (int parts = 1; parts <= 3; parts++) {
            for (int year = 0; year < 2; year++) {
                Answers found =
                        measures.answers(measures.tallyYears(dates, parts).get(year));
                found.requireSameAs(measures.answers(dates.get(year), 1), "two years", "a year");
                assertThat(found.size()).isGreaterThan(100);
            }
        }
    }

    @Test
    void yearsThatDoNotFollowEachOtherAreRefused() {
        QuestionSource.Store store = new QuestionSource.Store(data.columns);
        List<CensusDate> dates = List.of(CensusDate.yearEnd(2004), CensusDate.yearEnd(2006));

        assertThatThrownBy(() -> YearsFound.sources(store, dates, new QuestionSource.Ends(0, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("years must follow each other, but were to " + dates);
    }
}
