package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.time.WorkingDayCalendar;

/**
 * Invents the reviews held for one child from 2015-16 on, all on working days and in time: the first within twenty working
 * days of entering care, the next within three months, then within six months each (Care Planning, Placement and Case
 * Review (Wales) Regulations 2015).
 */
final class SampleReviews {

    private SampleReviews() {}

    static ImmutableList<SampleReview> of(CareStory story) {
        ImmutableList.Builder<SampleReview> reviews = ImmutableList.builder();
        Draws draws = story.draws();
        // Twenty working days are at least 26 days, three months at least 89 and six at least 181.
        LocalDate date = workingDayBy(story.careStart().plusDays(draws.between("first review", 14, 26)));
        for (int number = 2; !date.isAfter(story.child().lastDay()); number++) {
            if (!date.isBefore(SampleReturn.RECORDS_FROM)) {
                reviews.add(new SampleReview(date, participation(story, date, "participation " + number)));
            }
            int days =
                    number == 2 ? draws.between("second review", 65, 88) : draws.between("review " + number, 150, 180);
            date = workingDayBy(date.plusDays(days));
        }
        return reviews.build();
    }

    /** The day, or the last working day before it; of the days before 2003 nothing is written, and they stay. */
    static LocalDate workingDayBy(LocalDate day) {
        LocalDate result = day;
        WorkingDayCalendar calendar = WorkingDayCalendar.ENGLAND_AND_WALES;
        while (calendar.known().contains(result) && !calendar.isWorkingDay(result)) {
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
