package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.descriptive.LongStandardDeviation;
import org.apache.commons.statistics.descriptive.Quantile;

/** Laws of counts, means, quantiles and shares: parts add up, order changes nothing, other programs agree. */
class DistributionProperties {

    @Property
    void pooledSharesAndMeansAreThoseOfTheUnion(
            @ForAll @NotEmpty List<@LongRange(min = -5_000, max = 5_000) Long> values, @ForAll Random random) {
        List<Long> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(values.size() + 1);
        Histogram parts = histogram(shuffled.subList(cut, values.size())).plus(histogram(shuffled.subList(0, cut)));

        assertThat(parts).isEqualTo(histogram(values));
        assertThat(parts.sum())
                .isEqualTo(BigInteger.valueOf(
                        values.stream().mapToLong(Long::longValue).sum()));
        assertThat(Mean.of(histogram(shuffled.subList(0, cut)))
                        .plus(Mean.of(histogram(shuffled.subList(cut, values.size())))))
                .isEqualTo(Mean.of(histogram(values)));
        assertThat(positive(shuffled.subList(0, cut)).plus(positive(shuffled.subList(cut, values.size()))))
                .isEqualTo(positive(values));
    }

    @Property
    void denseAndSparseValuesAreCountedAlike(@ForAll List<@LongRange(min = -30, max = 30) Long> values) {
        // One value far away forces the sorted way.
        Histogram sparse = histogram(values).plus(Histogram.of(Long.MAX_VALUE));
        List<Long> withFar = new ArrayList<>(values);
        withFar.add(Long.MAX_VALUE);

        assertThat(histogram(withFar)).isEqualTo(sparse);
        assertThat(sparse.total()).isEqualTo(values.size() + 1L);
        for (long value : values) {
            assertThat(countOf(sparse, value)).isEqualTo(Collections.frequency(values, value));
        }
    }

