package org.lafc.testkit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;

/**
 * Generates finders of areas that know every ordinary postcode: each postcode is in an invented place, the same each time
 * it is asked for. What they say is as untidy as the world: postcodes without an authority, boundaries that say something
 * else or nothing, places of every nation, English districts, places in no locality.
 *
 * <p>Safe between threads, as arbitraries are; so are the finders.
 */
public final class AreaFinders {

    private AreaFinders() {}

    /**
     * Returns finders.
     *
     * @return the arbitrary
     */
    public static Arbitrary<AreaFinder> all() {
        return Arbitraries.longs().map(AreaFinders::invented);
    }

    /**
     * Returns the finder of a seed. About half of its places are in Powys.
     *
     * @param seed the seed: one seed, one finder
     * @return the finder; pseudo postcodes, and whereabouts that are no postcode, are in no area
     */
    public static AreaFinder invented(long seed) {
        return new Invented(seed);
    }

    private record Place(
            Optional<LocalAuthority> byPostcode, Optional<LocalAuthority> byBoundary, Optional<Locality> locality) {}

    private record Invented(long seed) implements AreaFinder {

        private static final Place NOWHERE = new Place(Optional.empty(), Optional.empty(), Optional.empty());
        private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
        private static final List<LocalAuthority> OTHERS = List.of(
                LocalAuthority.of("W06000011"),
                LocalAuthority.of("W06000008"),
                LocalAuthority.of("E06000051"),
                LocalAuthority.of("E07000041"),
                LocalAuthority.of("E10000008"),
                LocalAuthority.of("S12000033"),
                LocalAuthority.of("N09000003"),
                LocalAuthority.of("M99999999"));
        private static final List<Locality> LOCALITIES =
                List.of(new Locality("North"), new Locality("Mid"), new Locality("South"));

        @Override
        public Optional<LocalAuthority> authorityOf(Whereabouts place) {
            Place found = place(place);
            return found.byPostcode.or(found::byBoundary);
        }

        @Override
        public Optional<LocalAuthority> authorityByPostcode(Whereabouts place) {
            return place(place).byPostcode;
        }

        @Override
        public Optional<LocalAuthority> authorityByBoundary(Whereabouts place) {
            return place(place).byBoundary;
        }

        @Override
        public Optional<Locality> localityOf(Whereabouts place) {
            return place(place).locality;
        }

        private Place place(Whereabouts place) {
            if (!(place instanceof AtPostcode at) || at.postcode().pseudo().isPresent()) {
                return NOWHERE;
            }
            SplittableRandom random =
                    new SplittableRandom(seed ^ at.postcode().text().hashCode());
            LocalAuthority authority = authority(random);
            Optional<LocalAuthority> byBoundary = switch (random.nextInt(4)) {
                case 0 -> Optional.of(authority(random));
                case 1 -> Optional.empty();
                default -> Optional.of(authority);
            };
            return new Place(
                    random.nextInt(8) == 0 ? Optional.empty() : Optional.of(authority),
                    byBoundary,
                    random.nextInt(3) == 0
                            ? Optional.empty()
                            : Optional.of(LOCALITIES.get(random.nextInt(LOCALITIES.size()))));
        }

        private static LocalAuthority authority(SplittableRandom random) {
            return random.nextBoolean() ? POWYS : OTHERS.get(random.nextInt(OTHERS.size()));
        }
    }
}
