package org.lafc.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.lafc.metrics.stats.Interval;

/**
 * The share of spells that have not ended after so long, where some spells are unfinished: the product-limit curve of
 * Kaplan and Meier.
 *
 * <ul>
 *   <li>Where spells end and others are last seen at one time, the endings come first.
 *   <li>Late entries count from their entry on. With few spells at risk early the curve may fall to zero too soon and
 *       stay there: look at {@link Point#atRisk()}. Before the first entry, and wherever nobody is at risk for a while, the
 *       curve runs flat: of that time nothing is known.
 *   <li>All ways to end count alike; {@link CompetingExits} tells them apart.
 *   <li>No spells: the curve has no points, survival is 1 nowhere known, and there is no median.
 * </ul>
 *
 * <p>Accuracy: 1e-12 relative; whether the curve runs exactly at a level is decided in fractions. Source: Kaplan and
 * Meier 1958; Greenwood 1926 for the standard error; as in R's survival package.
 *
 * <p>Immutable and safe between threads.
 */
public final class KaplanMeier {

    // Closer than this to a level, survival is worked out in fractions.
    private static final double NEAR = 1e-9;

    /** Which time a quantile is where the curve runs flat exactly at its level. */
    public enum FlatRule {
        /** The first time at which the share is at or below the level. */
        FIRST,
        /** Halfway between that time and the next ending, or the last time seen if there is none; as R does. */
        MIDPOINT
    }

    /** On which scale confidence limits are symmetric. */
    public enum Limits {
        /** Of the logarithm, the upper cut at 1. Empty where survival is 0. */
        LOG("Greenwood, log"),
        /** Of the logarithm of minus the logarithm. Empty where survival is 0 or 1. */
        LOG_LOG("Greenwood, log-log");

        private final String method;

        Limits(String method) {
            this.method = method;
        }
    }

    /**
     * The curve at one time at which a spell ended or was last seen.
     *
     * @param time the time
     * @param atRisk spells that had entered and not ended or been lost before it
     * @param endings spells that ended then
     * @param unfinished spells last seen then
     * @param survival the share that has not ended after this time
     * @param relativeVariance the sum of Greenwood's terms; infinite once survival is 0
     */
    public record Point(
            double time, long atRisk, long endings, long unfinished, double survival, double relativeVariance) {

        /**
         * Returns Greenwood's standard error of the survival.
         *
         * @return the standard error, or empty where survival is 0
         */
        public OptionalDouble standardError() {
            return survival == 0 ? OptionalDouble.empty() : OptionalDouble.of(survival * Math.sqrt(relativeVariance));
        }

        /**
         * Returns confidence limits of the survival.
         *
         * @param limits on which scale they are symmetric
         * @param level the confidence level, between 0 and 1
         * @return the interval; empty where the scale has no value
         * @throws IllegalArgumentException if the level is out of range
         */
        public Optional<Interval> limits(Limits limits, double level) {
            double spread = Interval.deviate(level) * Math.sqrt(relativeVariance);
            if (survival == 0 || (limits == Limits.LOG_LOG && survival == 1)) {
                return Optional.empty();
            }
            if (limits == Limits.LOG) {
                return Optional.of(new Interval(
                        limits.method, level, survival * Math.exp(-spread), Math.min(1, survival * Math.exp(spread))));
            }
            double logSpread = spread / Math.log(survival);
            return Optional.of(new Interval(
                    limits.method,
                    level,
                    Math.pow(survival, Math.exp(-logSpread)),
                    Math.pow(survival, Math.exp(logSpread))));
        }
    }

    private final ImmutableList<Point> points;

    private KaplanMeier(ImmutableList<Point> points) {
        this.points = points;
    }

    /**
     * Returns the curve of a tally.
     *
     * @param tally the spells
     * @return the curve
     */
    public static KaplanMeier of(SpellTally tally) {
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        double survival = 1;
        double variance = 0;
        for (RiskTable.Row row : RiskTable.of(tally)) {
            double atRisk = row.atRisk();
            double left = atRisk - row.endings();
            survival *= left / atRisk;
            variance += row.endings() / (atRisk * left);
            points.add(new Point(
                    row.time(),
                    row.atRisk(),
                    row.endings(),
                    row.unfinished(),
                    survival,
                    survival == 0 ? Double.POSITIVE_INFINITY : variance));
        }
        return new KaplanMeier(points.build());
    }

    /**
     * Returns the points of the curve.
     *
     * @return one for each time at which a spell ended or was last seen, ascending
     */
    public ImmutableList<Point> points() {
        return points;
    }

    /**
     * Returns the share of spells that have not ended after a time.
     *
     * @param time the time, 0 or more
     * @return the share; empty after the last time seen, of which nothing is known unless the share is 0, and without
     *     spells
     * @throws IllegalArgumentException if the time is negative or no number
     */
    public OptionalDouble survivalAfter(double time) {
        requireTime(time);
        if (points.isEmpty()) {
            return OptionalDouble.empty();
        }
        double survival = 1;
        for (Point point : points) {
            if (point.time > time) {
                return OptionalDouble.of(survival);
            }
            survival = point.survival;
        }
        boolean known = survival == 0 || lastTime() == time;
        return known ? OptionalDouble.of(survival) : OptionalDouble.empty();
    }

