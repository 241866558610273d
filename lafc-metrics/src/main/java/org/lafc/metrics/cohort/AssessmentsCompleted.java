package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The assessments after a referral that were completed in the year, each of the day of completion. */
final class AssessmentsCompleted extends ChildRowMaker<ReferralAssessment> {

    AssessmentsCompleted() {
        super(
                RowSet.ASSESSMENTS_COMPLETED,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(EdgeFacts.COMPLETED_IN_TIME, AssessmentsCompleted::completedInTime),
                        new DerivedFact<>(
                                EdgeFacts.CHILD_SEEN,
                                (row, input) -> FactValue.of(row.thing().childSeen())),
                        new DerivedFact<>(
                                EdgeFacts.SEEN_ALONE,
                                (row, input) -> FactValue.of(row.thing().seenAlone())))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<ReferralAssessment>> rows) {
        for (ReferralAssessment assessment : history.records(ReferralAssessment.class)) {
            if (input.year().contains(assessment.date())) {
                rows.accept(CountedRow.event(assessment, history, assessment.date()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(ReferralAssessment.class, input.year())
                ? ImmutableList.of()
                : ImmutableList.of("assessments after a referral");
    }

    private static FactValue completedInTime(CountedRow<ReferralAssessment> row, CohortInput input) {
        return Duties.assessments(row.ofChild(), DutyRules.ASSESSMENT, input.knownTo()).stream()
                .filter(duty -> duty.event().equals(Optional.of(row.thing())))
                .filter(Duty::isScored)
                .findFirst()
                .map(duty -> FactValue.of(duty.outcome() == Duty.Outcome.MET))
                .orElse(FactValue.MISSING);
    }
}
