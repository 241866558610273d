package org.lafc.metrics.evaluate;

import java.util.Arrays;
import java.util.Set;

/** Counts the places of one measure for each group of rows, block by block. */
final class StrataCounter {

    /** Room for the places of a group. */
    static final int PLACES = 8;

    private final Strata strata;
    private final CompiledKpi kpi;
    private final Groups groups;
    private final int exclusions;
    private final int facts;

    private int[] counts = new int[0]; // by group, then place
    private long[] excluded = new long[0]; // by group, then criterion
    private long[] missing = new long[0]; // by group, then fact
    private final int[] runCounts = new int[4 * PLACES];
    private final long[] values; // room for every row, and one more for the last that has none
    private final int[] groupOfValue;
    private int size; // of values

    StrataCounter(Strata strata, CompiledKpi kpi, Groups groups, int rows) {
        this.strata = strata;
        this.kpi = kpi;
        this.groups = groups;
        this.exclusions = strata.definition().exclude().size();
        this.facts = strata.definition().facts().size();
        this.values = new long[kpi.hasValue() ? rows + 1 : 0];
        this.groupOfValue = new int[values.length];
    }

    void count(int rows) {
        reserve();
        if (groups.runs() > 0) {
            for (int run = 0; run < groups.runs(); run++) {
                countRun(groups.runStart(run), groups.runStart(run + 1), groups.runNumber(run));
            }
        } else {
            int[] numbers = groups.numbers();
            byte[] places = kpi.places;
            int[] into = counts;
            for (int row = 0; row < rows; row++) {
                into[numbers[row] * PLACES + places[row]]++;
            }
        }
        if (kpi.hasDetails()) {
            countDetails(rows);
        }
        if (kpi.hasValue()) {
            keepValues(rows);
        }
    }

    // Counters of four rows apart, so that no row has to wait for the one before it.
    private void countRun(int from, int to, int group) {
        int[] some = runCounts;
        Arrays.fill(some, 0);
        byte[] places = kpi.places;
        int row = from;
        for (; row + 3 < to; row += 4) {
            some[places[row]]++;
            some[PLACES + places[row + 1]]++;
            some[2 * PLACES + places[row + 2]]++;
            some[3 * PLACES + places[row + 3]]++;
        }
        for (; row < to; row++) {
            some[places[row]]++;
        }
        for (int i = 0; i < some.length; i++) {
            counts[group * PLACES + i % PLACES] += some[i];
        }
    }

    private void countDetails(int rows) {
        int[] numbers = groups.numbers();
        for (int row = 0; row < rows; row++) {
            if (kpi.places[row] == CompiledKpi.EXCLUDED) {
                excluded[numbers[row] * exclusions + kpi.details[row]]++;
            } else if (kpi.places[row] == CompiledKpi.MISSING) {
                missing[numbers[row] * facts + kpi.details[row]]++;
            }
        }
    }

    private void keepValues(int rows) {
        int[] numbers = groups.numbers();
        for (int row = 0; row < rows; row++) {
            values[size] = kpi.value(row);
            groupOfValue[size] = numbers[row];
            size += kpi.places[row] == CompiledKpi.DENOMINATOR_ONLY ? 1 : 0;
        }
    }

    private void reserve() {
        int found = groups.size();
        if (found * PLACES > counts.length) {
            int room = Math.max(64, 4 * found);
            counts = Arrays.copyOf(counts, room * PLACES);
            excluded = Arrays.copyOf(excluded, room * exclusions);
            missing = Arrays.copyOf(missing, room * facts);
        }
    }

    StratifiedTally finish(Set<String> notSupplied) {
        reserve();
        int found = groups.size();
        int[] firstValue = new int[found + 1];
        for (int i = 0; i < size; i++) {
            firstValue[groupOfValue[i] + 1]++;
        }
        for (int group = 0; group < found; group++) {
            firstValue[group + 1] += firstValue[group];
        }
        long[] byGroup = new long[size];
        int[] next = firstValue.clone();
        for (int i = 0; i < size; i++) {
            byGroup[next[groupOfValue[i]]++] = values[i];
        }
        return StratifiedTally.of(strata, groups, counts, excluded, missing, byGroup, firstValue, notSupplied);
    }
}
