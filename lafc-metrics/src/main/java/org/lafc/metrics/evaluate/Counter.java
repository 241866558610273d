package org.lafc.metrics.evaluate;

import java.util.Set;

/** Counts the places of one measure for each group of rows, block by block. */
final class Counter {

    private final Strata strata;
    private final CompiledKpi kpi;
    private final Groups groups;
    private final GroupCounts counts;

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
            int room = counts.room;
            for (int row = 0; row < rows; row++) {
                into[numbers[row] * room + places[row]]++;
            }
        }
        if (kpi.hasDetails()) {
            counts.addDetails(kpi.places, kpi.details, groups.numbers(), rows);
        }
        counts.values.ifPresent(values -> add(kpi.values(), values, rows));
        counts.pers.ifPresent(pers -> add(kpi.pers(), pers, rows));
    }

    private void add(long[] amounts, Values into, int rows) {
        if (groups.runs() == 0) {
            into.add(amounts, kpi.places, CompiledKpi.DENOMINATOR_ONLY, groups.numbers(), rows);
        }
        for (int run = 0; run < groups.runs(); run++) {
            into.addRun(
                    amounts,
                    kpi.places,
                    CompiledKpi.DENOMINATOR_ONLY,
                    groups.runNumber(run),
                    groups.runStart(run),
                    groups.runStart(run + 1));
        }
    }

    // Eight rows at a time: a place is three bits, and how many rows have a bit, or two of them, tells how many have a
    // place.
    private void countRun(int from, int to, int group) {
        byte[] places = kpi.places;
        int one = 0;
        int two = 0;
        int three = 0;
        int four = 0;
        int five = 0;
        int row = from;
        for (; row + 7 < to; row += Long.BYTES) {
            long eight = EightRows.get(places, row);
            long low = eight & EightRows.LOWEST;
            long middle = (eight >>> 1) & EightRows.LOWEST;
            long high = (eight >>> 2) & EightRows.LOWEST;
            one += Long.bitCount(low);
            two += Long.bitCount(middle);
            three += Long.bitCount(low & middle);
            four += Long.bitCount(high);
            five += Long.bitCount(low & high);
        }
        int[] into = counts.places;
        int at = group * counts.room;
        into[at] += row - from - one - two + three - four + five;
        into[at + 1] += one - three - five;
        into[at + 2] += two - three;
        into[at + 3] += three;
        if (four > 0) {
            into[at + 4] += four - five;
            into[at + 5] += five;
        }
        for (; row < to; row++) {
            into[at + places[row]]++;
        }
    }

    StratifiedTally finish(Set<String> notSupplied) {
        counts.reserve(groups.size());
        return StratifiedTally.of(strata, groups, counts, notSupplied);
    }
}
