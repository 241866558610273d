package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lafc.metrics.kpi.Better;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiWriter;
import org.lafc.metrics.kpi.Parameter;
import org.lafc.metrics.stats.Change;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Rate;
import org.lafc.metrics.stats.RateRatio;

/**
 * How a measure changed between two results (convention C18 of the KPI catalogue). Values are compared exactly, before
 * any rounding. Immutable and safe between threads.
 *
 * @param earlier the result before
 * @param later the result after
 * @param verdict what came of comparing
 * @param reason why they cannot be compared; empty if they can
 */
public record KpiTrend(KpiResult earlier, KpiResult later, Verdict verdict, Optional<String> reason) {

    private static final double PER_CENT = 100;

    /** What came of comparing. */
    public enum Verdict {
        /** Changed in the better direction. */
        IMPROVED,
        /** Exactly equal. */
        MAINTAINED,
        /** Changed in the other direction. */
        WORSENED,
        /** Changed, and neither direction is better. */
        CHANGED,
        /** Not the same definition, value of a parameter, authorities, method, boundaries or unit, or no value. */
        NOT_COMPARABLE
    }

    /**
     * Checks that nothing is missing.
     *
     * @param earlier the result before
     * @param later the result after
     * @param verdict what came of comparing
     * @param reason why they cannot be compared; empty if they can
     * @throws IllegalArgumentException if a verdict other than not comparable has a reason, or that one has none, or if the
     *     census date of the earlier result is after that of the later one
     */
    public KpiTrend {
        requireNonNull(earlier, "earlier");
        requireNonNull(later, "later");
        Optional<LocalDate> after = later.scope().censusDate();
        if (earlier.scope()
                .censusDate()
                .filter(date -> after.filter(date::isAfter).isPresent())
                .isPresent()) {
            throw new IllegalArgumentException(
                    "the earlier result must not be of a later census date than the other, but"
                            + " they were of " + earlier.scope().period() + " and "
                            + later.scope().period());
        }
        if ((verdict == Verdict.NOT_COMPARABLE) != reason.isPresent()) {
            throw new IllegalArgumentException("a reason belongs to 'not comparable' alone, but stood with " + verdict);
        }
    }

    /**
     * Compares two results.
     *
     * @param earlier the result before
     * @param later the result after
     * @return the trend
     * @throws IllegalArgumentException if both are of a census date, that of the earlier one after that of the later one;
     *     periods that are texts of your own are not put in order
     */
    public static KpiTrend between(KpiResult earlier, KpiResult later) {
        Optional<String> reason = whyNot(earlier, later);
        if (reason.isPresent()) {
            return new KpiTrend(earlier, later, Verdict.NOT_COMPARABLE, reason);
        }
        int change = later.exact().orElseThrow().compareTo(earlier.exact().orElseThrow());
        return new KpiTrend(earlier, later, verdict(change, later.definition().better()), Optional.empty());
    }

