package org.lafc.metrics.evaluate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactRows.FactBlocks;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Counts measures apart by the values of facts: one pass over blocks of rows for all of them. A criterion that several
 * strata have in common is decided once a row, and so is the group that several measures have in common. Immutable and
 * safe between threads.
 */
public final class StrataEvaluator {

    private final ImmutableList<Strata> strata;
    private final ImmutableListMultimap<RowSet, Integer> bySet; // places of the strata

    private StrataEvaluator(ImmutableList<Strata> strata) {
        this.strata = strata;
        ImmutableListMultimap.Builder<RowSet, Integer> places = ImmutableListMultimap.builder();
        for (int i = 0; i < strata.size(); i++) {
            places.put(strata.get(i).definition().population().rows(), i);
        }
        this.bySet = places.build();
    }

    /**
     * Returns an evaluator.
     *
     * @param strata measures and the facts to tell them apart by, in the order tallies are wanted
     * @return the evaluator
     */
    public static StrataEvaluator of(List<Strata> strata) {
        return new StrataEvaluator(ImmutableList.copyOf(strata));
    }

    /**
     * Counts.
     *
     * @param source the rows to count
     * @return one tally for each of the strata, in their order
     */
    public ImmutableList<StratifiedTally> tally(FactSource source) {
        StratifiedTally[] tallies = new StratifiedTally[strata.size()];
        bySet.asMap().forEach((set, places) -> tally(source.rows(set), places, tallies));
        return ImmutableList.copyOf(tallies);
    }

    /**
     * Counts parts of a whole, several at a time if the common pool has threads, and adds them up in their order. The
     * result is the same however many threads there are.
     *
     * @param parts the parts, for example one an authority; siblings must not be in two
     * @return one tally for each of the strata, in their order
     * @throws IllegalArgumentException if there is no part
     */
    public ImmutableList<StratifiedTally> tally(List<? extends FactSource> parts) {
        return parts.parallelStream()
                .map(this::tally)
                .reduce(StrataEvaluator::sum)
                .orElseThrow(() -> new IllegalArgumentException("there must be at least one part"));
    }

    private static ImmutableList<StratifiedTally> sum(
            ImmutableList<StratifiedTally> some, ImmutableList<StratifiedTally> others) {
        ImmutableList.Builder<StratifiedTally> sums = ImmutableList.builder();
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i).plus(others.get(i)));
        }
        return sums.build();
    }

    private void tally(FactRows rows, Collection<Integer> places, StratifiedTally[] tallies) {
        FactBlocks blocks = rows.blocks(
                places.stream()
                        .flatMap(place -> Stream.concat(
                                strata.get(place).definition().facts().stream(), strata.get(place).by().stream()))
                        .distinct()
                        .collect(toImmutableList()),
                0,
                rows.size());
        Map<KpiDefinition, CompiledKpi> kpis = new LinkedHashMap<>();
        Map<ImmutableList<Fact>, Groups> groups = new LinkedHashMap<>();
        List<StrataCounter> counters = new ArrayList<>();
        for (int place : places) {
            Strata each = strata.get(place);
            counters.add(new StrataCounter(
                    each,
                    kpis.computeIfAbsent(each.definition(), definition -> new CompiledKpi(definition, rows, blocks)),
                    groups.computeIfAbsent(each.by(), facts -> new Groups(facts, rows, blocks))));
        }
        while (blocks.next()) {
            int size = blocks.rows();
            kpis.values().forEach(kpi -> kpi.fill(size));
            groups.values().forEach(group -> group.fill(size));
            counters.forEach(counter -> counter.count(size));
        }
        int at = 0;
        for (int place : places) {
            tallies[place] = counters.get(at++).finish(rows.notSupplied());
        }
    }
}
