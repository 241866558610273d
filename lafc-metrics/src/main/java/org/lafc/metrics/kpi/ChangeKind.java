package org.lafc.metrics.kpi;

import org.lafc.metrics.fact.Worded;

/** How a change between two results is told (convention C18 of the KPI catalogue). */
public enum ChangeKind implements Worded {
    /** Later less earlier, in the unit of the measure; for shares in percentage points. */
    POINTS("points"),
    /** Later less earlier, as a share of the earlier; none from 0. */
    RELATIVE("relative");

    private final String word;

    ChangeKind(String word) {
        this.word = word;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code points}
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
