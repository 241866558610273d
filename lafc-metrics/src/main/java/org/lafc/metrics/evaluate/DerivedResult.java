package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.kpi.ChangeKind;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;

/**
 * The figure of a change or gap, computed exactly from results of another measure (convention C18 of the KPI catalogue).
 * Immutable and safe between threads.
 */
public final class DerivedResult {

    private final KpiDefinition definition;
    private final ImmutableList<KpiResult> results;
    private final ImmutableList<ComparatorValue> comparators;
    private final Optional<ExactValue> value;
    private final Optional<String> noValueReason;

    private DerivedResult(
            KpiDefinition definition,
            ImmutableList<KpiResult> results,
            ImmutableList<ComparatorValue> comparators,
            Optional<ExactValue> value,
            Optional<String> noValueReason) {
        this.definition = definition;
        this.results = results;
        this.comparators = comparators;
        this.value = value;
        this.noValueReason = noValueReason;
    }

    /**
     * Computes a change.
     *
     * @param definition a change that is held against nobody
     * @param earlier the result before
     * @param later the result after
     * @return the change; without a value if the two are not comparable, or relative to 0
     * @throws IllegalArgumentException if the definition is no such change, the results are of another measure, or the
     *     earlier one is of a later census date
     */
    public static DerivedResult change(KpiDefinition definition, KpiResult earlier, KpiResult later) {
        require(definition, Score.CHANGE, false, ImmutableList.of(earlier, later));
        Difference own = own(definition, earlier, later);
        return new DerivedResult(
                definition, ImmutableList.of(earlier, later), ImmutableList.of(), own.value(), own.reason());
    }

    /**
     * Computes a change less that of a comparator.
     *
     * @param definition a change that is held against somebody
     * @param earlier the result before
     * @param later the result after
     * @param comparatorEarlier the comparator's value for the period before
     * @param comparatorLater the comparator's value for the period after
     * @return the difference of the changes; without a value if one of them has none
     * @throws IllegalArgumentException if the definition is no such change, results or values are of another measure, period,
     *     unit or comparator, or the earlier result is of a later census date
     */
    public static DerivedResult change(
            KpiDefinition definition,
            KpiResult earlier,
            KpiResult later,
            ComparatorValue comparatorEarlier,
            ComparatorValue comparatorLater) {
        require(definition, Score.CHANGE, true, ImmutableList.of(earlier, later));
        requireFits(definition, earlier, comparatorEarlier);
        requireFits(definition, later, comparatorLater);
        Difference own = own(definition, earlier, later);
        Difference theirs = difference(
                definition,
                comparatorEarlier.exact(),
                comparatorLater.exact(),
                comparatorEarlier.name() + " in " + comparatorEarlier.period());
        return new DerivedResult(
                definition,
                ImmutableList.of(earlier, later),
                ImmutableList.of(comparatorEarlier, comparatorLater),
                own.value().flatMap(mine -> theirs.value().map(mine::minus)),
                own.reason().or(theirs::reason));
    }

    /**
     * Computes a gap: the comparator's value less our own.
     *
     * @param definition a gap
     * @param own our result
     * @param comparator the comparator's value for the same period
     * @return the gap; without a value if we have none
     * @throws IllegalArgumentException if the definition is no gap, or result or value are of another measure, period, unit
     *     or comparator
     */
    public static DerivedResult gap(KpiDefinition definition, KpiResult own, ComparatorValue comparator) {
        require(definition, Score.GAP, true, ImmutableList.of(own));
        requireFits(definition, own, comparator);
        return new DerivedResult(
                definition,
                ImmutableList.of(own),
                ImmutableList.of(comparator),
                own.exact().map(comparator.exact()::minus),
                own.noValueReason().map(reason -> "no value for " + own.period() + ": " + reason));
    }

    /**
     * Returns the definition.
     *
     * @return the change or gap
     */
    public KpiDefinition definition() {
        return definition;
    }

    /**
     * Returns the results it was computed from.
     *
     * @return earlier and later of a change, one of a gap
     */
    public ImmutableList<KpiResult> results() {
        return results;
    }

