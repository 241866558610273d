package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;

/** Invents when the board, the two forums and the celebration of each year were held; one board in four was not quorate. */
final class SampleMeetings {

    private SampleMeetings() {}

    /** Whatever was arranged, held or not. */
    static ImmutableList<Meeting> all() {
        ImmutableList.Builder<Meeting> meetings = ImmutableList.builder();
        for (LocalDate year : SampleReturn.YEARS) {
            for (ParticipationKind kind : ParticipationKind.values()) {
                for (LocalDate day : days(kind, year)) {
                    boolean quorate = kind != ParticipationKind.BOARD_MEETING || day.getMonthValue() != 9;
                    MeetingState state = quorate ? MeetingState.HELD : MeetingState.NOT_QUORATE;
                    meetings.add(new Meeting(day, kind, state, Optional.empty()));
                }
            }
        }
        return meetings.build();
    }

    /** The days on which a body met in the year that begins on a day; none where people give feedback singly. */
    static ImmutableList<LocalDate> days(ParticipationKind kind, LocalDate year) {
        return switch (kind) {
            case BOARD_MEETING -> monthly(year, 14, 2, 5, 8, 11);
            case CHILDREN_FORUM -> monthly(year, 20, 1, 3, 5, 7, 9, 11);
            case LEAVING_CARE_FORUM -> monthly(year, 10, 1, 4, 7, 10);
            case CELEBRATION -> monthly(year, 27, 6);
            case FEEDBACK, OTHER -> ImmutableList.of();
        };
    }

    // On a day of the month, or the last working day before it, so many months after April.
    private static ImmutableList<LocalDate> monthly(LocalDate year, int day, int... monthsAfterApril) {
        ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
        for (int months : monthsAfterApril) {
            days.add(SampleReviews.workingDayBy(year.plusMonths(months).withDayOfMonth(day)));
        }
        return days.build();
    }
}
