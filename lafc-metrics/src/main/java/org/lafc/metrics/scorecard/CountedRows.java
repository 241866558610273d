package org.lafc.metrics.scorecard;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.MissingPolicy;

/**
 * Which rows one number of a measure counts, as its definition says.
 *
 * @param rows out of which rows
 * @param holds what holds of each of them
 * @param known the facts that each of them has
 */
record CountedRows(RowSet rows, ImmutableSet<Criterion> holds, ImmutableSet<Fact> known) {

    // Who is there on the day was there in the year.
    private static final ImmutableMap<RowSet, RowSet> WIDER = ImmutableMap.of(
            RowSet.LOOKED_AFTER_ON_DATE, RowSet.LOOKED_AFTER_IN_YEAR,
            RowSet.SUPPORTED_ON_DATE, RowSet.SUPPORTED_IN_YEAR);

    /** Those of whom something holds. */
    static CountedRows of(RowSet rows, Criterion holds) {
        return new CountedRows(rows, ImmutableSet.of(), ImmutableSet.of()).that(holds);
    }

    /** Whether a fact of these rows is one of the others' or of its kind, or these are all there are. */
    boolean mayTellOf(CountedRows other) {
        return rows == other.rows
                && (holds.isEmpty()
                        || facts(holds).stream()
                                .anyMatch(fact -> facts(other.holds).stream().anyMatch(of -> isOrTells(fact, of))));
    }

    private static boolean isOrTells(Fact fact, Fact other) {
        return fact.equals(other) || CriterionLogic.areOfOneKind(fact, other);
    }

    /** Whether all of these rows are, or may be, among the others. */
    boolean areWithin(CountedRows other) {
        if (rows != other.rows) {
            return other.rows == WIDER.get(rows) && other.holds.isEmpty() && other.known.isEmpty();
        }
        return other.holds.stream()
                        .allMatch(wanted -> holds.stream().anyMatch(one -> CriterionLogic.implies(one, wanted)))
                && other.known.stream()
                        .allMatch(wanted ->
                                Sets.union(known, facts(holds)).stream().anyMatch(fact -> isOrTells(fact, wanted)));
    }

    /** Whether none of these rows is among the others. */
    boolean areApartFrom(CountedRows other) {
        return rows == other.rows
                && holds.stream()
                        .anyMatch(one -> other.holds.stream().anyMatch(denied -> CriterionLogic.excludes(one, denied)));
    }

    /**
     * Lists what a result tells of which rows.
     *
     * @param result the result
     * @param teller takes the rows of each number and the number
     */
    static void of(KpiResult result, Teller teller) {
        KpiDefinition definition = result.definition();
        KpiTally tally = result.tally();
        if (definition.isOfResults()) {
            return;
        }
        CountedRows all = new CountedRows(definition.population().rows(), ImmutableSet.of(), ImmutableSet.of());
        CountedRows population = definition.population().where().map(all::that).orElse(all);
        teller.tell(population, tally.initialPopulation());
        CountedRows base = population;
        if (!definition.exclude().isEmpty()) {
            Criterion excluded = new Criterion.Any(definition.exclude());
            teller.tell(population.that(excluded), tally.excludedTotal());
            base = base.that(new Criterion.Not(excluded));
        }
        if (definition.pending().isPresent()) {
            teller.tell(base.that(definition.pending().get()), tally.pending());
            base = base.that(new Criterion.Not(definition.pending().get()));
        }
        CountedRows denominator = definition.missing() == MissingPolicy.EXCLUDE ? base.knowing(definition) : base;
        teller.tell(denominator, tally.denominator());
        definition.numerator().ifPresent(numerator -> {
            teller.tell(denominator.that(numerator), tally.numerator());
            teller.tell(denominator.that(new Criterion.Not(numerator)), tally.denominator() - tally.numerator());
        });
        for (int band = 0; band < result.bands().size(); band++) {
            teller.tell(
                    denominator.inBand(definition, band),
                    result.bands().get(band).share().numerator());
        }
    }

    /** Takes what is told. */
    interface Teller {
        void tell(CountedRows rows, long count);
    }

    private CountedRows that(Criterion criterion) {
        ImmutableSet.Builder<Criterion> all = ImmutableSet.<Criterion>builder().addAll(holds);
        if (criterion instanceof Criterion.All parts) {
            all.addAll(parts.parts());
        } else {
            all.add(criterion);
        }
        return new CountedRows(rows, all.build(), known);
    }

    private CountedRows knowing(KpiDefinition definition) {
        ImmutableSet<Fact> facts = Stream.of(
                        definition.numerator().stream().flatMap(CriterionLogic::facts),
                        definition.value().stream(),
                        definition.per().stream())
                .flatMap(some -> some)
                .collect(ImmutableSet.toImmutableSet());
        return new CountedRows(rows, holds, Sets.union(known, facts).immutableCopy());
    }

    // Bands hold their upper edges.
    private CountedRows inBand(KpiDefinition definition, int band) {
        Fact fact = definition.value().orElseThrow();
        List<Quantity> edges = definition.bands().orElseThrow().upperEdges();
        List<Criterion> between = new ArrayList<>();
        if (band > 0) {
            between.add(new Criterion.Compares(fact, Comparison.MORE_THAN, edges.get(band - 1)));
        }
        if (band < edges.size()) {
            between.add(new Criterion.Compares(fact, Comparison.AT_MOST, edges.get(band)));
        }
        return new CountedRows(
                rows,
                ImmutableSet.<Criterion>builder().addAll(holds).addAll(between).build(),
                known);
    }

    private static ImmutableSet<Fact> facts(ImmutableSet<Criterion> criteria) {
        return criteria.stream().flatMap(CriterionLogic::facts).collect(ImmutableSet.toImmutableSet());
    }
}
