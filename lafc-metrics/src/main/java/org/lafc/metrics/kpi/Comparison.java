package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** How an amount is compared with a threshold. More than and less than are strict (convention C16 of the KPI catalogue). */
public enum Comparison implements Worded {
    /** Strictly more. */
    MORE_THAN("more-than"),
    /** As much or more. */
    AT_LEAST("at-least"),
    /** Strictly less. */
    LESS_THAN("less-than"),
    /** As much or less. */
    AT_MOST("at-most"),
    /** Exactly as much. */
    EQUAL("equal");

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code more-than}
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
