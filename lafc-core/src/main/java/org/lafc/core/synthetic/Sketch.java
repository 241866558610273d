package org.lafc.core.synthetic;

import java.time.LocalDate;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.time.Age;

/**
 * Who a child is, before anything happens.
 *
 * @param number the number in the cohort, from 0
 * @param authority the number of the authority, from 0
 * @param family the siblings
 * @param born the day of birth
 * @param start the day care begins
 * @param sex the sex
 * @param ethnicGroup the ethnic group
 * @param asylumSeeking whether the child came alone, seeking asylum
 * @param disabled whether the child is disabled
 * @param reason the reason for care
 * @param route the way through care
 * @param stay where in the distribution of stays the child is, from 0 to 1
 */
record Sketch(
        int number,
        int authority,
        Families.Place family,
        LocalDate born,
        LocalDate start,
        Sex sex,
        EthnicGroup ethnicGroup,
        boolean asylumSeeking,
        boolean disabled,
        ReasonForCare reason,
        CareRoute route,
        double stay) {

    int ageOn(LocalDate day) {
        return Age.on(born, day).years();
    }

    LocalDate birthday(int years) {
        return new Age(years).birthday(born);
    }

    /** The day care must be over: the day before the 18th birthday. */
    LocalDate adultFrom() {
        return Age.latestEndOfCare(born);
    }
}
