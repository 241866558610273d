package org.lafc.core.place;

import java.util.Optional;

/**
 * Tells which authority and which locality a place is in. Core only asks; geography answers
 * ({@code org.lafc.geo.postcode.PostcodeAreas}). Implementations are safe between threads.
 */
public interface AreaFinder {

    /** Knows no place: for callers without a postcode directory. */
    AreaFinder NONE = new AreaFinder() {
        @Override
        public Optional<LocalAuthority> authorityOf(Whereabouts place) {
            return Optional.empty();
        }

        @Override
        public Optional<Locality> localityOf(Whereabouts place) {
            return Optional.empty();
        }
    };

    /**
     * Finds the authority a place is in.
     *
     * @param place the place
     * @return its authority, or empty if that is not known
     */
    Optional<LocalAuthority> authorityOf(Whereabouts place);

    /**
     * Finds the locality a place is in.
     *
     * @param place the place
     * @return its locality, or empty if it is not known or the place is in none
     */
    Optional<Locality> localityOf(Whereabouts place);
}
