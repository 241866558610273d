package org.lafc.benchmarks.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lafc.core.synthetic.CohortProfile;

/** Ways to count many dates agree row by row; with the profile {@code peers}, DuckDB's too. */
class ManyDatesTest {

    @Test
    void everyWayGivesTheSameAnswers() throws Exception {
        ManyDates dates = new ManyDates(new QuestionData(CohortProfile.builder()
                        .from(CohortProfile.MEDIUM)
                        .children(1_200)
                        .authorities(5)
                        .build())
                .columns);
        dates.compare();
        for (var way : dates.ways().values()) {
            assertThat(way.call()).isPositive();
        }
        if (Ways.hasDuckDb()) {
            dates.compareWithDuckDb();
        }
    }
}
