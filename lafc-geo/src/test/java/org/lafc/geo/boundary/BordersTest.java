package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.geo.boundary.BoundaryTexts.boundaries;
import static org.lafc.geo.boundary.BoundaryTexts.collection;
import static org.lafc.geo.boundary.BoundaryTexts.gridCollection;
import static org.lafc.geo.boundary.BoundaryTexts.polygon;
import static org.lafc.geo.boundary.BoundaryTexts.ring;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.geo.boundary.Area.Kind;
import org.lafc.geo.boundary.Borders.Border;

class BordersTest {

    private static final Distance METRE = Distance.ofMetres(1);

    /** Two rows of two squares of 10 km, one apart by 30 m, and an island. */
    private static final BoundarySet SQUARES = boundaries(gridCollection(
            polygon("\"name\":\"NW\"", ring(300_000, 210_000, 310_000, 220_000)),
            polygon("\"name\":\"NE\"", ring(310_000, 210_000, 320_000, 220_000)),
            polygon("\"name\":\"SW\"", ring(300_000, 200_000, 310_000, 210_000)),
            polygon("\"name\":\"SE\"", ring(310_030, 200_000, 320_000, 210_000)),
            polygon("\"name\":\"Island\"", ring(400_000, 200_000, 401_000, 201_000))));

    @Test
    void squaresThatShareAnEdgeAreNeighboursAndCornersAreNot() {
        Borders borders = Borders.of(SQUARES, Kind.LOCALITY, METRE);
        assertThat(neighbours(borders, "NW")).containsExactly("NE", "SW");
        assertThat(neighbours(borders, "NE")).containsExactly("NW", "SE");
        assertThat(neighbours(borders, "SW")).containsExactly("NW");
        assertThat(neighbours(borders, "Island")).isEmpty();
    }

    @Test
    void widerToleranceBridgesAGap() {
        Borders borders = Borders.of(SQUARES, Kind.LOCALITY, Distance.ofMetres(50));
        assertThat(neighbours(borders, "SW")).containsExactly("NW", "SE");
        assertThat(neighbours(borders, "NW")).containsExactly("NE", "SW");
    }

    @Test
    void bordersAreAsLongAsTheCommonEdgeOnTheGround() {
        Borders borders = Borders.of(SQUARES, Kind.LOCALITY, METRE);
        Border border = borders.of(area("NW")).get(0);
        assertThat(border.neighbour().name()).isEqualTo("NE");
        // 10 km on the grid at easting 310,000, where the scale is 0.9997.
        assertThat(border.length().metres()).isCloseTo(10_003, within(2.0));
        assertThat(borders.of(area("NE")).get(0).length()).isEqualTo(border.length());
    }

    @Test
    void edgesCutAtOtherPlacesAreABorderAllTheSame() {
        BoundarySet cut = boundaries(collection(
                polygon("\"name\":\"West\"", "[[-4,52],[-3,52],[-3,52.31],[-3,53],[-4,53],[-4,52]]"),
                polygon("\"name\":\"East\"", "[[-3,52],[-2,52],[-2,53],[-3,53],[-3,52.77],[-3,52]]")));
        Borders borders = Borders.of(cut, Kind.LOCALITY, METRE);
        Border border = borders.of(cut.areas().get(0)).get(0);
        // GeographicLib 2.1: a degree of the meridian from 52 to 53 N is 111,277 m.
        assertThat(border.length().metres()).isCloseTo(111_277, within(60.0));
    }

    @Test
    void featuresOfOneAreaAreNotItsOwnNeighbours() {
        BoundarySet halves = boundaries(collection(
                polygon("\"name\":\"A\"", ring(-4, 52, -3.5, 53)),
                polygon("\"name\":\"A\"", ring(-3.5, 52, -3, 53)),
                polygon("\"name\":\"B\"", ring(-3, 52, -2, 53))));
        Borders borders = Borders.of(halves, Kind.LOCALITY, METRE);
        assertThat(borders.of(halves.areas().get(0)).stream()
                        .map(border -> border.neighbour().name()))
                .containsExactly("B");
        assertThat(borders.of(halves.areas().get(2)).stream()
                        .map(border -> border.neighbour().name()))
                .containsExactly("A");
    }

    @Test
    void wrongCallsAreRefused() {
        assertThatThrownBy(() -> Borders.of(SQUARES, Kind.LOCALITY, Distance.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolerance of borders must be more than 0 and at most 5000.0 m, but was 0.0 m");
        assertThatThrownBy(() -> Borders.of(SQUARES, Kind.LOCALITY, Distance.ofMetres(5001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolerance of borders must be more than 0 and at most 5000.0 m, but was 5001.0 m");
        Borders none = Borders.of(SQUARES, Kind.AUTHORITY, METRE);
        assertThat(none).hasToString("Borders[0 areas]");
        assertThatThrownBy(() -> none.of(area("NW")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("area must be one of the 0 whose borders were found, but was 'NW'");
    }

    private static Area area(String name) {
        return new Area(Kind.LOCALITY, name, Optional.empty(), Optional.empty());
    }

    private static List<String> neighbours(Borders borders, String name) {
        return borders.of(area(name)).stream()
                .map(border -> border.neighbour().name())
                .toList();
    }
}
