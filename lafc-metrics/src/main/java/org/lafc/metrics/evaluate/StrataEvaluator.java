package org.lafc.metrics.evaluate;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lafc.core.work.Progress;
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

    private final int size;
    private final int parts;
    private final Progress progress;
    private final ImmutableList<Pass> passes;

    private StrataEvaluator(int size, int parts, Progress progress, ImmutableList<Pass> passes) {
        this.size = size;
        this.parts = parts;
        this.progress = progress;
        this.passes = passes;
    }

    private StrataEvaluator(ImmutableList<Strata> strata) {
        this.size = strata.size();
        this.parts = 1;
        this.progress = Progress.NONE;
        ImmutableListMultimap.Builder<RowSet, Integer> places = ImmutableListMultimap.builder();
        for (int i = 0; i < size; i++) {
            places.put(strata.get(i).definition().population().rows(), i);
        }
        this.passes = places.build().asMap().entrySet().stream()
                .map(entry -> Pass.of(entry.getKey(), ImmutableList.copyOf(entry.getValue()), strata))
                .collect(toImmutableList());
    }

    /**
     * All strata of one set of rows, what they have in common once.
     *
     * @param set the rows
     * @param facts all facts they use
     * @param kpis the measures
     * @param groupings the facts to tell rows apart by
     * @param counted what is counted
     */
    private record Pass(
            RowSet set,
            ImmutableList<Fact> facts,
            ImmutableList<KpiDefinition> kpis,
            ImmutableList<ImmutableList<Fact>> groupings,
            ImmutableList<Wanted> counted) {

        static Pass of(RowSet set, ImmutableList<Integer> places, ImmutableList<Strata> all) {
            ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
            Map<KpiDefinition, Integer> kpis = new LinkedHashMap<>();
            Map<ImmutableList<Fact>, Integer> groupings = new LinkedHashMap<>();
            ImmutableList.Builder<Wanted> counted = ImmutableList.builder();
            for (int place : places) {
                Strata strata = all.get(place);
                facts.addAll(strata.definition().facts()).addAll(strata.by());
                int kpi = kpis.computeIfAbsent(strata.definition(), added -> kpis.size());
                int grouping = groupings.computeIfAbsent(strata.by(), added -> groupings.size());
                counted.add(new Wanted(strata, place, kpi, grouping));
            }
            return new Pass(
                    set,
                    facts.build().asList(),
                    ImmutableList.copyOf(kpis.keySet()),
                    ImmutableList.copyOf(groupings.keySet()),
                    counted.build());
        }

        void count(FactRows rows, int from, int to, Told told, StratifiedTally[] tallies) {
            FactBlocks blocks = rows.blocks(facts, from, to);
            CompiledKpi[] compiled =
                    kpis.stream().map(kpi -> new CompiledKpi(kpi, rows, blocks)).toArray(CompiledKpi[]::new);
            Groups[] groups = groupings.stream()
                    .map(by -> new Groups(by, rows, blocks, to - from))
                    .toArray(Groups[]::new);
            Counter[] counters = counted.stream()
                    .map(each -> new Counter(each.strata(), compiled[each.kpi()], groups[each.grouping()], to - from))
                    .toArray(Counter[]::new);
            while (blocks.next()) {
                for (CompiledKpi kpi : compiled) {
                    kpi.fill(blocks.rows());
                }
                for (Groups group : groups) {
                    group.fill(blocks.rows());
                }
                for (Counter counter : counters) {
                    counter.count(blocks.rows());
                }
                told.add(blocks.rows());
            }
            for (int i = 0; i < counters.length; i++) {
                Wanted wanted = counted.get(i);
                tallies[wanted.place()] =
                        counters[i].finish(NotComputable.kinds(wanted.strata().definition(), rows));
            }
        }
    }

    /**
     * Strata that are wanted.
     *
     * @param strata the measure and the facts
     * @param place where the tally goes
     * @param kpi the place of the measure in the pass
     * @param grouping the place of the facts in the pass
     */
    private record Wanted(Strata strata, int place, int kpi, int grouping) {}

    /**
     * Tells how many rows of a set are counted, in whichever part.
     *
     * @param set the rows
     * @param rows how many there are
     * @param done how many are counted
     * @param progress is told
     */
    private record Told(RowSet set, int rows, AtomicInteger done, Progress progress) {
        void add(int counted) {
            progress.at("counting: " + set, done.addAndGet(counted), rows);
        }
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
     * Returns an evaluator that cuts the rows of a source in parts and counts several at a time, if the common pool has
     * threads. What it counts is the same to the last bit. The rows themselves are asked for in the calling thread; who
     * wants them found on several threads too gives {@linkplain #tally(List) several sources}.
     *
     * @param number how many parts, 1 or more: as many as threads are wanted
     * @return the evaluator
     * @throws IllegalArgumentException if there would be no part
     */
    public StrataEvaluator inParts(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("rows must be counted in 1 part or more, but were in " + number);
        }
        return new StrataEvaluator(size, number, progress, passes);
    }

    /**
     * Returns an evaluator that tells how far it is. What it throws ends the counting.
     *
     * @param given is told of the rows of each set, on whatever thread counts them; of several sources, of each by itself
     * @return the evaluator
     */
    public StrataEvaluator progress(Progress given) {
        return new StrataEvaluator(size, parts, requireNonNull(given, "progress"), passes);
    }

    /**
     * Counts.
     *
     * @param source the rows to count
     * @return one tally for each of the strata, in their order
     */
    public ImmutableList<StratifiedTally> tally(FactSource source) {
        ImmutableList<? extends FactRows> rows =
                source.rows(passes.stream().collect(toImmutableMap(Pass::set, Pass::facts)));
        ImmutableList<Told> told = rows.stream()
                .map(each -> new Told(each.set(), each.size(), new AtomicInteger(), progress))
                .collect(toImmutableList());
        if (parts == 1) {
            return tally(rows, 0, told);
        }
        for (int i = 0; i < passes.size(); i++) {
            rows.get(i).blocks(passes.get(i).facts(), 0, 0); // derives what all parts look at, before any waits for it
        }
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> tally(rows, part, told))
                .reduce(StrataEvaluator::sum)
                .orElseThrow();
    }

    private ImmutableList<StratifiedTally> tally(
            ImmutableList<? extends FactRows> rows, int part, ImmutableList<Told> told) {
        StratifiedTally[] tallies = new StratifiedTally[size];
        for (int i = 0; i < passes.size(); i++) {
            FactRows ofPass = rows.get(i);
            int from = (int) ((long) ofPass.size() * part / parts);
            int to = (int) ((long) ofPass.size() * (part + 1) / parts);
            passes.get(i).count(ofPass, from, to, told.get(i), tallies);
        }
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
}
