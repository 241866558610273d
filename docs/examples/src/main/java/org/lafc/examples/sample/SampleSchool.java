package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.TreeMap;
import org.lafc.core.care.CareRecord;
import org.lafc.core.progress.Attainment;
import org.lafc.core.progress.AttainmentResult;
import org.lafc.core.progress.Attendance;
import org.lafc.core.progress.KeyStage;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.DateRange;

/**
 * Invents the school of one child: primary from the September after the fourth birthday, secondary seven years later, to
 * the end of the fifth year there. One in eight changed school in a year of care. Results are those of the summers of
 * 2015 to 2017.
 */
final class SampleSchool {

    private static final int YEARS_OF_PRIMARY = 7;
    private static final int YEARS_OF_SCHOOL = 12;
    private static final int SESSIONS_A_YEAR = 380;

    private final CareStory story;
    private final Draws draws;
    private final LocalDate firstDay;
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SampleSchool(CareStory story) {
        this.story = story;
        this.draws = story.draws();
        LocalDate four = story.child().dateOfBirth().plusYears(4);
        int year = four.getMonthValue() >= Month.SEPTEMBER.getValue() ? four.getYear() + 1 : four.getYear();
        this.firstDay = LocalDate.of(year, Month.SEPTEMBER, 1);
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SampleSchool school = new SampleSchool(story);
        if (!school.firstDay.isAfter(story.child().lastDay())) {
            school.addPlaces();
            for (LocalDate year : SampleReturn.YEARS) {
                LocalDate autumn = year.withMonth(Month.SEPTEMBER.getValue());
                school.addAttendance(autumn);
                school.addResult(autumn);
            }
        }
        return school.records.build();
    }

    private void addPlaces() {
        TreeMap<LocalDate, SchoolChange> turns = new TreeMap<>();
        turns.put(firstDay, SchoolChange.FIRST);
        turns.put(firstDay.plusYears(YEARS_OF_PRIMARY), SchoolChange.TRANSITIONAL);
        LocalDate end = firstDay.plusYears(YEARS_OF_SCHOOL);
        for (LocalDate year : SampleReturn.YEARS) {
            LocalDate changed = year.plusMonths(6).plusDays(draws.between("day of another school " + year, 0, 170));
            boolean atSchool = changed.isAfter(firstDay) && changed.isBefore(end);
            boolean inCare = changed.isAfter(story.careStart())
                    && !changed.isAfter(story.child().lastDay());
            if (atSchool && inCare && draws.happens("another school " + year, 12)) {
                turns.put(changed, SchoolChange.OTHER);
            }
        }
        turns.forEach((from, change) -> {
            LocalDate to = Optional.ofNullable(turns.higherKey(from)).orElse(end);
            if (to.isAfter(SampleReturn.RECORDS_FROM)
                    && !from.isAfter(story.child().lastDay())) {
                records.add(new SchoolPlace(
                        to.isAfter(story.child().lastDay()) ? DateRange.startingOn(from) : DateRange.of(from, to),
                        Optional.of("School " + draws.between("number of the school from " + from, 1, 40)),
                        from.isBefore(firstDay.plusYears(YEARS_OF_PRIMARY))
                                ? SchoolPhase.PRIMARY
                                : SchoolPhase.SECONDARY,
                        change,
                        Optional.empty()));
            }
        });
    }

    private void addAttendance(LocalDate autumn) {
        LocalDate yearEnd = autumn.plusMonths(7);
        LocalDate careEnd = story.child().lastDay().plusDays(1);
        LocalDate end = careEnd.isBefore(yearEnd) ? careEnd : yearEnd;
        LocalDate from = story.careStart().isAfter(autumn) ? story.careStart() : autumn;
        boolean atSchool = !firstDay.isAfter(autumn)
                && !firstDay.plusYears(YEARS_OF_SCHOOL).isBefore(yearEnd);
        String choice = "attendance from " + autumn;
        if (!atSchool || DAYS.between(from, end) < 7 || !draws.happens(choice + " noted", 95)) {
            return;
        }
        int possible = (int) (DAYS.between(from, end) * SESSIONS_A_YEAR / 365);
        int most = draws.happens(choice + " often absent", 10) ? 30 : 9;
        int absent = possible * draws.between(choice + " hundredths absent", 0, most) / 100;
        SchoolPhase phase =
                firstDay.plusYears(YEARS_OF_PRIMARY).isAfter(autumn) ? SchoolPhase.PRIMARY : SchoolPhase.SECONDARY;
        records.add(new Attendance(DateRange.of(from, end), phase, possible, possible - absent, Optional.empty()));
    }

    // The stage that ended in the summer before, for those in care then.
    private void addResult(LocalDate autumn) {
        LocalDate results = autumn.minusDays(8);
        int yearsDone = autumn.getYear() - firstDay.getYear();
        Optional<KeyStage> stage = switch (yearsDone) {
            case 3 -> Optional.of(KeyStage.FOUNDATION_PHASE);
            case 7 -> Optional.of(KeyStage.KEY_STAGE_2);
            case 10 -> Optional.of(KeyStage.KEY_STAGE_3);
            case YEARS_OF_SCHOOL -> Optional.of(KeyStage.KEY_STAGE_4);
            default -> Optional.empty();
        };
        boolean inCare =
                story.careStart().isBefore(results) && !story.child().lastDay().isBefore(results);
        if (stage.isPresent() && inCare) {
            String choice = "result of " + results;
            boolean last = yearsDone == YEARS_OF_SCHOOL;
            Attainment attained = last && draws.happens(choice + " not entered", 10)
                    ? Attainment.NOT_ENTERED
                    : draws.happens(choice + " reached", last ? 25 : 60) ? Attainment.REACHED : Attainment.NOT_REACHED;
            Optional<Integer> points = Optional.of(draws.between(choice + " points", 60, 420))
                    .filter(score -> last && attained != Attainment.NOT_ENTERED);
            records.add(new AttainmentResult(results, stage.get(), attained, points, Optional.empty()));
        }
    }
}
