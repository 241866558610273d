package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lafc.geo.boundary.BoundaryTexts.boundaries;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.feature;
import static org.lafc.geo.boundary.BoundaryTexts.gridCollection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;
import static org.lafc.geo.boundary.BoundaryTexts.ring;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridConversion;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

class BoundarySetTest {

    private static final String WEST = "\"code\":\"W06000002\",\"name\":\"West\"";
    private static final String EAST = "\"code\":\"W06000001\",\"name\":\"East\"";

    /** Two squares of a degree with a common edge at 3 degrees west. */
    private static final BoundarySet DEGREES =
            boundaries(collection(polygon(WEST, ring(-4, 52, -3, 53)), polygon(EAST, ring(-3, 52, -2, 53))));

    private static final BoundarySet METRES = boundaries(gridCollection(
            polygon(WEST, ring(200_000, 200_000, 300_000, 300_000)),
            polygon(EAST, ring(300_000, 200_000, 400_000, 300_000))));

    @Test
    void positionIsInTheAreaAroundIt() {
        assertThat(authority(DEGREES, new LatLon(52.5, -3.5))).contains("West");
        assertThat(authority(DEGREES, new LatLon(52.5, -2.5))).contains("East");
        assertThat(authority(DEGREES, new LatLon(51.9, -2.5))).isEmpty();
        assertThat(authority(DEGREES, new LatLon(-52.5, -2.5))).isEmpty();
    }

    @Test
    void gridReferenceIsInTheAreaAroundIt() {
        assertThat(authority(METRES, new GridPoint(Grid.BRITISH, 250_000, 250_000)))
                .contains("West");
        assertThat(authority(METRES, new GridPoint(Grid.BRITISH, 350_000, 250_000)))
                .contains("East");
        assertThat(authority(METRES, new GridPoint(Grid.BRITISH, 350_000, 350_000)))
                .isEmpty();
    }

    @Test
    void pointIsBroughtToTheCoordinatesOfTheBoundaries() {
        GridPoint llandrindod = new GridPoint(Grid.BRITISH, 305_969, 261_273);
        assertThat(authority(DEGREES, llandrindod)).contains("West");
        assertThat(authority(METRES, GridConversion.SEVEN_PARAMETER.toLatLon(llandrindod)))
                .contains("East");
    }

    @Test
    void irishGridReferenceIsNotTakenForABritishOne() {
        GridPoint belfast = new GridPoint(Grid.IRISH, 350_000, 250_000);
        assertThat(authority(METRES, belfast)).isEmpty();
        BoundarySet ulster = boundaries(
                collection(polygon("\"code\":\"N09000003\",\"name\":\"Belfast\"", ring(-6.1, 54.5, -5.8, 54.7))));
        assertThat(authority(ulster, new GridPoint(Grid.IRISH, 333_821, 374_402)))
                .contains("Belfast");
        assertThat(authority(ulster, new GridPoint(Grid.BRITISH, 333_821, 374_402)))
                .isEmpty();
        // Belfast is near 146,000 east, 529,000 north on the British grid.
        BoundarySet onBritishGrid = boundaries(gridCollection(
                polygon("\"code\":\"N09000003\",\"name\":\"Belfast\"", ring(130_000, 515_000, 160_000, 545_000))));
        assertThat(authority(onBritishGrid, new GridPoint(Grid.IRISH, 333_821, 374_402)))
                .contains("Belfast");
    }

    @Test
    void sharedEdgeBelongsToTheFirstByCodeWhateverTheOrderOfTheFile() {
        LatLon onTheEdge = new LatLon(52.5, -3);
        assertThat(authority(DEGREES, onTheEdge)).contains("East");
        BoundarySet turned =
                boundaries(collection(polygon(EAST, ring(-3, 52, -2, 53)), polygon(WEST, ring(-4, 52, -3, 53))));
        assertThat(authority(turned, onTheEdge)).contains("East");
        assertThat(authority(METRES, new GridPoint(Grid.BRITISH, 300_000, 200_000)))
                .contains("East");
        assertThat(authority(DEGREES, new LatLon(52, -4))).contains("West");
    }

    @Test
    void sharedEdgeOfLocalitiesBelongsToTheFirstByName() {
        BoundarySet localities = boundaries(collection(
                polygon("\"name\":\"Newtown\"", ring(-4, 52, -3, 53)),
                polygon("\"name\":\"Brecon\",\"kind\":\"locality\",\"code\":\"W06000023\"", ring(-3, 52, -2, 53))));
        assertThat(localities.areaAt(new LatLon(52.5, -3), Kind.LOCALITY).map(Area::name))
                .contains("Brecon");
        assertThat(localities.areas().stream().map(Area::name)).containsExactly("Brecon", "Newtown");
    }

