package org.lafc.metrics.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Arithmetic on counts that never wraps around and never rounds twice. */
final class Counts {

    private Counts() {}

    static long add(long one, long other) {
        long sum = one + other;
        if (((one ^ sum) & (other ^ sum)) < 0) {
            throw new IllegalArgumentException(
                    "the sum of counts must fit a long, but they were " + one + " and " + other);
        }
        return sum;
    }

    static void requireNotNegative(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + count);
        }
    }

    static Optional<BigDecimal> rounded(long base, long numerator, long denominator, int decimals) {
        if (denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(
                rounded(BigInteger.valueOf(base).multiply(BigInteger.valueOf(numerator)), denominator, decimals));
    }

    static BigDecimal rounded(BigInteger numerator, long denominator, int decimals) {
        return new BigDecimal(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }
}
