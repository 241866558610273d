package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.geo.boundary.BoundaryTexts.boundaries;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.gridCollection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;
import static org.lafc.geo.boundary.BoundaryTexts.ring;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

class EdgeDistanceTest {

    private static final BoundarySet SQUARE =
            boundaries(collection(polygon("\"name\":\"Square\"", ring(-4, 52, -3, 53), ring(-3.6, 52.4, -3.4, 52.6))));

    private static final Area AREA = SQUARE.areas().get(0);

    @Test
    void southOfAnEdgeTheMeridianIsTheShortestWay() {
        // GeographicLib 2.1 along the meridian of 3.2 W: 11,126.640 m from 51.9 to 52 N, 11,126.830 m from 52 to 52.1.
        EdgeDistance south = SQUARE.edgeDistance(new LatLon(51.9, -3.2), AREA).orElseThrow();
        assertThat(south.isInside()).isFalse();
        assertThat(south.distance().metres()).isCloseTo(11_126.640, within(0.001));
        EdgeDistance inside = SQUARE.edgeDistance(new LatLon(52.1, -3.2), AREA).orElseThrow();
        assertThat(inside.isInside()).isTrue();
        assertThat(inside.distance().metres()).isCloseTo(11_126.830, within(0.001));
    }

    @Test
    void edgesAreInsideAndNoWayOff() {
        for (LatLon onEdge : new LatLon[] {new LatLon(52, -4), new LatLon(52, -3.5), new LatLon(52.5, -3.6)}) {
            assertThat(SQUARE.edgeDistance(onEdge, AREA)).contains(new EdgeDistance(true, Distance.ZERO));
        }
    }

    @Test
    void holesAreOutsideAndHaveAnEdge() {
        EdgeDistance inHole = SQUARE.edgeDistance(new LatLon(52.5, -3.5), AREA).orElseThrow();
        assertThat(inHole.isInside()).isFalse();
        // GeographicLib 2.1: 6,791.023 m along the parallel of 52.5 N to 3.4 W; the shortest way there is a little
        // less.
        assertThat(inHole.distance().metres()).isCloseTo(6_791.0, within(0.1));
    }

    @Test
    void distanceFromGridMetresIsOnTheGround() {
        BoundarySet metres =
                boundaries(gridCollection(polygon("\"name\":\"Square\"", ring(400_000, 200_000, 420_000, 220_000))));
        EdgeDistance west = metres.edgeDistance(
                        new GridPoint(Grid.BRITISH, 390_000, 210_000),
                        metres.areas().get(0))
                .orElseThrow();
        // The scale of the grid near easting 400,000 is 0.9996: 10 km on the grid are 10,004 m.
        assertThat(west.distance().metres()).isCloseTo(10_004, within(0.5));
        assertThat(west.isInside()).isFalse();
    }

    @Test
    void areaInSeveralFeaturesCountsAsAll() {
        BoundarySet islands = boundaries(collection(
                polygon("\"code\":\"W06000001\",\"name\":\"Isles\"", ring(-5, 52, -4.9, 52.1)),
                polygon("\"code\":\"W06000001\",\"name\":\"Isles\"", ring(-4, 52, -3.9, 52.1))));
        Area isles = islands.areas().get(1);
        assertThat(islands.edgeDistance(new LatLon(52.05, -4.95), isles).map(EdgeDistance::isInside))
                .contains(true);
        assertThat(islands.edgeDistance(new LatLon(52.05, -3.95), isles).map(EdgeDistance::isInside))
                .contains(true);
        assertThat(islands.edgeDistance(new LatLon(52.05, -4.1), isles)
                        .orElseThrow()
                        .distance()
                        .metres())
                .isLessThan(7_000);
    }

    @Test
    void placesOutsideTheBritishIslesHaveNone() {
        assertThat(SQUARE.edgeDistance(new LatLon(0, 0), AREA)).isEmpty();
        assertThat(SQUARE.edgeDistance(new GridPoint(Grid.BRITISH, 1e9, 0), AREA))
                .isEmpty();
        // At the limit of what the grid serves, too.
        BoundarySet metres =
                boundaries(gridCollection(polygon("\"name\":\"Square\"", ring(-100_000, -100_000, 420_000, 220_000))));
        assertThat(metres.edgeDistance(
                        new GridPoint(Grid.BRITISH, 800_000, 1_400_000),
                        metres.areas().get(0)))
                .isPresent();
    }

    @Test
    void areaOfAnotherSetIsRefused() {
        Area other = new Area(Kind.LOCALITY, "Other", Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> SQUARE.edgeDistance(new LatLon(52, -3), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("area must be one of the 1 of the boundaries, but was 'Other'");
    }

    @Test
    void distanceIsNotPrinted() {
        assertThat(new EdgeDistance(true, Distance.ofMetres(12))).hasToString("EdgeDistance[inside, redacted]");
        assertThat(new EdgeDistance(false, Distance.ofMetres(12))).hasToString("EdgeDistance[outside, redacted]");
    }
}
