package org.lafc.core.provision;

/**
 * Kinds of contract for placements.
 */
public enum ContractKind {
    /** Places bought ahead. */
    BLOCK,
    /** A place bought when it is needed. */
    SPOT,
    /** A call-off from the framework of the Children's Commissioning Consortium Cymru (4Cs). */
    FOURCS_FRAMEWORK,
    /** Any other. */
    OTHER,
    /** Not recorded. */
    NOT_KNOWN
}
