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
            return ended.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private RiskTable() {}

    static List<Row> of(SpellTally tally) {
        TreeSet<Double> times = new TreeSet<>(tally.ended().keySet());
        times.addAll(tally.unfinished().keySet());
        long late = tally.entered().values().stream().mapToLong(Long::longValue).sum();
        long atRisk = tally.spells() - late;
        List<Row> rows = new ArrayList<>();
        double before = -1;
        for (double time : times) {
            // Somebody who enters at this very time is not at risk yet.
            atRisk += tally.entered().subMap(before, time).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            before = time;
            Row row = new Row(
                    time,
                    atRisk,
                    tally.ended().getOrDefault(time, ImmutableSortedMap.of()),
                    tally.unfinished().getOrDefault(time, 0L));
            rows.add(row);
            atRisk -= row.endings() + row.unfinished();
        }
        return rows;
    }
}
