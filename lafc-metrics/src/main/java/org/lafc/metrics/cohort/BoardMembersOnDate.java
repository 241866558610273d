package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.BoardMembership;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The children and young people who are members of the Corporate Parenting Board on the census date. */
final class BoardMembersOnDate extends RowMaker<CareHistory> {

    BoardMembersOnDate() {
        super(
                RowSet.BOARD_MEMBERS_ON_DATE,
                ChildOfRow.and(ImmutableList.of(new DerivedFact<>(
                        VoiceFacts.CARE_EXPERIENCED,
                        (row, input) -> VoiceFacts.isCareExperienced(row.thing(), row.day())
                                ? FactValue.of(true)
                                : FactValue.MISSING))));
    }

    @Override
    ImmutableList<CountedRow<CareHistory>> rows(CohortInput input) {
        return input.children()
                .filter(history -> history.records(BoardMembership.class).stream()
                        .anyMatch(member -> member.dates().contains(input.day())))
                .map(history -> CountedRow.child(history, input.day()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(BoardMembership.class, DateRange.ofClosed(input.day(), input.day()))
                ? ImmutableList.of()
                : ImmutableList.of("memberships of the Corporate Parenting Board");
    }
}
