package org.lafc.testkit;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.population.ProjectedPopulation;

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

    /**
     * Returns projections of one authority put together.
     *
     * @return the arbitrary; one to three years, ages 0 to 25 or some of them
     */
    public static Arbitrary<ProjectedPopulation> projected() {
        Arbitrary<Set<Integer>> ages = Arbitraries.oneOf(
                Arbitraries.just(IntStream.rangeClosed(0, 25).boxed().collect(ImmutableSet.toImmutableSet())),
                Arbitraries.integers().between(0, 25).set().ofMinSize(1).ofMaxSize(20));
        return Combinators.combine(
                        Places.authorities(),
                        Arbitraries.integers()
                                .between(2018, 2043)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        ages,
                        residents())
                .as((authority, years, drawn, residents) -> ProjectedPopulation.of(years.stream()
                        .flatMap(year -> drawn.stream()
                                .map(age -> new PopulationProjection(authority, year, age, residents / (age + 1))))
                        .toList()));
    }

    private static Arbitrary<Long> residents() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 60_000)),
                Tuple.of(1, Arbitraries.longs().between(60_001, 13_000_000)),
                Tuple.of(1, Arbitraries.just(0L)));
    }
}
