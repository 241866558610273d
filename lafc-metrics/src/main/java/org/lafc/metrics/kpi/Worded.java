package org.lafc.metrics.kpi;

/** A constant that definitions name by a word. */
interface Worded {
    String word();
}
