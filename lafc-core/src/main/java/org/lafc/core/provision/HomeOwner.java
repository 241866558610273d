package org.lafc.core.provision;

/**
 * Who owns and runs a children's home.
 */
public enum HomeOwner {
    /** The council. */
    COUNCIL,
    /** An independent provider. */
    INDEPENDENT,
    /** Not recorded. */
    NOT_KNOWN
}