    @Property
    void theNineDefinitionsAreThoseOfCommonsStatistics(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = -1_000, max = 1_000) Long> values,
            @ForAll @IntRange(max = 128) int part) {
        // Halved seven times, a probability is the same in decimal and in binary; thirds are not tried at a step.
        double probability = part / 128.0;
        double[] plain = values.stream().mapToDouble(Long::doubleValue).toArray();
        for (Quantiles type : Quantiles.values()) {
            Quantile.EstimationMethod theirs = Quantile.EstimationMethod.values()[type.ordinal()];
            assertThat(type.quantile(histogram(values), new BigDecimal(probability))
                            .orElseThrow()
                            .doubleValue())
                    .as("%s", type)
                    .isCloseTo(
                            Quantile.withDefaults().withCopy(true).with(theirs).evaluate(plain, probability),
                            within(1e-9));
        }
    }

    @Property
    void quantilesRiseFromTheLeastToTheMost(
            @ForAll @NotEmpty List<@LongRange(min = -99, max = 99) Long> values,
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other) {
        Histogram histogram = histogram(values);
        for (Quantiles type : Quantiles.values()) {
            BigDecimal low = type.quantile(histogram, BigDecimal.valueOf(Math.min(one, other), 2))
                    .orElseThrow();
            BigDecimal high = type.quantile(histogram, BigDecimal.valueOf(Math.max(one, other), 2))
                    .orElseThrow();
            assertThat(low).isLessThanOrEqualTo(high);
            assertThat(low)
                    .isGreaterThanOrEqualTo(
                            BigDecimal.valueOf(histogram.minimum().orElseThrow()));
            assertThat(high)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(histogram.maximum().orElseThrow()));
        }
    }

    @Property
    void deviationsAreThoseOfCommonsStatistics(
            @ForAll @Size(min = 2, max = 60) List<@LongRange(min = -100_000, max = 100_000) Long> values) {
        long[] plain = values.stream().mapToLong(Long::longValue).toArray();
        double theirs = LongStandardDeviation.of(plain).getAsDouble();
        double ours = Mean.of(Histogram.of(plain)).standardDeviation().orElseThrow();
        assertThat(ours).isCloseTo(theirs, within(1e-13 * Math.max(1, theirs)));
    }

    @Property
    void everyValueIsInOneBand(
            @ForAll List<@LongRange(min = -20, max = 20) Long> values,
            @ForAll @LongRange(min = -9, max = 0) long low,
            @ForAll @LongRange(min = 1, max = 9) long high) {
        Histogram histogram = histogram(values);
        List<Long> upTo = histogram.sharesUpTo(low, high).stream()
                .map(Proportion::numerator)
                .toList();
        List<Long> below = histogram.sharesBelow(low, high).stream()
                .map(Proportion::numerator)
                .toList();

        assertThat(upTo)
                .containsExactly(
                        values.stream().filter(value -> value <= low).count(),
                        values.stream()
                                .filter(value -> value > low && value <= high)
                                .count(),
                        values.stream().filter(value -> value > high).count());
        assertThat(below)
                .containsExactly(
                        values.stream().filter(value -> value < low).count(),
                        values.stream()
                                .filter(value -> value >= low && value < high)
                                .count(),
                        values.stream().filter(value -> value >= high).count());
    }

    @Property
    void ranksReachTheirLevelWithEachTailAtMostHalfOfTheRest(
            @ForAll @IntRange(min = 1, max = 60) int values, @ForAll @IntRange(min = 1, max = 9) int tenths) {
        RankInterval ranks = RankInterval.of(values, tenths / 10.0, 0.95);
        BigDecimal p = BigDecimal.valueOf(tenths, 1);
        BigDecimal tail = new BigDecimal("0.025");

        ranks.lower().ifPresent(rank -> assertThat(atMost(values, p, rank - 1)).isLessThanOrEqualTo(tail));
        assertThat(atMost(values, p, ranks.lower().orElse(0))).isGreaterThan(tail);
        ranks.upper()
                .ifPresent(rank -> assertThat(BigDecimal.ONE.subtract(atMost(values, p, rank - 1)))
                        .isLessThanOrEqualTo(tail));
        assertThat(BigDecimal.ONE.subtract(atMost(values, p, ranks.upper().orElse(values + 1) - 2)))
                .isGreaterThan(tail);
        ranks.coverage().ifPresent(coverage -> assertThat(coverage).isGreaterThanOrEqualTo(0.95));
    }

    @Property
    void theOrderOfCategoriesChangesNoConcentration(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 900) Long> counts, @ForAll Random random) {
        List<Long> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, random);
        Concentration one = Concentration.of(plain(counts));
        Concentration other = Concentration.of(plain(shuffled));

        assertThat(other.herfindahl()).isEqualTo(one.herfindahl());
        assertThat(other.entropy()).isEqualTo(one.entropy());
        assertThat(other.topShare(2)).isEqualTo(one.topShare(2));
        one.effectiveNumber().ifPresent(number -> assertThat(number).isBetween(1 - 1e-12, counts.size() + 1e-9));
    }

    @Property
    void wholePercentagesAddUpAndStayWithinOnePoint(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 10_000) Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        List<Long> percentages = WholePercentages.of(plain(counts));
        if (total == 0) {
            assertThat(percentages).isEmpty();
            return;
        }
        assertThat(percentages.stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
        for (int i = 0; i < counts.size(); i++) {
            assertThat((double) percentages.get(i)).isCloseTo(100.0 * counts.get(i) / total, within(1.0));
        }
    }

    @Property
    void groupsAddUpInAnyOrder(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 5) Integer> sizes, @ForAll Random random) {
        List<ClusteredProportion> groups = new ArrayList<>();
        for (int size : sizes) {
            groups.add(ClusteredProportion.of(Proportion.of(random.nextInt(size + 1), size)));
        }
        List<ClusteredProportion> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, random);

        ClusteredProportion all = groups.stream().reduce(ClusteredProportion.EMPTY, ClusteredProportion::plus);
        assertThat(shuffled.stream().reduce(ClusteredProportion.EMPTY, ClusteredProportion::plus))
                .isEqualTo(all);
        assertThat(all.variance().orElseThrow()).isNotNegative();
        all.interval(0.95).ifPresent(interval -> {
            double share = all.proportion().share().orElseThrow();
            assertThat(interval.lower()).isLessThanOrEqualTo(share);
            assertThat(interval.upper()).isGreaterThanOrEqualTo(share);
        });
    }

    @Property
    void changesCompareAsTheirFractionsDo(
            @ForAll @LongRange(min = 1, max = 999) long from,
            @ForAll @LongRange(min = 0, max = 999) long to,
            @ForAll @LongRange(min = 1, max = 999) long otherFrom,
            @ForAll @LongRange(min = 0, max = 999) long otherTo) {
        Change one = Change.of(from, to);
        Change other = Change.of(otherFrom, otherTo);
        assertThat(Integer.signum(one.compareShare(other))).isEqualTo(Long.signum(to * otherFrom - otherTo * from));
        assertThat(one.percent(2).orElseThrow().doubleValue())
                .isCloseTo(one.percent().orElseThrow(), within(0.005 + 1e-9));
    }

    private static BigDecimal atMost(int values, BigDecimal p, long count) {
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= count; k++) {
            sum = sum.add(new BigDecimal(ways)
                    .multiply(p.pow(k))
                    .multiply(BigDecimal.ONE.subtract(p).pow(values - k)));
            ways = ways.multiply(BigInteger.valueOf(values - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return sum;
    }

    private static Proportion positive(List<Long> values) {
        return Proportion.of(values.stream().filter(value -> value > 0).count(), values.size());
    }

    private static long countOf(Histogram histogram, long value) {
        for (int i = 0; i < histogram.distinct(); i++) {
            if (histogram.value(i) == value) {
                return histogram.count(i);
            }
        }
        return 0;
    }

    private static Histogram histogram(List<Long> values) {
        return Histogram.of(plain(values));
    }

    private static long[] plain(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
