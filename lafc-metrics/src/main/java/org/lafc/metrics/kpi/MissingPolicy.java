package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** What happens to who cannot be judged because a fact is missing (convention C12 of the KPI catalogue). */
public enum MissingPolicy implements Worded {
    /** Leaves the denominator and is counted as missing, by fact: for descriptive values such as distance. */
    EXCLUDE("exclude"),
    /**
     * Stays in the denominator and never counts in the numerator: for evidence of a duty, and for a base of all children.
     * Whoever may not belong to the population is missing all the same.
     */
    NOT_MET("not-met");

    private final String word;

    MissingPolicy(String word) {
        this.word = word;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code exclude}
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
