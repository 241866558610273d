package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Quantiles by the nine numbered definitions of Hyndman and Fan 1996 (The American Statistician 50, 361-365). Programs
 * differ in what they take when nothing is said: R, Excel, NumPy and Guava take 7, Commons Math 6, Commons Statistics 8.
 *
 * <p>Immutable and safe between threads.
 */
public enum Quantiles {
    /** Definition 1: the smallest value that at least this share of all values does not pass. */
    HYNDMAN_FAN_1(0, 0),
    /** Definition 2: as 1, but the mean of two values where the share falls between them. */
    HYNDMAN_FAN_2(0, 0),
    /** Definition 3: the value nearest to the position, the even one of two as near. */
    HYNDMAN_FAN_3(-12, 0),
    /** Definition 4: linear on the distribution function. */
    HYNDMAN_FAN_4(0, 0),
    /** Definition 5: linear through the middles of the steps. */
    HYNDMAN_FAN_5(12, 0),
    /** Definition 6: linear on the expected ranks; what Minitab and SPSS do. */
    HYNDMAN_FAN_6(0, 24),
    /**
     * Definition 7, linear between the two nearest values: the house default, and what R, Excel and Guava do. The
     * median of an even number of values is the mean of the two middle ones (convention C20 of the KPI catalogue).
     */
    HYNDMAN_FAN_7(24, -24),
    /** Definition 8: linear, about unbiased for the median whatever the distribution. */
    HYNDMAN_FAN_8(8, 8),
    /** Definition 9: linear, about unbiased for values of a normal distribution. */
    HYNDMAN_FAN_9(9, 6);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    // The position is n p + (fixed + slope p) / 24: whole for all nine definitions.
    private static final BigDecimal PARTS = BigDecimal.valueOf(24);

    private final BigDecimal fixed;
    private final BigDecimal slope;

    Quantiles(int fixed, int slope) {
        this.fixed = BigDecimal.valueOf(fixed);
        this.slope = BigDecimal.valueOf(slope);
    }

    /**
     * Returns a quantile, exactly: nothing is rounded, but the thirds of definition 8 at 34 digits.
     *
     * @param histogram the values
     * @param probability from 0 (the smallest value) to 1 (the largest)
     * @return the quantile, in the unit of the values; empty if there is no value
     * @throws IllegalArgumentException if the probability is out of range
     */
    public Optional<BigDecimal> quantile(Histogram histogram, BigDecimal probability) {
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("probability must be 0 to 1, but was " + probability);
        }
        if (histogram.total() == 0) {
            return Optional.empty();
        }
        BigDecimal position = PARTS.multiply(BigDecimal.valueOf(histogram.total()))
                .multiply(probability)
                .add(slope.multiply(probability))
                .add(fixed);
        BigDecimal rank = position.divide(PARTS, 0, RoundingMode.FLOOR);
        BigDecimal weight = weight(rank.longValueExact(), position.subtract(rank.multiply(PARTS)));
        BigDecimal below = valueAt(histogram, rank.longValueExact());
        if (weight.signum() == 0) {
            return Optional.of(below);
        }
        BigDecimal above = valueAt(histogram, rank.longValueExact() + 1);
        return Optional.of(below.add(above.subtract(below).multiply(weight)));
    }

    /**
     * Returns the median, exactly.
     *
     * @param histogram the values
     * @return the middle value, or the mean of the two middle ones; empty if there is no value
     */
    public Optional<BigDecimal> median(Histogram histogram) {
        return quantile(histogram, HALF);
    }

    private BigDecimal weight(long rank, BigDecimal beyond) {
        boolean between = beyond.signum() != 0;
        return switch (this) {
            case HYNDMAN_FAN_1 -> between ? BigDecimal.ONE : BigDecimal.ZERO;
            case HYNDMAN_FAN_2 -> between ? BigDecimal.ONE : HALF;
            case HYNDMAN_FAN_3 -> between || rank % 2 != 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            case HYNDMAN_FAN_8 -> beyond.divide(PARTS, MathContext.DECIMAL128);
            default -> beyond.divide(PARTS);
        };
    }

    private static BigDecimal valueAt(Histogram histogram, long rankFromOne) {
        return BigDecimal.valueOf(histogram.atRank(Math.min(Math.max(rankFromOne, 1), histogram.total()) - 1));
    }
}