    /**
     * Returns the values of the comparator.
     *
     * @return as many as {@link #results()}, or none
     */
    public ImmutableList<ComparatorValue> comparators() {
        return comparators;
    }

    /**
     * Returns the period.
     *
     * @return {@code 2017-03-31 to 2018-03-31} for a change, that of the result for a gap
     */
    public String period() {
        return results.size() == 1
                ? results.get(0).period()
                : results.get(0).period() + " to " + results.get(1).period();
    }

    /**
     * Returns the unit.
     *
     * @return for example {@code percentage points}
     */
    public String unit() {
        return definition.unit();
    }

    /**
     * Returns the value, unrounded.
     *
     * @return the value in {@link #unit()}; empty if there is none
     */
    public OptionalDouble value() {
        return value.map(exact -> OptionalDouble.of(exact.toDouble())).orElse(OptionalDouble.empty());
    }

    /**
     * Returns the value rounded half up (away from zero) to the decimals of the definition, from exact numbers.
     *
     * @return the rounded value; empty if there is none
     */
    public Optional<BigDecimal> rounded() {
        return value.map(exact -> exact.rounded(definition.decimals()));
    }

    /**
     * Returns why there is no value.
     *
     * @return the reason; empty if there is a value
     */
    public Optional<String> noValueReason() {
        return noValueReason;
    }

    /**
     * Returns how the value stands to each target of the definition, as {@link KpiResult#targets()} has it; what is due
     * goes by the later result.
     *
     * @return one a target, in their order; none without a value
     */
    public ImmutableList<TargetResult> targets() {
        return results.get(results.size() - 1).targets(definition, value);
    }

    /**
     * Returns the colour, as {@link KpiResult#colour()} has it.
     *
     * @return green, amber or red; empty without a value, and if no target is due
     */
    public Optional<TargetResult.Colour> colour() {
        return TargetResult.colour(targets());
    }

    @Override
    public String toString() {
        return "DerivedResult{" + definition.id() + ", " + period() + "}";
    }

    private record Difference(Optional<ExactValue> value, Optional<String> reason) {}

    private static Difference own(KpiDefinition definition, KpiResult earlier, KpiResult later) {
        Optional<String> reason = KpiTrend.between(earlier, later).reason();
        return reason.isPresent()
                ? new Difference(Optional.empty(), reason)
                : difference(
                        definition,
                        earlier.exact().orElseThrow(),
                        later.exact().orElseThrow(),
                        "the value in " + earlier.period());
    }

    private static Difference difference(KpiDefinition definition, ExactValue before, ExactValue after, String what) {
        ExactValue points = after.minus(before);
        if (definition.change().equals(Optional.of(ChangeKind.POINTS))) {
            return new Difference(Optional.of(points), Optional.empty());
        }
        return before.signum() == 0
                ? new Difference(Optional.empty(), Optional.of(what + " is 0, to which there is no relative change"))
                : new Difference(Optional.of(points.perCentOf(before)), Optional.empty());
    }

    private static void require(
            KpiDefinition definition, Score score, boolean against, ImmutableList<KpiResult> results) {
        boolean held = definition.against().isPresent();
        if (definition.score() != score || held != against) {
            throw new IllegalArgumentException("definition must be a " + score + (against ? " " : " not ")
                    + "held against a comparator, but " + definition.id() + " is a " + definition.score()
                    + definition.against().map(name -> " against " + name).orElse(" against nobody"));
        }
        for (KpiResult result : results) {
            if (!definition.of().equals(Optional.of(result.definition().id()))) {
                throw new IllegalArgumentException("results must be of "
                        + definition.of().orElseThrow() + ", but one was of "
                        + result.definition().id());
            }
        }
    }

    private static void requireFits(KpiDefinition definition, KpiResult result, ComparatorValue comparator) {
        requireSame("name", definition.against().orElseThrow(), comparator.name());
        requireSame("measure", result.definition().id(), comparator.measure());
        requireSame("period", result.period(), comparator.period());
        requireSame("unit", result.unit(), comparator.unit());
    }

    private static void requireSame(String what, String own, String theirs) {
        if (!own.equals(theirs)) {
            throw new IllegalArgumentException(
                    what + " of the comparator must be '" + own + "', but was '" + theirs + "'");
        }
    }
}
