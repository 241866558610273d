package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
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
 * the end of the fifth year there. One in eight changed school in the year. Results are those of the summer of 2017.
 */
final class SampleSchool {

    private static final LocalDate AUTUMN = LocalDate.of(2017, 9, 1);
    private static final LocalDate RESULTS = LocalDate.of(2017, 8, 24);
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
        if (!school.firstDay.isAfter(SampleReturn.LAST_DAY)) {
            school.addPlaces();
            school.addAttendance();
            school.addResult();
        }
        return school.records.build();
    }

    private void addPlaces() {
        LocalDate secondary = firstDay.plusYears(YEARS_OF_PRIMARY);
        LocalDate end = firstDay.plusYears(YEARS_OF_SCHOOL);
        if (!end.isAfter(SampleReturn.FIRST_DAY)) {
            return; // left school before the year
        }
        boolean inSecondary = !secondary.isAfter(SampleReturn.LAST_DAY);
        SchoolPhase phase = inSecondary ? SchoolPhase.SECONDARY : SchoolPhase.PRIMARY;
        LocalDate from = inSecondary ? secondary : firstDay;
        SchoolChange came = inSecondary ? SchoolChange.TRANSITIONAL : SchoolChange.FIRST;
        if (inSecondary && secondary.isAfter(SampleReturn.FIRST_DAY)) {
            add(DateRange.of(firstDay, secondary), SchoolPhase.PRIMARY, SchoolChange.FIRST, "primary school");
        }
        DateRange days = end.isAfter(SampleReturn.LAST_DAY) ? DateRange.startingOn(from) : DateRange.of(from, end);
        LocalDate changed = AUTUMN.plusDays(draws.between("day of another school", 30, 200));
        if (days.isOpen() && changed.isAfter(story.careStart()) && draws.happens("another school", 12)) {
            add(DateRange.of(from, changed), phase, came, "school");
            add(DateRange.startingOn(changed), phase, SchoolChange.OTHER, "another school");
        } else {
            add(days, phase, came, "school");
        }
    }

    private void add(DateRange days, SchoolPhase phase, SchoolChange change, String choice) {
        String school = "School " + draws.between(choice + " number", 1, 40);
        records.add(new SchoolPlace(days, Optional.of(school), phase, change, Optional.empty()));
    }

    private void addAttendance() {
        LocalDate end = SampleReturn.LAST_DAY.plusDays(1);
        LocalDate from = story.careStart().isAfter(AUTUMN) ? story.careStart() : AUTUMN;
        boolean atSchool =
                !firstDay.isAfter(AUTUMN) && firstDay.plusYears(YEARS_OF_SCHOOL).isAfter(SampleReturn.LAST_DAY);
        if (!atSchool || !draws.happens("attendance noted", 95)) {
            return;
        }
        int possible = (int) (DAYS.between(from, end) * SESSIONS_A_YEAR / 365);
        int absent = possible * draws.between("hundredths absent", 0, draws.happens("often absent", 10) ? 30 : 9) / 100;
        SchoolPhase phase =
                firstDay.plusYears(YEARS_OF_PRIMARY).isAfter(AUTUMN) ? SchoolPhase.PRIMARY : SchoolPhase.SECONDARY;
        records.add(new Attendance(DateRange.of(from, end), phase, possible, possible - absent, Optional.empty()));
    }

    // The stage that ended in the summer of 2017, for those in care then.
    private void addResult() {
        int yearsDone = AUTUMN.getYear() - firstDay.getYear();
        Optional<KeyStage> stage = switch (yearsDone) {
            case 3 -> Optional.of(KeyStage.FOUNDATION_PHASE);
            case 7 -> Optional.of(KeyStage.KEY_STAGE_2);
            case 10 -> Optional.of(KeyStage.KEY_STAGE_3);
            case YEARS_OF_SCHOOL -> Optional.of(KeyStage.KEY_STAGE_4);
            default -> Optional.empty();
        };
        if (stage.isPresent() && story.careStart().isBefore(RESULTS)) {
            boolean last = yearsDone == YEARS_OF_SCHOOL;
            Attainment attained = last && draws.happens("not entered", 10)
                    ? Attainment.NOT_ENTERED
                    : draws.happens("reached", last ? 25 : 60) ? Attainment.REACHED : Attainment.NOT_REACHED;
            Optional<Integer> points = Optional.of(draws.between("points", 60, 420))
                    .filter(score -> last && attained != Attainment.NOT_ENTERED);
            records.add(new AttainmentResult(RESULTS, stage.get(), attained, points, Optional.empty()));
        }
    }
}
