package org.lafc.benchmarks.questions;

import java.time.LocalDate;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.time.CensusDate;

/** A census date and the year to it as numbers of days, and the codes the questions ask for as ordinals. */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class Year {

    static final int START = EpisodeStart.STARTED.ordinal();
    static final int STATUS_ALONE = EpisodeStart.LEGAL_STATUS.ordinal();
    static final int BREAKS_EACH = LegalStatus.SHORT_BREAKS_EACH.ordinal();
    static final int BREAKS_AGREED = LegalStatus.SHORT_BREAKS_AGREEMENT.ordinal();
    static final int CONTINUES = EpisodeEnd.CONTINUES.ordinal();
    private static final int[] BAND_EDGES = {1, 5, 10, 16};

    final LocalDate date;
    final int day;
    final int first;
    private final int[] bornBy; // who is of a band's age or older

    Year(CensusDate censusDate) {
        date = censusDate.day();
        day = DayNumber.of(date);
        first = DayNumber.of(censusDate.yearToDate().start());
        bornBy = new int[BAND_EDGES.length];
        for (int i = 0; i < bornBy.length; i++) {
            bornBy[i] = DayNumber.of(date.minusYears(BAND_EDGES[i]));
        }
    }

    boolean holds(int number) {
        return number >= first && number <= day;
    }

    int ageBand(int born) {
        return (born <= bornBy[0] ? 1 : 0)
                + (born <= bornBy[1] ? 1 : 0)
                + (born <= bornBy[2] ? 1 : 0)
                + (born <= bornBy[3] ? 1 : 0);
    }

    /** Whether a reason is one to cease to be looked after. */
    static boolean isEnd(int endReason) {
        return endReason != CONTINUES && endReason != EpisodeColumns.NONE;
    }

    static boolean isShortBreak(int legalStatus) {
        return legalStatus == BREAKS_EACH || legalStatus == BREAKS_AGREED;
    }
}
