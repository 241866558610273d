package org.lafc.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Quotient;
import org.lafc.metrics.stats.Rate;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "LOWER_998, WORSE, BETTER",
        "LOWER_95, WORSE, BETTER",
        "SIMILAR, SIMILAR, SIMILAR",
        "HIGHER_95, BETTER, WORSE",
        "HIGHER_998, BETTER, WORSE",
        "NOT_COMPARABLE, NOT_COMPARABLE, NOT_COMPARABLE"
    })
    void aStandingIsGoodOrBadByTheMeasure(Standing standing, Standing.Verdict highIsGood, Standing.Verdict lowIsGood) {
        assertThat(standing.whenHigherIsBetter()).isEqualTo(highIsGood);
        assertThat(standing.whenLowerIsBetter()).isEqualTo(lowIsGood);
    }

    @Test
    void withoutAValueNothingIsCompared() {
        assertThat(Standing.of(Proportion.of(0, 0), 0.5)).isEqualTo(Standing.NOT_COMPARABLE);
        assertThat(Standing.of(Proportion.of(1, 2), Proportion.of(0, 0))).isEqualTo(Standing.NOT_COMPARABLE);
    }

    @Test
    void anEndThatIsTheBenchmarkDoesNotCount() {
        double upper = Interval.wilson(Proportion.of(3, 40), 0.95).upper();
        assertThat(Standing.of(Proportion.of(3, 40), upper)).isEqualTo(Standing.SIMILAR);
        assertThat(Standing.of(Proportion.of(3, 40), Math.nextUp(upper))).isEqualTo(Standing.LOWER_95);
        assertThat(Standing.of(Proportion.of(0, 40), 0)).isEqualTo(Standing.SIMILAR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aBenchmarkIsANumber(double benchmark) {
        rejects(
                () -> Standing.of(Proportion.of(1, 2), benchmark),
                "benchmark must be finite and 0 or more, but was " + benchmark);
    }

    @Test
    void aShareIsNotComparedWithARate() {
        rejects(
                () -> Standing.of(Proportion.of(1, 2), Rate.of(1, 2)),
                "a proportion and a rate cannot be compared: 1 of 2 and 1 per 2 people");
    }

    @Test
    void areasAreRankedBesideTheirComparator() {
        ImmutableMap<String, Quotient> areas = ImmutableMap.of(
                "North", Proportion.of(10, 100),
                "East", Proportion.of(2, 10),
                "South", Proportion.of(40, 200),
                "West", Proportion.of(0, 0),
                "Mid", Proportion.of(300, 500));
        ComparatorTable table = ComparatorTable.of(areas, Proportion.of(352, 810));

        assertThat(table.rows())
                .extracting(ComparatorTable.Row::area)
                .containsExactly("North", "East", "South", "West", "Mid");
        assertThat(table.rows())
                .extracting(ComparatorTable.Row::rank)
                .containsExactly(
                        OptionalInt.of(4),
                        OptionalInt.of(2),
                        OptionalInt.of(2),
                        OptionalInt.empty(),
                        OptionalInt.of(1));
        assertThat(table.rows())
                .extracting(ComparatorTable.Row::standing)
                .containsExactly(
                        Standing.LOWER_998,
                        Standing.SIMILAR,
                        Standing.LOWER_998,
                        Standing.NOT_COMPARABLE,
                        Standing.HIGHER_998);
        // 10 - 43.4567..., 20 - 43.4567..., 60 - 43.4567... percentage points
        assertThat(table.rows().stream().map(row -> table.gap(row, 100, 1)))
                .containsExactly(
                        decimal("-33.5"), decimal("-23.5"), decimal("-23.5"), Optional.empty(), decimal("16.5"));
    }

    @Test
    void aTableWithoutAComparatorHasRanksButNoGaps() {
        ComparatorTable table = ComparatorTable.of(ImmutableMap.of("North", Rate.of(3, 900)), Rate.of(0, 0));
        ComparatorTable.Row row = table.rows().get(0);
        assertThat(row.rank()).hasValue(1);
        assertThat(table.gap(row, 10_000, 0)).isEmpty();
        assertThat(row.standing()).isEqualTo(Standing.NOT_COMPARABLE);
    }

    @Test
    void standardisingNeedsPeopleAndAStandard() {
        rejects(
                () -> DirectlyStandardisedRate.of(List.of()),
                "a standardised rate needs a standard population, but had none");
        rejects(
                () -> DirectlyStandardisedRate.of(List.of(DirectlyStandardisedRate.Stratum.of(Rate.of(1, 5), 0))),
                "a standardised rate needs a standard population, but had none");
        rejects(
                () -> DirectlyStandardisedRate.Stratum.of(Rate.of(1, 0), 5),
                "an age band must have 1 or more people and a standard population of 0 or more, but had 0 and 5");
        rejects(
                () -> DirectlyStandardisedRate.Stratum.of(Rate.of(1, 5), -1),
                "an age band must have 1 or more people and a standard population of 0 or more, but had 5 and -1");
        rejects(
                () -> new DirectlyStandardisedRate.Stratum(Rate.of(3, 5), 2, 1),
                "squared events must be at least the events, but were 2 and 3");
        rejects(
                () -> DirectlyStandardisedRate.Stratum.ofRepeatedEvents(Histogram.of(-1), 5, 5),
                "events of a child must be 0 or more, and the sum of their squares must fit a long");
        rejects(
                () -> DirectlyStandardisedRate.Stratum.ofRepeatedEvents(Histogram.of(Long.MAX_VALUE), 5, 5),
                "events of a child must be 0 or more, and the sum of their squares must fit a long");
        rejects(
                () -> new IndirectlyStandardisedRatio.Stratum(-1, Rate.of(1, 5)),
                "an age band must have 0 or more people and a reference of 1 or more, but had -1 and 5");
        rejects(
                () -> new IndirectlyStandardisedRatio.Stratum(5, Rate.of(1, 0)),
                "an age band must have 0 or more people and a reference of 1 or more, but had 5 and 0");
        rejects(() -> IndirectlyStandardisedRatio.of(-1, List.of()), "observed events must be 0 or more, but were -1");
    }

    @Test
    void whereNothingIsExpectedThereIsNoRatio() {
        IndirectlyStandardisedRatio none = IndirectlyStandardisedRatio.of(
                2, List.of(new IndirectlyStandardisedRatio.Stratum(100, Rate.of(0, 1_000))));
        assertThat(none.expected()).isZero();
        assertThat(none.ratio()).isEmpty();
        assertThat(none.interval(0.95)).isEmpty();
        assertThat(IndirectlyStandardisedRatio.of(0, List.of()).reference()).isEqualTo(Rate.of(0, 0));
    }

    @Test
    void anAreaLikeTheStandardHasItsCrudeRate() {
        DirectlyStandardisedRate rate = DirectlyStandardisedRate.of(List.of(
                DirectlyStandardisedRate.Stratum.of(Rate.of(4, 1_000), 5_000),
                DirectlyStandardisedRate.Stratum.of(Rate.of(16, 1_000), 5_000)));
        assertThat(rate.per(10_000)).isEqualTo(100);
        assertThat(rate.crude()).isEqualTo(Rate.of(20, 2_000));
    }

    @Test
    void atZeroAndOneAFunnelHasNoWidth() {
        assertThat(Funnel.score(0, 50, 0.95)).isEqualTo(new Interval(Funnel.SCORE, 0.95, 0, 0));
        assertThat(Funnel.exact(0, 50, 0.95)).isEqualTo(new Interval(Funnel.INTERPOLATED, 0.95, 0, 0));
        assertThat(Funnel.exact(1, 50, 0.95)).isEqualTo(new Interval(Funnel.INTERPOLATED, 0.95, 1, 1));
    }

    // 99 in 100 such areas have no event: one event is beyond any limit.
    @Test
    void whereNoEventIsAllButSureBothLimitsAreZero() {
        assertThat(Funnel.exact(0.01, 1, 0.95)).isEqualTo(new Interval(Funnel.INTERPOLATED, 0.95, 0, 0));
        assertThat(Funnel.ratio(0.01, 0.95)).isEqualTo(new Interval(Funnel.INTERPOLATED, 0.95, 0, 0));
    }

    @Test
    void aFunnelNeedsABaselineAndASize() {
        rejects(() -> Funnel.score(1.1, 5, 0.95), "baseline must be a share from 0 to 1, but was 1.1");
        rejects(() -> Funnel.exact(Double.NaN, 5, 0.95), "baseline must be a share from 0 to 1, but was NaN");
        rejects(() -> Funnel.score(0.5, 0, 0.95), "the base of an area must be 1 or more, but was 0");
        rejects(() -> Funnel.exact(0.5, 0, 0.95), "the base of an area must be 1 or more, but was 0");
        rejects(() -> Funnel.ratio(0, 0.95), "expected events must be above 0 and at most 1e9, but were 0.0");
        rejects(
                () -> Funnel.ratio(Double.POSITIVE_INFINITY, 0.95),
                "expected events must be above 0 and at most 1e9, but were Infinity");
        rejects(() -> Funnel.ratio(1.1e9, 0.95), "expected events must be above 0 and at most 1e9, but were 1.1E9");
        assertThat(Funnel.ratio(1e9, 0.95).lower()).isBetween(1 - 2 / Math.sqrt(1e9), 1 - 1.9 / Math.sqrt(1e9));
        rejects(() -> Funnel.ratioByObserved(0, 0.95), "observed events must be 1 or more, but were 0");
        rejects(() -> Funnel.ratio(5, 1), "confidence level must lie between 0 and 1, but was 1.0");
    }

    @Test
    void overDispersionNeedsAreas() {
        rejects(
                () -> OverDispersion.of(List.of(Proportion.of(1, 2))),
                "over-dispersion needs two or more areas, each with a base, but had [1 of 2]");
        rejects(
                () -> OverDispersion.of(List.of(Proportion.of(1, 2), Proportion.of(0, 0))),
                "over-dispersion needs two or more areas, each with a base, but had [1 of 2, 0 of 0]");
        OverDispersion spread = OverDispersion.of(List.of(Proportion.of(1, 2), Proportion.of(2, 3)));
        rejects(() -> spread.score(Proportion.of(0, 0)), "the base of an area must be 1 or more, but was 0");
        rejects(() -> spread.winsorisedScore(Proportion.of(0, 0)), "the base of an area must be 1 or more, but was 0");
        rejects(() -> spread.limits(0, 0.95), "the base of an area must be 1 or more, but was 0");
    }

    @Test
    void areasThatAgreeAreNotOverDispersed() {
        OverDispersion spread =
                OverDispersion.of(List.of(Proportion.of(25, 100), Proportion.of(25, 100), Proportion.of(50, 200)));
        assertThat(spread.phi()).isZero();
        assertThat(spread.tauSquared()).isZero();
        Interval limits = spread.limits(100, 0.95);
        assertThat(limits.lower()).isBetween(0.16, 0.25);
        assertThat(limits.upper()).isBetween(0.25, 0.35);
        assertThat(limits.method()).isEqualTo(OverDispersion.ADDITIVE);
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private static void rejects(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
