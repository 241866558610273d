package org.lafc.metrics.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many times one rate is another, of different people. With one person on both sides it is the ratio of two counts.
 *
 * <p>Immutable and safe between threads.
 *
 * @param rate the rate, of 1 or more people
 * @param reference the rate it is set against, of 1 or more people
 */
public record RateRatio(Rate rate, Rate reference) {

    /** The exact interval: given all events, those of the first rate are binomial. */
    public static final String CONDITIONAL_BINOMIAL = "exact conditional binomial";

    /** The approximate interval that takes the logarithm of the ratio as normal. */
    public static final String LOG_NORMAL = "log-normal";

    /**
     * Checks that both rates have people.
     *
     * @param rate the rate, of 1 or more people
     * @param reference the rate it is set against, of 1 or more people
     * @throws IllegalArgumentException if either rate has no people
     */
    public RateRatio {
        if (rate.people() == 0 || reference.people() == 0) {
            throw new IllegalArgumentException(
                    "both rates of a ratio need people, but were " + rate + " and " + reference);
        }
    }

    /**
     * Returns the ratio, unrounded.
     *
     * @return 0 or more; empty if the reference has no event
     */
    public OptionalDouble value() {
        return reference.events() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (double) rate.events() / reference.events() * ((double) reference.people() / rate.people()));
    }

    /**
     * Returns the exact interval. Accuracy: 1e-11 relative. Source: Przyborowski and Wilenski 1940; limits of Clopper
     * and Pearson on the share of events.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval, from exactly 0 if the rate has no event, without upper end if the reference has none; empty
     *     if neither has
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> exact(double level) {
        double tail = Interval.tail(level);
        if (rate.events() == 0 && reference.events() == 0) {
            return Optional.empty();
        }
        double people = (double) reference.people() / rate.people();
        double lower = people * leastOdds(rate.events(), reference.events(), tail);
        double upper = people / leastOdds(reference.events(), rate.events(), tail);
        return Optional.of(new Interval(CONDITIONAL_BINOMIAL, level, lower, upper));
    }

    /**
     * Returns the approximate interval that many publications use.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval; empty if either rate has no event
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> logNormal(double level) {
        double z = Interval.deviate(level);
        if (rate.events() == 0 || reference.events() == 0) {
            return Optional.empty();
        }
        double ratio = value().orElseThrow();
        double factor = Math.exp(z * Math.sqrt(1.0 / rate.events() + 1.0 / reference.events()));
        return Optional.of(new Interval(LOG_NORMAL, level, ratio / factor, ratio * factor));
    }

    /**
     * Returns how probable events as unlike as these are if both rates are the same: twice the smaller tail, at most 1.
     *
     * @return above 0 to 1; empty if neither rate has an event
     */
    public OptionalDouble pValue() {
        if (rate.events() == 0 && reference.events() == 0) {
            return OptionalDouble.empty();
        }
        double smaller = Math.min(atLeast(rate, reference), atLeast(reference, rate));
        return OptionalDouble.of(Math.min(1, 2 * smaller));
    }

    // The odds of the least share of events that the first rate can have; both parts of it from their own tail, since 1
    // less a share near 1 has few digits left.
    private static double leastOdds(long events, long others, double tail) {
        if (events == 0) {
            return 0;
        }
        double share = BetaDistribution.of((double) events, others + 1.0).inverseCumulativeProbability(tail);
        double rest = BetaDistribution.of(others + 1.0, (double) events).inverseSurvivalProbability(tail);
        return share / rest;
    }

    private static double atLeast(Rate first, Rate second) {
        if (first.events() == 0) {
            return 1;
        }
        double people = (double) first.people() + second.people();
        return RegularizedBeta.value(first.people() / people, (double) first.events(), second.events() + 1.0);
    }
}
