package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;

/** Lays out the health assessments of each period of care. */
final class HealthSchedules {

    private HealthSchedules() {}

    static List<DutyRun> of(CareHistory history, HealthRules rules, LocalDate asOf, Wanted wanted) {
        Events done = assessments(history, AssessmentResult.DONE);
        Events refused = assessments(history, AssessmentResult.REFUSED);
        List<DutyRun> runs = new ArrayList<>();
        for (PeriodOfCare period : history.periodsOfCare()) {
            DateRange dates = period.dates();
            boolean begun = !dates.isEmpty() && !dates.start().isAfter(asOf);
            if (begun && !isPast(NextDue.endOf(dates), rules, wanted)) {
                runs.add(ofPeriod(history, period, rules, done).refusals(refused));
            }
        }
        return runs;
    }

    private static boolean isPast(long end, HealthRules rules, Wanted wanted) {
        return wanted.isPast(end, rules.first())
                && wanted.isPast(end, rules.young())
                && wanted.isPast(end, rules.older());
    }

    private static DutyRun ofPeriod(CareHistory history, PeriodOfCare period, HealthRules rules, Events done) {
        long start = period.dates().start().toEpochDay();
        long birthday = new Age(rules.youngUntil())
                .birthday(history.child().dateOfBirth())
                .toEpochDay();
        Pace pace = (anchor, ordinal, next) ->
                (next.set(rules.young(), anchor) && next.due() <= birthday) || next.set(rules.older(), anchor);
        // Stands for the first if its own limit, counted forwards, reaches the day care began.
        int before = -1;
        for (int i = 0; i < done.size() && done.day(i) < start; i++) {
            if (rules.notNeededIfWithin().afterEpochDay(done.day(i)) >= start) {
                before = i;
            }
        }
        DutyRun run = new DutyRun(pace, start, done, history.coveredDays(HealthAssessment.class));
        if (before < 0) {
            run.first(rules.first(), start);
        } else {
            run.first(pace, done.day(before));
        }
        return run.beganEarlier(period.beganEarlier() && before < 0)
                .end(NextDue.endOf(period.dates()))
                .end(Age.latestEndOfCare(history.child().dateOfBirth()).toEpochDay());
    }

    private static Events assessments(CareHistory history, AssessmentResult result) {
        return Events.of(history.records(HealthAssessment.class), assessment -> assessment.result() == result);
    }
}
