package org.lafc.metrics.kpi;

/** What a measure counts. */
public enum Counted implements Worded {
    /** Children looked after on a census date, each once (convention C7 of the KPI catalogue). */
    CHILDREN("children");

    private final String word;

    Counted(String word) {
        this.word = word;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code children}
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
