package org.lafc.metrics.cohort;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The registrations on the Child Protection Register that began in the year, each of its first day. */
final class RegistrationsBegun extends ChildRowMaker<ProtectionRegistration> {

    static final ImmutableList<String> NOT_SUPPLIED = ImmutableList.of("the Child Protection Register");

    RegistrationsBegun() {
        super(
                RowSet.REGISTRATIONS_BEGUN,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                EdgeFacts.REGISTERED_BEFORE,
                                (row, input) -> registeredBefore(row.ofChild(), row.day())),
                        new DerivedFact<>(
                                EdgeFacts.MONTHS_OFF_REGISTER,
                                (row, input) -> FactValue.of(monthsOff(row.ofChild(), row.day()))))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<ProtectionRegistration>> rows) {
        for (ProtectionRegistration registration : history.records(ProtectionRegistration.class)) {
            if (input.year().contains(registration.date())) {
                rows.accept(CountedRow.event(registration, history, registration.date()));
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(ProtectionRegistration.class, input.year()) ? ImmutableList.of() : NOT_SUPPLIED;
    }

    private static FactValue registeredBefore(CareHistory history, LocalDate day) {
        if (earlier(history, day).findAny().isPresent()) {
            return FactValue.of(true);
        }
        LocalDate unborn = history.child().dateOfBirth().minusYears(1);
        return unborn.isBefore(day) && !history.covers(ProtectionRegistration.class, DateRange.of(unborn, day))
                ? FactValue.MISSING
                : FactValue.of(false);
    }

    // Whose name is on the register still has been off it for no time.
    private static OptionalLong monthsOff(CareHistory history, LocalDate day) {
        Optional<LocalDate> off = earlier(history, day)
                .map(registration ->
                        registration.dates().endingBy(day).endExclusive().orElse(day))
                .max(naturalOrder());
        return off.isPresent() ? OptionalLong.of(CareAfter.monthsBegun(off.get(), day)) : OptionalLong.empty();
    }

    private static Stream<ProtectionRegistration> earlier(CareHistory history, LocalDate day) {
        return history.records(ProtectionRegistration.class).stream()
                .filter(registration -> registration.date().isBefore(day));
    }
}
