package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.time.Age;

/** Lays out the health assessments of each period of care. */
final class HealthSchedules {

    private HealthSchedules() {}

    static ImmutableList<DutySchedule> of(CareHistory history, HealthRules rules) {
        return history.periodsOfCare().stream()
                .filter(period -> !period.dates().isEmpty())
                .map(period -> ofPeriod(history, period, rules))
                .collect(ImmutableList.toImmutableList());
    }

    private static DutySchedule ofPeriod(CareHistory history, PeriodOfCare period, HealthRules rules) {
        LocalDate start = period.dates().start();
        LocalDate birthday =
                new Age(rules.youngUntil()).birthday(history.child().dateOfBirth());
        // Stands for the first if its own limit, counted forwards, reaches the day care began.
        Optional<LocalDate> before = assessments(history, AssessmentResult.DONE).stream()
                .map(HealthAssessment::date)
                .filter(date -> date.isBefore(start)
                        && !rules.notNeededIfWithin().after(date).isBefore(start))
                .reduce((earlier, later) -> later);
        return DutySchedule.builder()
                .first(
                        before.isPresent()
                                ? before.flatMap(date -> next(rules, birthday, date))
                                : Obligation.of(rules.first(), start))
                .beganEarlier(period.beganEarlier() && before.isEmpty())
                .course((anchor, ordinal) -> next(rules, birthday, anchor))
                .countsFrom(start)
                .end(period.dates().endExclusive())
                .latestEnd(Age.latestEndOfCare(history.child().dateOfBirth()))
                .events(assessments(history, AssessmentResult.DONE))
                .refusals(assessments(history, AssessmentResult.REFUSED))
                .eventsKnownOn(history.coveredDays(HealthAssessment.class))
                .build();
    }

    private static Optional<Obligation> next(HealthRules rules, LocalDate birthday, LocalDate anchor) {
        Optional<Obligation> young = Obligation.of(rules.young(), anchor);
        return young.filter(obligation -> !obligation.due().isAfter(birthday))
                .or(() -> Obligation.of(rules.older(), anchor));
    }

    private static ImmutableList<HealthAssessment> assessments(CareHistory history, AssessmentResult result) {
        return history.records(HealthAssessment.class).stream()
                .filter(assessment -> assessment.result() == result)
                .collect(ImmutableList.toImmutableList());
    }
}
