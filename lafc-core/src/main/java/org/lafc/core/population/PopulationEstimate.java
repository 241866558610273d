package org.lafc.core.population;

import static java.util.Objects.requireNonNull;

import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;

/**
 * A mid-year estimate of residents aged 0 to 17 in an authority, as the Office for National Statistics makes it.
 *
 * @param authority the authority
 * @param midYear the year whose 30 June it is for, from 1900 to 9999
 * @param residentsAged0To17 the residents, 0 or more
 */
public record PopulationEstimate(LocalAuthority authority, int midYear, long residentsAged0To17) {

    /**
     * Checks the components.
     *
     * @param authority the authority
     * @param midYear the year whose 30 June it is for, from 1900 to 9999
     * @param residentsAged0To17 the residents, 0 or more
     * @throws IllegalArgumentException if the year is not 1900 to 9999, or there are fewer than 0 residents
     */
    public PopulationEstimate {
        requireNonNull(authority, "authority");
        if (midYear < 1900 || midYear > 9999) {
            throw new IllegalArgumentException("mid-year must be 1900 to 9999, but was " + midYear);
        }
        if (residentsAged0To17 < 0) {
            throw new IllegalArgumentException("residents must be 0 or more, but were " + residentsAged0To17);
        }
    }

    /**
     * Returns the mid-year whose estimate is the base of a rate on a census date: that of the June before (convention
     * C17 of the KPI catalogue, inferred from published rates).
     *
     * @param date the census date
     * @return the year; 2017 for 31 March 2018
     */
    public static int midYearFor(CensusDate date) {
        return date.day().getMonthValue() > 6
                ? date.day().getYear()
                : date.day().getYear() - 1;
    }
}
