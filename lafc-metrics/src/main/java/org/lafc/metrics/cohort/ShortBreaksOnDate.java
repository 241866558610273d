package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.CareHistory;
import org.lafc.metrics.fact.RowSet;

/** The children on short breaks on the census date and not looked after otherwise (C6). */
final class ShortBreaksOnDate extends RowMaker<CareHistory> {

    ShortBreaksOnDate() {
        super(RowSet.SHORT_BREAKS_ON_DATE, ChildOfRow.and(ImmutableList.of()));
    }

    @Override
    ImmutableList<CountedRow<CareHistory>> rows(CohortInput input) {
        return input.children()
                .filter(history -> isOnShortBreaksOnly(history, input.day()))
                .map(history -> CountedRow.child(history, input.day()))
                .collect(toImmutableList());
    }

    static boolean isOnShortBreaksOnly(CareHistory history, LocalDate day) {
        return !history.isLookedAfterOn(day)
                && history.shortBreaks().stream()
                        .anyMatch(episode -> episode.dates().contains(day));
    }
}
