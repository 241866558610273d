package org.lafc.metrics.stats;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number of events or children among a number of people: two different kinds of thing, so not a share.
 *
 * <p>For time at risk, count days: events among person-days, times 3,652,500 for a rate per 10,000 person-years.
 *
 * <p>Immutable and safe between threads.
 *
 * @param events the events, 0 or more; there may be more of them than people
 * @param people the people they are set against, 0 or more
 * @param leftOut the events that were left out, for example because their area is not known; 0 or more
 */
public record Rate(long events, long people, long leftOut) implements Quotient {

    /**
     * Checks the components.
     *
     * @param events the events, 0 or more; there may be more of them than people
     * @param people the people they are set against, 0 or more
     * @param leftOut the events that were left out, 0 or more
     * @throws IllegalArgumentException if a number is negative
     */
    public Rate {
        if (events < 0 || people < 0) {
            throw new IllegalArgumentException(
                    "a rate must have 0 or more events and people, but had " + events + " and " + people);
        }
        Counts.requireNotNegative("left out", leftOut);
    }

    /**
     * Returns a rate that leaves no event out.
     *
     * @param events the events
     * @param people the people they are set against
     * @return the rate
     * @throws IllegalArgumentException if either is negative
     */
    public static Rate of(long events, long people) {
        return new Rate(events, people, 0);
    }

    /**
     * Returns the same rate with the number of events left out.
     *
     * @param number how many were left out, 0 or more
     * @return the rate
     * @throws IllegalArgumentException if the number is negative
     */
    public Rate withLeftOut(long number) {
        return new Rate(events, people, number);
    }

    /**
     * Pools the rates of several areas: events, people and events left out are summed (convention C19).
     *
     * @param areas the rates, each of other people
     * @return the rate of all together; 0 among 0 if there is none
     * @throws IllegalArgumentException if a sum does not fit a long
     */
    public static Rate pooled(Collection<Rate> areas) {
        return areas.stream().reduce(of(0, 0), Rate::plus);
    }

    /**
     * Returns the plain mean of the rates of areas, each counting the same whatever its size. It is <em>not</em> the
     * rate of the areas together: that is {@link #pooled}. The Cwm Taf statement of 2016 averages 130 and 140 to 135
     * this way.
     *
     * @param areas the rates
     * @param base the number of people, for example 10,000
     * @return the mean; empty if there is no area or one of them has no people
     */
    public static OptionalDouble unweightedMeanOfAreas(Collection<Rate> areas, long base) {
        return areas.stream().anyMatch(area -> area.people == 0)
                ? OptionalDouble.empty()
                : areas.stream()
                        .mapToDouble(area -> area.per(base).orElseThrow())
                        .sorted() // the order of the areas changes nothing, to the last bit
                        .average();
    }

    @Override
    public long numerator() {
        return events;
    }

    @Override
    public long denominator() {
        return people;
    }

    /**
     * Returns the events for a number of people.
     *
     * @param base the number of people, for example 10,000
     * @return the rate, unrounded; empty without people (convention C13 of the KPI catalogue)
     */
    @Override
    public OptionalDouble per(long base) {
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) base * events / people);
    }

    @Override
    public Optional<Interval> interval(long base, double level) {
        return people == 0
                ? Optional.empty()
                : Optional.of(Interval.count(events, level).times((double) base / people));
    }

    /**
     * Pools two rates: events, people and events left out are summed (convention C19), rates are never averaged.
     *
     * @param other a rate of other people
     * @return the rate of both together
     * @throws IllegalArgumentException if a sum does not fit a long
     */
    public Rate plus(Rate other) {
        return new Rate(
                Counts.add(events, other.events), Counts.add(people, other.people), Counts.add(leftOut, other.leftOut));
    }

    @Override
    public String toString() {
        return events + " per " + people + " people" + (leftOut == 0 ? "" : ", " + leftOut + " left out");
    }
}
