package org.lafc.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GridConversionProperties {

    private static final GridConversion CONVERSION = GridConversion.SEVEN_PARAMETER;
    // Over land: the height dropped each way and the series are 1 mm each.
    private static final double ROUND_TRIP_METRES = 0.002;

    @Property
    void britishGridPointComesBack(
            @ForAll @DoubleRange(min = 50_000, max = 660_000) double east,
            @ForAll @DoubleRange(min = 0, max = 1_220_000) double north) {
        assertComesBack(new GridPoint(Grid.BRITISH, east, north));
    }

    @Property
    void irishGridPointComesBack(
            @ForAll @DoubleRange(min = 0, max = 400_000) double east,
            @ForAll @DoubleRange(min = 0, max = 500_000) double north) {
        assertComesBack(new GridPoint(Grid.IRISH, east, north));
    }

    @Property
    void positionInGreatBritainComesBack(
            @ForAll @DoubleRange(min = 49.9, max = 60.9) double latitude,
            @ForAll @DoubleRange(min = -7, max = 1.8) double longitude) {
        assertComesBack(new LatLon(latitude, longitude), Grid.BRITISH);
    }

    @Property
    void positionInIrelandComesBack(
            @ForAll @DoubleRange(min = 51, max = 55.5) double latitude,
            @ForAll @DoubleRange(min = -10.5, max = -5.4) double longitude) {
        assertComesBack(new LatLon(latitude, longitude), Grid.IRISH);
    }

    @Property
    void northAndEastGrowWithTheGrid(
            @ForAll @DoubleRange(min = 50_000, max = 660_000) double east,
            @ForAll @DoubleRange(min = 0, max = 1_220_000) double north) {
        LatLon here = CONVERSION.toLatLon(new GridPoint(Grid.BRITISH, east, north));
        assertThat(CONVERSION
                        .toLatLon(new GridPoint(Grid.BRITISH, east, north + 1))
                        .latitudeDegrees())
                .isGreaterThan(here.latitudeDegrees());
        assertThat(CONVERSION
                        .toLatLon(new GridPoint(Grid.BRITISH, east + 1, north))
                        .longitudeDegrees())
                .isGreaterThan(here.longitudeDegrees());
    }

    private static void assertComesBack(LatLon position, Grid grid) {
        LatLon back = CONVERSION.toLatLon(CONVERSION.toGrid(position, grid));
        assertThat(back.latitudeDegrees()).isCloseTo(position.latitudeDegrees(), within(2e-8));
        assertThat(back.longitudeDegrees()).isCloseTo(position.longitudeDegrees(), within(3e-8));
    }

    private static void assertComesBack(GridPoint point) {
        GridPoint back = CONVERSION.toGrid(CONVERSION.toLatLon(point), point.grid());
        assertThat(back.grid()).isEqualTo(point.grid());
        assertThat(back.eastingMetres()).isCloseTo(point.eastingMetres(), within(ROUND_TRIP_METRES));
        assertThat(back.northingMetres()).isCloseTo(point.northingMetres(), within(ROUND_TRIP_METRES));
    }
}
