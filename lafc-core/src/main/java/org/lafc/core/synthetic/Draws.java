package org.lafc.core.synthetic;

import java.util.List;

/**
 * Chance that can be had again: the draws of one concern about one child are a function of seed, child and concern
 * alone. So a child is the same whoever is made before it, and a concern added later changes no other.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood, Fast splittable pseudorandom number generators, OOPSLA 2014),
 * written out here because the JDK does not promise the numbers of its own.
 */
final class Draws {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    static Draws of(long seed, long number, String concern) {
        return new Draws(mixed(mixed(mixed(seed) + concern.hashCode() * GOLDEN_GAMMA) + number * GOLDEN_GAMMA));
    }

    static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    /** Draws of a further concern. Having them changes none of these. */
    Draws apart(String concern) {
        return new Draws(mixed(state + concern.hashCode() * GOLDEN_GAMMA));
    }

    /** A number from 0 up to, not including, 1. */
    double unit() {
        return unitOf(next());
    }

    static double unitOf(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A whole number between two, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean happens(double share) {
        return unit() < share;
    }

    <T> T from(Weights<T> weights) {
        return weights.at(unit());
    }

    <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Days until the next of events that come at random so many times a year. */
    int daysToNext(double timesAYear) {
        return (int) Math.min(40_000, -StrictMath.log(1 - unit()) * 365.25 / timesAYear);
    }
}
