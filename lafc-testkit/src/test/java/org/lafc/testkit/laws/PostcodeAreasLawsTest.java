package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Source;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.boundary.PostcodeAreas;

class PostcodeAreasLawsTest implements AreaFinderLaws {

    private static final BoundarySet MID =
            BoundaryReader.read(Source.ofText("map.csv", """
                    name,kind,wkt
                    Mid,locality,"POLYGON ((-4 52, -3 52, -3 52.5, -4 52.5, -4 52))"
                    """)).boundaries();

    private static final Whereabouts IN_MID = Whereabouts.of(Postcode.parse("ZZ1 1AA"));

    @Override
    public AreaFinder finder() {
        return PostcodeAreas.of(InventedPostcodes.DIRECTORY, MID);
    }

    @Override
    public Arbitrary<Whereabouts> knownPlaces() {
        return InventedPostcodes.places();
    }

    @Test
    void someKnownPlaceIsInALocality() {
        assertThat(finder().localityOf(IN_MID)).contains(new Locality("Mid"));
    }

    @Test
    void finderThatPlacesWhatIsNoPlaceIsFound() {
        AreaFinderLaws laws = laws(new Locality("Mid"), new AtomicInteger());
        assertThatThrownBy(() -> laws.whatIsNoPlaceIsInNoArea(Whereabouts.WITHHELD))
                .isInstanceOf(AssertionError.class)
                .hasMessage("what is no place must be in no locality, but got Optional.empty and"
                        + " Optional[Locality[name=Mid]]");
        laws.whatIsNoPlaceIsInNoArea(IN_MID);
    }

    @Test
    void finderThatRemembersIsFound() {
        AtomicInteger asked = new AtomicInteger();
        AreaFinderLaws laws = laws(null, asked);
        assertThatThrownBy(() -> laws.aPlaceStaysWhereItIs(IN_MID, IN_MID))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a place must stay where it is, but got [Optional.empty, Optional[");
        assertThatThrownBy(() -> laws.threadsMayShareAFinder(List.of(IN_MID, IN_MID)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("every thread must get the same answers");
    }

    @Test
    void finderWhoseBoundaryOverrulesThePostcodeIsFound() {
        LocalAuthority powys = LocalAuthority.of("W06000023");
        LocalAuthority shropshire = LocalAuthority.of("E06000051");
        AreaFinder boundaryFirst = new AreaFinder() {
            @Override
            public Optional<LocalAuthority> authorityOf(Whereabouts place) {
                return authorityByBoundary(place);
            }

            @Override
            public Optional<LocalAuthority> authorityByPostcode(Whereabouts place) {
                return Optional.of(powys);
            }

            @Override
            public Optional<LocalAuthority> authorityByBoundary(Whereabouts place) {
                return Optional.of(shropshire);
            }

            @Override
            public Optional<Locality> localityOf(Whereabouts place) {
                return Optional.empty();
            }
        };
        assertThatThrownBy(() -> laws(boundaryFirst).thePostcodeDecidesElseTheBoundary(IN_MID))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the authority must be that of the postcode, else that of the boundary, but got"
                        + " Optional[W06000023] and Optional[E06000051]");
    }

    /** Finds the locality given for every place, or a new one each time if none is given. */
    private static AreaFinderLaws laws(@Nullable Locality always, AtomicInteger asked) {
        AreaFinder finder = new AreaFinder() {
            @Override
            public Optional<LocalAuthority> authorityOf(Whereabouts place) {
                return Optional.empty();
            }

            @Override
            public Optional<Locality> localityOf(Whereabouts place) {
                return Optional.of(always != null ? always : new Locality("L" + asked.incrementAndGet()));
            }
        };
        return laws(finder);
    }

    private static AreaFinderLaws laws(AreaFinder finder) {
        return new AreaFinderLaws() {
            @Override
            public AreaFinder finder() {
                return finder;
            }

            @Override
            public Arbitrary<Whereabouts> knownPlaces() {
                return InventedPostcodes.places();
            }
        };
    }
}
