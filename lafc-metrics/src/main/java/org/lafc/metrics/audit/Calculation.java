package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure worked out again: an operation and the numbers it is made from. The result is exact; it is rounded only to
 * be shown or compared, half away from zero, as the papers round.
 *
 * <p>Immutable and safe between threads.
 *
 * @param operation how the inputs are put together
 * @param inputs the numbers, in the order the operation takes them
 */
public record Calculation(Operation operation, ImmutableList<BigDecimal> inputs) {

    /**
     * Checks that the operation takes so many inputs.
     *
     * @param operation how the inputs are put together
     * @param inputs the numbers, in the order the operation takes them
     */
    public Calculation {
        requireNonNull(operation, "operation");
        operation.requireInputs(inputs.size());
    }

    /**
     * Returns a calculation on whole numbers.
     *
     * @param operation how the inputs are put together
     * @param inputs the numbers
     * @return the calculation
     * @throws IllegalArgumentException if the operation does not take so many inputs
     */
    public static Calculation of(Operation operation, long... inputs) {
        return new Calculation(
                operation,
                Arrays.stream(inputs).mapToObj(BigDecimal::valueOf).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns a calculation.
     *
     * @param operation how the inputs are put together
     * @param inputs the numbers
     * @return the calculation
     * @throws IllegalArgumentException if the operation does not take so many inputs
     */
    public static Calculation of(Operation operation, List<BigDecimal> inputs) {
        return new Calculation(operation, ImmutableList.copyOf(inputs));
    }

    /**
     * Returns the result, rounded half away from zero.
     *
     * @param decimals decimal places, 0 or more
     * @return the rounded result, or empty where the operation would divide by zero
     * @throws IllegalArgumentException if the decimal places are negative
     */
    public Optional<BigDecimal> rounded(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("decimal places must be 0 or more, but were " + decimals);
        }
        return exactValue().map(value -> rounded(value, decimals));
    }

    /**
     * Returns the exact result as a fraction in lowest terms.
     *
     * @return for example {@code 890/21}, or {@code 210} if it is whole; empty where the operation would divide by zero
     */
    public Optional<String> exact() {
        return exactValue().map(Calculation::text);
    }

    Optional<BigFraction> exactValue() {
        return operation.apply(inputs.stream().map(Calculation::fraction).toList());
    }

    static BigFraction fraction(BigDecimal number) {
        return number.scale() <= 0
                ? BigFraction.of(number.toBigIntegerExact())
                : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    static BigDecimal rounded(BigFraction value, int decimals) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.HALF_UP);
    }

    private static String text(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    /**
     * Returns the operation and its inputs.
     *
     * @return for example {@code PERCENT of 89, 210}
     */
    @Override
    public String toString() {
        return operation + " of "
                + String.join(
                        ", ", inputs.stream().map(BigDecimal::toPlainString).toList());
    }
}
