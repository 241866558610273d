package org.lafc.core.plain;

import static java.util.Objects.requireNonNull;

/**
 * A column of a {@link PlainTable}.
 *
 * @param name its name in lower case; in a file it may stand in any case
 * @param need whether it must be there and filled
 * @param allowed what its fields may hold
 * @param meaning what it means, in one line
 */
public record PlainColumn(String name, Need need, String allowed, String meaning) {

    /** Whether a column must be there and filled. */
    public enum Need {
        /** The column must be there; a row in which it is blank or wrong is left out. */
        NEEDED,
        /** The column must be there and may be blank; a row in which it is wrong is left out. */
        MAY_BE_BLANK,
        /** The column may be missing; blank or wrong it reads as not known, and the row is kept. */
        MAY_BE_MISSING
    }

    /**
     * Checks the components.
     *
     * @param name its name in lower case; in a file it may stand in any case
     * @param need whether it must be there and filled
     * @param allowed what its fields may hold
     * @param meaning what it means, in one line
     */
    public PlainColumn {
        requireNonNull(name, "name");
        requireNonNull(need, "need");
        requireNonNull(allowed, "allowed");
        requireNonNull(meaning, "meaning");
    }
}
