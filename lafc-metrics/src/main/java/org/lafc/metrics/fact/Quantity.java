package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount with its unit, as thresholds are written: {@code 20 miles}, {@code 3 placements}.
 *
 * @param amount the amount, 0 or more, held without trailing zeros
 * @param unit the unit
 */
public record Quantity(BigDecimal amount, FactUnit unit) implements Comparable<Quantity> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,9})?)(?: +(\\S+))?");
    private static final BigDecimal LIMIT = new BigDecimal("10000000");

    /**
     * Checks the amount.
     *
     * @param amount the amount, 0 or more, held without trailing zeros
     * @param unit the unit
     * @throws IllegalArgumentException if the amount is negative or too large, or has a part that the column cannot
     *     hold
     */
    public Quantity {
        requireNonNull(unit, "unit");
        if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("amount must be 0 or more and below " + LIMIT + ", but was " + amount);
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.multiply(BigDecimal.valueOf(unit.inColumn()))
                        .stripTrailingZeros()
                        .scale()
                > 0) {
            throw new IllegalArgumentException(
                    unit.inColumn() == 1
                            ? "an amount of " + unit.name() + " must be a whole number, but was " + amount
                            : "an amount of " + unit.name() + " must be whole micrometres, but was " + amount);
        }
    }

    /**
     * Reads an amount of a fact.
     *
     * @param type the type of the fact
     * @param text a number and a unit of the type; whole numbers may leave their only unit out
     * @return the amount
     * @throws IllegalArgumentException if it is no number, or the unit is none of the type
     */
    public static Quantity parse(FactType type, String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a number with a unit");
        }
        String written = form.group(2);
        if (written == null && !(type instanceof FactType.WholeNumber)) {
            throw new IllegalArgumentException("'" + text + "' has no unit");
        }
        for (FactUnit unit : type.units()) {
            if (written == null || unit.name().equals(written) || unit.one().equals(written)) {
                return new Quantity(new BigDecimal(form.group(1)), unit);
            }
        }
        throw new IllegalArgumentException("'" + written + "' is not a unit of this fact");
    }

    /**
     * Returns the amount in the unit of the column.
     *
     * @return for example whole micrometres
     */
    public long inColumn() {
        return amount.multiply(BigDecimal.valueOf(unit.inColumn())).longValueExact();
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(inColumn(), other.inColumn());
    }

    /**
     * Returns amount and unit, as {@link #parse(FactType, String)} reads them.
     *
     * @return for example {@code 20 miles} or {@code 1 mile}
     */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + (amount.compareTo(BigDecimal.ONE) == 0 ? unit.one() : unit.name());
    }
}
