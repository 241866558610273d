package org.lafc.metrics.profile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Mean;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Quantiles;

/**
 * How the values of an amount spread over some children: mean, quartiles and the greatest, over the children who have a
 * value. Who has none is counted apart. Spreads of parts add up to that of the whole, in any order, bit for bit.
 *
 * @param fact the fact, an amount
 * @param values the values, in the unit of the column
 * @param missing how many children have no value
 */
public record Spread(Fact fact, Histogram values, long missing) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    /**
     * Checks that the fact is an amount.
     *
     * @param fact the fact, an amount
     * @param values the values, in the unit of the column
     * @param missing how many children have no value
     */
    public Spread {
        requireNonNull(values, "values");
        if (!(fact.type() instanceof FactType.Length || fact.type() instanceof FactType.WholeNumber)) {
            throw new IllegalArgumentException("a spread must be of an amount, but '" + fact + "' is a word");
        }
        if (missing < 0) {
            throw new IllegalArgumentException("missing must be 0 or more, but was " + missing);
        }
    }

    /**
     * Returns the spread of a fact over a cohort.
     *
     * @param cohort the cohort
     * @param fact the fact, an amount
     * @return its spread
     */
    public static Spread of(Cohort cohort, Fact fact) {
        Histogram values = cohort.column(fact).histogram();
        return new Spread(fact, values, cohort.size() - values.total());
    }

    static Spread of(Cohort cohort, Fact fact, ImmutableList<Integer> rows) {
        FactColumn column = cohort.column(fact);
        long[] known =
                rows.stream().filter(column::isKnown).mapToLong(column::value).toArray();
        return new Spread(fact, Histogram.of(known), rows.size() - known.length);
    }

    /**
     * Returns the spread of both together.
     *
     * @param other the spread of the same fact over other children
     * @return the sum
     * @throws IllegalArgumentException if the facts differ
     */
    public Spread plus(Spread other) {
        if (!fact.equals(other.fact)) {
            throw new IllegalArgumentException(
                    "spreads must be of one fact, but were of '" + fact + "' and '" + other.fact + "'");
        }
        return new Spread(fact, values.plus(other.values), Math.addExact(missing, other.missing));
    }

    /**
     * Returns the unit that mean, quartiles and greatest are in.
     *
     * @return miles for lengths, else that of the fact
     */
    public FactUnit unit() {
        return fact.type() instanceof FactType.WholeNumber number ? number.unit() : FactUnit.MILES;
    }

    /**
     * Returns how many children have a value.
     *
     * @return the base of all that is said here
     */
    public long known() {
        return values.total();
    }

    /**
     * Returns the mean, unrounded.
     *
     * @return the mean; empty if nobody has a value
     */
    public OptionalDouble mean() {
        OptionalDouble mean = Mean.of(values).value();
        return mean.isEmpty() ? mean : OptionalDouble.of(mean.getAsDouble() / unit().inColumn());
    }

    /**
     * Returns the lower quartile, by definition 7 of Hyndman and Fan, unrounded.
     *
     * @return the quartile; empty if nobody has a value
     */
    public OptionalDouble lowerQuartile() {
        return inUnit(Quantiles.HYNDMAN_FAN_7.quantile(values, QUARTER));
    }

    /**
     * Returns the median, unrounded.
     *
     * @return the median; empty if nobody has a value
     */
    public OptionalDouble median() {
        return inUnit(Quantiles.HYNDMAN_FAN_7.median(values));
    }

    /**
     * Returns the upper quartile, by definition 7 of Hyndman and Fan, unrounded.
     *
     * @return the quartile; empty if nobody has a value
     */
    public OptionalDouble upperQuartile() {
        return inUnit(Quantiles.HYNDMAN_FAN_7.quantile(values, THREE_QUARTERS));
    }

    /**
     * Returns the greatest value: one child's own, so never to be published where small numbers are withheld.
     *
     * @return the greatest; empty if nobody has a value
     */
    public OptionalDouble greatest() {
        return values.maximum().isEmpty()
                ? OptionalDouble.empty()
                : inUnit(Optional.of(BigDecimal.valueOf(values.maximum().getAsLong())));
    }

    /**
     * Counts the children by band.
     *
     * @param bands the bands, in a unit of the fact
     * @return the share of each band among the children with a value, lowest band first
     */
    public ImmutableList<Proportion> in(ValueBands bands) {
        return bands.sharesOf(values);
    }

    private OptionalDouble inUnit(Optional<BigDecimal> inColumn) {
        return inColumn.map(value ->
                        OptionalDouble.of(value.divide(BigDecimal.valueOf(unit().inColumn()), MathContext.DECIMAL64)
                                .doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Returns how many it is of; the values are personal.
     *
     * @return for example {@code Spread of distance-from-home over 203 children}
     */
    @Override
    public String toString() {
        return "Spread of " + fact + " over " + known() + " children";
    }
}
