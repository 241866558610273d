package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Invents the reviews held for one child in the year, all on working days and in time: the first within twenty working
 * days of entering care, the next within three months, then within six months each (Care Planning, Placement and Case
 * Review (Wales) Regulations 2015).
 */
final class SampleReviews {

    /** Bank holidays in Wales in the year. */
    private static final ImmutableSet<LocalDate> BANK_HOLIDAYS = ImmutableSet.of(
            LocalDate.of(2017, 4, 14),
            LocalDate.of(2017, 4, 17),
            LocalDate.of(2017, 5, 1),
            LocalDate.of(2017, 5, 29),
            LocalDate.of(2017, 8, 28),
            LocalDate.of(2017, 12, 25),
            LocalDate.of(2017, 12, 26),
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2018, 3, 30));

    private SampleReviews() {}

    static ImmutableList<SampleReview> of(CareStory story) {
        ImmutableList.Builder<SampleReview> reviews = ImmutableList.builder();
        Draws draws = story.draws();
        // Twenty working days are at least 26 days, three months at least 89 and six at least 181.
        LocalDate date = workingDayBy(story.careStart().plusDays(draws.between("first review", 14, 26)));
        for (int number = 2; !date.isAfter(SampleReturn.LAST_DAY); number++) {
            if (!date.isBefore(SampleReturn.FIRST_DAY)) {
                reviews.add(new SampleReview(date, participation(story, date, "participation " + number)));
            }
            int days =
                    number == 2 ? draws.between("second review", 65, 88) : draws.between("review " + number, 150, 180);
            date = workingDayBy(date.plusDays(days));
        }
        return reviews.build();
    }

    /** The day, or the last working day before it. */
    static LocalDate workingDayBy(LocalDate day) {
        LocalDate result = day;
        while (result.getDayOfWeek() == DayOfWeek.SATURDAY
                || result.getDayOfWeek() == DayOfWeek.SUNDAY
                || BANK_HOLIDAYS.contains(result)) {
            result = result.minusDays(1);
        }
        return result;
    }

    private static String participation(CareStory story, LocalDate date, String choice) {
        int age = story.child().ageOn(date);
        if (age < 4) {
            return "PN0";
        }
        if (age < 8) {
            return story.draws().oneOf(choice, "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN6", "PN7");
        }
        return story.draws().oneOf(choice, "PN1", "PN1", "PN1", "PN1", "PN2", "PN3", "PN5", "PN6", "PN6", "PN7");
    }

    /** A review held (REVIEW) and how the child took part (REVIEW_CODE). */
    record SampleReview(LocalDate date, String code) {}
}
