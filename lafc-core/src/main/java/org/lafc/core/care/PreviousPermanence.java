package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.core.time.PartialDate;

/**
 * Whether, and since when, a child had lived permanently in another way before coming into care (PREV_PERM, DATE_PERM,
 * LA_PERM of the SSDA903 return).
 *
 * @param kind how
 * @param since when it was arranged, as far as it is known
 * @param authority the authority that arranged it, as recorded, if any
 */
public record PreviousPermanence(PermanenceKind kind, PartialDate since, Optional<String> authority) {

    /**
     * Checks the components.
     *
     * @param kind how
     * @param since when it was arranged, as far as it is known
     * @param authority the authority that arranged it, as recorded, if any
     */
    public PreviousPermanence {
        requireNonNull(kind, "kind");
        requireNonNull(since, "since");
        requireNonNull(authority, "authority");
    }

    /**
     * Returns that there is something recorded, not what.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "PreviousPermanence{withheld}";
    }
}
