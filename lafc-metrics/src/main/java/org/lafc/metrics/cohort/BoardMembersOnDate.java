package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.BoardMembership;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** The children and young people who are members of the Corporate Parenting Board on the census date. */
final class BoardMembersOnDate extends ChildRowMaker<CareHistory> {

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
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<CareHistory>> rows) {
        for (BoardMembership member : history.records(BoardMembership.class)) {
            if (member.dates().contains(input.day())) {
                rows.accept(CountedRow.child(history, input.day()));
                return;
            }
        }
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.supplies(BoardMembership.class, DateRange.ofClosed(input.day(), input.day()))
                ? ImmutableList.of()
                : ImmutableList.of("memberships of the Corporate Parenting Board");
    }
}
