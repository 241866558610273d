package org.lafc.benchmarks.questions;

import java.time.LocalDate;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;

/**
 * How many children are held by a care order on the date and at least ten years old, asked in three ways: of the columns, of
 * views by the numbers of days, and of views by dates.
 */
final class Views {

    private static final int YEARS = 10;

    private final HistoryColumns columns;
    private final LocalDate date = QuestionData.DATE.day();
    private final LocalDate bornBy = date.minusYears(YEARS);
    private final int day = DayNumber.of(date);
    private final int bornByDay = DayNumber.of(bornBy);

    Views(HistoryColumns columns) {
        this.columns = columns;
    }

    @SuppressWarnings("EnumOrdinal") // columns hold ordinals
    long byColumns() {
        ChildColumns children = columns.children();
        EpisodeColumns episodes = columns.episodes();
        int wanted = LegalStatus.CARE_ORDER.ordinal();
        long count = 0;
        for (int child = 0; child < children.size(); child++) {
            int first = children.firstEpisode(child);
            int open = children.firstEpisode(child + 1) - 1;
            while (open >= first && !(episodes.start(open) <= day && day < episodes.end(open))) {
                open--;
            }
            boolean counts = open >= first && episodes.legalStatus(open) == wanted && children.born(child) <= bornByDay;
            count += counts ? 1 : 0;
        }
        return count;
    }

    long byViews() {
        return columns.histories()
                .filter(child -> child.episodeHolding(day)
                        .filter(episode -> episode.legalStatus() == LegalStatus.CARE_ORDER)
                        .isPresent())
                .filter(child -> columns.children().born(child.number()) <= bornByDay)
                .count();
    }

    long byDates() {
        return columns.histories()
                .filter(child -> child.episodeHolding(date)
                        .filter(episode -> episode.legalStatus() == LegalStatus.CARE_ORDER)
                        .isPresent())
                .filter(child -> !child.dateOfBirth().isAfter(bornBy))
                .count();
    }
}
