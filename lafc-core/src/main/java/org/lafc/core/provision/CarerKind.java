package org.lafc.core.provision;

/** What a household of carers is approved for. */
public enum CarerKind {
    /** Fostering. */
    FOSTER,
    /** Fostering children of relatives or friends. */
    KINSHIP_FOSTER,
    /** Adoption, waiting for a child. */
    ADOPTERS_WAITING,
    /** Not recorded. */
    NOT_KNOWN
}
