package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws that every interval keeps. */
class IntervalProperties {

    private static final List<BiFunction<Proportion, Double, Interval>> OF_SHARES =
            List.of(Interval::wilson, Interval::clopperPearson);

    private static final List<BiFunction<Long, Double, Interval>> OF_COUNTS =
            List.of(Interval::poisson, Interval::count);

    @Provide
    Arbitrary<Proportion> shares() {
        return Arbitraries.longs()
                .between(1, 5_000)
                .flatMap(n -> Arbitraries.longs().between(0, n).map(events -> Proportion.of(events, n)));
    }

    @Provide
    Arbitrary<Double> levels() {
        return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.998);
    }

    @Property
    void containsTheShare(@ForAll("shares") Proportion share, @ForAll("levels") double level) {
        for (var method : OF_SHARES) {
            Interval interval = method.apply(share, level);
            double value = share.share().orElseThrow();
            assertThat(interval.lower()).isBetween(0.0, value);
            assertThat(interval.upper()).isBetween(value, 1.0);
            assertThat(interval.level()).isEqualTo(level);
        }
    }

    @Property
    void complementMirrors(@ForAll("shares") Proportion share, @ForAll("levels") double level) {
        Proportion others = Proportion.of(share.denominator() - share.numerator(), share.denominator());
        for (var method : OF_SHARES) {
            Interval interval = method.apply(share, level);
            Interval mirrored = method.apply(others, level);
            assertThat(mirrored.lower()).isCloseTo(1 - interval.upper(), within(1e-10));
            assertThat(mirrored.upper()).isCloseTo(1 - interval.lower(), within(1e-10));
        }
    }

    @Property
    void moreChildrenOfTheSameShareMakeItNarrower(
            @ForAll("shares") Proportion share, @ForAll @IntRange(min = 2, max = 9) int times) {
        Proportion more = Proportion.of(times * share.numerator(), times * share.denominator());
        for (var method : OF_SHARES) {
            assertThat(width(method.apply(more, 0.95))).isLessThan(width(method.apply(share, 0.95)));
        }
    }

    @Property
    void oneMoreEventMovesBothEndsUp(@ForAll("shares") Proportion share, @ForAll("levels") double level) {
        if (share.numerator() == share.denominator()) {
            return;
        }
        Proportion next = Proportion.of(share.numerator() + 1, share.denominator());
        for (var method : OF_SHARES) {
            assertThat(method.apply(next, level).lower())
                    .isGreaterThan(method.apply(share, level).lower());
            assertThat(method.apply(next, level).upper())
                    .isGreaterThan(method.apply(share, level).upper());
        }
    }

    @Property
    void aHigherLevelIsWider(@ForAll("shares") Proportion share, @ForAll @LongRange(min = 0, max = 3_000) long count) {
        for (var method : OF_SHARES) {
            assertThat(width(method.apply(share, 0.998))).isGreaterThan(width(method.apply(share, 0.95)));
        }
        for (var method : OF_COUNTS) {
            assertThat(width(method.apply(count, 0.998))).isGreaterThan(width(method.apply(count, 0.95)));
        }
    }

    @Property
    void clopperPearsonIsWiderThanWilsonInTheMiddle(@ForAll @IntRange(min = 10, max = 2_000) int half) {
        Proportion share = Proportion.of(half, 2L * half);
        assertThat(width(Interval.clopperPearson(share, 0.95))).isGreaterThan(width(Interval.wilson(share, 0.95)));
    }

    @Property
    void countsAreInTheirIntervalWhichMovesUp(
            @ForAll @LongRange(min = 0, max = 100_000) long count, @ForAll("levels") double level) {
        for (var method : OF_COUNTS) {
            Interval interval = method.apply(count, level);
            Interval next = method.apply(count + 1, level);
            assertThat(interval.lower()).isBetween(0.0, (double) count);
            assertThat(interval.upper()).isGreaterThan(count);
            assertThat(next.lower()).isGreaterThan(interval.lower());
            assertThat(next.upper()).isGreaterThan(interval.upper());
        }
    }

    @Property
    void byarIsCloseToExactFromTenEvents(@ForAll @LongRange(min = 10, max = 100_000) long count) {
        Interval exact = Interval.poisson(count, 0.95);
        Interval byar = Interval.byar(count, 0.95);
        assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.006 * exact.lower()));
        assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.006 * exact.upper()));
    }

    @Property
    void aDifferenceTurnsRoundWithItsSides(@ForAll("shares") Proportion one, @ForAll("shares") Proportion other) {
        Interval difference = Interval.newcombe(one, other, 0.95);
        Interval turned = Interval.newcombe(other, one, 0.95);
        double value = one.share().orElseThrow() - other.share().orElseThrow();

        assertThat(difference.lower()).isBetween(-1.0, value);
        assertThat(difference.upper()).isBetween(value, 1.0);
        assertThat(turned.lower()).isCloseTo(-difference.upper(), within(1e-15));
        assertThat(turned.upper()).isCloseTo(-difference.lower(), within(1e-15));
    }

    @Property
    void aRatioTurnsRoundWithItsSides(
            @ForAll @LongRange(min = 1, max = 500) long events,
            @ForAll @LongRange(min = 1, max = 500) long otherEvents,
            @ForAll @LongRange(min = 1, max = 100_000) long people,
            @ForAll @LongRange(min = 1, max = 100_000) long otherPeople) {
        Rate one = Rate.of(events, people);
        Rate other = Rate.of(otherEvents, otherPeople);
        RateRatio ratio = new RateRatio(one, other);
        RateRatio turned = new RateRatio(other, one);
        Interval exact = ratio.exact(0.95).orElseThrow();
        double value = ratio.value().orElseThrow();

        assertThat(exact.lower()).isLessThan(value);
        assertThat(exact.upper()).isGreaterThan(value);
        assertThat(turned.exact(0.95).orElseThrow().lower())
                .isCloseTo(1 / exact.upper(), within(1e-11 / exact.upper()));
        assertThat(turned.pValue().orElseThrow()).isEqualTo(ratio.pValue().orElseThrow());
        // The interval leaves out 1 just when the two-sided probability is below 5 per cent.
        double p = ratio.pValue().orElseThrow();
        if (Math.abs(p - 0.05) > 1e-6) {
            assertThat(exact.lower() > 1 || exact.upper() < 1).isEqualTo(p < 0.05);
        }
    }

    @Property
    void manyAtOnceAreTheSameAsOneByOne(
            @ForAll List<@LongRange(min = 0, max = 3_000) Long> events, @ForAll("levels") double level) {
        long[] numerators = events.stream().mapToLong(Long::longValue).toArray();
        long[] bases = events.stream().mapToLong(count -> 2 * count + 1).toArray();
        Intervals shares = Intervals.wilson(numerators, bases, level);
        Intervals rates = Intervals.rates(numerators, bases, 10_000, level);

        assertThat(shares.size()).isEqualTo(events.size());
        for (int i = 0; i < bases.length; i++) {
            assertThat(new Interval(Interval.WILSON, level, shares.lower(i), shares.upper(i)))
                    .isEqualTo(Interval.wilson(Proportion.of(numerators[i], bases[i]), level));
            Interval rate =
                    Rate.of(numerators[i], bases[i]).interval(10_000, level).orElseThrow();
            assertThat(new Interval(rate.method(), level, rates.lower(i), rates.upper(i)))
                    .isEqualTo(rate);
        }
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }
}
