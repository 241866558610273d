package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** Maps values to places on an axis whose ends and ticks are round numbers. */
final class Scale {

    /** How many steps an axis has at most. */
    static final int MOST_STEPS = 6;

    private final BigDecimal step;
    private final long firstStep;
    private final long lastStep;
    private final double from;
    private final double to;

    private Scale(BigDecimal step, long firstStep, long lastStep, double from, double to) {
        this.step = step;
        this.firstStep = firstStep;
        this.lastStep = lastStep;
        this.from = from;
        this.to = to;
    }

    /**
     * Returns a scale that holds two values.
     *
     * @param least the least value
     * @param most the greatest value
     * @param from where the low end of the axis is drawn
     * @param to where its high end is drawn
     */
    static Scale of(double least, double most, double from, double to) {
        if (!(Double.isFinite(least) && Double.isFinite(most) && least <= most)) {
            throw new IllegalArgumentException(
                    "values of an axis must be finite and in order, but were " + least + " and " + most);
        }
        double span = most > least ? most - least : Math.max(Math.abs(most), 1);
        BigDecimal step = step(span);
        long first = (long) Math.floor(least / step.doubleValue());
        long last = Math.max((long) Math.ceil(most / step.doubleValue()), first + 1);
        return new Scale(step, first, last, from, to);
    }

    // The least of 1, 2 and 5 times a power of ten that needs few enough steps.
    private static BigDecimal step(double span) {
        int power = 0;
        while (BigDecimal.ONE.scaleByPowerOfTen(power).doubleValue() * MOST_STEPS > span) {
            power--;
        }
        while (true) {
            for (int times : new int[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(times).scaleByPowerOfTen(power);
                if (step.doubleValue() * MOST_STEPS >= span) {
                    return step;
                }
            }
            power++;
        }
    }

    double at(double value) {
        double low = step.doubleValue() * firstStep;
        double high = step.doubleValue() * lastStep;
        return from + (to - from) * (value - low) / (high - low);
    }

    double low() {
        return step.doubleValue() * firstStep;
    }

    double high() {
        return step.doubleValue() * lastStep;
    }

    ImmutableList<BigDecimal> ticks() {
        ImmutableList.Builder<BigDecimal> ticks = ImmutableList.builder();
        for (long tick = firstStep; tick <= lastStep; tick++) {
            ticks.add(step.multiply(BigDecimal.valueOf(tick)));
        }
        return ticks.build();
    }

    static String label(BigDecimal tick) {
        return Numbers.grouped(tick.signum() == 0 ? BigDecimal.ZERO : strip(tick));
    }

    private static BigDecimal strip(BigDecimal tick) {
        BigDecimal stripped = tick.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
