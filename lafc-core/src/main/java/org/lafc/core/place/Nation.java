package org.lafc.core.place;

/** The nations of the United Kingdom, and what lies outside it. */
public enum Nation {
    /** Wales. */
    WALES,
    /** England. */
    ENGLAND,
    /** Scotland. */
    SCOTLAND,
    /** Northern Ireland. */
    NORTHERN_IRELAND,
    /** The Channel Islands, the Isle of Man and everywhere else. */
    OUTSIDE_UK
}
