package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.lafc.metrics.stats.Proportion;

/**
 * Works back from a printed percentage: which whole numbers over which bases give it. An empty answer rules a base out;
 * one answer proves a numerator that was never printed; many say that the percentage is too coarse to tell.
 *
 * <p>Percentages are taken as rounded half away from zero. All is exact, in whole numbers.
 *
 * <p>Immutable and safe between threads.
 */
public final class BaseInference {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final PublishedFigure figure;

    private BaseInference(PublishedFigure figure) {
        this.figure = figure;
    }

    /**
     * Returns the inference from a percentage.
     *
     * @param figure the percentage as printed; a change may be negative
     * @return the inference
     */
    public static BaseInference of(PublishedFigure figure) {
        return new BaseInference(requireNonNull(figure, "figure"));
    }

    /**
     * Finds the numerators that give the percentage over a base.
     *
     * @param base the base, 1 or more
     * @return the numerators from 0 to the base, ascending; empty if the base is ruled out
     * @throws IllegalArgumentException if the base is below 1
     */
    public ImmutableList<Long> numerators(long base) {
        requirePositive("base", base);
        return whole(figure.printed(), base)
                .filter(numerator -> numerator >= 0 && numerator <= base)
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds every numerator and base that give the percentage.
     *
     * @param lowestBase the lowest base to try, 1 or more
     * @param highestBase the highest, not below the lowest
     * @return the pairs, by base and then by numerator
     * @throws IllegalArgumentException if the bases are below 1 or the wrong way round
     */
    public ImmutableList<Proportion> pairs(long lowestBase, long highestBase) {
        requireRange("base", lowestBase, highestBase);
        return LongStream.rangeClosed(lowestBase, highestBase)
                .boxed()
                .flatMap(base -> numerators(base).stream().map(numerator -> Proportion.of(numerator, base)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds the bases over which a known numerator gives the percentage.
     *
     * @param numerator the numerator, 0 or more
     * @param lowestBase the lowest base to try, 1 or more
     * @param highestBase the highest, not below the lowest
     * @return the bases, ascending
     * @throws IllegalArgumentException if the bases are below 1 or the wrong way round
     */
    public ImmutableList<Long> bases(long numerator, long lowestBase, long highestBase) {
        requireRange("base", lowestBase, highestBase);
        return fitting(lowestBase, highestBase, base -> Calculation.of(Operation.PERCENT, numerator, base));
    }

    /**
     * Finds the starts from which a change to a known end has the percentage.
     *
     * @param end the end
     * @param lowestStart the lowest start to try, 1 or more
     * @param highestStart the highest, not below the lowest
     * @return the starts, ascending
     * @throws IllegalArgumentException if the starts are below 1 or the wrong way round
     */
    public ImmutableList<Long> starts(long end, long lowestStart, long highestStart) {
        requireRange("start", lowestStart, highestStart);
        return fitting(lowestStart, highestStart, start -> Calculation.of(Operation.PERCENT_CHANGE, start, end));
    }

    /**
     * Finds the ends to which a change from a known start has the percentage.
     *
     * @param start the start, 1 or more
     * @return the ends, ascending, none below zero
     * @throws IllegalArgumentException if the start is below 1
     */
    public ImmutableList<Long> ends(long start) {
        requirePositive("start", start);
        return whole(figure.printed(), start)
                .map(change -> Math.addExact(start, change))
                .filter(end -> end >= 0)
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    private interface Reading {
        Calculation of(long number);
    }

    private ImmutableList<Long> fitting(long lowest, long highest, Reading reading) {
        return LongStream.rangeClosed(lowest, highest)
                .filter(number -> figure.against(reading.of(number)).agrees())
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    // Whole numbers x with 100 x / base inside half a unit of the last decimal, then held against the rounding itself.
    private LongStream whole(BigDecimal percent, long base) {
        BigDecimal half = HALF.scaleByPowerOfTen(-figure.decimals());
        long first = ceiling(percent.subtract(half), base);
        long last = ceiling(percent.add(half), base);
        return LongStream.rangeClosed(first, last)
                .filter(number -> figure.against(Calculation.of(Operation.PERCENT, number, base))
                        .agrees());
    }

    private static long ceiling(BigDecimal percent, long base) {
        BigInteger whole = percent.multiply(BigDecimal.valueOf(base))
                .scaleByPowerOfTen(-2)
                .setScale(0, RoundingMode.CEILING)
                .toBigIntegerExact();
        return whole.longValueExact();
    }

    private static void requireRange(String what, long lowest, long highest) {
        requirePositive("lowest " + what, lowest);
        if (highest < lowest) {
            throw new IllegalArgumentException(
                    "highest " + what + " must not be below the lowest, but they were " + highest + " and " + lowest);
        }
    }

    private static void requirePositive(String what, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be 1 or more, but was " + number);
        }
    }
}
