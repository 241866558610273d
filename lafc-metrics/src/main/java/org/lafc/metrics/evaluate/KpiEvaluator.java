package org.lafc.metrics.evaluate;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.work.Progress;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactRows.FactBlocks;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Scores definitions over a cohort: one pass over blocks of rows for all of them. The same evaluator serves one child
 * and a nation. Immutable and safe between threads.
 *
 * <p>Who is where: outside the population; excluded by the first criterion that holds; pending; missing, by the first
 * fact that leaves population, exclusions, pending, numerator or value undecided; else in the denominator, and in the
 * numerator if its criterion holds. Under the policy {@code not-met} whatever cannot be decided stays in the denominator
 * and out of the numerator; but whatever may not belong to the population is missing under either policy.
 */
public final class KpiEvaluator {

    private static final String ESTIMATE = "an estimate of residents aged 0 to 17 in the June before";

    private final ImmutableList<KpiDefinition> definitions;
    private final int parts;
    private final Progress progress;
    private final ImmutableListMultimap<RowSet, Integer> bySet; // places of the definitions
    private final ImmutableList<Integer> ofRows; // places of those that look at rows
    private final StrataEvaluator wholes; // of these
    private final Supplier<StrataEvaluator> wholesAndStrata; // of these, then of all strata

    private KpiEvaluator(ImmutableList<KpiDefinition> definitions, int parts, Progress progress) {
        this.definitions = definitions;
        this.parts = parts;
        this.progress = progress;
        ImmutableListMultimap.Builder<RowSet, Integer> places = ImmutableListMultimap.builder();
        for (int i = 0; i < definitions.size(); i++) {
            if (!definitions.get(i).score().isOfResults()) {
                places.put(definitions.get(i).population().rows(), i);
            }
        }
        this.bySet = places.build();
        this.ofRows = bySet.values().stream().sorted().collect(toImmutableList());
        ImmutableList<Strata> whole =
                ofRows.stream().map(place -> Strata.of(definitions.get(place))).collect(toImmutableList());
        this.wholes = StrataEvaluator.of(whole).inParts(parts).progress(progress);
        this.wholesAndStrata = Suppliers.memoize(() -> StrataEvaluator.of(
                        Stream.concat(whole.stream(), definitions.stream().flatMap(KpiEvaluator::strata))
                                .collect(toImmutableList()))
                .inParts(parts)
                .progress(progress));
    }

    private static Stream<Strata> strata(KpiDefinition definition) {
        return definition.strata().stream().map(fact -> Strata.of(definition, fact));
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
        return new KpiEvaluator(ImmutableList.copyOf(definitions), 1, Progress.NONE);
    }

    /**
     * Returns an evaluator that cuts the rows in parts and counts several at a time, if the common pool has threads. What
     * it finds is the same to the last bit.
     *
     * @param number how many parts, 1 or more: as many as threads are wanted
     * @return the evaluator
     * @throws IllegalArgumentException if there would be no part
     */
    public KpiEvaluator inParts(int number) {
        return new KpiEvaluator(definitions, number, progress);
    }

    /**
     * Returns an evaluator that tells how far it is with counting. What it throws ends it, and so does what the progress of a
     * cohort throws while facts are derived.
     *
     * @param given is told of the rows of each set, on whatever thread counts them
     * @return the evaluator
     */
    public KpiEvaluator progress(Progress given) {
        return new KpiEvaluator(definitions, parts, requireNonNull(given, "progress"));
    }

    /**
     * Counts, without scoring: for parts of a whole, whose tallies are added before they are scored.
     *
     * @param source the rows to count
     * @return one tally a definition, in their order; that of nobody for a change or gap, which looks at no rows
     */
    public ImmutableList<KpiTally> tally(FactSource source) {
        return ofDefinitions(wholes.tally(source), source);
    }

    private ImmutableList<KpiTally> ofDefinitions(List<StratifiedTally> counted, FactSource source) {
        KpiTally[] tallies = new KpiTally[definitions.size()];
        Arrays.fill(tallies, KpiTally.empty());
        for (int i = 0; i < ofRows.size(); i++) {
            KpiDefinition definition = definitions.get(ofRows.get(i));
            KpiTally tally = counted.get(i).total();
            tallies[ofRows.get(i)] = definition.residents().isPresent() ? withResidents(tally, source) : tally;
        }
        return ImmutableList.copyOf(tallies);
    }

