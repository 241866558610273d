package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** How a measure is scored (section 0.2 of the KPI catalogue). */
public enum Score implements Worded {
    /** The share of the denominator that meets the numerator, in per cent. */
    PROPORTION("proportion"),
    /** How many meet the numerator. */
    COUNT("count"),
    /** The mean of a value. */
    MEAN("mean"),
    /** The median of a value, by Hyndman and Fan 7. */
    MEDIAN("median"),
    /** The greatest value. */
    MAXIMUM("maximum"),
    /** The share of each band of a value: several figures, none of them the measure's own. */
    DISTRIBUTION("distribution");

    private final String word;

    Score(String word) {
        this.word = word;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code proportion}
     */
    @Override
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
