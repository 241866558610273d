package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The registrations on the Child Protection Register that ended in the year, each of the day of removal. */
final class RegistrationsEnded extends ChildRowMaker<ProtectionRegistration> {

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
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<ProtectionRegistration>> rows) {
        for (ProtectionRegistration registration : history.records(ProtectionRegistration.class)) {
            Optional<LocalDate> end = registration.dates().endExclusive();
            if (end.isPresent() && input.year().contains(end.get())) {
                rows.accept(CountedRow.event(registration, history, end.get()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(ProtectionRegistration.class, input.year())
                ? ImmutableList.of()
                : RegistrationsBegun.NOT_SUPPLIED;
    }
}
