package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceTest {

    @Test
    void twentyMilesAreNotMoreThanTwentyMiles() {
        Distance twenty = Distance.ofMiles(20);

        assertThat(twenty.metres()).isEqualTo(32186.88);
        assertThat(twenty.miles()).isEqualTo(20);
        assertThat(twenty.isMoreThan(Distance.ofMiles(20))).isFalse();
        assertThat(twenty.isAtLeast(Distance.ofMiles(20))).isTrue();
        Distance next = Distance.ofMetres(Math.nextUp(32186.88));
        assertThat(next.isMoreThan(twenty)).isTrue();
        assertThat(twenty.isAtLeast(next)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoDistanceIsRejected(double metres) {
        assertThatThrownBy(() -> Distance.ofMetres(metres))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("distance must be finite and not negative, in metres, but was " + metres);
    }

    @ParameterizedTest
    @CsvSource({"20 miles, 32186.88", "1 mile, 1609.344", "0.5miles, 804.672", "3 km, 3000", "7 m, 7", "2.5 KM, 2500"})
    void distancesReadWithTheirUnit(String text, double metres) {
        assertThat(Distance.parse(text)).isEqualTo(Distance.ofMetres(metres));
    }

    @Test
    void distanceWithoutUnitIsRejected() {
        assertThatThrownBy(() -> Distance.parse("20"))
                .hasMessage("distance must be a number and miles, km or m, as in '20 miles', but was '20'");
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(Distance.ofMetres(-0.0)).isEqualTo(Distance.ZERO).hasToString("0.0 m");
    }

    @Property
    void printedDistanceReadsBack(@ForAll @DoubleRange(min = 0, max = 3e7) double metres) {
        Distance distance = Distance.ofMetres(metres);

        assertThat(Distance.parse(distance.toString())).isEqualTo(distance);
    }

    @Property
    void orderIsThatOfMetres(
            @ForAll @DoubleRange(min = 0, max = 1e6) double one,
            @ForAll @DoubleRange(min = 0, max = 1e6) double other) {
        assertThat(Distance.ofMetres(one).isMoreThan(Distance.ofMetres(other)))
                .isEqualTo(Distance.ofMetres(one).compareTo(Distance.ofMetres(other)) > 0)
                .isEqualTo(!Distance.ofMetres(other).isAtLeast(Distance.ofMetres(one)));
    }
}
