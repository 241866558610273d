package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.testkit.Borderlands;
import org.lafc.testkit.Borderlands.Borderland;
import org.lafc.testkit.Borderlands.Spot;
import org.lafc.testkit.Borderlands.Stay;

/**
 * What every finder of areas by boundary keeps at the borders. A test class says how a finder is made from a map and a
 * directory of postcodes:
 *
 * <pre>{@code
 * class OurBordersTest implements BorderLaws {
 *     public AreaFinder finder(Borderland land) {
 *         return OurAreas.read(land.boundaries().source(), land.postcodes().source());
 *     }
 * }
 * }</pre>
 *
 * <p>Source of the laws: {@link AreaFinder}; to which of two areas a place on their common edge belongs is the finder's choice.
 */
public interface BorderLaws {

    /**
     * Makes the finder to test.
     *
     * @param land map and directory
     * @return the finder
     */
    AreaFinder finder(Borderland land);

    /**
     * Returns the maps laws look at.
     *
     * @return {@link Borderlands#all()}
     */
    @Provide
    default Arbitrary<Borderland> lands() {
        return Borderlands.all();
    }

    /**
     * A place is in the authority and the locality it lies in, be it a metre from the edge; on an edge in one of those that share
     * it; outside in none.
     *
     * @param land a map
     */
    @Property(tries = 300)
    default void aPlaceIsOnItsSideOfEveryBorder(@ForAll("lands") Borderland land) {
        AreaFinder finder = finder(land);
        for (Spot spot : land.spots()) {
            Law.holds(
                    isOneOf(spot.authorities(), finder.authorityByBoundary(spot.place())),
                    "a place " + spot.metresFromEdge() + " m from an edge must be in " + spot.authorities()
                            + ", but was in " + finder.authorityByBoundary(spot.place()));
            Law.holds(
                    isOneOf(spot.localities(), finder.localityOf(spot.place())),
                    "a place " + spot.metresFromEdge() + " m from an edge must be in " + spot.localities()
                            + ", but was in " + finder.localityOf(spot.place()));
        }
    }

    /**
     * A placement across a border is in another authority than the home, or in another locality; and where the directory
     * names no authority, the boundary decides.
     *
     * @param land a map
     */
    @Property(tries = 300)
    default void aPlacementAcrossABorderIsInAnotherArea(@ForAll("lands") Borderland land) {
        AreaFinder finder = finder(land);
        for (Spot spot : land.spots()) {
            Optional<LocalAuthority> found = finder.authorityOf(spot.place());
            Law.holds(
                    finder.authorityByPostcode(spot.place()).isPresent() || isOneOf(spot.authorities(), found),
                    "a place whose postcode names no authority must be in " + spot.authorities() + ", but was in "
                            + found);
        }
        for (Stay stay : land.stays()) {
            Optional<LocalAuthority> home = finder.authorityOf(stay.home().place());
            Optional<LocalAuthority> placement =
                    finder.authorityOf(stay.placement().place());
            Law.holds(
                    !stay.crossesAuthorities() || !home.equals(placement),
                    "a placement across a border must be in another authority, but home and placement were in " + home);
            Optional<Locality> homeLocality = finder.localityOf(stay.home().place());
            Law.holds(
                    !stay.crossesLocalities()
                            || !homeLocality.equals(
                                    finder.localityOf(stay.placement().place())),
                    "a placement across a border must be in another locality, but home and placement were in "
                            + homeLocality);
        }
    }

    private static <T> boolean isOneOf(ImmutableSet<T> allowed, Optional<T> found) {
        return found.map(allowed::contains).orElse(allowed.isEmpty());
    }
}
