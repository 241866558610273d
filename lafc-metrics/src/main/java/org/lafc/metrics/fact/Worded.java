package org.lafc.metrics.fact;

/** A constant that definitions name by a word. */
public interface Worded {

    /**
     * Returns the word definitions use.
     *
     * @return small letters and hyphens
     */
    String word();
}
