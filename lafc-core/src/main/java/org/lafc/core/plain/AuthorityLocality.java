package org.lafc.core.plain;

import static java.util.Objects.requireNonNull;

import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;

/**
 * A locality of an authority.
 *
 * @param authority the authority
 * @param locality the locality
 */
public record AuthorityLocality(LocalAuthority authority, Locality locality) {

    /**
     * Checks the components.
     *
     * @param authority the authority
     * @param locality the locality
     */
    public AuthorityLocality {
        requireNonNull(authority, "authority");
        requireNonNull(locality, "locality");
    }
}
