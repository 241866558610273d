package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.geo.boundary.BoundaryTexts.boundaries;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;
import static org.lafc.geo.boundary.BoundaryTexts.ring;
import static org.lafc.geo.postcode.DirectoryTexts.directory;
import static org.lafc.geo.postcode.DirectoryTexts.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.geo.postcode.PostcodeDirectory;

class PostcodeAreasTest {

    private static final PostcodeDirectory DIRECTORY = directory(
            row("QL1 1AA", "W06000023", "305969", "0261273"),
            row("QL1 1AB", "E06000051", "305969", "0261273"),
            row("QL1 1AD", "", "305969", "0261273"),
            row("QL1 1AE", "W06000023", "", ""),
            row("QL1 1AF", "", "", ""),
            row("QS1 1AA", "W06000023", "307507", "0304080"));

    /** Around 52.24 north, 3.38 west, where four of the postcodes are. */
    private static final BoundarySet BOUNDARIES = boundaries(collection(
            polygon("\"code\":\"W06000023\",\"name\":\"Powys\"", ring(-4, 52, -3, 53)),
            polygon("\"name\":\"Llandrindod\",\"kind\":\"locality\"", ring(-3.5, 52.1, -3.2, 52.4))));

    private static final PostcodeAreas AREAS = PostcodeAreas.of(DIRECTORY, BOUNDARIES);

    @Test
    void directoryDecidesTheAuthorityEvenWhereTheBoundarySaysOtherwise() {
        assertThat(AREAS.authorityOf(at("QL1 1AA"))).contains(LocalAuthority.of("W06000023"));
        assertThat(AREAS.authorityOf(at("QL1 1AB"))).contains(LocalAuthority.of("E06000051"));
        assertThat(AREAS.authorityOf(at("QL1 1AE"))).contains(LocalAuthority.of("W06000023"));
    }

    @Test
    void boundaryDecidesTheAuthorityOfAPositionWithoutACode() {
        assertThat(AREAS.authorityOf(at("QL1 1AD"))).contains(LocalAuthority.of("W06000023"));
        assertThat(AREAS.authorityOf(at("QL1 1AF"))).isEmpty();
        assertThat(PostcodeAreas.of(DIRECTORY, BoundarySet.EMPTY).authorityOf(at("QL1 1AD")))
                .isEmpty();
    }

    @Test
    void postcodeAndBoundaryAnswerEachForItself() {
        assertThat(AREAS.authorityByPostcode(at("QL1 1AB"))).contains(LocalAuthority.of("E06000051"));
        assertThat(AREAS.authorityByBoundary(at("QL1 1AB"))).contains(LocalAuthority.of("W06000023"));
        assertThat(AREAS.authorityByPostcode(at("QL1 1AD"))).isEmpty();
        assertThat(AREAS.authorityByBoundary(at("QL1 1AD"))).contains(LocalAuthority.of("W06000023"));
        assertThat(AREAS.authorityByPostcode(at("QL1 1AE"))).contains(LocalAuthority.of("W06000023"));
        assertThat(AREAS.authorityByBoundary(at("QL1 1AE"))).isEmpty();
    }

    @Test
    void localityIsTheOneAroundThePosition() {
        assertThat(AREAS.localityOf(at("QL1 1AA"))).contains(new Locality("Llandrindod"));
        assertThat(AREAS.localityOf(at("QL1 1AD"))).contains(new Locality("Llandrindod"));
        assertThat(AREAS.localityOf(at("QS1 1AA"))).isEmpty();
        assertThat(AREAS.localityOf(at("QL1 1AE"))).isEmpty();
    }

    @Test
    void whereaboutsThatAreNoKnownPostcodeAreInNoArea() {
        for (Whereabouts place : List.of(
                Whereabouts.NO_FIXED_ABODE,
                Whereabouts.PLACED_FOR_ADOPTION,
                Whereabouts.WITHHELD,
                Whereabouts.NOT_RECORDED,
                at("ZZ99 3GZ"),
                at("QX9 9ZZ"))) {
            assertThat(AREAS.authorityOf(place)).isEmpty();
            assertThat(AREAS.authorityByPostcode(place)).isEmpty();
            assertThat(AREAS.authorityByBoundary(place)).isEmpty();
            assertThat(AREAS.localityOf(place)).isEmpty();
        }
    }

    private static Whereabouts at(String postcode) {
        return new Whereabouts.AtPostcode(Postcode.parse(postcode));
    }
}
