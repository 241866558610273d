package org.lafc.core.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.AgeBands;

/**
 * The residents that are expected in one authority, by year and age: a table of projections that adds up only what it
 * holds. A sum over an age that is not projected is not known, never smaller.
 *
 * <pre>{@code
 * ProjectedPopulation powys = ProjectedPopulation.of(projections);
 * powys.residents(2020, 0, 17);              // 23,845: a base for a rate, by the year it names
 * powys.byBand(2039, AgeBands.POWYS);        // {0-4=4991, 5-9=5636, 10-15=7530, 16-17=2693}
 * }</pre>
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, table 1, whose printed totals are not the sums of their
 * columns.
 *
 * <p>Immutable and safe between threads.
 */
public final class ProjectedPopulation {

    private final LocalAuthority authority;
    private final ImmutableSortedMap<Integer, ImmutableSortedMap<Integer, Long>> byYear;

    private ProjectedPopulation(
            LocalAuthority authority, ImmutableSortedMap<Integer, ImmutableSortedMap<Integer, Long>> byYear) {
        this.authority = authority;
        this.byYear = byYear;
    }

    /**
     * Puts projections together.
     *
     * @param projections one for each year and age, of one authority, in any order
     * @return the table
     * @throws IllegalArgumentException if there is none, they are of several authorities, or a year and age comes twice
     */
    public static ProjectedPopulation of(Iterable<PopulationProjection> projections) {
        TreeMap<Integer, TreeMap<Integer, Long>> table = new TreeMap<>();
        LocalAuthority authority = null;
        for (PopulationProjection projection : projections) {
            if (authority != null && !authority.equals(projection.authority())) {
                throw new IllegalArgumentException("projections must be of one authority, but were of " + authority
                        + " and " + projection.authority());
            }
            authority = projection.authority();
            Long before = table.computeIfAbsent(projection.year(), year -> new TreeMap<>())
                    .put(projection.age(), projection.residents());
            if (before != null) {
                throw new IllegalArgumentException("a year and age must be projected once, but " + projection.year()
                        + " and age " + projection.age() + " came twice");
            }
        }
        if (authority == null) {
            throw new IllegalArgumentException("a projected population needs a projection or more, but had none");
        }
        ImmutableSortedMap.Builder<Integer, ImmutableSortedMap<Integer, Long>> byYear =
                ImmutableSortedMap.naturalOrder();
        table.forEach((year, ages) -> byYear.put(year, ImmutableSortedMap.copyOfSorted(ages)));
        return new ProjectedPopulation(authority, byYear.buildOrThrow());
    }

    /**
     * Returns the authority.
     *
     * @return whose residents these are
     */
    public LocalAuthority authority() {
        return authority;
    }

    /**
     * Returns the years that are projected.
     *
     * @return one or more
     */
    public ImmutableSortedSet<Integer> years() {
        return byYear.keySet();
    }

    /**
     * Returns the residents expected in a year, of a range of ages.
     *
     * @param year the year
     * @param firstAge the first age, in completed years
     * @param lastAge the last age, counted in, not below the first
     * @return their number; empty if the year, or an age of the range in it, is not projected
     * @throws IllegalArgumentException if the last age is below the first
     */
    public OptionalLong residents(int year, int firstAge, int lastAge) {
        if (lastAge < firstAge) {
            throw new IllegalArgumentException(
                    "last age must not be below the first, but they were " + lastAge + " and " + firstAge);
        }
        Map<Integer, Long> ages = byYear.getOrDefault(year, ImmutableSortedMap.of());
        long sum = 0;
        for (int age = firstAge; age <= lastAge; age++) {
            Long residents = ages.get(age);
            if (residents == null) {
                return OptionalLong.empty();
            }
            sum = Math.addExact(sum, residents);
        }
        return OptionalLong.of(sum);
    }

    /**
     * Returns the residents expected in a year, by band of age.
     *
     * @param year the year
     * @param bands the bands
     * @return their number by the label of the band, in the order of the bands; a band with an age that is not projected
     *     is not there
     */
    public ImmutableMap<String, Long> byBand(int year, AgeBands bands) {
        ImmutableMap.Builder<String, Long> byBand = ImmutableMap.builder();
        ImmutableList<Integer> firstAges = bands.firstAges();
        for (int i = 0; i < firstAges.size(); i++) {
            String label = bands.labels().get(i);
            int last = (i + 1 < firstAges.size() ? firstAges.get(i + 1) : bands.endAge()) - 1;
            residents(year, firstAges.get(i), last).ifPresent(residents -> byBand.put(label, residents));
        }
        return byBand.buildOrThrow();
    }

    /**
     * Returns authority and years.
     *
     * @return for example {@code ProjectedPopulation[W06000023, [2020, 2025]]}
     */
    @Override
    public String toString() {
        return "ProjectedPopulation[" + authority + ", " + years() + "]";
    }
}
