package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The assessments after a referral that were completed in the year, each of the day of completion. */
final class AssessmentsCompleted extends RowMaker<ReferralAssessment> {

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
    ImmutableList<CountedRow<ReferralAssessment>> rows(CohortInput input) {
        return input.children()
                .flatMap(history -> history.records(ReferralAssessment.class).stream()
                        .filter(assessment -> input.year().contains(assessment.date()))
                        .map(assessment -> CountedRow.event(assessment, history, assessment.date())))
                .collect(ImmutableList.toImmutableList());
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
