package org.lafc.core.population;

import static java.util.Objects.requireNonNull;

import org.lafc.core.place.LocalAuthority;

/**
 * How many residents of one age are expected in an authority in a year.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, table 1.
 *
 * @param authority the authority
 * @param year the year, from 1900 to 9999
 * @param age the age in completed years, 0 or more
 * @param residents the residents expected, 0 or more
 */
public record PopulationProjection(LocalAuthority authority, int year, int age, long residents) {

    /**
     * Checks the components.
     *
     * @param authority the authority
     * @param year the year, from 1900 to 9999
     * @param age the age in completed years, 0 or more
     * @param residents the residents expected, 0 or more
     * @throws IllegalArgumentException if the year is not 1900 to 9999, or age or residents are negative
     */
    public PopulationProjection {
        requireNonNull(authority, "authority");
        if (year < 1900 || year > 9999) {
            throw new IllegalArgumentException("year must be 1900 to 9999, but was " + year);
        }
        if (age < 0 || residents < 0) {
            throw new IllegalArgumentException(
                    "age and residents must be 0 or more, but were " + age + " and " + residents);
        }
    }
}
