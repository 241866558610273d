package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<DutyRule> all = List.of(rules.first(), rules.young(), rules.older());
        List<HealthAssessment> done = assessments(history, AssessmentResult.DONE);
        List<HealthAssessment> refused = assessments(history, AssessmentResult.REFUSED);
        List<DutyRun> runs = new ArrayList<>();
        for (PeriodOfCare period : history.periodsOfCare()) {
            DateRange dates = period.dates();
            boolean begun = !dates.isEmpty() && !dates.start().isAfter(asOf);
            if (begun && !wanted.isPast(dates.endExclusive(), all)) {
                runs.add(ofPeriod(history, period, rules, done).refusals(refused));
            }
        }
        return runs;
    }

    private static DutyRun ofPeriod(
            CareHistory history, PeriodOfCare period, HealthRules rules, List<HealthAssessment> done) {
        LocalDate start = period.dates().start();
        LocalDate birthday =
                new Age(rules.youngUntil()).birthday(history.child().dateOfBirth());
        // Stands for the first if its own limit, counted forwards, reaches the day care began.
        Optional<LocalDate> before = Optional.empty();
        for (HealthAssessment assessment : done) {
            LocalDate date = assessment.date();
            if (date.isBefore(start) && !rules.notNeededIfWithin().after(date).isBefore(start)) {
                before = Optional.of(date);
            }
        }
        return new DutyRun(
                        (anchor, ordinal) -> next(rules, birthday, anchor),
                        start,
                        done,
                        history.coveredDays(HealthAssessment.class))
                .first(before.isPresent() ? next(rules, birthday, before.get()) : Obligation.of(rules.first(), start))
                .beganEarlier(period.beganEarlier() && before.isEmpty())
                .end(period.dates().endExclusive())
                .end(Age.latestEndOfCare(history.child().dateOfBirth()));
    }

    private static Optional<Obligation> next(HealthRules rules, LocalDate birthday, LocalDate anchor) {
        Optional<Obligation> young = Obligation.of(rules.young(), anchor);
        return young.isPresent() && !young.get().due().isAfter(birthday) ? young : Obligation.of(rules.older(), anchor);
    }

    private static List<HealthAssessment> assessments(CareHistory history, AssessmentResult result) {
        List<HealthAssessment> assessments = new ArrayList<>();
        for (HealthAssessment assessment : history.records(HealthAssessment.class)) {
            if (assessment.result() == result) {
                assessments.add(assessment);
            }
        }
        return assessments;
    }
}
