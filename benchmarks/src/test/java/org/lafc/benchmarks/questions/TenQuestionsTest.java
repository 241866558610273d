package org.lafc.benchmarks.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lafc.core.synthetic.CohortProfile;

/** The ways to answer the ten questions agree row by row; with the profile {@code peers}, DuckDB's too. */
class TenQuestionsTest {

    @Test
    void everyWayGivesTheSameAnswersAtS() throws Exception {
        QuestionData data = new QuestionData(CohortProfile.SMALL);
        try (Ways ways = new Ways(data)) {
            ways.compare();
            assertThat(ways.measures.answers(QuestionData.DATE, 1).size()).isGreaterThan(80);
            for (var way : ways.all().values()) {
                assertThat(way.call()).isPositive();
            }
        }
    }

    @Test
    void measuresOfSeveralAuthoritiesInPartsAreThoseOfTheWhole() throws Exception {
        QuestionData data = new QuestionData(CohortProfile.builder()
                .from(CohortProfile.MEDIUM)
                .children(1_200)
                .authorities(5)
                .build());
        try (Ways ways = new Ways(data)) {
            ways.compare();
            Answers whole = ways.measures.answers(QuestionData.DATE, 1);
            for (int parts = 2; parts <= 7; parts++) {
                ways.measures.answers(QuestionData.DATE, parts).requireSameAs(whole, parts + " parts", "the whole");
            }
            assertThat(whole.size()).isGreaterThan(300);
        }
    }

    @Test
    void anAnswerThatDiffersIsNamed() {
        Answers one = new Answers();
        one.add("Q5", "E06990001", 3, 1);
        Answers other = new Answers();
        other.add("Q5", "E06990001", 3, 2);
        assertThatThrownBy(() -> one.requireSameAs(other, "the measures", "DuckDB"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Q5 E06990001: the measures says [3, 1], DuckDB [3, 2]");
    }
}
