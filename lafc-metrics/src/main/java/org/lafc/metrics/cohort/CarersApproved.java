package org.lafc.metrics.cohort;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The households of carers approved on the census date; their keys are their identifiers. */
final class CarersApproved extends RowMaker<CarerHousehold> {

    CarersApproved() {
        super(
                RowSet.CARERS_APPROVED,
                ImmutableList.of(
                        new DerivedFact<>(
                                ServiceFacts.CARER_KIND,
                                (row, input) -> FactValue.of(row.thing().kind())),
                        new DerivedFact<>(
                                ServiceFacts.CORE_TRAINED,
                                (row, input) -> row.thing()
                                        .coreTrained()
                                        .map(day -> FactValue.of(!day.isAfter(row.day())))
                                        .orElse(FactValue.MISSING))));
    }

    @Override
    ImmutableList<CountedRow<CarerHousehold>> rows(CohortInput input) {
        return input.others().carers().stream()
                .filter(household -> household.approved().contains(input.day()))
                .sorted(comparing(CarerHousehold::id))
                .map(household ->
                        CountedRow.other(household, input.day(), new FactTable.Key(household.id(), Optional.empty())))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.others().covers(CarerHousehold.class)
                ? ImmutableList.of()
                : ImmutableList.of("households of carers");
    }
}
