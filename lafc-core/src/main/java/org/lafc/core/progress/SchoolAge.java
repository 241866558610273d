package org.lafc.core.progress;

import java.time.LocalDate;
import org.lafc.core.time.Age;

/**
 * Compulsory school age as measures of the school year read it: who was 5 to 15 on the 31 August before (measure PM32 of
 * the KPI catalogue; the reading is lafc's own).
 */
public final class SchoolAge {

    private static final int FIRST = 5;
    private static final int LAST = 15;

    private SchoolAge() {}

    /**
     * Tells whether a child is of compulsory school age on a day.
     *
     * @param dateOfBirth the day of birth
     * @param day the day; a 31 August stands for itself
     * @return true from the school year after the 5th birthday to the one in which the child becomes 16; false also before
     *     birth
     */
    public static boolean isCompulsory(LocalDate dateOfBirth, LocalDate day) {
        LocalDate august = LocalDate.of(day.getYear(), 8, 31);
        LocalDate before = august.isAfter(day) ? august.minusYears(1) : august;
        if (before.isBefore(dateOfBirth)) {
            return false;
        }
        int years = Age.on(dateOfBirth, before).years();
        return years >= FIRST && years <= LAST;
    }
}
