package org.lafc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** Each benchmark runs once and its answers agree. */
class BenchmarksTest {

    @Test
    void methodsOfDistanceAgreeWithinTheirStatedError() {
        StraightLineBenchmark benchmark = new StraightLineBenchmark();
        benchmark.makePairs();
        double ellipsoid = benchmark.ellipsoid();

        // A thousand random pairs over Wales are 60 to 120 km apart on average.
        assertThat(ellipsoid).isBetween(60e6, 120e6);
        assertThat(benchmark.greatCircle())
                .isCloseTo(ellipsoid, withinPercentage(0.4))
                .isNotEqualTo(ellipsoid);
        assertThat(benchmark.gridPlane())
                .isCloseTo(ellipsoid, withinPercentage(0.04))
                .isNotEqualTo(ellipsoid);
    }
}
