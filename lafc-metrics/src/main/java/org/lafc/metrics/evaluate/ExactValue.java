package org.lafc.metrics.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.stats.Quantiles;

/** The value of a tally as a fraction of whole numbers, so that rounding and comparing are exact. */
record ExactValue(BigInteger numerator, BigInteger denominator) implements Comparable<ExactValue> {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    static Optional<ExactValue> of(KpiDefinition definition, KpiTally tally) {
        if (!tally.notSupplied().isEmpty() || (tally.denominator() == 0 && !isKnownZero(definition, tally))) {
            return Optional.empty();
        }
        BigInteger base = BigInteger.valueOf(tally.denominator());
        return switch (definition.score()) {
            case PROPORTION -> Optional.of(new ExactValue(HUNDRED.multiply(whole(tally.numerator())), base));
            case COUNT, MILESTONE -> Optional.of(new ExactValue(whole(tally.numerator()), BigInteger.ONE));
            case MEAN, DURATION ->
                Optional.of(new ExactValue(tally.histogram().sum(), base.multiply(inColumn(definition))));
            case MEDIAN ->
                Quantiles.HYNDMAN_FAN_7
                        .median(tally.histogram())
                        .map(median -> ofDecimal(median, inColumn(definition)));
            case MAXIMUM ->
                Optional.of(new ExactValue(whole(tally.histogram().maximum().orElseThrow()), inColumn(definition)));
            case DISTRIBUTION, RATIO, RATE, CHANGE, GAP -> Optional.empty();
        };
    }

    // A count over nobody is 0 if everybody is known to be outside, and not known if somebody is missing.
    private static boolean isKnownZero(KpiDefinition definition, KpiTally tally) {
        return definition.score() == Score.COUNT && tally.missing().isEmpty() && tally.pending() == 0;
    }

    private static ExactValue ofDecimal(BigDecimal value, BigInteger unit) {
        BigDecimal plain = value.setScale(Math.max(value.scale(), 0));
        return new ExactValue(
                plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()).multiply(unit));
    }

    private static BigInteger inColumn(KpiDefinition definition) {
        return whole(definition.valueUnit().map(FactUnit::inColumn).orElseThrow());
    }

    private static BigInteger whole(long number) {
        return BigInteger.valueOf(number);
    }

    ExactValue minus(ExactValue other) {
        return new ExactValue(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(ExactValue other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
