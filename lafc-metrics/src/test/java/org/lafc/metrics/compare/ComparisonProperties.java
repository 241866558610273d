package org.lafc.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.lafc.metrics.compare.DirectlyStandardisedRate.Stratum;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Intervals;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Rate;

/** Laws of comparisons: the order of areas and bands changes nothing, limits draw in, ranks follow the figures. */
class ComparisonProperties {

    @Provide
    Arbitrary<Proportion> shares() {
        return Arbitraries.longs()
                .between(1, 900)
                .flatMap(n -> Arbitraries.longs().between(0, n).map(events -> Proportion.of(events, n)));
    }

    @Provide
    Arbitrary<DirectlyStandardisedRate.Stratum> bands() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 300),
                        Arbitraries.longs().between(1, 9_000),
                        Arbitraries.longs().between(1, 99_000))
                .as((events, people, standard) ->
                        DirectlyStandardisedRate.Stratum.of(Rate.of(events, people), standard));
    }

    @Property
    void theOrderOfAgeBandsChangesNothing(
            @ForAll @Size(min = 1, max = 8) List<@From("bands") Stratum> bands, @ForAll Random random) {
        DirectlyStandardisedRate one = DirectlyStandardisedRate.of(bands);
        DirectlyStandardisedRate other = DirectlyStandardisedRate.of(shuffled(bands, random));

        assertThat(other.per(10_000)).isEqualTo(one.per(10_000));
        assertThat(other.variance()).isEqualTo(one.variance());
        assertThat(other.interval(10_000, 0.95)).isEqualTo(one.interval(10_000, 0.95));
        one.interval(10_000, 0.95).ifPresent(interval -> {
            assertThat(interval.lower()).isLessThan(one.per(10_000));
            assertThat(interval.upper()).isGreaterThan(one.per(10_000));
        });
        assertThat(IndirectlyStandardisedRatio.of(7, references(shuffled(bands, random)))
                        .expected())
                .isEqualTo(IndirectlyStandardisedRatio.of(7, references(bands)).expected());
    }

    @Property
    void anAreaStandardisedToItselfHasItsCrudeRate(@ForAll @Size(min = 1, max = 8) List<@From("bands") Stratum> bands) {
        DirectlyStandardisedRate own = DirectlyStandardisedRate.of(bands.stream()
                .map(band -> DirectlyStandardisedRate.Stratum.of(
                        band.rate(), band.rate().people()))
                .toList());
        double crude = own.crude().per(1).orElseThrow();
        assertThat(own.per(1)).isCloseTo(crude, within(1e-12 * crude));

        // Against itself, as many are expected as happened.
        long events = own.crude().events();
        assertThat(IndirectlyStandardisedRatio.of(events, references(bands)).expected())
                .isCloseTo(events, within(1e-9 * events));
    }

    @Property
    void theOrderOfAreasChangesNoOverDispersion(
            @ForAll @Size(min = 2, max = 30) List<@From("shares") Proportion> areas, @ForAll Random random) {
        OverDispersion one = OverDispersion.of(areas);
        OverDispersion other = OverDispersion.of(shuffled(areas, random));

        assertThat(other.phi()).isEqualTo(one.phi());
        assertThat(other.tauSquared()).isEqualTo(one.tauSquared()).isNotNegative();
        for (Proportion area : areas) {
            assertThat(other.score(area)).isEqualTo(one.score(area));
            assertThat(Math.abs(one.winsorisedScore(areas.get(0)))).isFinite();
            Interval limits = one.limits(area.denominator(), 0.95);
            assertThat(limits.lower()).isBetween(0.0, 1.0);
            assertThat(limits.upper()).isBetween(limits.lower(), 1.0);
        }
    }

    @Property
    void funnelsHoldTheirBaselineAndDrawInWithSize(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double baseline,
            @ForAll @IntRange(min = 1, max = 5_000) int size) {
        Interval small = Funnel.score(baseline, size, 0.95);
        Interval large = Funnel.score(baseline, 2L * size, 0.95);
        Interval wide = Funnel.score(baseline, size, 0.998);
        Interval exact = Funnel.exact(baseline, size, 0.95);

        assertThat(baseline).isBetween(large.lower(), large.upper());
        assertThat(large.lower()).isGreaterThanOrEqualTo(small.lower());
        assertThat(large.upper()).isLessThanOrEqualTo(small.upper());
        assertThat(wide.lower()).isLessThanOrEqualTo(small.lower());
        assertThat(wide.upper()).isGreaterThanOrEqualTo(small.upper());
        assertThat(exact.lower()).isBetween(0.0, exact.upper());
        assertThat(exact.upper()).isLessThanOrEqualTo(1);
    }

    @Property
    void exactAndScoreLimitsMeetForLargeAreas(
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double baseline,
            @ForAll @IntRange(min = 2_000, max = 50_000) int size) {
        Interval score = Funnel.score(baseline, size, 0.95);
        Interval exact = Funnel.exact(baseline, size, 0.95);
        assertThat(exact.lower()).isCloseTo(score.lower(), within(2.0 / size));
        assertThat(exact.upper()).isCloseTo(score.upper(), within(2.0 / size));
    }

    @Property
    void theRatioFunnelHoldsOneAndDrawsIn(@ForAll @IntRange(min = 5, max = 20_000) int expected) {
        Interval limits = Funnel.ratio(expected, 0.95);
        Interval larger = Funnel.ratio(4.0 * expected, 0.95);
        assertThat(limits.lower()).isLessThan(larger.lower());
        assertThat(limits.upper()).isGreaterThan(larger.upper());
        assertThat(larger.lower()).isLessThan(1);
        assertThat(larger.upper()).isGreaterThan(1);
    }

    @Property
    void manyFunnelLimitsAreTheSameAsOneByOne(
            @ForAll List<@LongRange(min = 1, max = 90_000) Long> sizes,
            @ForAll @DoubleRange(min = 0, max = 1) double baseline) {
        Intervals many =
                Funnel.score(baseline, sizes.stream().mapToLong(Long::longValue).toArray(), 0.998);
        for (int i = 0; i < sizes.size(); i++) {
            assertThat(new Interval(Funnel.SCORE, 0.998, many.lower(i), many.upper(i)))
                    .isEqualTo(Funnel.score(baseline, sizes.get(i), 0.998));
        }
    }

    @Property
    void ranksFollowTheFiguresInAnyOrder(
            @ForAll @Size(min = 1, max = 20) List<@From("shares") Proportion> shares, @ForAll Random random) {
        Map<String, Proportion> areas = new LinkedHashMap<>();
        shares.forEach(share -> areas.put("area" + areas.size(), share));
        List<String> names = shuffled(List.copyOf(areas.keySet()), random);
        Map<String, Proportion> reordered = new LinkedHashMap<>();
        names.forEach(name -> reordered.put(name, areas.get(name)));
        ComparatorTable table = ComparatorTable.of(areas, Proportion.pooled(shares));

        assertThat(ComparatorTable.of(reordered, Proportion.pooled(shares)).rows())
                .containsExactlyInAnyOrderElementsOf(table.rows());
        for (ComparatorTable.Row row : table.rows()) {
            long better = shares.stream()
                    .filter(share -> share.numerator() * row.figure().denominator()
                            > row.figure().numerator() * share.denominator())
                    .count();
            assertThat(row.rank()).hasValue((int) better + 1);
            double gap = 100
                    * (row.figure().per(1).orElseThrow()
                            - Proportion.pooled(shares).share().orElseThrow());
            assertThat(table.gap(row, 100, 6).orElseThrow().doubleValue()).isCloseTo(gap, within(1e-6));
        }
    }

    @Property
    void turningTheMeasureRoundTurnsTheVerdictRound(
            @ForAll("shares") Proportion share, @ForAll @IntRange(min = 1, max = 99) int percent) {
        Standing standing = Standing.of(share, Proportion.of(percent, 100));
        Standing turned = Standing.of(
                Proportion.of(share.denominator() - share.numerator(), share.denominator()),
                Proportion.of(100 - percent, 100));
        assertThat(turned.whenLowerIsBetter()).isEqualTo(standing.whenHigherIsBetter());
    }

    private static List<IndirectlyStandardisedRatio.Stratum> references(List<DirectlyStandardisedRate.Stratum> bands) {
        return bands.stream()
                .map(band -> new IndirectlyStandardisedRatio.Stratum(band.rate().people(), band.rate()))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
