package org.lafc.metrics.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.stats.Quantiles;

/** The value of a tally as a fraction of whole numbers, so that rounding and comparing are exact. */
record ExactValue(BigInteger numerator, BigInteger denominator) implements Comparable<ExactValue> {

    static final ExactValue ZERO = new ExactValue(BigInteger.ZERO, BigInteger.ONE);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final String NOBODY = "nobody is in the denominator";

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
            case RATIO -> ratio(definition, tally);
            case RATE -> rate(definition, tally);
            case DISTRIBUTION, CHANGE, GAP -> Optional.empty();
        };
    }

    private static Optional<ExactValue> ratio(KpiDefinition definition, KpiTally tally) {
        Optional<Fact> per = definition.per();
        BigInteger base = per.isPresent() ? whole(tally.perSum()) : whole(tally.denominator());
        BigInteger value = whole(tally.valueSum()).multiply(whole(definition.times()));
        return base.signum() == 0
                ? Optional.empty()
                : Optional.of(new ExactValue(
                        value.multiply(per.map(ExactValue::inColumn).orElse(BigInteger.ONE)),
                        base.multiply(inColumn(definition.value().orElseThrow()))));
    }

    private static Optional<ExactValue> rate(KpiDefinition definition, KpiTally tally) {
        return tally.residentsTotal() == 0
                ? Optional.empty()
                : Optional.of(new ExactValue(
                        whole(tally.numerator()).multiply(whole(definition.times())), whole(tally.residentsTotal())));
    }

    /** Why a tally has no value; only where it has none. */
    static String whyNone(KpiDefinition definition, KpiTally tally) {
        if (definition.score().isOfResults()) {
            return "a " + definition.score() + " is computed from results of "
                    + definition.of().orElseThrow() + ", not from rows";
        }
        if (!tally.notSupplied().isEmpty()) {
            return "not computable: no source holds " + String.join(", ", tally.notSupplied());
        }
        return switch (definition.score()) {
            case RATE -> tally.residentsTotal() == 0 ? "there are no residents" : nobody(tally);
            case RATIO ->
                tally.denominator() == 0
                        ? nobody(tally)
                        : "the sum of " + definition.per().orElseThrow() + " is 0";
            default ->
                tally.denominator() == 0
                        ? nobody(tally)
                        : "a distribution has a share for each band and no value of its own";
        };
    }

    private static String nobody(KpiTally tally) {
        return tally.pending() > 0 ? NOBODY + " yet, some are pending" : NOBODY;
    }

    // A count over nobody is 0 if everybody is known to be outside, and not known if somebody is missing.
    private static boolean isKnownZero(KpiDefinition definition, KpiTally tally) {
        return definition.score().isOfNumerator()
                && definition.score() != Score.PROPORTION
                && tally.missing().isEmpty()
                && tally.pending() == 0;
    }

    private static ExactValue ofDecimal(BigDecimal value, BigInteger unit) {
        BigDecimal plain = value.setScale(Math.max(value.scale(), 0));
        return new ExactValue(
                plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()).multiply(unit));
    }

    // How many of the column make one of the fact's usual unit.
    private static BigInteger inColumn(Fact fact) {
        return whole(fact.type().units().get(0).inColumn());
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

    static ExactValue ofDecimal(BigDecimal value) {
        return ofDecimal(value, BigInteger.ONE);
    }

    /** This as a share of another in per cent; only of another that is not 0. */
    ExactValue perCentOf(ExactValue other) {
        BigInteger over = denominator.multiply(other.numerator);
        BigInteger top = HUNDRED.multiply(numerator).multiply(other.denominator);
        return over.signum() < 0 ? new ExactValue(top.negate(), over.negate()) : new ExactValue(top, over);
    }

    int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(ExactValue other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
