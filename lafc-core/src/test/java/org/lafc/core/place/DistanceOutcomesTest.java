package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;

class DistanceOutcomesTest {

    @Test
    void everyRowHasADistanceOrAReason() {
        DistanceOutcomes outcomes = DistanceOutcomes.builder(4)
                .measured(2, 12.5)
                .notMeasured(0, Reason.NO_FIXED_ABODE)
                .set(1, new Measured(Distance.ZERO))
                .set(3, new NotMeasured(Reason.NO_FIXED_ABODE))
                .build();
        assertThat(outcomes.size()).isEqualTo(4);
        assertThat(outcomes.isMeasured(0)).isFalse();
        assertThat(outcomes.isMeasured(1)).isTrue();
        assertThat(outcomes.metres(2)).isEqualTo(12.5);
        assertThat(outcomes.outcome(0)).isEqualTo(new NotMeasured(Reason.NO_FIXED_ABODE));
        assertThat(outcomes.outcome(1)).isEqualTo(new Measured(Distance.ZERO));
        assertThat(outcomes.outcome(2)).isEqualTo(new Measured(Distance.ofMetres(12.5)));
        assertThat(outcomes.reasons()).isEqualTo(ImmutableMap.of(Reason.NO_FIXED_ABODE, 2));
        assertThat(outcomes).hasToString("DistanceOutcomes[4 pairs]");
        assertThatThrownBy(() -> outcomes.metres(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 0 has no distance: NO_FIXED_ABODE");
    }

    @Test
    void aRowWithoutAnOutcomeIsRefused() {
        DistanceOutcomes.Builder builder = DistanceOutcomes.builder(2).measured(0, 1);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every row must have an outcome, but row 1 has none");
        assertThatThrownBy(() -> builder.measured(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("distance must be finite and not negative, in metres, but was NaN");
        assertThat(DistanceOutcomes.builder(0).build().size()).isZero();
    }

    @Test
    void theLastOutcomeOfARowCounts() {
        DistanceOutcomes outcomes = DistanceOutcomes.builder(2)
                .measured(0, 7)
                .notMeasured(0, Reason.HOME_WITHHELD)
                .notMeasured(1, Reason.HOME_WITHHELD)
                .measured(1, 7)
                .build();
        assertThat(outcomes.isMeasured(0)).isFalse();
        assertThat(outcomes.metres(1)).isEqualTo(7);
    }

    @Test
    void fewerThanNoPairsAreRefused() {
        assertThatThrownBy(() -> DistanceOutcomes.builder(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pairs must be 0 or more, but were -1");
    }

    @Test
    void aMeasureMeasuresManyOneByOneUnlessItKnowsBetter() {
        DistanceMeasure constant = new DistanceMeasure() {
            @Override
            public String method() {
                return "ALWAYS 7 m";
            }

            @Override
            public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
                return DistanceMeasure.reasonNotToMeasure(home, placement)
                        .<DistanceOutcome>map(NotMeasured::new)
                        .orElseGet(() -> new Measured(Distance.ofMetres(7)));
            }
        };
        Whereabouts somewhere = Whereabouts.of(Postcode.parse("LD1 5AA"));
        DistanceOutcomes outcomes = constant.betweenAll(
                List.of(somewhere, Whereabouts.WITHHELD, somewhere),
                List.of(somewhere, somewhere, Whereabouts.NOT_RECORDED));
        assertThat(outcomes.metres(0)).isEqualTo(7);
        assertThat(outcomes.outcome(1)).isEqualTo(new NotMeasured(Reason.HOME_WITHHELD));
        assertThat(outcomes.outcome(2)).isEqualTo(new NotMeasured(Reason.PLACEMENT_NOT_RECORDED));
        assertThat(constant.betweenAll(List.of(), List.of()).size()).isZero();
        assertThatThrownBy(() -> constant.betweenAll(List.of(somewhere), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be as many placements as homes, but there were 0 and 1");
    }
}
