package org.lafc.metrics.series;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.series.SeriesBreakdown.Groups;

/**
 * The changes of one breakdown between dates: how many more are in a group on a date than on the one before. The sums of the
 * changes up to a date are the counts.
 */
final class SeriesChanges {

    final int groups;
    final int[][] changes; // of each group one for each date, and one for what never ends

    private final SeriesBreakdown breakdown;
    private final Groups named;
    private final Integer[] byLabel; // groups in order of their labels, as rows of a tally stand

    SeriesChanges(SeriesBreakdown breakdown, Groups named, SeriesDates dates) {
        this.breakdown = breakdown;
        this.named = named;
        ImmutableList<String> labels = named.labels();
        groups = labels.size();
        changes = none(groups, dates.size + 1);
        byLabel = new Integer[groups];
        Arrays.setAll(byLabel, group -> group);
        Arrays.sort(byLabel, Comparator.comparing(labels::get));
    }

    static int[][] none(int groups, int changes) {
        int[][] none = new int[groups][];
        for (int group = 0; group < groups; group++) {
            none[group] = new int[changes]; // one by one, which is faster than all at once
        }
        return none;
    }

    /** Finds the groups of rows; by age, the days of birth. */
    void find(SeriesRows rows, int[] into) {
        named.finder().find(rows.size, rows.child, rows.episode, into);
    }

    /** Gives the counts of what was counted since the last were given. */
    void finish(LocalAuthority authority, SeriesTally.Builder tally) {
        List<SeriesTally.Row> rows = tally.rowsOf(breakdown);
        long[] counts = new long[changes[0].length - 1];
        for (int group : byLabel) {
            int[] each = changes[group];
            int now = 0;
            int any = 0;
            for (int date = 0; date < counts.length; date++) {
                now += each[date];
                any |= now;
                counts[date] = now;
            }
            if (any != 0) {
                rows.add(new SeriesTally.Row(authority, named.labels().get(group), ImmutableLongArray.copyOf(counts)));
            }
            Arrays.fill(each, 0);
        }
    }
}
