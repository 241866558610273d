package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.metrics.fact.RowSet;

/** The children on short breaks on the census date and not looked after otherwise (C6). */
final class ShortBreaksOnDate extends ChildRowMaker<CareHistory> {

    ShortBreaksOnDate() {
        super(RowSet.SHORT_BREAKS_ON_DATE, ChildOfRow.and(ImmutableList.of()));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<CareHistory>> rows) {
        if (isOnShortBreaksOnly(history, input.day())) {
            rows.accept(CountedRow.child(history, input.day()));
        }
    }

    static boolean isOnShortBreaksOnly(CareHistory history, LocalDate day) {
        for (Episode episode : history.episodes()) {
            if (episode.legalStatus().isShortBreaks() && episode.dates().contains(day)) {
                return !history.isLookedAfterOn(day);
            }
        }
        return false;
    }
}
