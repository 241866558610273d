package org.lafc.metrics.disclose;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;

/**
 * What each figure by itself, then with what others told, says of the groups it counts. In two releases that differ
 * little this settles most groups and leaves a small search. Bounds can be wider than need be, never narrower.
 */
final class Narrowing {

    /** A figure: which groups it counts and what is known of their sum. */
    record Sum(ImmutableIntArray groups, Range known) {}

    // Above any sum of counts, so nothing bounds the group.
    private static final long NO_END = Long.MAX_VALUE / 4;
    private static final int MOST_ROUNDS = 100;

    private final long[] least;
    private final long[] most;
    private boolean contradictory;

    Narrowing(int groups, List<Sum> sums) {
        this.least = new long[groups];
        this.most = new long[groups];
        Arrays.fill(most, NO_END);
        boolean narrowed = true;
        for (int round = 0; round < MOST_ROUNDS && narrowed && !contradictory; round++) {
            narrowed = false;
            for (Sum sum : sums) {
                narrowed |= narrow(sum);
            }
        }
    }

    boolean isContradictory() {
        return contradictory;
    }

    boolean isSettled(int group) {
        return least[group] == most[group];
    }

    long least(int group) {
        return least[group];
    }

    private boolean narrow(Sum sum) {
        boolean narrowed = false;
        long allLeast = 0;
        long allMost = 0;
        for (int group : sum.groups().asList()) {
            allLeast += least[group];
            allMost = Math.min(NO_END, allMost + most[group]);
        }
        long atMost = sum.known().maximum().orElse(NO_END);
        long atLeast = sum.known().minimum();
        contradictory |= allLeast > atMost || allMost < atLeast;
        for (int group : sum.groups().asList()) {
            if (contradictory) {
                return true;
            }
            long upper = atMost - (allLeast - least[group]);
            if (atMost < NO_END && upper < most[group]) {
                allMost -= allMost < NO_END ? most[group] - upper : 0;
                most[group] = upper;
                narrowed = true;
            }
            if (allMost < NO_END) {
                long lower = atLeast - (allMost - most[group]);
                if (lower > least[group]) {
                    allLeast += lower - least[group];
                    least[group] = lower;
                    narrowed = true;
                }
            }
            contradictory |= least[group] > most[group];
        }
        return narrowed;
    }
}
