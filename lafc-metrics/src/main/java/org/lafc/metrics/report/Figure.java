package org.lafc.metrics.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a tidy table: one number with what it is of.
 *
 * @param period the census date or year
 * @param whose whose figure it is, if not the authority's of the report
 * @param indicator the id of a measure, or {@code profile.} and the name of a fact
 * @param title what it is in words
 * @param category the band or word; blank for the whole
 * @param unit the unit of the value
 * @param value the value, unrounded; empty with a symbol that says why
 * @param base what it rests on
 * @param symbol blank beside a value
 */
record Figure(
        String period,
        Optional<String> whose,
        String indicator,
        String title,
        String category,
        String unit,
        Optional<BigDecimal> value,
        Optional<BigDecimal> base,
        String symbol) {

    /** A figure before it has a number. */
    static Figure named(String period, String indicator, String title, String unit) {
        return new Figure(period, Optional.empty(), indicator, title, "", unit, Optional.empty(), Optional.empty(), "");
    }

    Figure of(String itsCategory) {
        return new Figure(period, whose, indicator, title, itsCategory, unit, value, base, symbol);
    }

    Figure with(BigDecimal itsValue, Optional<BigDecimal> itsBase) {
        return new Figure(period, whose, indicator, title, category, unit, Optional.of(itsValue), itsBase, "");
    }

    /** The value and its base, or the base and a symbol for a value there cannot be. */
    Figure with(OptionalDouble itsValue, BigDecimal itsBase, String otherwise) {
        return with(itsValue, Optional.of(itsBase), otherwise);
    }

    /** The same; without a base where it rests on other figures. */
    Figure with(OptionalDouble itsValue, Optional<BigDecimal> of, String otherwise) {
        return itsValue.isPresent()
                ? with(plain(itsValue.getAsDouble()), of)
                : new Figure(period, whose, indicator, title, category, unit, Optional.empty(), of, otherwise);
    }

    Figure without(String itsSymbol) {
        return new Figure(
                period, whose, indicator, title, category, unit, Optional.empty(), Optional.empty(), itsSymbol);
    }

    private static BigDecimal plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal stripped = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