    private static KpiTally withResidents(KpiTally tally, FactSource source) {
        ImmutableSortedMap<LocalAuthority, Long> residents = source.residentsAged0To17();
        KpiTally.Builder with = KpiTally.builder().from(tally).residents(residents);
        return (residents.isEmpty() ? with.addNotSupplied(ESTIMATE) : with).build();
    }

    /**
     * Scores the definitions over a cohort.
     *
     * @param cohort the children
     * @return one result a definition, in their order; without a value for a change or gap, see {@link DerivedResult}
     */
    public ImmutableList<KpiResult> evaluate(Cohort cohort) {
        return results(KpiScope.of(cohort), tally(cohort));
    }

    private ImmutableList<KpiResult> results(KpiScope scope, List<KpiTally> tallies) {
        ImmutableList.Builder<KpiResult> results = ImmutableList.builder();
        for (int i = 0; i < definitions.size(); i++) {
            results.add(KpiResult.of(definitions.get(i), scope, tallies.get(i)));
        }
        return bySet.containsKey(RowSet.MEASURES_EVALUATED)
                ? MeasuresOfMeasures.scored(results.build())
                : results.build();
    }

    /**
     * Scores the definitions, and each apart for each value of each of its strata: one pass over the rows for all of
     * them. The tallies of one fact add up to the tally of the whole.
     *
     * @param cohort the children
     * @return the results and the figures by strata
     */
    public KpiResults evaluateWithStrata(Cohort cohort) {
        ImmutableList<StratifiedTally> counted = wholesAndStrata.get().tally(cohort);
        KpiScope scope = KpiScope.of(cohort);
        ImmutableList.Builder<StratumResult> strata = ImmutableList.builder();
        for (StratifiedTally tally : counted.subList(ofRows.size(), counted.size())) {
            Strata of = tally.strata();
            for (int group = 0; group < tally.size(); group++) {
                strata.add(new StratumResult(
                        of.by().get(0),
                        tally.word(group, 0),
                        KpiResult.of(of.definition(), scope, tally.tally(group))));
            }
        }
        return new KpiResults(results(scope, ofDefinitions(counted, cohort)), strata.build());
    }

    /**
     * Says for each row and definition where the row counts and why. Personal: for the council's own use.
     *
     * @param cohort the children
     * @return one explanation a definition, in their order; none for a change or gap, which looks at no rows
     */
    public ImmutableList<KpiExplanation> explain(Cohort cohort) {
        KpiExplanation[] explanations = new KpiExplanation[definitions.size()];
        bySet.asMap().forEach((set, places) -> {
            FactTable rows =
                    set == RowSet.MEASURES_EVALUATED ? MeasuresOfMeasures.rows(evaluate(cohort)) : cohort.rows(set);
            FactBlocks blocks = blocks(rows, places);
            ImmutableList<CompiledKpi> kpis = compiled(rows, blocks, places);
            ImmutableList<KpiExplanation.Filler> fillers = kpis.stream()
                    .map(kpi -> new KpiExplanation.Filler(kpi, rows, cohort))
                    .collect(toImmutableList());
            while (blocks.next()) {
                for (int i = 0; i < kpis.size(); i++) {
                    kpis.get(i).fill(blocks.rows());
                    fillers.get(i).add(blocks.from(), blocks.rows());
                }
            }
            int at = 0;
            for (int place : places) {
                explanations[place] = fillers.get(at++).finish();
            }
        });
        return Arrays.stream(explanations).filter(Objects::nonNull).collect(toImmutableList());
    }

    private FactBlocks blocks(FactRows rows, Collection<Integer> places) {
        return rows.blocks(
                places.stream()
                        .flatMap(place -> definitions.get(place).facts().stream())
                        .distinct()
                        .toList(),
                0,
                rows.size());
    }

    private ImmutableList<CompiledKpi> compiled(FactRows rows, FactBlocks blocks, Collection<Integer> places) {
        return places.stream()
                .map(place -> new CompiledKpi(definitions.get(place), rows, blocks))
                .collect(toImmutableList());
    }
}
