package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** How a measure is scored (section 0.2 of the KPI catalogue). */
public enum Score implements Worded {
    /** The share of the denominator that meets the numerator, in per cent. */
    PROPORTION("proportion"),
    /** The sum of a value for each row, or for each unit of another value: two different kinds of thing. */
    RATIO("ratio"),
    /** How many meet the numerator, for each so many residents. */
    RATE("rate"),
    /** How many meet the numerator. */
    COUNT("count"),
    /** The mean of a value. */
    MEAN("mean"),
    /** The median of a value, by Hyndman and Fan 7. */
    MEDIAN("median"),
    /** The greatest value. */
    MAXIMUM("maximum"),
    /** The mean of a time in days, months or years; results tell median and quartiles too. */
    DURATION("duration"),
    /** The share of each band of a value: several figures, none of them the measure's own. */
    DISTRIBUTION("distribution"),
    /** How many meet the numerator, and whether that is as many as was set. */
    MILESTONE("milestone"),
    /** How another measure changed between two results; computed from results, never from rows. */
    CHANGE("change"),
    /** By how much a comparator's value of another measure is above our own; computed from results, never from rows. */
    GAP("gap");

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

    /**
     * Returns whether the score rests on how many rows meet a numerator.
     *
     * @return true for proportion, count, rate and milestone
     */
    public boolean isOfNumerator() {
        return this == PROPORTION || this == COUNT || this == RATE || this == MILESTONE;
    }

    /**
     * Returns whether the score is computed from results of another measure.
     *
     * @return true for change and gap
     */
    public boolean isOfResults() {
        return this == CHANGE || this == GAP;
    }

    @Override
    public String toString() {
        return word;
    }
}
