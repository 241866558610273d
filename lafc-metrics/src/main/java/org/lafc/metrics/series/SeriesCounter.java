package org.lafc.metrics.series;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.series.SeriesBreakdown.Groups;

/**
 * Counts stretches of dates by one breakdown, from changes between dates: how many more are in a group on a date than on the
 * one before. The sums of the changes up to a date are the counts.
 */
abstract class SeriesCounter {

    final Groups groups;
    final int stride; // of each group as many changes as dates, and one for what never ends
    final int[] found = new int[SeriesRows.ROWS];

    private final SeriesBreakdown breakdown;

    SeriesCounter(SeriesBreakdown breakdown, Groups groups, SeriesDates index) {
        this.breakdown = breakdown;
        this.groups = groups;
        stride = index.size + 1;
    }

    static ImmutableList<SeriesCounter> of(
            List<SeriesBreakdown> breakdowns, HistoryColumns columns, SeriesDates index) {
        return breakdowns.stream()
                .map(breakdown -> breakdown.ages().isEmpty()
                        ? new OfGroups(breakdown, breakdown.groups(columns), index)
                        : new OfAges(breakdown, breakdown.groups(columns), index))
                .collect(toImmutableList());
    }

    abstract void count(SeriesRows rows);

    /** The changes of all groups since they were last asked for, which counting may go on to change. */
    abstract int[] changes();

    /** Gives the counts of what was counted since the last were given. */
    final void finish(LocalAuthority authority, SeriesTally.Builder tally) {
        int[] changes = changes();
        long[] counts = new long[stride - 1];
        for (int group = 0; group < groups.labels().size(); group++) {
            int first = group * stride;
            int now = 0;
            int any = 0;
            for (int date = 0; date < counts.length; date++) {
                now += changes[first + date];
                any |= now;
                counts[date] = now;
            }
            if (any != 0) {
                tally.add(breakdown, authority, groups.labels().get(group), counts);
            }
        }
    }

    /** By groups that stay as they are while a stretch lasts: one more where it begins, one less where it has ended. */
    private static final class OfGroups extends SeriesCounter {

        private int[] changes;

        OfGroups(SeriesBreakdown breakdown, Groups groups, SeriesDates index) {
            super(breakdown, groups, index);
            changes = empty();
        }

        private int[] empty() {
            return new int[Math.multiplyExact(groups.labels().size(), stride)];
        }

        @Override
        void count(SeriesRows rows) {
            groups.finder().find(rows.size, rows.child, rows.episode, found);
            int[] into = changes;
            for (int i = 0; i < rows.size; i++) {
                int group = found[i] * stride;
                into[group + rows.from[i]]++;
                into[group + rows.to[i]]--;
            }
        }

        @Override
        int[] changes() {
            int[] all = changes;
            changes = empty();
            return all;
        }
    }

    /**
     * By age. A stretch comes to each age once, at a date of its own, held to be its first if that was before and its end if that
     * is after. So who is in a band are those who have come to its first age less those who have come to the next.
     */
    private static final class OfAges extends SeriesCounter {

        private final int ages;
        private final char[] before; // by day of birth and age
        private int[] come; // to each age, with the first date of all before and the end of all after

        OfAges(SeriesBreakdown breakdown, Groups groups, SeriesDates index) {
            super(breakdown, groups, index);
            ages = breakdown.ages().size();
            before = index.beforeAges(breakdown.ages());
            come = empty();
        }

        private int[] empty() {
            return new int[Math.multiplyExact(ages + 2, stride)];
        }

        @Override
        void count(SeriesRows rows) {
            groups.finder().find(rows.size, rows.child, rows.episode, found); // days of birth
            int[] into = come;
            for (int i = 0; i < rows.size; i++) {
                int from = rows.from[i];
                int to = rows.to[i];
                int born = found[i] * ages;
                into[from]++;
                for (int age = 0; age < ages; age++) {
                    into[(age + 1) * stride + Math.max(from, Math.min(to, before[born + age]))]++;
                }
                into[(ages + 1) * stride + to]++;
            }
        }

        @Override
        int[] changes() {
            int[] all = come;
            for (int i = 0; i < (ages + 1) * stride; i++) {
                all[i] -= all[i + stride];
            }
            come = empty();
            return all;
        }
    }
}