    /**
     * Returns the time by which half of the spells have ended.
     *
     * @param rule which time it is where the curve runs flat at one half
     * @return the median, or empty if fewer than half have ended by the last time seen
     */
    public OptionalDouble median(FlatRule rule) {
        return quantile(0.5, rule);
    }

    /**
     * Returns the time by which a share of the spells have ended.
     *
     * @param ended the share, between 0 and 1; 0.25 for the lower quartile
     * @param rule which time it is where the curve runs flat at the level
     * @return the time, or empty if fewer have ended by the last time seen
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public OptionalDouble quantile(double ended, FlatRule rule) {
        if (!(ended > 0 && ended < 1)) {
            throw new IllegalArgumentException("share that has ended must lie between 0 and 1, but was " + ended);
        }
        for (int i = 0; i < points.size(); i++) {
            int side = sideOf(ended, i);
            if (side <= 0) {
                double time = points.get(i).time;
                return OptionalDouble.of(side == 0 && rule == FlatRule.MIDPOINT ? (time + nextEnding(i)) / 2 : time);
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Returns confidence limits of the median: the times at which the limits of the curve pass one half.
     *
     * @param limits on which scale the limits of the curve are symmetric
     * @param level the confidence level, between 0 and 1
     * @return the limits, each empty if its curve does not reach one half
     * @throws IllegalArgumentException if the level is out of range
     */
    public MedianLimits medianLimits(Limits limits, double level) {
        return new MedianLimits(
                limits.method,
                level,
                firstBelowHalf(limits, level, Interval::lower),
                firstBelowHalf(limits, level, Interval::upper));
    }

    /**
     * Limits of a median, which may be open.
     *
     * @param method how they were made
     * @param level the confidence level
     * @param lower the lower limit, or empty if it cannot be told
     * @param upper the upper limit, or empty if the data do not reach it
     */
    public record MedianLimits(String method, double level, OptionalDouble lower, OptionalDouble upper) {}

    /**
     * Returns the restricted mean: the mean length of spells, each counted no longer than a time. It is the area under
     * the curve up to there.
     *
     * @param time the time, 0 or more and not after the last time seen
     * @return the mean, in the unit of the times; empty without spells
     * @throws IllegalArgumentException if the time is negative, or later than the data reach
     */
    public OptionalDouble restrictedMean(double time) {
        requireTime(time);
        if (points.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (survivalAfter(time).isEmpty()) {
            throw new IllegalArgumentException("time of a restricted mean must not be after the last time seen, "
                    + lastTime() + ", but was " + time);
        }
        double area = 0;
        double survival = 1;
        double from = 0;
        for (Point point : points) {
            double to = Math.min(point.time, time);
            area += survival * (to - from);
            from = to;
            survival = point.survival;
        }
        return OptionalDouble.of(area + survival * (time - from));
    }

    /**
     * Returns the last time at which a spell was seen.
     *
     * @return the time
     * @throws IllegalArgumentException if there is no spell
     */
    public double lastTime() {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve without spells has no last time");
        }
        return points.get(points.size() - 1).time;
    }

    private double nextEnding(int index) {
        return points.stream()
                .skip(index + 1L)
                .filter(point -> point.endings > 0)
                .mapToDouble(Point::time)
                .findFirst()
                .orElseGet(this::lastTime);
    }

    // Whether the curve is below, at or above the level that is left when a share has ended: -1, 0, 1.
    private int sideOf(double ended, int index) {
        double survival = points.get(index).survival;
        double level = 1 - ended;
        if (Math.abs(survival - level) > NEAR) {
            return Double.compare(survival, level);
        }
        // The share as it is written: 0.3 is three tenths, not the double beside it.
        BigDecimal left = BigDecimal.ONE.subtract(BigDecimal.valueOf(ended));
        BigFraction exact = points.stream()
                .limit(index + 1L)
                .map(point -> BigFraction.of(point.atRisk - point.endings, point.atRisk))
                .reduce(BigFraction.ONE, BigFraction::multiply);
        return exact.compareTo(BigFraction.of(left.unscaledValue(), BigInteger.TEN.pow(left.scale())));
    }

    private OptionalDouble firstBelowHalf(Limits limits, double level, ToDoubleFunction<Interval> end) {
        return points.stream()
                .filter(point -> point.limits(limits, level)
                        .filter(interval -> end.applyAsDouble(interval) <= 0.5)
                        .isPresent())
                .mapToDouble(Point::time)
                .findFirst();
    }

    private static void requireTime(double time) {
        if (!(time >= 0) || Double.isInfinite(time)) {
            throw new IllegalArgumentException("time must be 0 or more and finite, but was " + time);
        }
    }
}
