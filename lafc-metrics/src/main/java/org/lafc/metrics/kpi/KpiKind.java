package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** What a figure is for (Cwm Taf Statement of Intent, June 2016). An outcome is a benefit felt by the community, has no value of its own and is never scored, so it is no kind of measure. */
public enum KpiKind implements Worded {
    /** Shows whether an outcome is being reached; several partners contribute. */
    PERFORMANCE_INDICATOR("performance-indicator"),
    /** How well one service does its own part; that service answers for it. */
    PERFORMANCE_MEASURE("performance-measure");

    private final String word;

    KpiKind(String word) {
        this.word = word;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code performance-indicator}
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
