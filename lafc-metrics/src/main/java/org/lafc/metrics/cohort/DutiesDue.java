package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.duty.DutiesOfDays;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.NotSupplied;
import org.lafc.metrics.fact.RowSet;

/**
 * The duties whose due date falls in the year, of every kind, each of its due date. They stand as at the end of the census
 * date; what is recorded later changes none of them, for what was due by a day is settled on it.
 */
final class DutiesDue extends ChildRowMaker<DutyDue> {

    private static final ImmutableList<DutyKind> KINDS = ImmutableList.copyOf(DutyKind.values());
    private static final Comparator<DutyDue> BY_DAY_AND_KIND = DutiesDue::byDayAndKind;

    DutiesDue() {
        super(
                RowSet.DUTIES_DUE,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                DutyFacts.DUTY,
                                (row, input) -> FactValue.of(row.thing().kind())),
                        new DerivedFact<>(
                                DutyFacts.OUTCOME,
                                (row, input) -> DutyOutcome.valueOf(row.thing().duty())),
                        new DerivedFact<>(
                                DutyFacts.DONE, (row, input) -> done(row.thing().duty())),
                        new DerivedFact<>(
                                DutyFacts.DAYS_LATE,
                                (row, input) -> daysLate(row.thing().duty())),
                        new DerivedFact<>(
                                DutyFacts.RULE,
                                (row, input) ->
                                        FactValue.of(row.thing().duty().rule().id())))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<DutyDue>> rows) {
        for (DutyDue due : due(history, input)) {
            rows.accept(CountedRow.event(due, history, due.duty().due()));
        }
    }

    private static List<DutyDue> due(CareHistory history, CohortInput input) {
        Optional<NationRules> rules = NationRules.of(input);
        List<DutyDue> due = new ArrayList<>();
        if (rules.isEmpty()) {
            return due;
        }
        DutiesOfDays ofYear = DutiesOfDays.dueOn(history, input.year());
        for (DutyKind kind : KINDS) {
            ImmutableList<Duty> ofKind = ChildDuties.of(kind, ofYear, input, rules.get());
            for (int i = 0; i < ofKind.size(); i++) { // without an iterator: most have one or none
                due.add(new DutyDue(kind, ofKind.get(i)));
            }
        }
        due.sort(BY_DAY_AND_KIND);
        return due;
    }

    private static int byDayAndKind(DutyDue one, DutyDue other) {
        int byDay = one.duty().due().compareTo(other.duty().due());
        return byDay == 0 ? one.kind().compareTo(other.kind()) : byDay;
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return NationRules.of(input).isPresent()
                ? ImmutableList.of()
                : ImmutableList.of("rules of duties for " + input.responsible());
    }

    @Override
    ImmutableList<NotSupplied> notSuppliedForSome(CohortInput input) {
        return Arrays.stream(DutyKind.values())
                .flatMap(kind -> Needed.by(kind, input)
                        .map(needed -> new NotSupplied(DutyFacts.DUTY, FactValue.word(kind), needed)))
                .collect(ImmutableList.toImmutableList());
    }

    // The event of a duty refused is the refusal.
    private static FactValue done(Duty duty) {
        return duty.outcome() == Outcome.NOT_KNOWN
                ? FactValue.MISSING
                : FactValue.of(
                        duty.outcome() != Outcome.EXCLUDED && duty.event().isPresent());
    }

    private static FactValue daysLate(Duty duty) {
        Optional<CareRecord> event = duty.event();
        if (event.isEmpty() || !duty.isScored()) {
            return FactValue.MISSING;
        }
        return FactValue.of(
                Math.max(0, ChronoUnit.DAYS.between(duty.due(), event.get().date())));
    }
}
