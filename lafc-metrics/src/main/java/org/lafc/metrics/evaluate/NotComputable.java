package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.NotSupplied;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Tells which kinds of record a measure needs that no source holds: what its rows are made from, and what the facts are
 * read from that it uses.
 */
final class NotComputable {

    private NotComputable() {}

    static ImmutableSortedSet<String> kinds(KpiDefinition definition, FactRows rows) {
        ImmutableSortedSet.Builder<String> kinds = ImmutableSortedSet.naturalOrder();
        kinds.addAll(rows.notSupplied());
        definition.facts().forEach(fact -> kinds.addAll(rows.notSupplied(fact)));
        Optional<Criterion> where = definition.population().where();
        rows.notSuppliedForSome().stream()
                .filter(one -> where.isEmpty()
                        || where.filter(criterion -> admits(criterion, one)).isPresent())
                .map(NotSupplied::kind)
                .forEach(kinds::add);
        return kinds.build();
    }

    // Whether a row with the word can meet the criterion, whatever its other facts are.
    private static boolean admits(Criterion criterion, NotSupplied rows) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream().allMatch(part -> admits(part, rows));
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream().anyMatch(part -> admits(part, rows));
        }
        if (criterion instanceof Criterion.Not not && not.part() instanceof Criterion.IsWord is) {
            return !(is.fact().equals(rows.fact()) && is.anyOf().contains(rows.word()));
        }
        return !(criterion instanceof Criterion.IsWord is && is.fact().equals(rows.fact()))
                || is.anyOf().contains(rows.word());
    }
}
