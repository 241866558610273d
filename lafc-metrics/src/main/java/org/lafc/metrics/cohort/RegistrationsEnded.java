package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The registrations on the Child Protection Register that ended in the year, each of the day of removal. */
final class RegistrationsEnded extends RowMaker<ProtectionRegistration> {

    RegistrationsEnded() {
        super(
                RowSet.REGISTRATIONS_ENDED,
                ChildOfRow.and(ImmutableList.of(new DerivedFact<>(
                        EdgeFacts.DAYS_ON_REGISTER,
                        (row, input) -> row.thing()
                                .dates()
                                .lengthInDays()
                                .map(FactValue::of)
                                .orElse(FactValue.MISSING)))));
    }

    @Override
    ImmutableList<CountedRow<ProtectionRegistration>> rows(CohortInput input) {
        return input.children().flatMap(history -> ended(history, input)).collect(ImmutableList.toImmutableList());
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(ProtectionRegistration.class, input.year())
                ? ImmutableList.of()
                : RegistrationsBegun.NOT_SUPPLIED;
    }

    private static Stream<CountedRow<ProtectionRegistration>> ended(CareHistory history, CohortInput input) {
        return history.records(ProtectionRegistration.class).stream()
                .flatMap(registration -> registration
                        .dates()
                        .endExclusive()
                        .filter(input.year()::contains)
                        .map(day -> CountedRow.event(registration, history, day))
                        .stream());
    }
}
