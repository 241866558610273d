package org.lafc.core.care;

/** An answer that may be missing. Unknown is never no. */
public enum Answer {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Nobody wrote it down. */
    NOT_KNOWN
}
