package org.lafc.core.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.Answer;

class AnnualOutcomesTest {

    private static final LocalDate YEAR_END = LocalDate.of(2018, 3, 31);

    @Test
    void whatIsNotSaidIsNotKnown() {
        AnnualOutcomes outcomes = AnnualOutcomes.builder().date(YEAR_END).build();

        assertThat(outcomes.teethChecked()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(outcomes.convicted()).isEqualTo(Answer.NOT_KNOWN);
        assertThat(outcomes.difficultiesScore()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 41})
    void aScoreIsFromZeroToForty(int score) {
        assertThatThrownBy(() -> AnnualOutcomes.builder()
                        .date(YEAR_END)
                        .difficultiesScore(score)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("difficultiesScore must be 0 to 40, but was another number (withheld)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void itsEndsAreScores(int score) {
        assertThat(AnnualOutcomes.builder()
                        .date(YEAR_END)
                        .difficultiesScore(score)
                        .build()
                        .difficultiesScore())
                .contains(score);
    }
}
