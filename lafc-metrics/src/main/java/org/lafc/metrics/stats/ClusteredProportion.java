package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share among children who come in groups, such as brothers and sisters, who tend to be alike: an interval that took
 * them for strangers would be too narrow. Sums of exact integers, so parts add up in any order, bit for bit.
 *
 * <p>Source: Cochran, Sampling Techniques, 3rd edition, section 3.12: the variance of a ratio over clusters.
 *
 * <p>Immutable and safe between threads.
 *
 * @param groups how many groups
 * @param proportion the share among the children of all groups
 * @param squaredEvents the sum over groups of events times events
 * @param eventsTimesSize the sum over groups of events times children
 * @param squaredSizes the sum over groups of children times children
 */
public record ClusteredProportion(
        long groups,
        Proportion proportion,
        BigInteger squaredEvents,
        BigInteger eventsTimesSize,
        BigInteger squaredSizes) {

    /** No group at all. */
    public static final ClusteredProportion EMPTY =
            new ClusteredProportion(0, Proportion.of(0, 0), BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    /**
     * Checks the components.
     *
     * @param groups how many groups
     * @param proportion the share among the children of all groups
     * @param squaredEvents the sum over groups of events times events
     * @param eventsTimesSize the sum over groups of events times children
     * @param squaredSizes the sum over groups of children times children
     * @throws IllegalArgumentException if there are fewer than 0 groups, or more than children
     */
    public ClusteredProportion {
        if (groups < 0 || groups > proportion.denominator()) {
            throw new IllegalArgumentException(
                    "groups must be 0 to the children in them, but were " + groups + " for " + proportion);
        }
    }

    /**
     * Returns the proportion of one group; add groups up with {@link #plus}.
     *
     * @param group how many children of the group count, among 1 or more
     * @return the proportion of this group alone
     * @throws IllegalArgumentException if the group is empty
     */
    public static ClusteredProportion of(Proportion group) {
        BigInteger events = BigInteger.valueOf(group.numerator());
        BigInteger size = BigInteger.valueOf(group.denominator());
        return new ClusteredProportion(1, group, events.pow(2), events.multiply(size), size.pow(2));
    }

    /**
     * Returns both together.
     *
     * @param other other groups
     * @return the sum of all numbers
     * @throws IllegalArgumentException if a sum does not fit a long
     */
    public ClusteredProportion plus(ClusteredProportion other) {
        return new ClusteredProportion(
                Counts.add(groups, other.groups),
                proportion.plus(other.proportion),
                squaredEvents.add(other.squaredEvents),
                eventsTimesSize.add(other.eventsTimesSize),
                squaredSizes.add(other.squaredSizes));
    }

    /**
     * Returns the variance of the share, from how far groups differ.
     *
     * @return 0 or more; empty for fewer than two groups
     */
    public OptionalDouble variance() {
        if (groups < 2) {
            return OptionalDouble.empty();
        }
        BigInteger events = BigInteger.valueOf(proportion.numerator());
        BigInteger children = BigInteger.valueOf(proportion.denominator());
        // The sum of (events - share * size) squared, times the children squared.
        BigInteger scatter = squaredEvents
                .multiply(children.pow(2))
                .subtract(eventsTimesSize.multiply(events).multiply(children).shiftLeft(1))
                .add(squaredSizes.multiply(events.pow(2)));
        BigInteger base = children.pow(4).multiply(BigInteger.valueOf(groups - 1));
        return OptionalDouble.of(new BigDecimal(scatter.multiply(BigInteger.valueOf(groups)))
                .divide(new BigDecimal(base), MathContext.DECIMAL128)
                .doubleValue());
    }

    /**
     * Returns the design effect: the variance over that of as many children who are strangers.
     *
     * @return above 1 if children of a group are alike; empty for fewer than two groups, or if the share is 0 or 1, where
     *     nothing varies
     */
    public OptionalDouble designEffect() {
        OptionalDouble variance = variance();
        double share = proportion.share().orElse(0);
        if (variance.isEmpty() || share == 0 || share == 1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(variance.getAsDouble() / (share * (1 - share) / proportion.denominator()));
    }

    /**
     * Returns how many strangers would tell as much as these children: the children over {@link #designEffect}.
     *
     * @return above 0; empty if there is no design effect or it is 0
     */
    public OptionalDouble effectiveSize() {
        OptionalDouble effect = designEffect();
        return effect.isEmpty() || effect.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(proportion.denominator() / effect.getAsDouble());
    }

    /**
     * Returns the score interval of Wilson on the effective number of children.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval, as shares from 0 to 1; empty if there is no effective number
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> interval(double level) {
        double z = Interval.deviate(level);
        OptionalDouble size = effectiveSize();
        if (size.isEmpty()) {
            return Optional.empty();
        }
        double n = size.getAsDouble();
        double events = n * proportion.share().orElseThrow();
        double upper = WilsonLimits.upper(events, n, z);
        return Optional.of(new Interval(
                Interval.WILSON + " on the effective size", level, WilsonLimits.lower(events, n, z, upper), upper));
    }
}
