package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.edge.Departure;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The family support packages that began in the year, each of its first day. */
final class FamilySupportBegun extends ChildRowMaker<FamilySupportPackage> {

    FamilySupportBegun() {
        super(
                RowSet.FAMILY_SUPPORT_BEGUN,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(
                                EdgeFacts.LOOKED_AFTER_THAT_DAY,
                                (row, input) -> CareAfter.lookedAfterOn(row.ofChild(), row.day())),
                        new DerivedFact<>(
                                EdgeFacts.EDGE_OF_CARE,
                                (row, input) -> FactValue.of(row.thing().edgeOfCare())),
                        new DerivedFact<>(
                                EdgeFacts.FIRST_IN_YEAR,
                                (row, input) -> FactValue.of(begun(row.ofChild(), input.year())
                                        .get(0)
                                        .equals(row.thing()))),
                        new DerivedFact<>(
                                EdgeFacts.FIRST_AT_EDGE_IN_YEAR,
                                (row, input) ->
                                        FactValue.of(firstAtEdge(row.thing(), begun(row.ofChild(), input.year())))),
                        new DerivedFact<>(
                                EdgeFacts.CAME_INTO_CARE,
                                (row, input) -> CareAfter.cameIntoCare(row.ofChild(), row.day(), input.knownTo())),
                        new DerivedFact<>(
                                EdgeFacts.MONTHS_WITHOUT_CARE,
                                (row, input) -> CareAfter.monthsWithoutCare(row.ofChild(), row.day(), input.knownTo())),
                        new DerivedFact<>(
                                EdgeFacts.DEPARTURE,
                                (row, input) -> departure(row, input)
                                        .map(departure -> FactValue.of(departure.reason()))
                                        .orElse(FactValue.of(EdgeFacts.NONE_RECORDED))),
                        new DerivedFact<>(
                                EdgeFacts.MONTHS_TO_DEPARTURE,
                                (row, input) -> departure(row, input)
                                        .map(departure ->
                                                FactValue.of(CareAfter.monthsBegun(row.day(), departure.date())))
                                        .orElse(FactValue.MISSING)))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<FamilySupportPackage>> rows) {
        for (FamilySupportPackage given : begun(history, input.year())) {
            rows.accept(CountedRow.event(given, history, given.date()));
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(FamilySupportPackage.class, input.year())
                ? ImmutableList.of()
                : ImmutableList.of("family support packages");
    }

    // What is the same in all it says is one package.
    private static ImmutableList<FamilySupportPackage> begun(CareHistory history, DateRange year) {
        Set<FamilySupportPackage> begun = new LinkedHashSet<>();
        for (FamilySupportPackage given : history.records(FamilySupportPackage.class)) {
            if (year.contains(given.date())) {
                begun.add(given);
            }
        }
        return ImmutableList.copyOf(begun);
    }

    private static Answer firstAtEdge(FamilySupportPackage given, ImmutableList<FamilySupportPackage> begun) {
        boolean afterAnother =
                begun.subList(0, begun.indexOf(given)).stream().anyMatch(before -> before.edgeOfCare() == Answer.YES);
        return afterAnother ? Answer.NO : given.edgeOfCare();
    }

    private static Optional<Departure> departure(CountedRow<FamilySupportPackage> row, CohortInput input) {
        LocalDate until = CareAfter.start(row.ofChild(), row.day(), input.knownTo())
                .map(start -> start.minusDays(1))
                .orElse(input.knownTo());
        return row.ofChild().records(Departure.class).stream()
                .filter(departure -> !departure.date().isBefore(row.day())
                        && !departure.date().isAfter(until))
                .findFirst();
    }
}
