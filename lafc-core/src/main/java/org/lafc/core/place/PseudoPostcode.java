package org.lafc.core.place;

/**
 * What the NHS pseudo postcodes of area ZZ99 say. They are in no directory and have no position.
 *
 * <p>Source: the six codes named in the project's geography facts. Other ZZ99 codes exist (countries of
 * birth, for instance) and read as {@link #OTHER}.
 */
public enum PseudoPostcode {
    /** ZZ99 3VZ. */
    NO_FIXED_ABODE("3VZ"),
    /** ZZ99 3WZ. */
    NOT_KNOWN("3WZ"),
    /** ZZ99 3CZ: in England, no more is said. */
    ENGLAND("3CZ"),
    /** ZZ99 3GZ: in Wales, no more is said. */
    WALES("3GZ"),
    /** ZZ99 1WZ: in Scotland, no more is said. */
    SCOTLAND("1WZ"),
    /** ZZ99 2WZ: in Northern Ireland, no more is said. */
    NORTHERN_IRELAND("2WZ"),
    /** Any other code of the area. */
    OTHER("");

    private final String inward;

    PseudoPostcode(String inward) {
        this.inward = inward;
    }

    static PseudoPostcode ofInward(String inward) {
        for (PseudoPostcode pseudo : values()) {
            if (pseudo.inward.equals(inward)) {
                return pseudo;
            }
        }
        return OTHER;
    }
}
