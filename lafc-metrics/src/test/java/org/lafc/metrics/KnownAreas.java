package org.lafc.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;

/** An area finder that knows what it is told: a postcode's authority, the boundary around it, its locality. */
public final class KnownAreas implements AreaFinder {

    private final Map<Whereabouts, String> postcodes = new HashMap<>();
    private final Map<Whereabouts, String> boundaries = new HashMap<>();
    private final Map<Whereabouts, String> localities = new HashMap<>();

    /** Tells of a postcode; an empty text stands for what is not known. */
    public KnownAreas with(String postcode, String byPostcode, String byBoundary, String locality) {
        Whereabouts place = at(postcode);
        put(postcodes, place, byPostcode);
        put(boundaries, place, byBoundary);
        put(localities, place, locality);
        return this;
    }

    public static Whereabouts at(String postcode) {
        return Whereabouts.of(Postcode.parse(postcode));
    }

    @Override
    public Optional<LocalAuthority> authorityOf(Whereabouts place) {
        return authorityByPostcode(place).or(() -> authorityByBoundary(place));
    }

    @Override
    public Optional<LocalAuthority> authorityByPostcode(Whereabouts place) {
        return Optional.ofNullable(postcodes.get(place)).map(LocalAuthority::of);
    }

    @Override
    public Optional<LocalAuthority> authorityByBoundary(Whereabouts place) {
        return Optional.ofNullable(boundaries.get(place)).map(LocalAuthority::of);
    }

    @Override
    public Optional<Locality> localityOf(Whereabouts place) {
        return Optional.ofNullable(localities.get(place)).map(Locality::new);
    }

    private static void put(Map<Whereabouts, String> into, Whereabouts place, String text) {
        if (!text.isEmpty()) {
            into.put(place, text);
        }
    }
}
