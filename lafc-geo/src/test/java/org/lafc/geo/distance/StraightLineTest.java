package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lafc.geo.distance.StraightLine.ELLIPSOID;
import static org.lafc.geo.distance.StraightLine.GREAT_CIRCLE;
import static org.lafc.geo.distance.StraightLine.GRID_PLANE;
import static org.lafc.geo.distance.StraightLine.SSDA903_RULE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.place.Distance;
import org.lafc.geo.grid.Grid;
import org.lafc.geo.grid.GridPoint;
import org.lafc.geo.grid.LatLon;

class StraightLineTest {

    private static final GridPoint LLANDRINDOD = new GridPoint(Grid.BRITISH, 305_969, 261_273);
    private static final GridPoint WELSHPOOL = new GridPoint(Grid.BRITISH, 307_507, 304_080);
    private static final GridPoint BELFAST = new GridPoint(Grid.IRISH, 333_821, 374_402);

    @Test
    void workedPairOfThePowysTownsIsMeasuredByEveryMethod() {
        assertThat(GRID_PLANE.between(LLANDRINDOD, WELSHPOOL).metres()).isCloseTo(42_834.620262119752, within(1e-9));
        assertThat(StraightLine.guidanceMiles(LLANDRINDOD, WELSHPOOL)).isCloseTo(26.616926776933917, within(1e-13));
        assertThat(SSDA903_RULE.between(LLANDRINDOD, WELSHPOOL)).isEqualTo(Distance.ofMiles(26.6));
        assertThat(ELLIPSOID.between(LLANDRINDOD, WELSHPOOL).metres()).isCloseTo(42_845.909028012, within(0.0005));
        LatLon from = new LatLon(52.241593018647, -3.378550104281);
        LatLon to = new LatLon(52.626585695240, -3.367893784852);
        assertThat(ELLIPSOID.between(from, to).metres()).isCloseTo(42_846.415160978, within(0.0001));
        assertThat(ELLIPSOID.between(from, to).miles()).isCloseTo(26.623528071673, within(1e-7));
    }

    /** The five pairs of the KPI catalogue, P4; in the last the method alone decides. */
    @ParameterizedTest
    @CsvSource({
        "52.5132, -3.3145, 52.2417, -3.3785, 18.967, 18.952",
        "51.9475, -3.3918, 52.2417, -3.3785, 20.349, 20.335",
        "51.9475, -3.3918, 51.7797, -3.7534, 19.343, 19.299",
        "51.9475, -3.3918, 54.5742, -1.2350, 202.443, 202.174",
        "52.0, -3.4, 52.2893, -3.4, 20.002, 19.989"
    })
    void pointsOfTheKpiCatalogueAreMeasured(
            double latitude1,
            double longitude1,
            double latitude2,
            double longitude2,
            double geodesicMiles,
            double sphereMiles) {
        LatLon from = new LatLon(latitude1, longitude1);
        LatLon to = new LatLon(latitude2, longitude2);
        assertThat(ELLIPSOID.between(from, to).miles()).isCloseTo(geodesicMiles, within(0.0005));
        assertThat(GREAT_CIRCLE.between(from, to).miles()).isCloseTo(sphereMiles, within(0.0005));
    }

    @Test
    void onlyTheEllipsoidPutsTheLastPairBeyondTwentyMiles() {
        LatLon from = new LatLon(52.0, -3.4);
        LatLon to = new LatLon(52.2893, -3.4);
        assertThat(ELLIPSOID.between(from, to).isMoreThan(Distance.ofMiles(20))).isTrue();
        assertThat(GREAT_CIRCLE.between(from, to).isMoreThan(Distance.ofMiles(20)))
                .isFalse();
    }

    @Test
    void ruleOfTheEnglishReturnIsExactlyTwentyAtEquality() {
        GridPoint south = new GridPoint(Grid.BRITISH, 300_000, 200_000);
        GridPoint north = new GridPoint(Grid.BRITISH, 300_000, 232_186);
        assertThat(StraightLine.guidanceMiles(south, north)).isEqualTo(20.0);
        assertThat(SSDA903_RULE.between(south, north)).isEqualTo(Distance.ofMiles(20));
        assertThat(SSDA903_RULE.between(south, north).isMoreThan(Distance.ofMiles(20)))
                .isFalse();
        assertThat(SSDA903_RULE.between(south, north).isAtLeast(Distance.ofMiles(20)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"32266, 20.0", "32267, 20.1", "80, 0.0", "81, 0.1", "0, 0.0"})
    void ruleOfTheEnglishReturnRoundsToOneDecimal(int metresNorth, double miles) {
        GridPoint south = new GridPoint(Grid.BRITISH, 300_000, 200_000);
        GridPoint north = new GridPoint(Grid.BRITISH, 300_000, 200_000 + metresNorth);
        assertThat(SSDA903_RULE.between(south, north)).isEqualTo(Distance.ofMiles(miles));
    }

    @Test
    void ruleOfTheEnglishReturnRoundsHalfUp() {
        GridPoint south = new GridPoint(Grid.BRITISH, 0, 0);
        // 80.465 m are 0.05 miles of 1,609.3 m.
        assertThat(SSDA903_RULE.between(south, new GridPoint(Grid.BRITISH, 0, 80.465)))
                .isEqualTo(Distance.ofMiles(0.1));
    }

    @Test
    void planeMethodsRefuseTwoGrids() {
        for (StraightLine line : StraightLine.values()) {
            assertThat(line.needsOneGrid()).isEqualTo(line == GRID_PLANE || line == SSDA903_RULE);
            if (line.needsOneGrid()) {
                assertThatThrownBy(() -> line.between(LLANDRINDOD, BELFAST))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("grid points must be on one grid, but were on BRITISH and IRISH");
            }
        }
        assertThatThrownBy(() -> StraightLine.guidanceMiles(BELFAST, LLANDRINDOD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("grid points must be on one grid, but were on IRISH and BRITISH");
    }

    @Test
    void planeMethodsRefusePositions() {
        LatLon position = new LatLon(52, -3);
        assertThatThrownBy(() -> GRID_PLANE.between(position, position))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GRID_PLANE measures grid references, not latitude and longitude");
        assertThatThrownBy(() -> SSDA903_RULE.between(position, position))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SSDA903_RULE measures grid references, not latitude and longitude");
    }

    @Test
    void ellipsoidRefusesPositionsItWasNotFittedFor() {
        LatLon wales = new LatLon(52, -3);
        LatLon spain = new LatLon(40, -3);
        String message = "ELLIPSOID measures positions from 48 to 63 degrees north and 13 degrees west to 7 east only"
                + " (values withheld)";
        assertThatThrownBy(() -> ELLIPSOID.between(wales, spain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ELLIPSOID.between(spain, wales))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void greatCircleMeasuresAnyTwoPositions() {
        // Half the circumference of the sphere, and a quarter.
        assertThat(GREAT_CIRCLE.between(new LatLon(90, 0), new LatLon(-90, 0)).metres())
                .isCloseTo(20_015_114.442, within(0.001));
        assertThat(GREAT_CIRCLE.between(new LatLon(0, 0), new LatLon(0, 90)).metres())
                .isCloseTo(10_007_557.221, within(0.001));
    }
}
