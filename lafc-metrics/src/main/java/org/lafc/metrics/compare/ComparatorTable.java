package org.lafc.metrics.compare;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lafc.metrics.stats.Quotient;

/**
 * Areas beside a comparator: each with its figure, its rank, how far it is from the comparator, and whether that is more
 * than chance. The comparator stands for itself: pool the areas first if it is to be their whole.
 *
 * @param comparator the figure that all are set against, for example that of Wales
 * @param rows the areas, in the order they were given
 */
public record ComparatorTable(Quotient comparator, ImmutableList<Row> rows) {

    /**
     * One area.
     *
     * @param area its name
     * @param figure its proportion or rate, with the base
     * @param rank its place, the highest figure being 1; equal figures share the better place, and the next ones are
     *     skipped (1, 2, 2, 4); empty if it has no value
     * @param standing where it stands against the comparator
     */
    public record Row(String area, Quotient figure, OptionalInt rank, Standing standing) {}

    /**
     * Makes the table.
     *
     * @param areas the figures by the name of the area, all proportions or all rates
     * @param comparator the figure that all are set against, of the same kind
     * @return the table, with the areas in the order of the map
     * @throws IllegalArgumentException if there are both proportions and rates
     */
    public static ComparatorTable of(Map<String, ? extends Quotient> areas, Quotient comparator) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        areas.forEach((area, figure) ->
                rows.add(new Row(area, figure, rank(figure, areas), Standing.of(figure, comparator))));
        return new ComparatorTable(comparator, rows.build());
    }

    /**
     * Returns how far a row is from the comparator, rounded half up once, from the whole numbers.
     *
     * @param row a row of this table
     * @param base 100 for percentage points, 10,000 for a rate per 10,000
     * @param decimals how many decimals to keep
     * @return the figure less the comparator; empty if either has no value
     */
    public Optional<BigDecimal> gap(Row row, long base, int decimals) {
        BigInteger denominator = whole(row.figure().denominator()).multiply(whole(comparator.denominator()));
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        new BigDecimal(difference(row.figure(), comparator).multiply(whole(base)))
                                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP));
    }

    private static OptionalInt rank(Quotient figure, Map<String, ? extends Quotient> areas) {
        return figure.denominator() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(1
                        + (int) areas.values().stream()
                                .filter(other -> other.denominator() != 0
                                        && difference(other, figure).signum() > 0)
                                .count());
    }

    private static BigInteger difference(Quotient one, Quotient other) {
        return whole(one.numerator())
                .multiply(whole(other.denominator()))
                .subtract(whole(other.numerator()).multiply(whole(one.denominator())));
    }

    private static BigInteger whole(long number) {
        return BigInteger.valueOf(number);
    }
}
