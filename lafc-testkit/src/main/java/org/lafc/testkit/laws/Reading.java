package org.lafc.testkit.laws;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lafc.metrics.evaluate.Place;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.MissingPolicy;
import org.lafc.metrics.kpi.Score;

/** Where a row counts, read plainly from its definition, one row at a time: not as the evaluator does it. */
final class Reading {

    /** Kleene's three values: all is the least of its parts, any the greatest. */
    private enum Holds {
        NO,
        UNKNOWN,
        YES
    }

    private final FactTable rows;
    private final int row;

    private Reading(FactTable rows, int row) {
        this.rows = rows;
        this.row = row;
    }

    static Place place(KpiDefinition definition, FactTable rows, int row) {
        return new Reading(rows, row).place(definition);
    }

    private Place place(KpiDefinition definition) {
        Holds within = definition.population().where().map(this::holds).orElse(Holds.YES);
        if (within == Holds.NO) {
            return Place.NOT_IN_POPULATION;
        }
        List<Holds> out = definition.exclude().stream().map(this::holds).toList();
        if (out.contains(Holds.YES)) {
            return Place.EXCLUDED;
        }
        Holds waits = definition.pending().map(this::holds).orElse(Holds.NO);
        if (waits == Holds.YES) {
            return Place.PENDING;
        }
        Holds met =
                definition.numerator().map(this::holds).orElse(definition.score() == Score.RATE ? Holds.YES : Holds.NO);
        boolean unknown = out.contains(Holds.UNKNOWN)
                || waits == Holds.UNKNOWN
                || met == Holds.UNKNOWN
                || Stream.of(definition.value(), definition.per())
                        .flatMap(fact -> fact.stream())
                        .anyMatch(fact -> !isKnown(fact));
        if (within == Holds.UNKNOWN || (unknown && definition.missing() == MissingPolicy.EXCLUDE)) {
            return Place.MISSING;
        }
        return !unknown && met == Holds.YES ? Place.NUMERATOR : Place.DENOMINATOR_ONLY;
    }

    private Holds holds(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream()
                    .map(this::holds)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream()
                    .map(this::holds)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
        if (criterion instanceof Criterion.Not not) {
            Holds part = holds(not.part());
            return switch (part) {
                case YES -> Holds.NO;
                case NO -> Holds.YES;
                case UNKNOWN -> Holds.UNKNOWN;
            };
        }
        if (criterion instanceof Criterion.IsWord isWord) {
            return isKnown(isWord.fact())
                    ? of(isWord.anyOf().contains(column(isWord.fact()).word(row).orElseThrow()))
                    : Holds.UNKNOWN;
        }
        Criterion.Compares compares = (Criterion.Compares) criterion;
        return isKnown(compares.fact())
                ? of(compares(compares, column(compares.fact()).value(row)))
                : Holds.UNKNOWN;
    }

    private static boolean compares(Criterion.Compares compares, long amount) {
        int order = Long.compare(amount, compares.threshold().inColumn());
        return switch (compares.comparison()) {
            case MORE_THAN -> order > 0;
            case AT_LEAST -> order >= 0;
            case LESS_THAN -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
        };
    }

    private static Holds of(boolean holds) {
        return holds ? Holds.YES : Holds.NO;
    }

    private boolean isKnown(Fact fact) {
        return column(fact).isKnown(row);
    }

    private FactColumn column(Fact fact) {
        return rows.column(fact);
    }
}
