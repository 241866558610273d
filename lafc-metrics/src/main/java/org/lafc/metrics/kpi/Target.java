package org.lafc.metrics.kpi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a measure should reach, as its owners set it: a milestone if it has a day. Green, amber and red stand on targets
 * alone; a measure without one has no colour.
 *
 * @param comparison how the value compares with the target: at least or more than where more is better, at most or less
 *     than where less is
 * @param value the target, in the unit; held without trailing zeros
 * @param unit the unit of the measure, for example {@code per cent}
 * @param amber what is near enough to be amber, on the worse side of the target; empty if nothing is
 * @param by the day by which, if it is a milestone
 * @param source who set it and where
 */
public record Target(
        Comparison comparison,
        BigDecimal value,
        String unit,
        Optional<BigDecimal> amber,
        Optional<LocalDate> by,
        String source) {

    /**
     * Checks the numbers.
     *
     * @param comparison how the value compares with the target: at least or more than where more is better, at most or
     *     less than where less is
     * @param value the target, in the unit; held without trailing zeros
     * @param unit the unit of the measure, for example {@code per cent}
     * @param amber what is near enough to be amber, on the worse side of the target; empty if nothing is
     * @param by the day by which, if it is a milestone
     * @param source who set it and where
     * @throws IllegalArgumentException if the target is no bound, has no source, or amber lies on its wrong side
     */
    public Target {
        requireNonNull(by, "by");
        value = plain(value);
        amber = amber.map(Target::plain);
        if (comparison == Comparison.EQUAL) {
            throw new IllegalArgumentException("a target is a bound, but was 'equal'");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("source of a target must not be blank");
        }
        int side = upward(comparison) ? 1 : -1;
        if (amber.isPresent() && amber.get().compareTo(value) * side >= 0) {
            throw new IllegalArgumentException("amber must be " + (side > 0 ? "below" : "above") + " the target of "
                    + value.toPlainString() + ", but was " + amber.get().toPlainString());
        }
    }

    static boolean upward(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("a target must not be negative, but was " + number);
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
