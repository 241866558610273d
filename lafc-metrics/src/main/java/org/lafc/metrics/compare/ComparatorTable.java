package org.lafc.metrics.compare;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lafc.metrics.stats.Quotient;

/**
 * Areas beside a comparator: each with its figure, its rank, how far it is from the comparator, and whether that is more
 * than chance. The comparator stands for itself: pool the areas first if it is to be their whole.
 *
 * <p>Immutable and safe between threads.
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
        SortedMap<Quotient, Integer> ranks = ranks(areas.values());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        areas.forEach((area, figure) -> {
            Integer rank = figure.denominator() == 0 ? null : ranks.get(figure);
            rows.add(new Row(
                    area,
                    figure,
                    rank == null ? OptionalInt.empty() : OptionalInt.of(rank),
                    Standing.of(figure, comparator)));
        });
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

    // Figures that are equal are one key, whatever their base: they share the rank of the first of them.
    private static SortedMap<Quotient, Integer> ranks(Collection<? extends Quotient> figures) {
        Comparator<Quotient> rising = (one, other) -> difference(one, other).signum();
        Comparator<Quotient> highestFirst = rising.reversed();
        List<? extends Quotient> falling = figures.stream()
                .filter(figure -> figure.denominator() != 0)
                .sorted(highestFirst)
                .toList();
        SortedMap<Quotient, Integer> ranks = new TreeMap<>(highestFirst);
        for (int i = 0; i < falling.size(); i++) {
            ranks.putIfAbsent(falling.get(i), i + 1);
        }
        return ranks;
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
