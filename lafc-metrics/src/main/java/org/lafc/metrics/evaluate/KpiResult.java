package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;

/**
 * The figure of one measure: its value with everything it rests on. Whatever can be computed is computed from the exact
 * tally, at the end. Immutable and safe between threads.
 *
 * @param definition the definition, with id, version, title and unit
 * @param scope period, authorities, method and boundaries; method and boundaries only if the measure uses them
 * @param tally the counts
 */
public record KpiResult(KpiDefinition definition, KpiScope scope, KpiTally tally) {

    /** The confidence level of intervals that are not asked for otherwise. */
    public static final double USUAL_LEVEL = 0.95;

    private static final double PER_CENT = 100;

    /**
     * Checks that nothing is missing.
     *
     * @param definition the definition, with id, version, title and unit
     * @param scope period, authorities, method and boundaries; method and boundaries only if the measure uses them
     * @param tally the counts
     */
    public KpiResult {
        requireNonNull(definition, "definition");
        requireNonNull(scope, "scope");
        requireNonNull(tally, "tally");
    }

    /**
     * Scores a tally, for example the sum of the tallies of parts.
     *
     * @param definition the definition it was counted by
     * @param period the census date or year
     * @param distanceMethod how distances were measured; kept only if the measure uses distances
     * @param tally the counts
     * @return the result
     */
    public static KpiResult of(KpiDefinition definition, String period, String distanceMethod, KpiTally tally) {
        return of(
                definition,
                new KpiScope(period, ImmutableSortedSet.of(), Optional.of(distanceMethod), Optional.empty()),
                tally);
    }

    /**
     * Scores a tally, for example the sum of the tallies of councils.
     *
     * @param definition the definition it was counted by
     * @param scope what it was counted over; of method and boundaries only what the measure uses is kept
     * @param tally the counts
     * @return the result
     */
    public static KpiResult of(KpiDefinition definition, KpiScope scope, KpiTally tally) {
        return new KpiResult(definition, scope.asUsedBy(ImmutableList.of(definition)), tally);
    }

    /**
     * Returns the day or year the figure is of.
     *
     * @return the census date ({@code 2018-03-31}) for what is counted on it; for what is counted in the year to it the year
     *     ({@code 2017-18}), or {@code year to 2018-06-30} if it does not end on 31 March; for what is counted in an academic
     *     year {@code academic year 2016-17}
     */
    public String period() {
        return scope.period(definition.population().rows().when());
    }

    /**
     * Returns how distances were measured.
     *
     * @return the method, if the measure uses distances
     */
    public Optional<String> method() {
        return scope.distanceMethod();
    }

    /**
     * Returns the unit of the value.
     *
     * @return for example {@code per cent} or {@code miles}
     */
    public String unit() {
        return definition.unit();
    }

    /**
     * Returns the value, unrounded.
     *
     * @return the value in {@link #unit()}, within half a unit in the last place of the exact fraction; empty if there
     *     is none, see {@link #noValueReason()}
     */
    public OptionalDouble value() {
        return exact().map(value -> OptionalDouble.of(value.toDouble())).orElse(OptionalDouble.empty());
    }

    /**
     * Returns the value rounded half up to the decimals of the definition, from exact numbers (convention C14 of the
     * KPI catalogue).
     *
     * @return for example {@code 47.3}; empty if there is no value
     */
    public Optional<BigDecimal> rounded() {
        return exact().map(value -> value.rounded(definition.decimals()));
    }

    /**
     * Returns why there is no value.
     *
     * @return the reason as a clause; empty if there is a value
     */
    public Optional<String> noValueReason() {
        if (exact().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                !tally.notSupplied().isEmpty()
                        ? "not computable: no source holds " + String.join(", ", tally.notSupplied())
                        : tally.denominator() == 0
                                ? "nobody is in the denominator"
                                : "a distribution has a share for each band and no value of its own");
    }

    /**
     * Returns what the denominator was divided into.
     *
     * @return the children in the numerator of a proportion or count; the sum of the values of a mean, in the unit of
     *     the result (exact for whole units, to 34 digits for miles); empty for a median, a maximum and a distribution
     */
    public Optional<BigDecimal> numerator() {
        if (definition.score() == Score.MEAN) {
            BigDecimal inColumn = BigDecimal.valueOf(
                    definition.valueUnit().map(FactUnit::inColumn).orElseThrow());
            return Optional.of(new BigDecimal(tally.histogram().sum()).divide(inColumn, MathContext.DECIMAL128));
        }
        return isCounting() ? Optional.of(BigDecimal.valueOf(tally.numerator())) : Optional.empty();
    }

    /**
     * Returns the interval of a proportion: Wilson score, 95 per cent.
     *
     * @return the interval in per cent; empty for other scores and without a value
     */
    public Optional<Interval> interval() {
        return interval(USUAL_LEVEL);
    }

    /**
     * Returns the interval of a proportion: Wilson score.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval in per cent; empty for other scores and without a value
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> interval(double level) {
        if (definition.score() != Score.PROPORTION || tally.denominator() == 0) {
            return Optional.empty();
        }
        Proportion share = Proportion.of(tally.numerator(), tally.denominator());
        return Optional.of(Interval.wilson(share, level).times(PER_CENT));
    }

    /**
     * Returns the bands of a distribution.
     *
     * @return the share of each band, lowest first; none for other scores
     */
    public ImmutableList<BandShare> bands() {
        if (definition.bands().isEmpty()) {
            return ImmutableList.of();
        }
        ValueBands bands = definition.bands().get();
        ImmutableList<Proportion> shares = bands.sharesOf(tally.histogram());
        ImmutableList.Builder<BandShare> result = ImmutableList.builder();
        for (int i = 0; i < shares.size(); i++) {
            result.add(new BandShare(bands.labels().get(i), shares.get(i)));
        }
        return result.build();
    }

    /**
     * One band of a distribution.
     *
     * @param label the band, for example {@code over 5 to 10 miles}
     * @param share its share of the denominator
     */
    public record BandShare(String label, Proportion share) {
        /**
         * Checks that nothing is missing.
         *
         * @param label the band, for example {@code over 5 to 10 miles}
         * @param share its share of the denominator
         */
        public BandShare {
            requireNonNull(label, "label");
            requireNonNull(share, "share");
        }
    }

    Optional<ExactValue> exact() {
        return ExactValue.of(definition, tally);
    }

    private boolean isCounting() {
        return definition.score() == Score.PROPORTION || definition.score() == Score.COUNT;
    }
}
