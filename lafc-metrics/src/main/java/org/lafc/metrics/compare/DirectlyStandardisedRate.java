package org.lafc.metrics.compare;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Rate;

/**
 * The rate an area would have if its population were made up as a standard population is: the rates of its age bands,
 * weighted by the standard. Areas standardised to the same population may be compared. The order of bands changes
 * nothing, to the last bit.
 *
 * <p>Source: Dobson and others 1991 (Statistics in Medicine 10, 457-462); OHID, Technical Guide: directly standardised
 * rates.
 *
 * <p>Immutable and safe between threads.
 *
 * @param strata the age bands, at least one
 */
public record DirectlyStandardisedRate(ImmutableList<Stratum> strata) {

    /** The name of the interval: Byar's limits of the count, moved to the scale of the rate. */
    public static final String DOBSON = "Dobson with Byar";

    /** With fewer events a standardised rate has no interval: it is not reliable (OHID). */
    public static final int FEWEST_EVENTS = 10;

    /**
     * One age band.
     *
     * @param rate the events and the people of the area in this band, 1 or more people
     * @param squaredEvents the sum over people of their events squared; the events themselves if nobody has two
     * @param standardPopulation the people of the standard population in this band, 0 or more
     */
    public record Stratum(Rate rate, long squaredEvents, long standardPopulation) {

        /**
         * Checks the components.
         *
         * @param rate the events and the people of the area in this band, 1 or more people
         * @param squaredEvents the sum over people of their events squared
         * @param standardPopulation the people of the standard population in this band, 0 or more
         * @throws IllegalArgumentException if there are no people, the standard population is negative, or squared
         *     events are fewer than events
         */
        public Stratum {
            if (rate.people() < 1 || standardPopulation < 0) {
                throw new IllegalArgumentException(
                        "an age band must have 1 or more people and a standard population of 0 or more, but had "
                                + rate.people() + " and " + standardPopulation);
            }
            if (squaredEvents < rate.events()) {
                throw new IllegalArgumentException("squared events must be at least the events, but were "
                        + squaredEvents + " and " + rate.events());
            }
        }

        /**
         * Returns an age band in which each event is of another child.
         *
         * @param rate the events and the people of the area
         * @param standardPopulation the people of the standard population
         * @return the band
         * @throws IllegalArgumentException if there are no people or a number is negative
         */
        public static Stratum of(Rate rate, long standardPopulation) {
            return new Stratum(rate, rate.events(), standardPopulation);
        }

        /**
         * Returns an age band in which a child may have several events, such as moves. They are not independent, and the
         * interval is wider than if they were.
         *
         * @param eventsPerChild the events of each child who has any
         * @param population the people of the area, with or without events
         * @param standardPopulation the people of the standard population
         * @return the band
         * @throws IllegalArgumentException if there are no people, a number is negative or a sum does not fit a long
         */
        public static Stratum ofRepeatedEvents(Histogram eventsPerChild, long population, long standardPopulation) {
            if (eventsPerChild.minimum().orElse(0) < 0
                    || eventsPerChild.sumOfSquares().bitLength() >= Long.SIZE) {
                throw new IllegalArgumentException(
                        "events of a child must be 0 or more, and the sum of their squares must fit a long");
            }
            return new Stratum(
                    Rate.of(eventsPerChild.sum().longValueExact(), population),
                    eventsPerChild.sumOfSquares().longValueExact(),
                    standardPopulation);
        }

        private double weighted(double events, int power) {
            return Math.pow((double) standardPopulation / rate.people(), power) * events;
        }
    }

    /**
     * Checks that there is a standard.
     *
     * @param strata the age bands, at least one of them with a standard population
     * @throws IllegalArgumentException if no age band has a standard population
     */
    public DirectlyStandardisedRate {
        if (strata.stream().allMatch(stratum -> stratum.standardPopulation == 0)) {
            throw new IllegalArgumentException("a standardised rate needs a standard population, but had none");
        }
    }

    /**
     * Returns the standardised rate of age bands.
     *
     * @param strata the age bands, at least one of them with a standard population
     * @return the rate
     * @throws IllegalArgumentException if there is no standard population
     */
    public static DirectlyStandardisedRate of(List<Stratum> strata) {
        return new DirectlyStandardisedRate(ImmutableList.copyOf(strata));
    }

    /**
     * Returns the rate as it is, with all events and all people.
     *
     * @return the crude rate
     */
    public Rate crude() {
        return Rate.pooled(strata.stream().map(Stratum::rate).toList());
    }

    /**
     * Returns the standardised rate. Accuracy: 1e-12 relative.
     *
     * @param base the number of people, for example 10,000
     * @return the rate, unrounded
     */
    public double per(long base) {
        return base * sum(1) / standard();
    }

    /**
     * Returns the variance of the rate for one person.
     *
     * @return 0 or more
     */
    public double variance() {
        return sum(2) / standard() / standard();
    }

    /**
     * Returns the interval of the standardised rate. Accuracy: 1e-12 relative.
     *
     * @param base the number of people, for example 10,000
     * @param level the confidence level, between 0 and 1
     * @return the interval; empty under {@value #FEWEST_EVENTS} events, where the rate is not reliable
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> interval(long base, double level) {
        Interval.tail(level);
        long events = crude().events();
        if (events < FEWEST_EVENTS) {
            return Optional.empty();
        }
        Interval count = Interval.byar(events, level);
        double scale = Math.sqrt(variance() / events);
        double rate = per(1);
        return Optional.of(new Interval(
                DOBSON,
                level,
                base * (rate + scale * (count.lower() - events)),
                base * (rate + scale * (count.upper() - events))));
    }

    private double standard() {
        return strata.stream().mapToDouble(Stratum::standardPopulation).sum();
    }

    private double sum(int power) {
        return strata.stream()
                .mapToDouble(stratum ->
                        stratum.weighted((double) (power == 1 ? stratum.rate.events() : stratum.squaredEvents), power))
                .sorted()
                .sum();
    }
}
