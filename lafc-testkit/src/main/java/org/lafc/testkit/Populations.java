package org.lafc.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.population.PopulationProjection;

/**
 * Generates estimates and projections of population; one in five has no resident at all, over which no rate may be
 * worked out.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Populations {

    private Populations() {}

    /**
     * Returns mid-year estimates.
     *
     * @return the arbitrary; mid-years 1990 to 2029, up to 13 million residents
     */
    public static Arbitrary<PopulationEstimate> estimates() {
        return Combinators.combine(Places.authorities(), Arbitraries.integers().between(1990, 2029), residents())
                .as(PopulationEstimate::new);
    }

    /**
     * Returns projections.
     *
     * @return the arbitrary; years 2018 to 2043, ages 0 to 25
     */
    public static Arbitrary<PopulationProjection> projections() {
        return Combinators.combine(
                        Places.authorities(),
                        Arbitraries.integers().between(2018, 2043),
                        Ages.all().map(age -> age.years()),
                        residents())
                .as(PopulationProjection::new);
    }

    private static Arbitrary<Long> residents() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 60_000)),
                Tuple.of(1, Arbitraries.longs().between(60_001, 13_000_000)),
                Tuple.of(1, Arbitraries.just(0L)));
    }
}
