package org.lafc.core.place;

import java.util.Optional;

/**
 * Tells which authority and which locality a place is in. Core only asks; geography answers
 * ({@code org.lafc.geo.boundary.PostcodeAreas}). Implementations are safe between threads.
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
     * Finds the authority a place is in: the one its postcode names, else the one whose boundary is around it.
     *
     * @param place the place
     * @return its authority, or empty if that is not known
     */
    Optional<LocalAuthority> authorityOf(Whereabouts place);

    /**
     * Finds the authority that the place's postcode names, whatever a boundary says.
     *
     * @param place the place
     * @return the authority, or empty if its postcode names none; a finder that knows no boundary answers as
     *     {@link #authorityOf(Whereabouts)}
     */
    default Optional<LocalAuthority> authorityByPostcode(Whereabouts place) {
        return authorityOf(place);
    }

    /**
     * Finds the authority whose boundary is around the place, whatever its postcode says. So it shows where the two
     * disagree.
     *
     * @param place the place
     * @return the authority, or empty if no boundary is known to be around the place
     */
    default Optional<LocalAuthority> authorityByBoundary(Whereabouts place) {
        return Optional.empty();
    }

    /**
     * Finds the locality a place is in.
     *
     * @param place the place
     * @return its locality, or empty if it is not known or the place is in none
     */
    Optional<Locality> localityOf(Whereabouts place);
}
