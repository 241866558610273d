package org.lafc.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GridConversionTest {

    private static final GridConversion CONVERSION = GridConversion.SEVEN_PARAMETER;

    /** The worked example of OS, A guide to coordinate systems in Great Britain, annex C. */
    @Test
    void workedExampleOfTheOrdnanceSurveyIsProjected() {
        Geodetic airy = new Geodetic(
                Math.toRadians(52 + 39 / 60.0 + 27.2531 / 3600), Math.toRadians(1 + 43 / 60.0 + 4.5177 / 3600));
        GridPoint point = TransverseMercator.BRITISH.project(airy);
        assertThat(point.grid()).isEqualTo(Grid.BRITISH);
        assertThat(point.eastingMetres()).isCloseTo(651_409.903, within(0.002));
        assertThat(point.northingMetres()).isCloseTo(313_177.270, within(0.002));
    }

    @Test
    void positionOfAPostcodeInLlandrindodWellsIsTheKnownOne() {
        LatLon position = CONVERSION.toLatLon(new GridPoint(Grid.BRITISH, 305_969, 261_273));
        assertThat(position.latitudeDegrees()).isCloseTo(52.24158273720737, within(1e-8));
        assertThat(position.longitudeDegrees()).isCloseTo(-3.37854266544634, within(1e-8));
    }

    @Test
    void earthCentredCoordinatesOfTheSamePostcodeAreTheKnownOnes() {
        EarthCentred point = EarthCentred.of(new LatLon(52.241593018647, -3.378550104281));
        assertThat(point.xMetres()).isCloseTo(3_906_940.116723861, within(1e-6));
        assertThat(point.yMetres()).isCloseTo(-230_647.236129025, within(1e-6));
        assertThat(point.zMetres()).isCloseTo(5_019_308.828673880, within(1e-6));
    }

    @Test
    void positionsAreNamedForTheMethod() {
        assertThat(CONVERSION.positions()).isEqualTo("seven-parameter positions");
    }

    @Test
    void pointsFarOutsideTheirGridAreRefused() {
        assertThat(GridConversion.serves(new GridPoint(Grid.BRITISH, 800_000, 1_400_000)))
                .isTrue();
        assertThat(GridConversion.serves(new GridPoint(Grid.BRITISH, -100_000, -100_000)))
                .isTrue();
        assertThat(GridConversion.serves(new GridPoint(Grid.BRITISH, 800_000.5, 0)))
                .isFalse();
        assertThat(GridConversion.serves(new GridPoint(Grid.BRITISH, 0, 1_400_000.5)))
                .isFalse();
        assertThat(GridConversion.serves(new GridPoint(Grid.BRITISH, -100_000.5, 0)))
                .isFalse();
        assertThat(GridConversion.serves(new GridPoint(Grid.BRITISH, 0, -100_000.5)))
                .isFalse();
        assertThatThrownBy(() -> CONVERSION.toLatLon(new GridPoint(Grid.IRISH, 600_001, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("grid point must be at most 100000 m outside the rectangle of its grid, but was farther"
                        + " (value withheld)");
    }

    @Test
    void everyServedGridPointHasAServedPosition() {
        for (Grid grid : Grid.values()) {
            for (double east : new double[] {-100_000, grid.widthMetres() + 100_000}) {
                for (double north : new double[] {-100_000, grid.heightMetres() + 100_000}) {
                    LatLon corner = CONVERSION.toLatLon(new GridPoint(grid, east, north));
                    assertThat(GridConversion.serves(corner)).isTrue();
                }
            }
        }
    }

    @Test
    void positionsOutsideTheBritishIslesAreRefused() {
        assertThat(GridConversion.serves(new LatLon(48, -13))).isTrue();
        assertThat(GridConversion.serves(new LatLon(63, 7))).isTrue();
        assertThat(GridConversion.serves(new LatLon(47.999, 0))).isFalse();
        assertThat(GridConversion.serves(new LatLon(63.001, 0))).isFalse();
        assertThat(GridConversion.serves(new LatLon(52, -13.001))).isFalse();
        assertThat(GridConversion.serves(new LatLon(52, 7.001))).isFalse();
        assertThatThrownBy(() -> CONVERSION.toGrid(new LatLon(40, -3), Grid.BRITISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position must be from 48 to 63 degrees north and 13 degrees west to 7 east (value"
                        + " withheld)");
    }
}
