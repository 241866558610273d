package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.progress.Attendance;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The records of attendance of the year: those whose last day is in it, so that each belongs to one year. Of a record without
 * an end the first day tells.
 */
final class AttendancesRecorded extends ChildRowMaker<Attendance> {

    AttendancesRecorded() {
        super(
                RowSet.ATTENDANCES_RECORDED,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                SchoolFacts.SCHOOL_PHASE,
                                (row, input) -> FactValue.of(row.thing().phase())),
                        new DerivedFact<>(
                                SchoolFacts.SESSIONS_POSSIBLE,
                                (row, input) -> FactValue.of(row.thing().sessionsPossible())),
                        new DerivedFact<>(
                                SchoolFacts.SESSIONS_ATTENDED,
                                (row, input) -> FactValue.of(row.thing().sessionsAttended())),
                        new DerivedFact<>(
                                SchoolFacts.IN_CARE,
                                (row, input) -> FactValue.of(inCare(row.ofChild(), row.thing()))))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<Attendance>> rows) {
        for (Attendance attendance : history.records(Attendance.class)) {
            LocalDate last = lastDay(attendance);
            if (input.year().contains(last)) {
                rows.accept(CountedRow.event(attendance, history, last));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(Attendance.class, input.year())
                ? ImmutableList.of()
                : ImmutableList.of("attendance at school");
    }

    private static LocalDate lastDay(Attendance attendance) {
        return attendance
                .dates()
                .endExclusive()
                .filter(end -> end.isAfter(attendance.dates().start()))
                .map(end -> end.minusDays(1))
                .orElse(attendance.dates().start());
    }

    private static Answer inCare(CareHistory history, Attendance attendance) {
        boolean all = history.periodsOfCare().stream()
                .anyMatch(period -> period.dates().encloses(attendance.dates()));
        if (all) {
            return Answer.YES;
        }
        return history.isLookedAfterIn(attendance.dates()) ? Answer.NOT_KNOWN : Answer.NO;
    }
}
