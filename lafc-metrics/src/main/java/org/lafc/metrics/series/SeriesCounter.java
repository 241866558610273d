package org.lafc.metrics.series;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.LocalAuthority;

/** Counts stretches of dates by one breakdown, or by a few together. */
abstract class SeriesCounter {

    /** How many combinations breakdowns that are counted together have at most, so that their changes stay near the processor. */
    private static final int MOST_COMBINATIONS = 128;

    /** How many episodes an authority must have on average, so that it pays to part one combination more. */
    private static final int EPISODES_A_COMBINATION = 64;

    abstract void count(SeriesRows rows);

    /** Gives the counts of what was counted since the last were given. */
    abstract void finish(LocalAuthority authority, SeriesTally.Builder tally);

    static ImmutableList<SeriesCounter> of(
            List<SeriesBreakdown> breakdowns, HistoryColumns columns, SeriesDates dates) {
        ImmutableList.Builder<SeriesCounter> counters = ImmutableList.builder();
        List<SeriesChanges> together = new ArrayList<>();
        int episodes =
                columns.episodes().size() / Math.max(1, columns.authorities().size());
        int most = Math.min(MOST_COMBINATIONS, episodes / EPISODES_A_COMBINATION);
        long combinations = 1;
        for (SeriesBreakdown breakdown : breakdowns) {
            SeriesChanges next = new SeriesChanges(breakdown, breakdown.groups(columns), dates);
            if (!breakdown.ages().isEmpty()) {
                counters.add(new ByAge(next, breakdown.ages().size(), dates.beforeAges(breakdown.ages())));
                continue;
            }
            if (!together.isEmpty() && combinations * next.groups > most) {
                counters.add(new ByGroup(together));
                together.clear();
                combinations = 1;
            }
            together.add(next);
            combinations *= next.groups;
        }
        if (!together.isEmpty()) {
            counters.add(new ByGroup(together));
        }
        return counters.build();
    }

    /**
     * By groups that stay as they are while a stretch lasts: one more where it begins, one less where it has ended. Breakdowns of
     * few groups are counted by each combination of theirs, which makes half the changes or less, and parted when counts are given.
     */
    private static final class ByGroup extends SeriesCounter {

        private final ImmutableList<SeriesChanges> breakdowns;
        private final int[][] changes; // of combinations

        ByGroup(List<SeriesChanges> together) {
            breakdowns = ImmutableList.copyOf(together);
            int[][] first = breakdowns.get(0).changes;
            int combinations = breakdowns.stream().mapToInt(each -> each.groups).reduce(1, Math::multiplyExact);
            changes = breakdowns.size() == 1 ? first : SeriesChanges.none(combinations, first[0].length);
        }

        @Override
        void count(SeriesRows rows) {
            int[] found = rows.found;
            breakdowns.get(0).find(rows, found);
            for (int by = 1; by < breakdowns.size(); by++) {
                combine(rows, breakdowns.get(by));
            }
            for (int i = 0; i < rows.size; i++) {
                int[] into = changes[found[i]];
                into[rows.from[i]]++;
                into[rows.to[i]]--;
            }
        }

        private void combine(SeriesRows rows, SeriesChanges next) {
            int[] found = rows.found;
            int[] other = rows.other;
            next.find(rows, other);
            for (int i = 0; i < rows.size; i++) {
                found[i] = found[i] * next.groups + other[i];
            }
        }

        @Override
        void finish(LocalAuthority authority, SeriesTally.Builder tally) {
            if (breakdowns.size() > 1) {
                for (int combination = 0; combination < changes.length; combination++) {
                    part(combination);
                }
            }
            breakdowns.forEach(each -> each.finish(authority, tally));
        }

        private void part(int combination) {
            int rest = combination;
            for (int by = breakdowns.size() - 1; by >= 0; by--) {
                SeriesChanges each = breakdowns.get(by);
                add(changes[combination], each.changes[rest % each.groups]);
                rest /= each.groups;
            }
            Arrays.fill(changes[combination], 0);
        }

        private static void add(int[] changes, int[] into) {
            for (int date = 0; date < into.length; date++) {
                into[date] += changes[date];
            }
        }
    }

    /**
     * By age. A stretch comes to each age once, at a date of its own, held to be its first if that was before and its end if that
     * is after. So who is in a band are those who have come to its first age less those who have come to the next.
     */
    private static final class ByAge extends SeriesCounter {

        private final SeriesChanges bands;
        private final int ages;
        private final char[] before; // by day of birth and age
        private final int stride;
        private final int[] come; // to each age, with the first date of all before and the end of all after

        ByAge(SeriesChanges bands, int ages, char[] before) {
            this.bands = bands;
            this.ages = ages;
            this.before = before;
            stride = bands.changes[0].length;
            come = new int[Math.multiplyExact(ages + 2, stride)];
        }

        @Override
        void count(SeriesRows rows) {
            int[] found = rows.found;
            bands.find(rows, found); // days of birth
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
        void finish(LocalAuthority authority, SeriesTally.Builder tally) {
            for (int i = 0; i < come.length - stride; i++) {
                bands.changes[i / stride][i % stride] = come[i] - come[i + stride];
            }
            Arrays.fill(come, 0);
            bands.finish(authority, tally);
        }
    }
}
