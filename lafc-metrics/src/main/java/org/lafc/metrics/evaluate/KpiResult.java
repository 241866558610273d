package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Mean;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Quantiles;
import org.lafc.metrics.stats.RankInterval;
import org.lafc.metrics.stats.Rate;

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
    private static final BigDecimal HALF = new BigDecimal("0.5");

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
     * Returns which boundaries told where places are.
     *
     * @return their name, if the measure asks where a place is and they were named
     */
    public Optional<String> boundaries() {
        return scope.boundaries();
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
        return Optional.of(ExactValue.whyNone(definition, tally));
    }

    /**
     * Returns what the denominator was divided into.
     *
     * @return the rows in the numerator of a proportion, count, milestone or rate; the sum of the values of a mean,
     *     duration or ratio, in the unit of the result, for a ratio in the usual unit of the fact (exact for whole units,
     *     to 34 digits for miles); empty for other scores
     */
    public Optional<BigDecimal> numerator() {
        return switch (definition.score()) {
            case PROPORTION, COUNT, MILESTONE, RATE -> Optional.of(BigDecimal.valueOf(tally.numerator()));
            case MEAN, DURATION ->
                Optional.of(in(
                        new BigDecimal(tally.histogram().sum()),
                        definition.valueUnit().orElseThrow()));
            case RATIO -> Optional.of(sum(tally.valueSum(), definition.value().orElseThrow()));
            case MEDIAN, MAXIMUM, DISTRIBUTION, CHANGE, GAP -> Optional.empty();
        };
    }

    /**
     * Returns what the numerator was divided by.
     *
     * @return the residents of a rate; what a ratio is set against, summed in the usual unit of the fact, or its rows; for
     *     other scores the number of rows that were scored
     */
    public BigDecimal denominator() {
        return switch (definition.score()) {
            case RATE -> BigDecimal.valueOf(tally.residentsTotal());
            case RATIO ->
                definition
                        .per()
                        .map(fact -> sum(tally.perSum(), fact))
                        .orElseGet(() -> BigDecimal.valueOf(tally.denominator()));
            default -> BigDecimal.valueOf(tally.denominator());
        };
    }

    /**
     * Returns whether a milestone is reached.
     *
     * @return true or false; empty for other scores, and where those who are missing or pending would make the difference
     */
    public Optional<Boolean> reached() {
        if (definition.score() != Score.MILESTONE || !tally.notSupplied().isEmpty()) {
            return Optional.empty();
        }
        if (tally.numerator() >= definition.reachedAt()) {
            return Optional.of(true);
        }
        long undecided = tally.missingTotal() + tally.pending();
        return tally.numerator() + undecided >= definition.reachedAt() ? Optional.empty() : Optional.of(false);
    }

    /**
     * Returns how the value stands to each target of the definition. A target with a day is due once the census date has
     * reached that day.
     *
     * @return one a target, in their order; none without a value
     */
    public ImmutableList<TargetResult> targets() {
        return targets(definition, exact());
    }

    // Of a change or gap, whose own value it is not.
    ImmutableList<TargetResult> targets(KpiDefinition of, Optional<ExactValue> itsValue) {
        return itsValue.map(value -> of.targets().stream()
                        .map(target -> TargetResult.of(target, value, isDue(target)))
                        .collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    /**
     * Returns the colour of the measure: that of the target with the latest day that has come; if there is none, that of the
     * target without a day.
     *
     * @return green, amber or red; empty without a value, and if no target is due
     */
    public Optional<TargetResult.Colour> colour() {
        return TargetResult.colour(targets());
    }

    private boolean isDue(Target target) {
        return target.by().isEmpty()
                || scope.censusDate()
                        .filter(date -> !date.isBefore(target.by().get()))
                        .isPresent();
    }

    /**
     * Returns the median and the quartiles of a duration, by Hyndman and Fan 7, exactly.
     *
     * @return lower quartile, median, upper quartile in {@link #unit()}; empty for other scores and without a value
     */
    public Optional<Quartiles> quartiles() {
        if (definition.score() != Score.DURATION || exact().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Quartiles(quantile("0.25"), quantile("0.5"), quantile("0.75")));
    }

    /**
     * The values that part the rows of a duration into four quarters.
     *
     * @param lower the lower quartile
     * @param median the median
     * @param upper the upper quartile
     */
    public record Quartiles(BigDecimal lower, BigDecimal median, BigDecimal upper) {
        /**
         * Checks that they rise.
         *
         * @param lower the lower quartile
         * @param median the median
         * @param upper the upper quartile
         * @throws IllegalArgumentException if they do not rise
         */
        public Quartiles {
            if (lower.compareTo(median) > 0 || median.compareTo(upper) > 0) {
                throw new IllegalArgumentException(
                        "quartiles must rise, but were " + lower + ", " + median + " and " + upper);
            }
        }
    }

    private BigDecimal quantile(String probability) {
        return in(
                Quantiles.HYNDMAN_FAN_7
                        .quantile(tally.histogram(), new BigDecimal(probability))
                        .orElseThrow(),
                definition.valueUnit().orElseThrow());
    }

    private static BigDecimal sum(long sum, Fact fact) {
        return in(BigDecimal.valueOf(sum), fact.type().units().get(0));
    }

    private static BigDecimal in(BigDecimal ofColumn, FactUnit unit) {
        return ofColumn.divide(BigDecimal.valueOf(unit.inColumn()), MathContext.DECIMAL128);
    }

    /**
     * Returns the interval of the value, 95 per cent.
     *
     * @return as {@link #interval(double)}
     */
    public Optional<Interval> interval() {
        return interval(USUAL_LEVEL);
    }

    /**
     * Returns the interval of the value, with the name of its method:
     *
     * <ul>
     *   <li>of a proportion Wilson's;
     *   <li>of a rate and a count that of a Poisson count: exact below 10, Byar's from 10. Rows are taken as independent, and a base
     *       sets no upper end;
     *   <li>of a mean and a duration Student's t;
     *   <li>of a median two of the values, by their ranks: each may be one child's own.
     * </ul>
     *
     * <p>A milestone has none, since it is somebody's act; nor has a ratio, since its tally holds sums and not how much
     * children differ; nor have a maximum, a distribution, a change and a gap.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval in the unit of the value; empty without a value, and if there are too few rows for one
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> interval(double level) {
        if (exact().isEmpty()) {
            return Optional.empty();
        }
        return switch (definition.score()) {
            case PROPORTION ->
                Optional.of(Interval.wilson(Proportion.of(tally.numerator(), tally.denominator()), level)
                        .times(PER_CENT));
            case RATE -> Rate.of(tally.numerator(), tally.residentsTotal()).interval(definition.times(), level);
            case COUNT -> Optional.of(Interval.count(tally.numerator(), level));
            case MEAN, DURATION -> inUnit(mean().interval(level));
            case MEDIAN -> inUnit(RankInterval.of(tally.histogram(), HALF, level));
            case MILESTONE, RATIO, MAXIMUM, DISTRIBUTION, CHANGE, GAP -> Optional.empty();
        };
    }

    Mean mean() {
        return Mean.of(tally.histogram());
    }

    Optional<Interval> inUnit(Optional<Interval> ofColumn) {
        return ofColumn.map(interval ->
                interval.times(1.0 / definition.valueUnit().orElseThrow().inColumn()));
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
}
