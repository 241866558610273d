package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;

/** The tables of a cohort, made when they are first asked for, once; those asked for together in one walk. */
final class CohortTables {

    private final CohortInput input;
    private final ImmutableList<FactProvider> providers;
    private final Map<RowSet, FactTable> made = new ConcurrentHashMap<>();

    /** The tables beside one that is made already. */
    CohortTables(CohortInput input, ImmutableList<FactProvider> providers, FactTable children) {
        this.input = input;
        this.providers = providers;
        made.put(children.set(), children);
    }

    FactTable table(RowSet set) {
        return tables(List.of(set)).get(0);
    }

    ImmutableList<FactTable> tables(Collection<RowSet> sets) {
        for (RowSet set : sets) {
            if (!CohortFacts.MAKERS.containsKey(set)) {
                throw new IllegalArgumentException(
                        "rows of a cohort must be one of " + CohortFacts.MAKERS.keySet() + ", but were " + set);
            }
        }
        if (!made.keySet().containsAll(sets)) {
            make(sets);
        }
        return sets.stream().map(set -> requireNonNull(made.get(set))).collect(ImmutableList.toImmutableList());
    }

    private synchronized void make(Collection<RowSet> sets) {
        List<FoundRows<?>> inOneWalk = new ArrayList<>();
        for (RowSet set : sets) {
            RowMaker<?> maker = requireNonNull(CohortFacts.MAKERS.get(set));
            if (made.containsKey(set)) {
                continue;
            }
            if (maker instanceof ChildRowMaker<?> ofChildren) {
                inOneWalk.add(new FoundRows<>(ofChildren, input));
            } else {
                made.put(set, maker.table(input, providers));
            }
        }
        FoundRows.find(inOneWalk, input);
        for (FoundRows<?> found : inOneWalk) {
            FactTable table = found.table(input, providers);
            made.put(table.set(), table);
        }
    }
}
