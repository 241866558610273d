package org.lafc.metrics.evaluate;

import java.util.Arrays;
import java.util.Set;

/** Counts the places of one measure for each group of rows, block by block. */
final class Counter {

    private final Strata strata;
    private final CompiledKpi kpi;
    private final Groups groups;
    private final GroupCounts counts;
    private final int[] runCounts = new int[4 * GroupCounts.PLACES];

    Counter(Strata strata, CompiledKpi kpi, Groups groups, int rows) {
        this.strata = strata;
        this.kpi = kpi;
        this.groups = groups;
        this.counts = new GroupCounts(strata.definition(), rows);
    }

    void count(int rows) {
        counts.reserve(groups.size());
        if (groups.runs() > 0) {
            for (int run = 0; run < groups.runs(); run++) {
                countRun(groups.runStart(run), groups.runStart(run + 1), groups.runNumber(run));
            }
        } else {
            int[] numbers = groups.numbers();
            byte[] places = kpi.places;
            int[] into = counts.places;
            for (int row = 0; row < rows; row++) {
                into[numbers[row] * GroupCounts.PLACES + places[row]]++;
            }
        }
        if (kpi.hasDetails()) {
            counts.addDetails(kpi.places, kpi.details, groups.numbers(), rows);
        }
        counts.values.ifPresent(
                values -> values.add(kpi.values(), kpi.places, CompiledKpi.DENOMINATOR_ONLY, groups.numbers(), rows));
        counts.pers.ifPresent(
                pers -> pers.add(kpi.pers(), kpi.places, CompiledKpi.DENOMINATOR_ONLY, groups.numbers(), rows));
    }

    // Counters of four rows apart, so that no row has to wait for the one before it.
    private void countRun(int from, int to, int group) {
        int[] some = runCounts;
        Arrays.fill(some, 0);
        byte[] places = kpi.places;
        int row = from;
        for (; row + 3 < to; row += 4) {
            some[places[row]]++;
            some[GroupCounts.PLACES + places[row + 1]]++;
            some[2 * GroupCounts.PLACES + places[row + 2]]++;
            some[3 * GroupCounts.PLACES + places[row + 3]]++;
        }
        for (; row < to; row++) {
            some[places[row]]++;
        }
        for (int i = 0; i < some.length; i++) {
            counts.places[group * GroupCounts.PLACES + i % GroupCounts.PLACES] += some[i];
        }
    }

    StratifiedTally finish(Set<String> notSupplied) {
        counts.reserve(groups.size());
        return StratifiedTally.of(strata, groups, counts, notSupplied);
    }
}
