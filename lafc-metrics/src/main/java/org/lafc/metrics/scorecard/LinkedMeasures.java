package org.lafc.metrics.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.Criterion;

/**
 * Finds the measures that may not be shown beside others, though each may be shown alone: 10 trainings begun less 8 begun
 * outside the county tell 2.
 *
 * <p>Looks for numbers of which one counts some of the rows of another, or two counts apart from each other do, and that
 * leave a small number between them. Which rows are among which is told by definitions, not by data. Of the numbers that
 * tell, those go that are in most such differences, then those of the fewest measures, then the last.
 *
 * <p>Sums of three or more numbers are not looked at.
 */
final class LinkedMeasures {

    private final DisclosureRule rule;
    private final SetMultimap<CountedRows, String> measures = LinkedHashMultimap.create();
    private final Map<CountedRows, Long> counts = new LinkedHashMap<>();

    private LinkedMeasures(List<KpiResult> shown, DisclosureRule rule) {
        this.rule = rule;
        for (KpiResult result : shown) {
            CountedRows.of(result, (rows, count) -> {
                if (count > 0) {
                    measures.put(rows, result.definition().id());
                    counts.put(rows, count);
                }
            });
        }
    }

    /**
     * Takes the numbers of measures.
     *
     * @param shown the results that may be shown alone, all of one day
     * @param rule what is small
     * @return the numbers
     */
    static LinkedMeasures of(List<KpiResult> shown, DisclosureRule rule) {
        return new LinkedMeasures(rule.withholdsSmallNumbers() ? shown : ImmutableList.of(), rule);
    }

    /** The ids of the measures to withhold, so that none of the others tell a small number together. */
    ImmutableSet<String> toWithhold() {
        List<ImmutableSet<CountedRows>> differences = new ArrayList<>();
        Map<Counted, List<CountedRows>> byCounted = new LinkedHashMap<>();
        counts.keySet()
                .forEach(rows -> byCounted
                        .computeIfAbsent(rows.rows().counted(), counted -> new ArrayList<>())
                        .add(rows));
        for (List<CountedRows> all : byCounted.values()) {
            differences.addAll(differences(all, counts));
        }
        return withhold(differences);
    }

    /** Whether numbers of children looked after on the day, beside the measures, tell a small number. */
    boolean tellWith(Map<Criterion, Long> children) {
        Map<CountedRows, Long> together = new LinkedHashMap<>();
        children.forEach((holds, count) -> {
            if (count > 0) {
                together.put(CountedRows.of(RowSet.LOOKED_AFTER_ON_DATE, holds), count);
            }
        });
        ImmutableSet<CountedRows> given = ImmutableSet.copyOf(together.keySet());
        counts.forEach((rows, count) -> {
            if (given.stream().anyMatch(rows::mayTellOf)) {
                together.putIfAbsent(rows, count);
            }
        });
        return differences(ImmutableList.copyOf(together.keySet()), together).stream()
                .anyMatch(told -> told.stream().anyMatch(given::contains));
    }

    private List<ImmutableSet<CountedRows>> differences(List<CountedRows> all, Map<CountedRows, Long> numbers) {
        List<ImmutableSet<CountedRows>> differences = new ArrayList<>();
        for (CountedRows whole : all) {
            long count = numbers.getOrDefault(whole, 0L);
            ImmutableList<CountedRows> parts = all.stream()
                    .filter(part -> numbers.getOrDefault(part, 0L) < count && part.areWithin(whole))
                    .collect(ImmutableList.toImmutableList());
            for (int i = 0; i < parts.size(); i++) {
                CountedRows part = parts.get(i);
                long left = count - numbers.getOrDefault(part, 0L);
                if (rule.withholds(left)) {
                    differences.add(ImmutableSet.of(whole, part));
                }
                for (CountedRows other : parts.subList(0, i)) {
                    long less = left - numbers.getOrDefault(other, 0L);
                    if (less > 0 && rule.withholds(less) && part.areApartFrom(other)) {
                        differences.add(ImmutableSet.of(whole, part, other));
                    }
                }
            }
        }
        return differences;
    }

    private ImmutableSet<String> withhold(List<ImmutableSet<CountedRows>> differences) {
        SetMultimap<CountedRows, String> measures = LinkedHashMultimap.create(this.measures);
        Set<String> withheld = new LinkedHashSet<>();
        List<CountedRows> order = new ArrayList<>(counts.keySet());
        Map<CountedRows, Integer> places = new HashMap<>();
        order.forEach(rows -> places.put(rows, places.size()));
        // Numbers of one measure alone tell nothing that the measure by itself may not.
        differences.removeIf(this::isOfOneMeasure);
        while (!differences.isEmpty()) {
            Map<CountedRows, Integer> often = new HashMap<>();
            differences.forEach(told -> told.forEach(rows -> often.merge(rows, 1, Integer::sum)));
            CountedRows most = often.keySet().stream()
                    .max(Comparator.<CountedRows>comparingInt(rows -> often.getOrDefault(rows, 0))
                            .thenComparing(rows -> -measures.get(rows).size())
                            .thenComparing(rows -> places.getOrDefault(rows, 0)))
                    .orElseThrow();
            Set<String> together = new HashSet<>(measures.get(most));
            withheld.addAll(together);
            measures.values().removeAll(together);
            differences.removeIf(
                    told -> told.stream().anyMatch(rows -> measures.get(rows).isEmpty()));
        }
        return ImmutableSet.copyOf(withheld);
    }

    private boolean isOfOneMeasure(ImmutableSet<CountedRows> told) {
        Set<String> common = new HashSet<>(measures.get(told.iterator().next()));
        told.forEach(rows -> common.retainAll(measures.get(rows)));
        return !common.isEmpty();
    }
}
