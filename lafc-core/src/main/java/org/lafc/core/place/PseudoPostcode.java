package org.lafc.core.place;

import java.util.Optional;

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

    /**
     * Returns the nation it names. Which authority of the nation is not said: for a child of a Welsh authority
     * {@link #WALES} may be the authority's own area.
     *
     * @return the nation, or empty if it names none
     */
    public Optional<Nation> nation() {
        return switch (this) {
            case ENGLAND -> Optional.of(Nation.ENGLAND);
            case WALES -> Optional.of(Nation.WALES);
            case SCOTLAND -> Optional.of(Nation.SCOTLAND);
            case NORTHERN_IRELAND -> Optional.of(Nation.NORTHERN_IRELAND);
            case NO_FIXED_ABODE, NOT_KNOWN, OTHER -> Optional.empty();
        };
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
