package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceBandsTest {

    @Test
    void moreThanTwentyMilesDoesNotHoldAtTwenty() {
        DistanceThreshold threshold = DistanceThreshold.moreThan(Distance.ofMiles(20));
        assertThat(threshold.isMetBy(Distance.ofMiles(20))).isFalse();
        assertThat(threshold.isMetBy(Distance.ofMetres(32_186.880001))).isTrue();
        assertThat(threshold.isMetBy(Distance.ofMetres(32_186.879999))).isFalse();
        assertThat(threshold).hasToString("more than 20 miles");
    }

    @Test
    void fiftyMilesOrMoreHoldsAtFifty() {
        DistanceThreshold threshold = DistanceThreshold.atLeast(Distance.ofMiles(50));
        assertThat(threshold.isMetBy(Distance.ofMiles(50))).isTrue();
        assertThat(threshold.isMetBy(Distance.ofMetres(80_467.200001))).isTrue();
        assertThat(threshold.isMetBy(Distance.ofMetres(80_467.199999))).isFalse();
        assertThat(threshold).hasToString("50 miles or more");
    }

    @Test
    void thresholdsSayWhatIsNearAndWhatIsFar() {
        DistanceThreshold moreThan = DistanceThreshold.moreThan(Distance.ofMiles(20));
        DistanceThreshold atLeast = DistanceThreshold.atLeast(Distance.ofMiles(20));
        assertThat(moreThan.near()).isEqualTo("20 miles or less");
        assertThat(moreThan.far()).isEqualTo("more than 20 miles");
        assertThat(atLeast.near()).isEqualTo("under 20 miles");
        assertThat(atLeast.far()).isEqualTo("20 miles or more");
        assertThat(DistanceThreshold.moreThan(Distance.ofMiles(1))).hasToString("more than 1 mile");
        assertThat(DistanceThreshold.atLeast(Distance.ofMiles(1)).near()).isEqualTo("under 1 mile");
        assertThat(DistanceThreshold.atLeast(Distance.ZERO)).hasToString("0 miles or more");
    }

    /** 1,035,995,245 square metres, the least of the grid beyond 20 miles, are 13 micrometres more. */
    @Test
    void distancesAreComparedInWholeMicrometres() {
        DistanceThreshold threshold = DistanceThreshold.moreThan(Distance.ofMiles(20));
        assertThat(threshold.isMetBy(Distance.ofMetres(Math.sqrt(1_035_995_244))))
                .isFalse();
        assertThat(threshold.isMetBy(Distance.ofMetres(Math.sqrt(1_035_995_245))))
                .isTrue();
        assertThat(threshold.isMetBy(Distance.ofMetres(32_186.8800004))).isFalse();
        assertThat(Distance.ofMiles(20).micrometres()).isEqualTo(32_186_880_000L);
        assertThat(Distance.ofMetres(0.0000005).micrometres()).isEqualTo(1);
        assertThat(Distance.ZERO.micrometres()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0", "5.001, 1", "10, 1", "10.001, 2", "20, 2", "20.001, 3", "50, 3", "50.001, 4", "300, 4"})
    void bandsOfP4HoldTheirUpperEdge(double miles, int band) {
        assertThat(DistanceBands.P4.bandOf(Distance.ofMiles(miles))).isEqualTo(band);
    }

    @Test
    void labelsSayWhichBandHoldsTheEdge() {
        assertThat(DistanceBands.P4.labels())
                .containsExactly(
                        "0 to 5 miles",
                        "over 5 to 10 miles",
                        "over 10 to 20 miles",
                        "over 20 to 50 miles",
                        "over 50 miles")
                .hasSize(DistanceBands.P4.size());
        DistanceBands mixed = DistanceBands.of(
                DistanceThreshold.moreThan(Distance.ofMiles(20)), DistanceThreshold.atLeast(Distance.ofMiles(50)));
        assertThat(mixed.labels()).containsExactly("0 to 20 miles", "over 20 to under 50 miles", "from 50 miles");
        assertThat(mixed.bandOf(Distance.ofMiles(50))).isEqualTo(2);
        assertThat(DistanceBands.overMiles(0.5).labels()).containsExactly("0 to 0.5 miles", "over 0.5 miles");
    }

    @Test
    void bandsThatDoNotRiseAreRefused() {
        assertThatThrownBy(DistanceBands::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bands must have at least one threshold");
        assertThatThrownBy(() -> DistanceBands.overMiles(20, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thresholds of bands must rise, but were [more than 20 miles, more than 5 miles]");
        assertThatThrownBy(() -> DistanceBands.of(
                        DistanceThreshold.moreThan(Distance.ofMiles(20)),
                        DistanceThreshold.atLeast(Distance.ofMiles(20))))
                .hasMessage("thresholds of bands must rise, but were [more than 20 miles, 20 miles or more]");
    }

    @Property
    void fartherIsNeverInANearerBand(
            @ForAll @DoubleRange(min = 0, max = 100) double one,
            @ForAll @DoubleRange(min = 0, max = 100) double other) {
        int nearer = DistanceBands.P4.bandOf(Distance.ofMiles(Math.min(one, other)));
        assertThat(nearer).isLessThanOrEqualTo(DistanceBands.P4.bandOf(Distance.ofMiles(Math.max(one, other))));
    }

    @Property
    void theBandIsTheNumberOfThresholdsMet(@ForAll @DoubleRange(min = 0, max = 100) double miles) {
        Distance distance = Distance.ofMiles(miles);
        long met = DistanceBands.P4.thresholds().stream()
                .filter(threshold -> threshold.isMetBy(distance))
                .count();
        assertThat((long) DistanceBands.P4.bandOf(distance)).isEqualTo(met);
    }
}
