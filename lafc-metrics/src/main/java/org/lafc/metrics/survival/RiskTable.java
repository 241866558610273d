package org.lafc.metrics.survival;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How many spells are at risk at each time at which one ended or was last seen: those that entered before it. */
final class RiskTable {

    /** One time. */
    record Row(double time, long atRisk, ImmutableSortedMap<String, Long> ended, long unfinished) {
        long endings() {
            return SpellTally.sum(ended);
        }

        long leaving() {
            return Math.addExact(endings(), unfinished);
        }
    }

    private RiskTable() {}

    static List<Row> of(SpellTally tally) {
        return of(tally.entered(), tally.ended(), tally.unfinished());
    }

    static List<Row> of(
            ImmutableSortedMap<Double, Long> entered,
            ImmutableSortedMap<Double, ImmutableSortedMap<String, Long>> ended,
            ImmutableSortedMap<Double, Long> unfinished) {
        long spells = Math.addExact(
                ended.values().stream().mapToLong(SpellTally::sum).reduce(0, Math::addExact),
                SpellTally.sum(unfinished));
        long atRisk = spells - SpellTally.sum(entered);
        TreeSet<Double> times = new TreeSet<>(ended.keySet());
        times.addAll(unfinished.keySet());
        List<Row> rows = new ArrayList<>();
        double before = 0;
        for (double time : times) {
            // Somebody who enters at this very time is not at risk yet.
            atRisk += SpellTally.sum(entered.subMap(before, time));
            before = time;
            Row row = new Row(
                    time, atRisk, ended.getOrDefault(time, ImmutableSortedMap.of()), unfinished.getOrDefault(time, 0L));
            rows.add(row);
            atRisk -= row.leaving();
        }
        return rows;
    }
}
