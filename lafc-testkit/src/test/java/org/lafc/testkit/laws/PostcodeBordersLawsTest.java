package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.BoundaryResult;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.testkit.Borderlands.Borderland;
import org.lafc.testkit.Borderlands.Spot;
import org.lafc.testkit.Borderlands.Stay;
import org.lafc.testkit.TextFile;

class PostcodeBordersLawsTest implements BorderLaws {

    private static final LocalAuthority WEST = LocalAuthority.of("W06000099");
    private static final LocalAuthority EAST = LocalAuthority.of("W06000098");

    @Override
    public AreaFinder finder(Borderland land) {
        BoundaryResult boundaries = BoundaryReader.read(land.boundaries().source());
        assertThat(boundaries.problems()).isEmpty();
        return PostcodeAreas.of(
                PostcodeDirectoryReader.read(List.of(land.postcodes().source())).directory(), boundaries.boundaries());
    }

    /** lafc's own choice on a common edge: the authority whose code, the locality whose name comes first. */
    @Property(tries = 300)
    void onACommonEdgeTheFirstAreaHasThePlace(@ForAll("lands") Borderland land) {
        AreaFinder finder = finder(land);
        for (Spot spot : land.spots()) {
            assertThat(finder.authorityByBoundary(spot.place()))
                    .isEqualTo(spot.authorities().stream().min(Comparator.comparing(LocalAuthority::code)));
            assertThat(finder.localityOf(spot.place()))
                    .isEqualTo(spot.localities().stream().min(Comparator.comparing(Locality::name)));
        }
    }

    @Test
    void aFinderThatIsAMetreOffIsFound() {
        Spot west = spot("ZZ1 1AA", WEST, "W1");
        Spot east = spot("ZZ1 1AB", EAST, "E1");
        Borderland land = new Borderland(
                new TextFile("b.csv", ""), new TextFile("p.csv", ""), ImmutableList.of(new Stay(west, east)));

        assertThatThrownBy(() -> laws(WEST, "W1").aPlaceIsOnItsSideOfEveryBorder(land))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a place 1 m from an edge must be in [W06000098], but was in Optional[W06000099]");
        assertThatThrownBy(() -> laws(WEST, "W1").aPlacementAcrossABorderIsInAnotherArea(land))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a placement across a border must be in another authority, but home and placement were in"
                        + " Optional[W06000099]");
        Borderland within = new Borderland(
                land.boundaries(), land.postcodes(), ImmutableList.of(new Stay(west, spot("ZZ1 1AB", WEST, "W2"))));
        assertThatThrownBy(() -> laws(WEST, "W1").aPlacementAcrossABorderIsInAnotherArea(within))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a placement across a border must be in another locality, but home and placement were in"
                        + " Optional[Locality[name=W1]]");
    }

    private static Spot spot(String postcode, LocalAuthority authority, String locality) {
        return new Spot(
                Whereabouts.of(Postcode.parse(postcode)),
                1,
                ImmutableSet.of(authority),
                ImmutableSet.of(new Locality(locality)));
    }

    /** Finds every place in one authority and one locality. */
    private static BorderLaws laws(LocalAuthority authority, String locality) {
        return land -> new AreaFinder() {
            @Override
            public Optional<LocalAuthority> authorityOf(Whereabouts place) {
                return Optional.of(authority);
            }

            @Override
            public Optional<LocalAuthority> authorityByBoundary(Whereabouts place) {
                return Optional.of(authority);
            }

            @Override
            public Optional<Locality> localityOf(Whereabouts place) {
                return Optional.of(new Locality(locality));
            }
        };
    }
}
