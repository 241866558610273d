package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.NotSupplied;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Tells which kinds of record a measure needs that no source holds: what its rows are made from, and what the facts are
 * read from that it uses, with these facts.
 */
final class NotComputable {

    private NotComputable() {}

    /**
     * Names the kinds. One that facts are read from comes with them: {@code visits (for seen-alone)}; one that the rows are
     * made from stands alone, since then they have no fact at all.
     */
    static ImmutableSortedSet<String> kinds(KpiDefinition definition, FactRows rows) {
        ImmutableSortedSet.Builder<String> kinds = ImmutableSortedSet.naturalOrder();
        kinds.addAll(rows.notSupplied());
        SortedMap<String, SortedSet<String>> facts = new TreeMap<>();
        for (Fact fact : definition.facts()) {
            for (String kind : Sets.difference(rows.notSupplied(fact), rows.notSupplied())) {
                facts.computeIfAbsent(kind, any -> new TreeSet<>()).add(fact.name());
            }
        }
        facts.forEach((kind, names) -> kinds.add(kind + " (for " + String.join(", ", names) + ")"));
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
