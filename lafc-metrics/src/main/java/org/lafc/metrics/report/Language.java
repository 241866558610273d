package org.lafc.metrics.report;

/** The language of titles. Welsh stands only where an official wording was seen; the rest is English, marked. */
public enum Language {
    /** English. */
    ENGLISH,
    /** Welsh, where official. */
    WELSH
}
