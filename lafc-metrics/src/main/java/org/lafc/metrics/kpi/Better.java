package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** Which direction of a measure is better: its improvement notation. */
public enum Better implements Worded {
    /** More is better. */
    INCREASE("increase"),
    /** Less is better. */
    DECREASE("decrease"),
    /** Neither: the figure is there to understand others. */
    CONTEXT("context");

    private final String word;

    Better(String word) {
        this.word = word;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code increase}
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
