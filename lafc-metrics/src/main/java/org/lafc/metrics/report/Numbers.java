package org.lafc.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.lafc.metrics.stats.Proportion;

/** Numbers as people read them, the same on every machine: rounded half up, with a comma between thousands. */
final class Numbers {

    private static final char MINUS = '\u2212';
    private static final int GROUP = 3;

    private Numbers() {}

    static String whole(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    /** A change: with its sign, unless it is none. */
    static String signed(long number) {
        return number > 0 ? "+" + whole(number) : whole(number);
    }

    static String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + grouped(number) : grouped(number);
    }

    static String signed(double number, int decimals) {
        return signed(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    static String percent(Proportion share) {
        return share.percent().isEmpty() ? "none" : decimal(share.percent(), 1) + "%";
    }

    static String decimal(OptionalDouble value, int decimals) {
        return value.isEmpty() ? "none" : decimal(value.getAsDouble(), decimals);
    }

    static String decimal(double value, int decimals) {
        return grouped(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    static String grouped(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = point - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return number.signum() < 0 ? MINUS + grouped.toString() : grouped.toString();
    }
}
