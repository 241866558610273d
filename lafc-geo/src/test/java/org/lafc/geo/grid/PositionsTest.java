package org.lafc.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PositionsTest {

    @Test
    void printingShowsNoPlace() {
        GridPoint point = new GridPoint(Grid.BRITISH, 305_969, 261_273);
        assertThat(point).hasToString("GridPoint[BRITISH, redacted]");
        assertThat(new LatLon(52.24, -3.37)).hasToString("LatLon[redacted]");
        assertThat(EarthCentred.of(new LatLon(52.24, -3.37))).hasToString("EarthCentred[redacted]");
        assertThat(Geodetic.of(new LatLon(52.24, -3.37))).hasToString("Geodetic[redacted]");
    }

    @Test
    void metresThatAreNoNumbersAreRefused() {
        String message = "easting and northing must be finite, in metres (values withheld)";
        assertThatThrownBy(() -> new GridPoint(Grid.BRITISH, Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> new GridPoint(Grid.BRITISH, 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void degreesOutsideTheEarthAreRefused() {
        assertThatThrownBy(() -> new LatLon(90.01, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("latitude must be from -90 to 90 degrees (value withheld)");
        assertThatThrownBy(() -> new LatLon(-90.01, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LatLon(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LatLon(0, 180.01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longitude must be from -180 to 180 degrees (value withheld)");
        assertThatThrownBy(() -> new LatLon(0, -180.01)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new LatLon(90, 180)).isEqualTo(new LatLon(90, 180));
        assertThat(new LatLon(-90, -180).latitudeDegrees()).isEqualTo(-90);
    }

    @Test
    void negativeZeroIsTheSamePlaceAsZero() {
        assertThat(new GridPoint(Grid.IRISH, -0.0, -0.0)).isEqualTo(new GridPoint(Grid.IRISH, 0, 0));
        assertThat(new LatLon(-0.0, -0.0)).isEqualTo(new LatLon(0, 0));
    }
}
