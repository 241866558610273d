package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Proportion;

/**
 * Bands of an amount, without a gap, each of which holds its upper edge (P4 of the KPI catalogue): with edges at 5 and
 * 10 miles, exactly 5 miles are in the first band. A last band holds everything beyond.
 *
 * @param upperEdges the upper edges, rising, all in one unit; at least one
 */
public record ValueBands(ImmutableList<Quantity> upperEdges) {

    /** The distance bands of P4: 0 to 5, over 5 to 10, over 10 to 20, over 20 to 50, over 50 miles. */
    public static final ValueBands P4 = ValueBands.of(FactUnit.MILES, 5, 10, 20, 50);

    /**
     * Checks that the edges rise.
     *
     * @param upperEdges the upper edges, rising, all in one unit; at least one
     * @throws IllegalArgumentException if there is no edge, or they do not rise in one unit
     */
    public ValueBands {
        if (upperEdges.isEmpty()) {
            throw new IllegalArgumentException("bands must have at least one edge");
        }
        for (int i = 1; i < upperEdges.size(); i++) {
            if (!upperEdges.get(i).unit().equals(upperEdges.get(0).unit())
                    || upperEdges.get(i).compareTo(upperEdges.get(i - 1)) <= 0) {
                throw new IllegalArgumentException("edges of bands must rise, in one unit, but were " + upperEdges);
            }
        }
    }

    /**
     * Returns bands.
     *
     * @param unit the unit of the edges
     * @param upperEdges the upper edges, rising, in whole units
     * @return the bands
     * @throws IllegalArgumentException if there is no edge, or they do not rise
     */
    public static ValueBands of(FactUnit unit, int... upperEdges) {
        ImmutableList.Builder<Quantity> edges = ImmutableList.builder();
        for (int edge : upperEdges) {
            edges.add(new Quantity(BigDecimal.valueOf(edge), unit));
        }
        return new ValueBands(edges.build());
    }

    /**
     * Returns the labels, lowest band first.
     *
     * @return for example {@code 0 to 5 miles, over 5 to 10 miles, over 10 miles}
     */
    public ImmutableList<String> labels() {
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        labels.add("0 to " + upperEdges.get(0));
        for (int i = 1; i < upperEdges.size(); i++) {
            labels.add("over " + upperEdges.get(i - 1).amount().toPlainString() + " to " + upperEdges.get(i));
        }
        return labels.add("over " + upperEdges.get(upperEdges.size() - 1)).build();
    }

    /**
     * Counts values into the bands.
     *
     * @param histogram the values, in the unit of the column
     * @return the share of each band among all values, lowest band first
     */
    public ImmutableList<Proportion> sharesOf(Histogram histogram) {
        return histogram.sharesUpTo(
                upperEdges.stream().mapToLong(Quantity::inColumn).toArray());
    }
}
