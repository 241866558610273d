package org.lafc.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.survival.KaplanMeier.FlatRule;
import org.lafc.metrics.survival.KaplanMeier.Limits;

class SurvivalTest {

    @Test
    void withoutSpellsNothingIsKnown() {
        KaplanMeier curve = KaplanMeier.of(SpellTally.EMPTY);

        assertThat(curve.points()).isEmpty();
        assertThat(curve.median(FlatRule.FIRST)).isEmpty();
        assertThat(curve.survivalAfter(0)).isEmpty();
        assertThat(curve.restrictedMean(10)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(curve::lastTime)
                .withMessage("a curve without spells has no last time");
        assertThat(CompetingExits.of(SpellTally.EMPTY).points()).isEmpty();
    }

    @Test
    void nothingIsSaidAfterTheLastTimeSeenUnlessAllHaveEnded() {
        KaplanMeier open =
                KaplanMeier.of(SpellTally.builder().ended(10).unfinished(20).build());
        KaplanMeier closed =
                KaplanMeier.of(SpellTally.builder().ended(10).ended(20).build());

        assertThat(open.survivalAfter(9)).hasValue(1);
        assertThat(open.survivalAfter(10)).hasValue(0.5);
        assertThat(open.survivalAfter(20)).hasValue(0.5);
        assertThat(open.survivalAfter(21)).isEmpty();
        assertThat(closed.survivalAfter(21)).hasValue(0);
        assertThat(open.restrictedMean(15)).hasValue(12.5);
        assertThat(closed.restrictedMean(100)).hasValue(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.restrictedMean(21))
                .withMessage("time of a restricted mean must not be after the last time seen, 20.0, but was 21.0");
    }

    @Test
    void aSpellOfNoNightEndsAtOnce() {
        KaplanMeier curve =
                KaplanMeier.of(SpellTally.builder().ended(0).unfinished(5).build());

        assertThat(curve.points().get(0).survival()).isEqualTo(0.5);
        assertThat(curve.points().get(0).atRisk()).isEqualTo(2);
    }

    @Test
    void wrongSpellsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpellTally.builder().ended(-1))
                .withMessage("times must be 0 or more and finite, but entry was 0.0 and end -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpellTally.builder().unfinished(Double.NaN))
                .withMessage("times must be 0 or more and finite, but entry was 0.0 and end NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpellTally.builder().unfinished(30, 30))
                .withMessage("a spell must end after its entry, but entry was 30.0 and end 30.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpellTally.builder().ended(0, 3, " "))
                .withMessage("way in which a spell ends must not be blank");
    }

    @Test
    void wrongQuestionsAreRefused() {
        KaplanMeier curve = KaplanMeier.of(SpellTally.builder().ended(1).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.quantile(1, FlatRule.FIRST))
                .withMessage("share that has ended must lie between 0 and 1, but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.medianLimits(Limits.LOG, 95))
                .withMessage("confidence level must lie between 0 and 1, but was 95.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.survivalAfter(-1))
                .withMessage("time must be 0 or more and finite, but was -1.0");
    }

    @Test
    void limitsNameTheirMethodAndLevel() {
        KaplanMeier curve = KaplanMeier.of(
                SpellTally.builder().ended(1).ended(2).unfinished(3).build());

        assertThat(curve.points().get(0).limits(Limits.LOG_LOG, 0.9).orElseThrow())
                .satisfies(limits -> {
                    assertThat(limits.method()).isEqualTo("Greenwood, log-log");
                    assertThat(limits.level()).isEqualTo(0.9);
                });
        assertThat(curve.medianLimits(Limits.LOG, 0.95))
                .isEqualTo(new KaplanMeier.MedianLimits(
                        "Greenwood, log", 0.95, OptionalDouble.of(1), OptionalDouble.empty()));
    }
}
