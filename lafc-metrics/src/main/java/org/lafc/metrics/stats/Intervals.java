package org.lafc.metrics.stats;

import java.util.Arrays;

/**
 * The intervals of many areas by one call, in two plain columns: the same numbers, bit for bit, as one by one. Immutable
 * and safe between threads.
 */
public final class Intervals {

    private final double level;
    private final double[] lower;
    private final double[] upper;

    private Intervals(double level, double[] lower, double[] upper) {
        this.level = level;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Makes intervals of limits that are worked out already.
     *
     * @param level the confidence level, between 0 and 1
     * @param lower the lower ends
     * @param upper the upper ends, as many, each not below its lower end; both arrays are copied
     * @return the intervals
     * @throws IllegalArgumentException if the level is out of range or the ends do not belong together
     */
    public static Intervals of(double level, double[] lower, double[] upper) {
        Interval.tail(level);
        requireSameLength("lower and upper ends", lower.length, upper.length);
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException("lower end must not be above the upper, but they were " + lower[i]
                        + " and " + upper[i] + " at index " + i);
            }
        }
        return new Intervals(level, lower.clone(), upper.clone());
    }

    /**
     * Returns the intervals of {@link Interval#wilson} around many proportions.
     *
     * @param numerators how many count, from 0 to the denominator
     * @param denominators the bases, as many, each 1 or more
     * @param level the confidence level, between 0 and 1
     * @return the intervals, as shares from 0 to 1
     * @throws IllegalArgumentException if a base is empty or a value out of range, with its index
     */
    public static Intervals wilson(long[] numerators, long[] denominators, double level) {
        double z = Interval.deviate(level);
        requireSameLength("numerators and denominators", numerators.length, denominators.length);
        double[] lower = new double[numerators.length];
        double[] upper = new double[numerators.length];
        for (int i = 0; i < lower.length; i++) {
            if (numerators[i] < 0 || denominators[i] < 1 || numerators[i] > denominators[i]) {
                throw new IllegalArgumentException("numerator must be 0 to the denominator and the base 1 or more, but"
                        + " they were " + numerators[i] + " and " + denominators[i] + " at index " + i);
            }
            double n = (double) denominators[i];
            upper[i] = WilsonLimits.upper((double) numerators[i], n, z);
            lower[i] = WilsonLimits.lower((double) numerators[i], n, z, upper[i]);
        }
        return new Intervals(level, lower, upper);
    }

    /**
     * Returns the intervals of {@link Rate#interval} around many rates: exact Poisson below 10 events, Byar's from 10.
     *
     * @param events the events, each 0 or more
     * @param people the people they are set against, as many, each 1 or more
     * @param base the number of people, for example 10,000
     * @param level the confidence level, between 0 and 1
     * @return the intervals, for so many people
     * @throws IllegalArgumentException if a value is out of range, with its index
     */
    public static Intervals rates(long[] events, long[] people, long base, double level) {
        double z = Interval.deviate(level);
        double tail = Interval.tail(level);
        requireSameLength("events and people", events.length, people.length);
        if (base < 1) {
            throw new IllegalArgumentException("base must be 1 or more, but was " + base);
        }
        // Exact limits cost a thousand times Byar's, and there are only ten counts that need them.
        double[] exactLower = new double[PoissonLimits.BYAR_FROM];
        double[] exactUpper = new double[PoissonLimits.BYAR_FROM];
        Arrays.setAll(exactLower, count -> PoissonLimits.exactLower(count, tail));
        Arrays.setAll(exactUpper, count -> PoissonLimits.exactUpper(count, tail));
        double[] lower = new double[events.length];
        double[] upper = new double[events.length];
        for (int i = 0; i < lower.length; i++) {
            if (events[i] < 0 || people[i] < 1) {
                throw new IllegalArgumentException("a rate must have 0 or more events and 1 or more people, but had "
                        + events[i] + " and " + people[i] + " at index " + i);
            }
            double factor = (double) base / people[i];
            boolean few = events[i] < PoissonLimits.BYAR_FROM;
            lower[i] = factor * (few ? exactLower[(int) events[i]] : PoissonLimits.byarLower(events[i], z));
            upper[i] = factor * (few ? exactUpper[(int) events[i]] : PoissonLimits.byarUpper(events[i], z));
        }
        return new Intervals(level, lower, upper);
    }

    /**
     * Returns how many intervals there are.
     *
     * @return the number
     */
    public int size() {
        return lower.length;
    }

    /**
     * Returns the confidence level of all.
     *
     * @return between 0 and 1
     */
    public double level() {
        return level;
    }

    /**
     * Returns one lower end.
     *
     * @param index which one, from 0
     * @return the lower end
     */
    public double lower(int index) {
        return lower[index];
    }

    /**
     * Returns one upper end.
     *
     * @param index which one, from 0
     * @return the upper end
     */
    public double upper(int index) {
        return upper[index];
    }

    private static void requireSameLength(String what, int one, int other) {
        if (one != other) {
            throw new IllegalArgumentException(what + " must be as many, but were " + one + " and " + other);
        }
    }
}
