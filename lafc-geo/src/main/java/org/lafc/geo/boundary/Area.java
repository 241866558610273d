package org.lafc.geo.boundary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.core.place.LocalAuthority;

/**
 * An area that has a boundary.
 *
 * @param kind what kind of area it is
 * @param name its name in English as the boundary file gives it, not blank
 * @param welshName its name in Welsh, if the file gives one
 * @param authority the authority it is, or for a locality the authority it is a part of, if the file says
 */
public record Area(Kind kind, String name, Optional<String> welshName, Optional<LocalAuthority> authority) {

    /** What an area is. */
    public enum Kind {
        /** A local authority; it has a code. */
        AUTHORITY,
        /** A part of an authority that it plans by. */
        LOCALITY
    }

    /**
     * Checks the area.
     *
     * @param kind what kind of area it is
     * @param name its name in English as the boundary file gives it, not blank
     * @param welshName its name in Welsh, if the file gives one
     * @param authority the authority it is, or for a locality the authority it is a part of, if the file says
     * @throws IllegalArgumentException if the name is blank, or an authority has no code
     */
    public Area {
        requireNonNull(kind, "kind");
        requireNonNull(welshName, "welshName");
        requireNonNull(authority, "authority");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of an area must not be blank");
        }
        if (kind == Kind.AUTHORITY && authority.isEmpty()) {
            throw new IllegalArgumentException(
                    "area of kind AUTHORITY must have an authority code, but '" + name + "' has none");
        }
    }
}
