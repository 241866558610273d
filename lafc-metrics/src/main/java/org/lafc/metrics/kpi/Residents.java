package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** Whom a rate sets its rows against: the mid-year estimate of the June before (convention C17 of the KPI catalogue). */
public enum Residents implements Worded {
    /** Residents aged 0 to 17. */
    AGED_0_TO_17("residents-aged-0-to-17", "residents aged 0 to 17");

    private final String word;
    private final String words;

    Residents(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code residents-aged-0-to-17}
     */
    @Override
    public String word() {
        return word;
    }

    /**
     * Returns who they are in plain words.
     *
     * @return for example {@code residents aged 0 to 17}
     */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return word;
    }
}
