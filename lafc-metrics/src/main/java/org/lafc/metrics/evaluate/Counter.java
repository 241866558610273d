package org.lafc.metrics.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.stats.Histogram;

/** Counts the places of one measure, block by block, into a tally. */
final class Counter {

    private final CompiledKpi kpi;
    private final long[] excluded;
    private final long[] missing;
    private long population;
    private long denominator;
    private long numerator;
    private long pending;
    private final boolean keepsValues; // a ratio needs sums alone
    private long[] values = new long[0];
    private long valueSum;
    private long perSum;

    Counter(CompiledKpi kpi) {
        this.keepsValues = kpi.hasValue() && kpi.definition.score() != Score.RATIO;
        this.kpi = kpi;
        this.excluded = new long[kpi.definition.exclude().size()];
        this.missing = new long[kpi.definition.facts().size()];
    }

    void count(int rows) {
        if (keepsValues && values.length < denominator + rows) {
            values = Arrays.copyOf(values, Math.max(values.length * 2, (int) denominator + rows));
        }
        for (int row = 0; row < rows; row++) {
            switch (kpi.place(row)) {
                case NOT_IN_POPULATION -> population--;
                case EXCLUDED -> excluded[kpi.details[row]]++;
                case MISSING -> missing[kpi.details[row]]++;
                case PENDING -> pending++;
                case NUMERATOR -> {
                    numerator++;
                    denominator++;
                }
                default -> {
                    if (keepsValues) {
                        values[(int) denominator] = kpi.value(row);
                    } else if (kpi.hasValue()) {
                        valueSum = KpiTally.addSums(valueSum, kpi.value(row));
                        perSum = KpiTally.addSums(perSum, kpi.per(row));
                    }
                    denominator++;
                }
            }
        }
        population += rows;
    }

    KpiTally tally(Set<String> notSupplied, Map<LocalAuthority, Long> residents) {
        Map<String, Long> byCriterion = new TreeMap<>();
        for (int i = 0; i < excluded.length; i++) {
            add(byCriterion, kpi.definition.exclude().get(i).words(), excluded[i]);
        }
        Map<String, Long> byFact = new TreeMap<>();
        for (int i = 0; i < missing.length; i++) {
            add(byFact, kpi.definition.facts().get(i).name(), missing[i]);
        }
        return KpiTally.builder()
                .initialPopulation(population)
                .excluded(byCriterion)
                .missing(byFact)
                .pending(pending)
                .notSupplied(notSupplied)
                .denominator(denominator)
                .numerator(numerator)
                .histogram(keepsValues ? Histogram.of(Arrays.copyOf(values, (int) denominator)) : Histogram.EMPTY)
                .valueSum(valueSum)
                .perSum(perSum)
                .residents(residents)
                .build();
    }

    private static void add(Map<String, Long> counts, String key, long count) {
        if (count > 0) {
            counts.merge(key, count, Long::sum);
        }
    }
}
