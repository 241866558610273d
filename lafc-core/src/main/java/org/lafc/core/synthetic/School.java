package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
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
 * School while in care: places with their changes, attendance by school year, results at the ends of key stages. School
 * begins in the September after the 4th birthday and changes to secondary in that after the 11th. All invented.
 */
final class School implements Concern {

    private static final int STARTS = 4;
    private static final int SECONDARY = 11;
    static final int ENDS = 16;
    private static final int SESSIONS = 380;

    private static final ImmutableList<Stage> STAGES = ImmutableList.of(
            new Stage(7, KeyStage.FOUNDATION_PHASE, 0.72),
            new Stage(11, KeyStage.KEY_STAGE_2, 0.62),
            new Stage(14, KeyStage.KEY_STAGE_3, 0.52),
            new Stage(16, KeyStage.KEY_STAGE_4, 0.3));

    private record Stage(int age, KeyStage stage, double reached) {}

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(SchoolPlace.class, Attendance.class, AttainmentResult.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        boolean first = true;
        for (Period period : life.care()) {
            first &= !places(period, life, first, draws, records);
            attendance(period, life, draws, records);
            results(period, life, draws, records);
        }
    }

    // The 1 September on or after a birthday.
    static LocalDate septemberAfter(LocalDate birthday) {
        LocalDate september = LocalDate.of(birthday.getYear(), 9, 1);
        return september.isBefore(birthday) ? september.plusYears(1) : september;
    }

    private static boolean places(Period period, Life life, boolean first, Draws draws, Consumer<CareRecord> records) {
        LocalDate begin = septemberAfter(life.child().birthday(STARTS));
        LocalDate secondary = septemberAfter(life.child().birthday(SECONDARY));
        LocalDate end = CareStory.earlier(septemberAfter(life.child().birthday(ENDS)), period.until());
        LocalDate from = CareStory.later(begin, period.start());
        SchoolChange change = first ? SchoolChange.FIRST : SchoolChange.RETURN_HOME;
        boolean any = false;
        while (from.isBefore(end)) {
            LocalDate leaves = from.plusDays(draws.daysToNext(0.3) + 20L);
            SchoolChange next = SchoolChange.OTHER;
            if (from.isBefore(secondary) && !leaves.isBefore(secondary)) {
                leaves = secondary;
                next = SchoolChange.TRANSITIONAL;
            }
            boolean goesOn = period.isOpen() && end.equals(period.until()) && !leaves.isBefore(end);
            DateRange dates = goesOn ? DateRange.startingOn(from) : DateRange.of(from, CareStory.earlier(leaves, end));
            records.accept(new SchoolPlace(
                    dates,
                    Optional.of("School " + draws.between(1, 60)),
                    from.isBefore(secondary) ? SchoolPhase.PRIMARY : SchoolPhase.SECONDARY,
                    change,
                    Optional.empty()));
            any = true;
            from = leaves;
            change = next;
        }
        return any;
    }

    private static void attendance(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate begin = septemberAfter(life.child().birthday(STARTS));
        LocalDate secondary = septemberAfter(life.child().birthday(SECONDARY));
        LocalDate end = septemberAfter(life.child().birthday(ENDS));
        for (LocalDate year = begin; year.isBefore(end); year = year.plusYears(1)) {
            // Of school years the child was in care for as a whole.
            LocalDate over = year.plusMonths(11);
            if (period.holds(year) && period.holds(over)) {
                int missed = draws.happens(0.8) ? draws.between(0, 40) : draws.between(40, 200);
                records.accept(new Attendance(
                        DateRange.of(year, over),
                        year.isBefore(secondary) ? SchoolPhase.PRIMARY : SchoolPhase.SECONDARY,
                        SESSIONS,
                        SESSIONS - missed,
                        Optional.empty()));
            }
        }
    }

    private static void results(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        for (Stage stage : STAGES) {
            LocalDate day = septemberAfter(life.child().birthday(stage.age())).minusDays(10);
            if (!period.holds(day)) {
                continue;
            }
            int kind = draws.between(1, 100);
            Attainment attainment = kind <= 4
                    ? Attainment.NOT_ENTERED
                    : kind <= 7
                            ? Attainment.DISAPPLIED
                            : draws.happens(stage.reached()) ? Attainment.REACHED : Attainment.NOT_REACHED;
            boolean points = stage.stage() == KeyStage.KEY_STAGE_4
                    && (attainment == Attainment.REACHED || attainment == Attainment.NOT_REACHED);
            int score = attainment == Attainment.REACHED ? draws.between(250, 420) : draws.between(0, 260);
            records.accept(new AttainmentResult(
                    day, stage.stage(), attainment, points ? Optional.of(score) : Optional.empty(), Optional.empty()));
        }
    }
}
