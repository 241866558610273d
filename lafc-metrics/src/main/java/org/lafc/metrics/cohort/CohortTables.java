package org.lafc.metrics.cohort;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;

/** The tables of a cohort, made when they are first asked for, once; those asked for together, with their facts, in one walk. */
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
        return tables(ImmutableMap.of(set, ImmutableList.of())).get(0);
    }

    ImmutableList<FactTable> tables(ImmutableMap<RowSet, ImmutableList<Fact>> asked) {
        for (RowSet set : asked.keySet()) {
            if (!CohortFacts.MAKERS.containsKey(set)) {
                throw new IllegalArgumentException(
                        "rows of a cohort must be one of " + CohortFacts.MAKERS.keySet() + ", but were " + set);
            }
        }
        if (!made.keySet().containsAll(asked.keySet())) {
            make(asked);
        }
        return asked.keySet().stream()
                .map(set -> requireNonNull(made.get(set)))
                .collect(ImmutableList.toImmutableList());
    }

    // Rows of which nothing is asked for yet are made by themselves and kept: what will be asked is derived from them.
    private synchronized void make(ImmutableMap<RowSet, ImmutableList<Fact>> asked) {
        List<FoundRows<?>> inOneWalk = new ArrayList<>();
        asked.forEach((set, facts) -> {
            RowMaker<?> maker = requireNonNull(CohortFacts.MAKERS.get(set));
            if (made.containsKey(set)) {
                return;
            }
            if (maker instanceof ChildRowMaker<?> ofChildren && !facts.isEmpty()) {
                inOneWalk.add(new FoundRows<>(ofChildren, facts, input, providers));
            } else {
                made.put(set, maker.table(input, providers));
            }
        });
        FoundRows.find(inOneWalk, input);
        for (FoundRows<?> found : inOneWalk) {
            FactTable table = found.table();
            made.put(table.set(), table);
        }
    }
}
