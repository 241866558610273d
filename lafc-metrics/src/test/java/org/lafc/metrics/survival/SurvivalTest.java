package org.lafc.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
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
    void aSharePassedExactlyIsPassedThoughItsDoubleIsNot() {
        SpellTally.Builder ten = SpellTally.builder();
        for (int day = 1; day <= 10; day++) {
            ten.ended(day);
        }
        KaplanMeier curve = KaplanMeier.of(ten.build());

        for (int tenths = 1; tenths <= 9; tenths++) {
            double share = Double.parseDouble("0." + tenths);

            assertThat(curve.quantile(share, FlatRule.FIRST)).as("%s", share).hasValue(tenths);
            assertThat(curve.quantile(share, FlatRule.MIDPOINT)).as("%s", share).hasValue(tenths + 0.5);
        }
    }

    @Test
    void theCurveRunsFlatWhereNobodyIsAtRisk() {
        KaplanMeier curve = KaplanMeier.of(SpellTally.builder()
                .ended(10, 20, SpellTally.ENDED)
                .unfinished(10, 25)
                .ended(50, 60, SpellTally.ENDED)
                .build());

        assertThat(curve.points()).extracting(KaplanMeier.Point::atRisk).containsExactly(2L, 1L, 1L);
        assertThat(curve.survivalAfter(5)).hasValue(1);
        assertThat(curve.survivalAfter(40)).hasValue(0.5);
        assertThat(curve.survivalAfter(60)).hasValue(0);
        assertThat(curve.restrictedMean(60)).hasValue(40);
    }

    @Test
    void whereAllEndAtOnceTheCurveFallsToZero() {
        KaplanMeier curve =
                KaplanMeier.of(SpellTally.builder().ended(7).ended(7).build());
        KaplanMeier none = KaplanMeier.of(SpellTally.builder().unfinished(7).build());

        assertThat(curve.points()).containsExactly(new KaplanMeier.Point(7, 2, 2, 0, 0, Double.POSITIVE_INFINITY));
        assertThat(curve.points().get(0).standardError()).isEmpty();
        assertThat(curve.points().get(0).limits(Limits.LOG, 0.95)).isEmpty();
        assertThat(curve.median(FlatRule.MIDPOINT)).hasValue(7);
        assertThat(none.median(FlatRule.FIRST)).isEmpty();
        assertThat(none.points().get(0).limits(Limits.LOG, 0.95).orElseThrow().lower())
                .isEqualTo(1);
        assertThat(none.points().get(0).limits(Limits.LOG_LOG, 0.95)).isEmpty();
    }

    @Test
    void talliesOfSpellsThatCannotBeAreRefused() {
        ImmutableSortedMap<Double, Long> none = ImmutableSortedMap.of();
        ImmutableSortedMap<Double, ImmutableSortedMap<String, Long>> noEnd = ImmutableSortedMap.of();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpellTally(none, noEnd, ImmutableSortedMap.of(3.0, -1L)))
                .withMessage("times must be 0 or more and finite and counts 1 or more, but there were -1 at 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpellTally(none, noEnd, ImmutableSortedMap.of(-0.0, 1L)))
                .withMessage("times must be 0 or more and finite and counts 1 or more, but there were 1 at -0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpellTally(ImmutableSortedMap.of(3.0, 1L), noEnd, ImmutableSortedMap.of(3.0, 1L)))
                .withMessage(
                        "at 3.0 a spell or more must end or be last seen, and no more than the 0 at risk, but 1 did");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SpellTally(none, ImmutableSortedMap.of(3.0, ImmutableSortedMap.<String, Long>of()), none))
                .withMessage(
                        "at 3.0 a spell or more must end or be last seen, and no more than the 0 at risk, but 0 did");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SpellTally(none, ImmutableSortedMap.of(3.0, ImmutableSortedMap.of(" ", 1L)), none))
                .withMessage("way in which a spell ends must not be blank");
    }

    @Test
    void spellsThatFitNoLongAreAnError() {
        SpellTally half =
                new SpellTally(ImmutableSortedMap.of(), ImmutableSortedMap.of(), ImmutableSortedMap.of(3.0, 1L << 62));
        SpellTally later =
                new SpellTally(ImmutableSortedMap.of(), ImmutableSortedMap.of(), ImmutableSortedMap.of(4.0, 1L << 62));

        assertThat(half.spells()).isEqualTo(1L << 62);
        assertThatThrownBy(() -> half.plus(half)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> half.plus(later)).isInstanceOf(ArithmeticException.class);
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
