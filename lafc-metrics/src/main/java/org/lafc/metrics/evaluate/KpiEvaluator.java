package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Scores definitions over a cohort: one pass over blocks of rows for all of them. The same evaluator serves one child
 * and a nation. Immutable and safe between threads.
 *
 * <p>Who is where: outside the population; excluded by the first criterion that holds; missing, by the first fact that
 * leaves population, exclusions, numerator or value undecided; else in the denominator, and in the numerator if its
 * criterion holds. Under the policy {@code not-met} nobody is missing: whoever cannot be decided stays in the
 * denominator and out of the numerator.
 */
public final class KpiEvaluator {

    private final ImmutableList<KpiDefinition> definitions;

    private KpiEvaluator(ImmutableList<KpiDefinition> definitions) {
        this.definitions = definitions;
    }

    /**
     * Returns an evaluator of some definitions.
     *
     * @param definitions the definitions, in the order results are wanted
     * @return the evaluator
     * @throws IllegalArgumentException if two definitions have one id
     */
    public static KpiEvaluator of(List<KpiDefinition> definitions) {
        Set<String> ids = new HashSet<>();
        for (KpiDefinition definition : definitions) {
            if (!ids.add(definition.id())) {
                throw new IllegalArgumentException("ids of definitions must differ, but two are " + definition.id());
            }
        }
        return new KpiEvaluator(ImmutableList.copyOf(definitions));
    }

    /**
     * Counts, without scoring: for parts of a whole, whose tallies are added before they are scored.
     *
     * @param cohort the children
     * @return one tally a definition, in their order
     */
    public ImmutableList<KpiTally> tally(Cohort cohort) {
        Block block = block(cohort);
        ImmutableList<CompiledKpi> kpis = compiled(block);
        ImmutableList<Counter> counters = kpis.stream().map(Counter::new).collect(ImmutableList.toImmutableList());
        while (block.next()) {
            for (int i = 0; i < kpis.size(); i++) {
                kpis.get(i).fill(block.rows());
                counters.get(i).count(block.rows());
            }
        }
        return counters.stream().map(Counter::tally).collect(ImmutableList.toImmutableList());
    }

    /**
     * Scores the definitions over a cohort.
     *
     * @param cohort the children
     * @return one result a definition, in their order; the period is the census date
     */
    public ImmutableList<KpiResult> evaluate(Cohort cohort) {
        ImmutableList<KpiTally> tallies = tally(cohort);
        KpiScope scope = KpiScope.of(cohort);
        ImmutableList.Builder<KpiResult> results = ImmutableList.builder();
        for (int i = 0; i < definitions.size(); i++) {
            results.add(KpiResult.of(definitions.get(i), scope, tallies.get(i)));
        }
        return results.build();
    }

    /**
     * Says for each child and definition where the child counts and why. Personal: for the council's own use.
     *
     * @param cohort the children
     * @return one explanation a definition, in their order
     */
    public ImmutableList<KpiExplanation> explain(Cohort cohort) {
        Block block = block(cohort);
        ImmutableList<CompiledKpi> kpis = compiled(block);
        ImmutableList<KpiExplanation.Filler> fillers = kpis.stream()
                .map(kpi -> new KpiExplanation.Filler(kpi, cohort))
                .collect(ImmutableList.toImmutableList());
        while (block.next()) {
            for (int i = 0; i < kpis.size(); i++) {
                kpis.get(i).fill(block.rows());
                fillers.get(i).add(block.from(), block.rows());
            }
        }
        return fillers.stream().map(KpiExplanation.Filler::finish).collect(ImmutableList.toImmutableList());
    }

    private Block block(Cohort cohort) {
        return new Block(
                cohort,
                definitions.stream()
                        .flatMap(definition -> definition.facts().stream())
                        .toList());
    }

    private ImmutableList<CompiledKpi> compiled(Block block) {
        return definitions.stream()
                .map(definition -> new CompiledKpi(definition, block))
                .collect(ImmutableList.toImmutableList());
    }
}
