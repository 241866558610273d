package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Quantiles by the numbered definitions of Hyndman and Fan 1996 (The American Statistician 50, 361-365). */
public enum Quantiles {
    /**
     * Definition 7, linear between the two nearest values: the house default, and what R, Excel and Guava do. The
     * median of an even number of values is the mean of the two middle ones (convention C20 of the KPI catalogue).
     */
    HYNDMAN_FAN_7;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Returns a quantile, exactly: nothing is rounded.
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
        BigDecimal position = BigDecimal.valueOf(histogram.total() - 1).multiply(probability);
        long rank = position.setScale(0, RoundingMode.FLOOR).longValueExact();
        BigDecimal beyond = position.subtract(BigDecimal.valueOf(rank));
        BigDecimal below = BigDecimal.valueOf(histogram.atRank(rank));
        if (beyond.signum() == 0) {
            return Optional.of(below);
        }
        BigDecimal above = BigDecimal.valueOf(histogram.atRank(rank + 1));
        return Optional.of(below.add(above.subtract(below).multiply(beyond)));
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
}
