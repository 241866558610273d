package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.care.SiblingGroup;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The sibling groups on the census date, each under the identifier of its family. */
final class SiblingGroupsOnDate extends RowMaker<SiblingGroup> {

    SiblingGroupsOnDate() {
        super(
                RowSet.SIBLING_GROUPS_ON_DATE,
                ImmutableList.of(
                        new DerivedFact<>(
                                ChildFacts.SIBLING_GROUP_SIZE,
                                (row, input) -> FactValue.of(row.thing().size())),
                        new DerivedFact<>(
                                CareFacts.ALL_TOGETHER,
                                (row, input) -> FactValue.of(row.thing().isWhollyTogether()))));
    }

    @Override
    ImmutableList<CountedRow<SiblingGroup>> rows(CohortInput input) {
        return input.siblings().get().groups().stream()
                .map(group -> CountedRow.other(group, input.day(), new FactTable.Key(family(group), Optional.empty())))
                .collect(toImmutableList());
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        boolean none = !input.histories().isEmpty() && !input.familiesKnown();
        return none ? ImmutableList.of("families of children") : ImmutableList.of();
    }

    private static String family(SiblingGroup group) {
        return group.members().get(0).child().family().orElseThrow();
    }
}
