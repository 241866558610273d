package org.lafc.core.check;

/** How sure it is that a rule stands as it is checked here. */
public enum Evidence {
    /** Seen in a public machine-readable source: a schema, the sector validator's rule table, guidance. */
    SEEN,
    /** Inferred from several such sources; the official text was not seen. */
    INFERRED,
    /** From general knowledge, or carried over to a nation whose rule was not seen: unverified. */
    UNVERIFIED
}