    /** Two authorities may each have a locality called North. */
    @Test
    void sharedEdgeOfLocalitiesOfOneNameBelongsToTheFirstByCode() {
        String west = polygon("\"name\":\"North\",\"kind\":\"locality\",\"code\":\"W06000008\"", ring(-4, 52, -3, 53));
        String east = polygon("\"name\":\"North\",\"kind\":\"locality\",\"code\":\"W06000023\"", ring(-3, 52, -2, 53));
        for (String text : List.of(collection(west, east), collection(east, west))) {
            assertThat(boundaries(text)
                            .areaAt(new LatLon(52.5, -3), Kind.LOCALITY)
                            .flatMap(Area::authority))
                    .contains(LocalAuthority.of("W06000008"));
        }
    }

    @Test
    void authoritiesStandBeforeLocalities() {
        BoundarySet both = boundaries(collection(
                polygon("\"name\":\"Brecon\"", ring(-4, 52, -3, 53)),
                polygon(WEST, ring(-4, 52, -3, 53)),
                polygon(EAST, ring(-3, 52, -2, 53))));
        assertThat(both.areas().stream().map(Area::name)).containsExactly("East", "West", "Brecon");
    }

    @Test
    void authorityAndLocalityAreAskedForApart() {
        BoundarySet both = boundaries(collection(
                polygon("\"code\":\"W06000023\",\"name\":\"Powys\"", ring(-4, 52, -3, 53)),
                polygon("\"name\":\"Newtown\"", ring(-3.5, 52.4, -3.2, 52.6))));
        LatLon newtown = new LatLon(52.5, -3.3);
        assertThat(both.areaAt(newtown, Kind.AUTHORITY).flatMap(Area::authority))
                .contains(LocalAuthority.of("W06000023"));
        assertThat(both.areaAt(newtown, Kind.LOCALITY).map(Area::name)).contains("Newtown");
        assertThat(both.areaAt(new LatLon(52.1, -3.3), Kind.LOCALITY)).isEmpty();
    }

    @Test
    void holesAreOutAndTheirEdgesIn() {
        BoundarySet ring =
                boundaries(collection(polygon(WEST, ring(-4, 52, -3, 53), ring(-3.75, 52.25, -3.25, 52.75))));
        assertThat(authority(ring, new LatLon(52.5, -3.5))).isEmpty();
        assertThat(authority(ring, new LatLon(52.5, -3.75))).contains("West");
        assertThat(authority(ring, new LatLon(52.5, -3.9))).contains("West");
    }

    @Test
    void everyPolygonOfAnAreaCounts() {
        BoundarySet islands = boundaries(collection(
                feature(WEST, "MultiPolygon", "[[" + ring(-4, 52, -3.9, 53) + "],[" + ring(-3.1, 52, -3, 53) + "]]")));
        assertThat(authority(islands, new LatLon(52.5, -3.95))).contains("West");
        assertThat(authority(islands, new LatLon(52.5, -3.05))).contains("West");
        assertThat(authority(islands, new LatLon(52.5, -3.5))).isEmpty();
    }

    @Test
    void placesThatAreNotServedAreInNoArea() {
        assertThat(authority(METRES, new LatLon(0, 0))).isEmpty();
        assertThat(authority(DEGREES, new GridPoint(Grid.BRITISH, 1e9, 0))).isEmpty();
        assertThat(authority(METRES, new GridPoint(Grid.IRISH, 1e9, 0))).isEmpty();
    }

    @Test
    void emptySetHasNoArea() {
        assertThat(BoundarySet.EMPTY.areas()).isEmpty();
        assertThat(authority(BoundarySet.EMPTY, new LatLon(52, -3))).isEmpty();
        assertThat(BoundarySet.EMPTY).hasToString("BoundarySet[0 areas]");
    }

    @Test
    void manyThreadsAskAtOnce() {
        long inWest = IntStream.range(0, 20_000)
                .parallel()
                .filter(i ->
                        authority(DEGREES, new LatLon(52.5, -4 + i / 10_000.0)).equals(Optional.of("West")))
                .count();
        assertThat(inWest).isEqualTo(10_000);
    }

    @Test
    void areaWithoutANameAndAuthorityWithoutACodeAreRefused() {
        assertThatThrownBy(() -> new Area(Kind.LOCALITY, " ", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of an area must not be blank");
        assertThatThrownBy(() -> new Area(Kind.AUTHORITY, "Powys", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("area of kind AUTHORITY must have an authority code, but 'Powys' has none");
    }

    private static Optional<String> authority(BoundarySet boundaries, LatLon position) {
        return boundaries.areaAt(position, Kind.AUTHORITY).map(Area::name);
    }

    private static Optional<String> authority(BoundarySet boundaries, GridPoint point) {
        return boundaries.areaAt(point, Kind.AUTHORITY).map(Area::name);
    }
}
