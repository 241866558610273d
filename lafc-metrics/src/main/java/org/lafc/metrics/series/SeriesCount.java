package org.lafc.metrics.series;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.LocalAuthority;

/**
 * Counts the children of one authority after another. What changes with the episode is counted by episodes; what does not, by
 * stretches of care, which are far fewer.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class SeriesCount {

    private static final int BREAKS_EACH = LegalStatus.SHORT_BREAKS_EACH.ordinal();
    private static final int BREAKS_AGREED = LegalStatus.SHORT_BREAKS_AGREEMENT.ordinal();
    private static final int STARTED = EpisodeStart.STARTED.ordinal();
    private static final int CONTINUES = EpisodeEnd.CONTINUES.ordinal();
    private static final int NOT_KNOWN = EpisodeEnd.NOT_KNOWN.ordinal();

    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final SeriesDates dates;
    private final int nightsBetween; // two episodes of one period of care

    private final SeriesRows rows;
    private final ImmutableList<SeriesCounter> byEpisode;
    private final ImmutableList<SeriesCounter> byChild;

    private final int[] kept = new int[1024];

    /** Counts children who have at most so many episodes together. */
    SeriesCount(
            HistoryColumns columns, SeriesDates dates, List<SeriesBreakdown> breakdowns, int nightsBetween, int most) {
        this.nightsBetween = nightsBetween;
        children = columns.children();
        episodes = columns.episodes();
        this.dates = dates;
        rows = new SeriesRows(most);
        byEpisode = counters(breakdowns, false, columns);
        byChild = counters(breakdowns, true, columns);
    }

    private ImmutableList<SeriesCounter> counters(
            List<SeriesBreakdown> breakdowns, boolean ofChild, HistoryColumns columns) {
        return SeriesCounter.of(
                breakdowns.stream()
                        .filter(breakdown -> breakdown.isOfChild() == ofChild)
                        .toList(),
                columns,
                dates);
    }

    /** Adds children of one authority. */
    void add(int from, int to) {
        int child = from;
        while (child < to) {
            int size = 0;
            for (; child < to && size < kept.length; child++) {
                kept[size] = child;
                size += SeriesRows.isLess(dates.first, children.lastDay(child));
            }
            addKept(size);
        }
    }

    private void addKept(int many) {
        int size = rows.size;
        for (int i = 0; i < many; i++) {
            size = addChild(kept[i], size);
        }
        rows.size = size;
    }

    // Returns how many rows there are then, as a local variable, in which the processor need not wait for it.
    private int addChild(int of, int rowsBefore) {
        int size = rowsBefore;
        int first = children.firstEpisode(of);
        int latest = dates.beforeEndOfCare(children.born(of));
        int next = DayNumber.OPEN; // where the care after begins
        int reason = STARTED; // of the care after: for another it joins this, if it comes soon enough
        // Whatever comes before an episode has ended when that begins.
        for (int i = children.firstEpisode(of + 1) - 1; i >= first && next > dates.first; i--) {
            int status = episodes.legalStatus(i);
            if (status == BREAKS_EACH || status == BREAKS_AGREED) {
                continue;
            }
            int start = episodes.start(i);
            int ended = episodes.end(i);
            if ((SeriesRows.isLess(ended, next) & SeriesRows.isNot(reason, STARTED)) != 0
                    && ended + nightsBetween >= next
                    && continues(episodes.endReason(i))) {
                ended = next;
            }
            int begin = dates.before(start);
            int end = Math.min(latest, dates.before(Math.min(ended, next)));
            next = start;
            reason = episodes.startReason(i);
            if (size == rows.child.length) {
                count(size);
                size = 0;
            }
            rows.child[size] = of;
            rows.episode[size] = i;
            rows.from[size] = begin;
            rows.to[size] = end;
            size += SeriesRows.isLess(begin, end);
        }
        return size;
    }

    private static boolean continues(int endReason) {
        return endReason == EpisodeColumns.NONE || endReason == CONTINUES || endReason == NOT_KNOWN;
    }

    /** Gives the counts of the children added since the last were given. */
    void finish(LocalAuthority authority, SeriesTally.Builder tally) {
        count(rows.size);
        byEpisode.forEach(counter -> counter.finish(authority, tally));
        byChild.forEach(counter -> counter.finish(authority, tally));
    }

    private void count(int size) {
        rows.size = size;
        byEpisode.forEach(counter -> counter.count(rows));
        rows.join();
        byChild.forEach(counter -> counter.count(rows));
        rows.size = 0;
    }
}
