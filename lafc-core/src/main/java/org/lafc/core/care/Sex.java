package org.lafc.core.care;

/** Sex as the return records it. */
public enum Sex {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
