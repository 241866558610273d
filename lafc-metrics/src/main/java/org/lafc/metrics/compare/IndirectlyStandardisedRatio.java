package org.lafc.metrics.compare;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Rate;

/**
 * Events that happened against those expected if each age band of an area had the rate of a reference area: above 1 more
 * than expected. Needs no events by age, so it holds for small areas. Ratios of two areas may each be compared with 1,
 * but not with each other. The order of bands changes nothing, to the last bit.
 *
 * <p>Source: Breslow and Day 1987, section 2.3; OHID, Technical Guide: indirectly standardised ratios.
 *
 * <p>Immutable and safe between threads.
 *
 * @param observed the events that happened, 0 or more
 * @param strata the age bands
 */
public record IndirectlyStandardisedRatio(long observed, ImmutableList<Stratum> strata) {

    /**
     * One age band.
     *
     * @param population the people of the area in this band, 0 or more
     * @param reference the events and people of the reference area in this band, 1 or more people
     */
    public record Stratum(long population, Rate reference) {

        /**
         * Checks the components.
         *
         * @param population the people of the area in this band, 0 or more
         * @param reference the events and people of the reference area in this band, 1 or more people
         * @throws IllegalArgumentException if the population is negative or the reference has no people
         */
        public Stratum {
            if (population < 0 || reference.people() < 1) {
                throw new IllegalArgumentException(
                        "an age band must have 0 or more people and a reference of 1 or more, but had " + population
                                + " and " + reference.people());
            }
        }
    }

    /**
     * Checks the count.
     *
     * @param observed the events that happened, 0 or more
     * @param strata the age bands
     * @throws IllegalArgumentException if fewer than 0 events were observed
     */
    public IndirectlyStandardisedRatio {
        if (observed < 0) {
            throw new IllegalArgumentException("observed events must be 0 or more, but were " + observed);
        }
    }

    /**
     * Returns the standardised ratio of age bands.
     *
     * @param observed the events that happened
     * @param strata the age bands
     * @return the ratio
     * @throws IllegalArgumentException if the events are negative
     */
    public static IndirectlyStandardisedRatio of(long observed, List<Stratum> strata) {
        return new IndirectlyStandardisedRatio(observed, ImmutableList.copyOf(strata));
    }

    /**
     * Returns the events expected at the rates of the reference.
     *
     * @return 0 or more
     */
    public double expected() {
        return strata.stream()
                .mapToDouble(stratum ->
                        (double) stratum.population * stratum.reference.events() / stratum.reference.people())
                .sorted()
                .sum();
    }

    /**
     * Returns observed over expected.
     *
     * @return the ratio, unrounded; empty if nothing is expected
     */
    public OptionalDouble ratio() {
        double expected = expected();
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(observed / expected);
    }

    /**
     * Returns the interval of the ratio: exact below 10 events, Byar's from 10. Accuracy: 1e-12 relative.
     *
     * @param level the confidence level, between 0 and 1
     * @return the interval, with its method; empty if nothing is expected
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> interval(double level) {
        Interval count = Interval.count(observed, level);
        double expected = expected();
        return expected == 0
                ? Optional.empty()
                : Optional.of(new Interval(count.method(), level, count.lower() / expected, count.upper() / expected));
    }

    /**
     * Returns the rate of the reference area, with all its events and people.
     *
     * @return the crude rate, to multiply the ratio with for an indirectly standardised rate; 0 among 0 without bands
     */
    public Rate reference() {
        return Rate.pooled(strata.stream().map(Stratum::reference).toList());
    }
}
