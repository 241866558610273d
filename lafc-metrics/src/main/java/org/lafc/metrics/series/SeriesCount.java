package org.lafc.metrics.series;

import java.util.Arrays;
import java.util.List;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.series.SeriesBreakdown.Groups;

/**
 * Counts the children of one authority after another. An episode adds one at the first date it holds and takes one away at
 * the first after; the sums from the first date on are the counts.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class SeriesCount {

    private static final int ROWS = 1024; // a block, which stays near the processor
    private static final int BREAKS_EACH = LegalStatus.SHORT_BREAKS_EACH.ordinal();
    private static final int BREAKS_AGREED = LegalStatus.SHORT_BREAKS_AGREEMENT.ordinal();
    private static final int STARTED = EpisodeStart.STARTED.ordinal();
    private static final int CONTINUES = EpisodeEnd.CONTINUES.ordinal();
    private static final int NOT_KNOWN = EpisodeEnd.NOT_KNOWN.ordinal();

    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final SeriesDates dates;
    private final int nightsBetween; // two episodes of one period of care
    private final Counted[] counted;

    private final int[] child = new int[ROWS];
    private final int[] episode = new int[ROWS];
    private final int[] from = new int[ROWS]; // the place of the first date held
    private final int[] to = new int[ROWS]; // the place of the first date after
    private final int[] found = new int[ROWS];
    private int rows;

    /** The counters of a breakdown: of each group as many as dates, and one for what never ends. */
    private static final class Counted {
        final SeriesBreakdown breakdown;
        final Groups groups;
        final char[][] beforeAges; // by the ages of the breakdown
        final int stride;
        final int[] differences;

        Counted(SeriesBreakdown breakdown, HistoryColumns columns, SeriesDates dates) {
            this.breakdown = breakdown;
            groups = breakdown.groups(columns);
            beforeAges = breakdown.ages().stream().map(dates::beforeAge).toArray(char[][]::new);
            stride = dates.size + 1;
            differences = new int[Math.multiplyExact(groups.labels().size(), stride)];
        }
    }

    SeriesCount(HistoryColumns columns, SeriesDates dates, List<SeriesBreakdown> breakdowns, int nightsBetween) {
        this.nightsBetween = nightsBetween;
        children = columns.children();
        episodes = columns.episodes();
        this.dates = dates;
        counted = breakdowns.stream()
                .map(breakdown -> new Counted(breakdown, columns, dates))
                .toArray(Counted[]::new);
    }

    void add(int of) {
        if (children.lastDay(of) <= dates.first) {
            return;
        }
        int first = children.firstEpisode(of);
        int latest = dates.beforeEndOfCare(children.born(of));
        int next = DayNumber.OPEN; // where the care after begins
        boolean joins = false; // the care after, if it comes soon enough
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
            if (begin < end) {
                if (rows == ROWS) {
                    countRows();
                }
                child[rows] = of;
                episode[rows] = i;
                from[rows] = begin;
                to[rows++] = end;
            }
        }
    }

    private static boolean continues(int endReason) {
        return endReason == EpisodeColumns.NONE || endReason == CONTINUES || endReason == NOT_KNOWN;
    }

    /** Gives the counts of the children added since the last were given. */
    void finish(LocalAuthority authority, SeriesTally.Builder tally) {
        countRows();
        for (Counted each : counted) {
            for (int group = 0; group < each.groups.labels().size(); group++) {
                long[] counts = new long[dates.size];
                int at = group * each.stride;
                int now = 0;
                int any = 0;
                for (int date = 0; date < counts.length; date++) {
                    now += each.differences[at + date];
                    any |= now;
                    counts[date] = now;
                }
                if (any != 0) {
                    tally.add(each.breakdown, authority, each.groups.labels().get(group), counts);
                }
            }
            Arrays.fill(each.differences, 0);
        }
    }

    private void countRows() {
        for (Counted each : counted) {
            each.groups.finder().find(rows, child, episode, found);
            if (each.beforeAges.length == 0) {
                count(each.differences, each.stride);
            } else {
                countByAge(each.differences, each.stride, each.beforeAges);
            }
        }
        rows = 0;
    }

    private void count(int[] differences, int stride) {
        for (int i = 0; i < rows; i++) {
            int group = found[i] * stride;
            differences[group + from[i]]++;
            differences[group + to[i]]--;
        }
    }

    // The dates an episode holds are split where the child reaches an age.
    private void countByAge(int[] differences, int stride, char[][] beforeAges) {
        for (int i = 0; i < rows; i++) {
            int begin = from[i];
            for (int age = 0; age <= beforeAges.length; age++) {
                int reached = age == beforeAges.length ? to[i] : beforeAges[age][found[i]];
                int end = Math.min(to[i], Math.max(begin, reached));
                if (begin < end) {
                    differences[age * stride + begin]++;
                    differences[age * stride + end]--;
                }
                begin = end;
            }
        }
    }
}
