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

    private final SeriesRows inEpisodes = new SeriesRows();
    private final SeriesRows inCare = new SeriesRows();
    private final ImmutableList<SeriesCounter> byEpisode;
    private final ImmutableList<SeriesCounter> byChild;

    SeriesCount(HistoryColumns columns, SeriesDates dates, List<SeriesBreakdown> breakdowns, int nightsBetween) {
        this.nightsBetween = nightsBetween;
        children = columns.children();
        episodes = columns.episodes();
        this.dates = dates;
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

    void add(int of) {
        if (children.lastDay(of) <= dates.first) {
            return;
        }
        int first = children.firstEpisode(of);
        int latest = dates.beforeEndOfCare(children.born(of));
        int next = DayNumber.OPEN; // where the care after begins
        boolean joins = false; // the care after, if it comes soon enough
        int careFrom = 0; // of the stretch of care that is not yet told
        int careTo = 0;
        for (int i = children.firstEpisode(of + 1) - 1; i >= first; i--) {
            int status = episodes.legalStatus(i);
            if (status == BREAKS_EACH || status == BREAKS_AGREED) {
                continue;
            }
            int start = episodes.start(i);
            int ended = episodes.end(i);
            if (joins && ended < next && ended + nightsBetween >= next && continues(episodes.endReason(i))) {
                ended = next;
            }
            int begin = dates.before(start);
            int end = Math.min(latest, dates.before(Math.min(ended, next)));
            next = start;
            joins = episodes.startReason(i) != STARTED;
            add(inEpisodes, byEpisode, of, i, begin, end);
            if (begin < end && end != careFrom) {
                add(inCare, byChild, of, first, careFrom, careTo);
                careTo = end;
            }
            careFrom = begin < end ? begin : careFrom;
        }
        add(inCare, byChild, of, first, careFrom, careTo);
    }

    private static void add(
            SeriesRows rows, ImmutableList<SeriesCounter> counters, int of, int episode, int begin, int end) {
        if (rows.size == SeriesRows.ROWS) {
            count(rows, counters);
        }
        rows.add(of, episode, begin, end);
    }

    private static boolean continues(int endReason) {
        return endReason == EpisodeColumns.NONE || endReason == CONTINUES || endReason == NOT_KNOWN;
    }

    /** Gives the counts of the children added since the last were given. */
    void finish(LocalAuthority authority, SeriesTally.Builder tally) {
        count(inEpisodes, byEpisode);
        count(inCare, byChild);
        byEpisode.forEach(counter -> counter.finish(authority, tally));
        byChild.forEach(counter -> counter.finish(authority, tally));
    }

    private static void count(SeriesRows rows, ImmutableList<SeriesCounter> counters) {
        counters.forEach(counter -> counter.count(rows));
        rows.size = 0;
    }
}
