package org.lafc.metrics.compare;

import java.util.OptionalDouble;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Quotient;

/**
 * Where a figure stands against a benchmark that is taken as known: a difference counts if the benchmark lies outside
 * the house interval of the figure. An end of the interval that is exactly the benchmark does not count. Source: OHID,
 * Public health profiles, comparison at 95 and 99.8 per cent.
 *
 * <p>Immutable and safe between threads.
 */
public enum Standing {
    /** Lower than the benchmark, sure at 99.8 per cent. */
    LOWER_998,
    /** Lower than the benchmark, sure at 95 per cent only. */
    LOWER_95,
    /** Not told apart from the benchmark. */
    SIMILAR,
    /** Higher than the benchmark, sure at 95 per cent only. */
    HIGHER_95,
    /** Higher than the benchmark, sure at 99.8 per cent. */
    HIGHER_998,
    /** The figure or the benchmark has no value. */
    NOT_COMPARABLE;

    /** What a standing means for those it is about. */
    public enum Verdict {
        /** On the good side of the benchmark. */
        BETTER,
        /** Not told apart from the benchmark. */
        SIMILAR,
        /** On the bad side of the benchmark. */
        WORSE,
        /** The figure or the benchmark has no value. */
        NOT_COMPARABLE
    }

    /**
     * Compares a figure with the figure of a larger area, whose own uncertainty is left aside.
     *
     * @param figure a proportion or a rate
     * @param benchmark another of the same kind
     * @return where the figure stands
     * @throws IllegalArgumentException if one is a proportion and the other a rate
     */
    public static Standing of(Quotient figure, Quotient benchmark) {
        if (!figure.getClass().equals(benchmark.getClass())) {
            throw new IllegalArgumentException(
                    "a proportion and a rate cannot be compared: " + figure + " and " + benchmark);
        }
        OptionalDouble target = benchmark.per(1);
        return target.isEmpty() ? NOT_COMPARABLE : of(figure, target.getAsDouble());
    }

    /**
     * Compares a figure with a target.
     *
     * @param figure a proportion or a rate
     * @param benchmark the target, as a share or as a rate for one person; finite, 0 or more
     * @return where the figure stands
     * @throws IllegalArgumentException if the benchmark is out of range
     */
    public static Standing of(Quotient figure, double benchmark) {
        if (!(benchmark >= 0 && benchmark < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("benchmark must be finite and 0 or more, but was " + benchmark);
        }
        if (figure.denominator() == 0) {
            return NOT_COMPARABLE;
        }
        Interval inner = figure.interval(1, Interval.LEVEL_95).orElseThrow();
        Interval outer = figure.interval(1, Interval.LEVEL_99_8).orElseThrow();
        if (outer.upper() < benchmark) {
            return LOWER_998;
        }
        if (inner.upper() < benchmark) {
            return LOWER_95;
        }
        if (outer.lower() > benchmark) {
            return HIGHER_998;
        }
        return inner.lower() > benchmark ? HIGHER_95 : SIMILAR;
    }

    /**
     * Says what the standing means where a high figure is good.
     *
     * @return the verdict
     */
    public Verdict whenHigherIsBetter() {
        return switch (this) {
            case LOWER_998, LOWER_95 -> Verdict.WORSE;
            case SIMILAR -> Verdict.SIMILAR;
            case HIGHER_95, HIGHER_998 -> Verdict.BETTER;
            case NOT_COMPARABLE -> Verdict.NOT_COMPARABLE;
        };
    }

    /**
     * Says what the standing means where a low figure is good.
     *
     * @return the verdict
     */
    public Verdict whenLowerIsBetter() {
        return switch (this) {
            case LOWER_998, LOWER_95 -> Verdict.BETTER;
            case SIMILAR -> Verdict.SIMILAR;
            case HIGHER_95, HIGHER_998 -> Verdict.WORSE;
            case NOT_COMPARABLE -> Verdict.NOT_COMPARABLE;
        };
    }
}
