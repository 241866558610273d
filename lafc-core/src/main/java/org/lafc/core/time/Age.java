package org.lafc.core.time;

import java.time.LocalDate;

/**
 * An age in completed years (convention C5 of the KPI catalogue).
 *
 * <p>Someone born on 29 February has a birthday on 1 March in years without that day (C4), not on
 * 28 February as plain date arithmetic would have it: unverified, no text was seen.
 *
 * @param years completed years, 0 or more
 */
public record Age(int years) implements Comparable<Age> {

    /** The age at which nobody is looked after any more. */
    public static final Age EIGHTEEN = new Age(18);

    /**
     * Checks the components.
     *
     * @param years completed years, 0 or more
     * @throws IllegalArgumentException if the age is negative
     */
    public Age {
        if (years < 0) {
            throw new IllegalArgumentException("age must be 0 or more completed years, but was " + years);
        }
    }

    /**
     * Returns the age on a day.
     *
     * @param dateOfBirth the day of birth
     * @param day the day asked about
     * @return the age in completed years; on a birthday the new age
     * @throws IllegalArgumentException if the day is before the birth (neither is named: a birth date is personal)
     */
    public static Age on(LocalDate dateOfBirth, LocalDate day) {
        if (day.isBefore(dateOfBirth)) {
            throw new IllegalArgumentException("age is not defined before birth (dates withheld)");
        }
        int years = day.getYear() - dateOfBirth.getYear();
        int months = day.getMonthValue() - dateOfBirth.getMonthValue();
        boolean birthdayToCome = months < 0 || (months == 0 && day.getDayOfMonth() < dateOfBirth.getDayOfMonth());
        return new Age(birthdayToCome ? years - 1 : years);
    }

    /**
     * Returns the day someone reaches this age.
     *
     * @param dateOfBirth the day of birth
     * @return the birthday; 1 March for a birth on 29 February if the year has no such day (C4)
     */
    public LocalDate birthday(LocalDate dateOfBirth) {
        return TimeLimit.anniversary(dateOfBirth, years);
    }

    /**
     * Returns the day from which someone can no longer be looked after: the day before the 18th birthday (C3).
     *
     * <p>Source: Welsh looked after children census; the cap itself is lafc's reading (mark P in the catalogue).
     *
     * @param dateOfBirth the day of birth
     * @return the latest end, exclusive, of a period of care
     */
    public static LocalDate latestEndOfCare(LocalDate dateOfBirth) {
        return EIGHTEEN.birthday(dateOfBirth).minusDays(1);
    }

    @Override
    public int compareTo(Age other) {
        return Integer.compare(years, other.years);
    }
}