    /**
     * Returns the change: later less earlier.
     *
     * @return the difference in the unit of the measure, for shares percentage points; empty if not comparable
     */
    public OptionalDouble difference() {
        return exactDifference()
                .map(difference -> OptionalDouble.of(difference.toDouble()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Returns the change rounded to the decimals of the definition, half up (away from zero), from exact numbers.
     *
     * @return the rounded difference; empty if not comparable
     */
    public Optional<BigDecimal> roundedDifference() {
        return exactDifference()
                .map(difference -> difference.rounded(later.definition().decimals()));
    }

    /**
     * Returns the change as a share of the earlier value.
     *
     * @return the relative change in per cent; empty if not comparable, or if the earlier value is 0
     */
    public OptionalDouble relativeDifference() {
        ExactValue before = earlier.exact().orElse(ExactValue.ZERO);
        return before.signum() == 0
                ? OptionalDouble.empty()
                : exactDifference()
                        .map(difference ->
                                OptionalDouble.of(difference.perCentOf(before).toDouble()))
                        .orElse(OptionalDouble.empty());
    }

    /**
     * Returns whether the change is more than chance makes likely, at 95 per cent.
     *
     * @return as {@link #significance(double)}
     */
    public Optional<Significance> significance() {
        return significance(KpiResult.USUAL_LEVEL);
    }

    /**
     * Returns whether the change is more than chance makes likely:
     *
     * <ul>
     *   <li>for shares by the interval of Newcombe for the difference of two;
     *   <li>for rates by the exact interval for the ratio of two, both taken as Poisson;
     *   <li>for counts by the same, as the change in per cent of the earlier count;
     *   <li>for means and durations by the interval of Welch for the difference of two.
     * </ul>
     *
     * @param level the confidence level, between 0 and 1
     * @return the judgement; empty if not comparable, and if it is not judged, see {@link #notJudgedReason()}
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Significance> significance(double level) {
        if (verdict == Verdict.NOT_COMPARABLE) {
            return Optional.empty();
        }
        return switch (later.definition().score()) {
            case PROPORTION ->
                Optional.of(Significance.leavingOut(
                        0,
                        Interval.newcombe(share(later), share(earlier), level).times(PER_CENT)));
            case RATE ->
                new RateRatio(rate(later), rate(earlier))
                        .exact(level)
                        .map(interval -> Significance.leavingOut(1, interval));
            case COUNT ->
                Change.of(earlier.tally().numerator(), later.tally().numerator())
                        .percentInterval(level)
                        .map(interval -> Significance.leavingOut(0, interval));
            case MEAN, DURATION ->
                later.inUnit(later.mean().differenceFrom(earlier.mean(), level))
                        .map(interval -> Significance.leavingOut(0, interval));
            case MILESTONE, MEDIAN, MAXIMUM, RATIO, DISTRIBUTION, CHANGE, GAP -> Optional.empty();
        };
    }

    /**
     * Returns why it is not judged whether the change is more than chance makes likely.
     *
     * @return the reason as a clause; empty if it is judged, or the two are not comparable
     */
    public Optional<String> notJudgedReason() {
        if (verdict == Verdict.NOT_COMPARABLE || significance().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (later.definition().score()) {
                    case RATIO -> "the tallies of a ratio hold sums, not how much one child differs from another";
                    case MEDIAN, MAXIMUM, DISTRIBUTION, CHANGE, GAP ->
                        "there is no usual test of two figures of this kind that needs no more than their tallies";
                    case MEAN, DURATION -> "there are too few rows, or all of them are alike";
                    case MILESTONE -> "whether a milestone is reached is somebody's act, not chance";
                    case PROPORTION, RATE, COUNT -> "neither has one that counts";
                });
    }

    private static Proportion share(KpiResult result) {
        return Proportion.of(result.tally().numerator(), result.tally().denominator());
    }

    private static Rate rate(KpiResult result) {
        return Rate.of(result.tally().numerator(), result.tally().residentsTotal());
    }

    private Optional<ExactValue> exactDifference() {
        return verdict == Verdict.NOT_COMPARABLE
                ? Optional.empty()
                : Optional.of(later.exact().orElseThrow().minus(earlier.exact().orElseThrow()));
    }

    private static Optional<String> whyNot(KpiResult earlier, KpiResult later) {
        KpiDefinition before = earlier.definition();
        KpiDefinition after = later.definition();
        if (!before.id().equals(after.id())) {
            return Optional.of("two measures: " + before.id() + " and " + after.id());
        }
        if (!before.version().equals(after.version())) {
            return Optional.of("two versions of the definition: " + before.version() + " and " + after.version());
        }
        Optional<String> otherValue = otherValue(before, after);
        if (otherValue.isPresent()) {
            return otherValue;
        }
        if (!earlier.unit().equals(later.unit())) {
            return Optional.of("two units: " + earlier.unit() + " and " + later.unit());
        }
        String digestBefore = KpiWriter.digest(before);
        String digestAfter = KpiWriter.digest(after);
        if (!digestBefore.equals(digestAfter)) {
            return Optional.of("two texts of the definition under version " + before.version() + ": digests "
                    + digestBefore + " and " + digestAfter);
        }
        Optional<String> other = earlier.scope().differenceBesidesPeriod(later.scope());
        if (other.isPresent()) {
            return other;
        }
        return noValue(earlier).or(() -> noValue(later));
    }

    private static Optional<String> otherValue(KpiDefinition before, KpiDefinition after) {
        return Stream.concat(before.parameters().stream(), after.parameters().stream())
                .map(Parameter::name)
                .filter(name -> !value(before, name).equals(value(after, name)))
                .map(name -> "two values of " + name + ": " + value(before, name) + " and " + value(after, name))
                .findFirst();
    }

    private static String value(KpiDefinition definition, String name) {
        return definition
                .parameter(name)
                .map(parameter -> parameter.value().toString())
                .orElse("none");
    }

    private static Optional<String> noValue(KpiResult result) {
        return result.noValueReason().map(reason -> "no value for " + result.period() + ": " + reason);
    }

    private static Verdict verdict(int change, Better better) {
        if (change == 0) {
            return Verdict.MAINTAINED;
        }
        return switch (better) {
            case INCREASE -> change > 0 ? Verdict.IMPROVED : Verdict.WORSENED;
            case DECREASE -> change < 0 ? Verdict.IMPROVED : Verdict.WORSENED;
            case CONTEXT -> Verdict.CHANGED;
        };
    }
}
