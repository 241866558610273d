package org.lafc.metrics.stats;

import java.util.OptionalDouble;

/**
 * A number of events or children among a number of people: two different kinds of thing, so not a share.
 *
 * @param events the events, 0 or more; there may be more of them than people
 * @param people the people they are set against, 0 or more
 */
public record Rate(long events, long people) {

    /**
     * Checks the components.
     *
     * @param events the events, 0 or more; there may be more of them than people
     * @param people the people they are set against, 0 or more
     */
    public Rate {
        if (events < 0 || people < 0) {
            throw new IllegalArgumentException(
                    "a rate must have 0 or more events and people, but had " + events + " and " + people);
        }
    }

    /**
     * Returns a rate.
     *
     * @param events the events
     * @param people the people they are set against
     * @return the rate
     * @throws IllegalArgumentException if either is negative
     */
    public static Rate of(long events, long people) {
        return new Rate(events, people);
    }

    /**
     * Returns the events for a number of people.
     *
     * @param base the number of people, for example 10,000
     * @return the rate, unrounded; empty without people (convention C13 of the KPI catalogue)
     */
    public OptionalDouble per(long base) {
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) base * events / people);
    }

    @Override
    public String toString() {
        return events + " per " + people + " people";
    }
}
