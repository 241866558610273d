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
    // A percentage without decimals fits 10 million numerators over so many: enough for any country.
    private static final long HIGHEST_BASE = 1_000_000_000;

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
     * @param base the base, 1 to 1,000,000,000
     * @return the numerators from 0 to the base, ascending; empty if the base is ruled out
     * @throws IllegalArgumentException if the base is out of range
     */
    public ImmutableList<Long> numerators(long base) {
        requireBase("base", base);
        return whole(base, 0, base).boxed().collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds every numerator and base that give the percentage.
     *
     * @param lowestBase the lowest base to try, 1 or more
     * @param highestBase the highest, not below the lowest, 1,000,000,000 at most
     * @return the pairs, by base and then by numerator
     * @throws IllegalArgumentException if the bases are out of range or the wrong way round
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
     * @param highestBase the highest, not below the lowest, 1,000,000,000 at most
     * @return the bases, ascending
     * @throws IllegalArgumentException if the numerator is negative, or the bases are out of range or the wrong way round
     */
    public ImmutableList<Long> bases(long numerator, long lowestBase, long highestBase) {
        requireNotNegative("numerator", numerator);
        requireRange("base", lowestBase, highestBase);
        return fitting(lowestBase, highestBase, base -> Calculation.of(Operation.PERCENT, numerator, base));
    }

    /**
     * Finds the starts from which a change to a known end has the percentage.
     *
     * @param end the end, 0 or more
     * @param lowestStart the lowest start to try, 1 or more
     * @param highestStart the highest, not below the lowest, 1,000,000,000 at most
     * @return the starts, ascending
     * @throws IllegalArgumentException if the end is negative, or the starts are out of range or the wrong way round
     */
    public ImmutableList<Long> starts(long end, long lowestStart, long highestStart) {
        requireNotNegative("end", end);
        requireRange("start", lowestStart, highestStart);
        return fitting(lowestStart, highestStart, start -> Calculation.of(Operation.PERCENT_CHANGE, start, end));
    }

    /**
     * Finds the ends to which a change from a known start has the percentage.
     *
     * @param start the start, 1 to 1,000,000,000
     * @return the ends, ascending, none below zero and none that no long holds
     * @throws IllegalArgumentException if the start is out of range
     */
    public ImmutableList<Long> ends(long start) {
        requireBase("start", start);
        return whole(start, -start, Long.MAX_VALUE - start)
                .map(change -> start + change)
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
    private LongStream whole(long base, long lowest, long highest) {
        BigDecimal half = HALF.scaleByPowerOfTen(-figure.decimals());
        BigInteger first = ceiling(figure.printed().subtract(half), base).max(BigInteger.valueOf(lowest));
        BigInteger last = ceiling(figure.printed().add(half), base).min(BigInteger.valueOf(highest));
        return first.compareTo(last) > 0
                ? LongStream.empty()
                : LongStream.rangeClosed(first.longValueExact(), last.longValueExact())
                        .filter(number -> figure.against(Calculation.of(Operation.PERCENT, number, base))
                                .agrees());
    }

    private static BigInteger ceiling(BigDecimal percent, long base) {
        return percent.multiply(BigDecimal.valueOf(base))
                .scaleByPowerOfTen(-2)
                .setScale(0, RoundingMode.CEILING)
                .toBigIntegerExact();
    }

    private static void requireRange(String what, long lowest, long highest) {
        requireBase("lowest " + what, lowest);
        if (highest < lowest) {
            throw new IllegalArgumentException(
                    "highest " + what + " must not be below the lowest, but they were " + highest + " and " + lowest);
        }
        requireBase("highest " + what, highest);
    }

    private static void requireBase(String what, long number) {
        if (number < 1 || number > HIGHEST_BASE) {
            throw new IllegalArgumentException(what + " must be 1 to " + HIGHEST_BASE + ", but was " + number);
        }
    }

    private static void requireNotNegative(String what, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + " must be 0 or more, but was " + number);
        }
    }
}
