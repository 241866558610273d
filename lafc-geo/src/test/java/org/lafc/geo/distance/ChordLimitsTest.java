package org.lafc.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceThreshold;

class ChordLimitsTest {

    /** The chords of GeographicLib's geodesics in the United Kingdom lie within the limits, which are hardly wider. */
    @Test
    void limitsOfTwentyAndFiftyMilesHoldTheKnownChords() {
        assertHolds(20, 32_186.845787, 32_186.846021, 0.0007);
        assertHolds(50, 80_466.665379, 80_466.669077, 0.011);
    }

    private static void assertHolds(double miles, double least, double greatest, double width) {
        ChordLimits limits = ChordLimits.of(DistanceThreshold.moreThan(Distance.ofMiles(miles)));
        double notMetUpTo = Math.sqrt(limits.notMetUpTo());
        double metBeyond = Math.sqrt(limits.metBeyond());
        assertThat(notMetUpTo).isLessThan(least);
        assertThat(metBeyond).isGreaterThan(greatest);
        assertThat(metBeyond - notMetUpTo).isLessThan(width);
    }

    @Test
    void noDistanceAtAllIsAThresholdToo() {
        ChordLimits atLeastNone = ChordLimits.of(DistanceThreshold.atLeast(Distance.ZERO));
        assertThat(atLeastNone.notMetUpTo()).isEqualTo(-1);
        assertThat(Math.sqrt(atLeastNone.metBeyond())).isCloseTo(1e-6, within(1e-12));
    }

    @Test
    void thresholdsBeyondTheBritishIslesHaveRisingLimits() {
        ChordLimits far = ChordLimits.of(DistanceThreshold.moreThan(Distance.ofMiles(1500)));
        ChordLimits farther = ChordLimits.of(DistanceThreshold.moreThan(Distance.ofMiles(6000)));
        assertThat(far.notMetUpTo()).isLessThan(far.metBeyond());
        assertThat(far.metBeyond()).isLessThan(farther.notMetUpTo());
        assertThat(farther.notMetUpTo()).isLessThan(farther.metBeyond());
    }
}
