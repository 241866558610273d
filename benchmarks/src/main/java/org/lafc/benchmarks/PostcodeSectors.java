package org.lafc.benchmarks;

import java.util.Optional;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;

/** Authorities by postcode, and the sector of a postcode as its locality. */
record PostcodeSectors(AreaFinder areas) implements AreaFinder {

    @Override
    public Optional<LocalAuthority> authorityOf(Whereabouts place) {
        return areas.authorityOf(place);
    }

    @Override
    public Optional<Locality> localityOf(Whereabouts place) {
        return place instanceof Whereabouts.AtPostcode at
                ? Optional.of(new Locality(
                        at.postcode().text().substring(0, at.postcode().text().length() - 2)))
                : Optional.empty();
    }
}
