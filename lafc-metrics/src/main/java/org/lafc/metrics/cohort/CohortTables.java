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

    // Its rows are made by themselves and kept: whatever will be asked is derived from them.
    FactTable table(RowSet set) {
        checkIsOfCohort(set);
        FactTable table = made.get(set);
        return table == null ? makeAlone(set) : table;
    }

    private synchronized FactTable makeAlone(RowSet set) {
        FactTable table = made.get(set);
        if (table == null) {
            table = requireNonNull(CohortFacts.MAKERS.get(set)).table(input, providers);
            made.put(set, table);
        }
        return table;
    }

    private static void checkIsOfCohort(RowSet set) {
        if (!CohortFacts.MAKERS.containsKey(set)) {
            throw new IllegalArgumentException(
                    "rows of a cohort must be one of " + CohortFacts.MAKERS.keySet() + ", but were " + set);
        }
    }

    ImmutableList<FactTable> tables(ImmutableMap<RowSet, ImmutableList<Fact>> asked) {
        asked.keySet().forEach(CohortTables::checkIsOfCohort);
        if (!made.keySet().containsAll(asked.keySet())) {
            make(asked);
        }
        return asked.keySet().stream()
                .map(set -> requireNonNull(made.get(set)))
                .collect(ImmutableList.toImmutableList());
    }

    private synchronized void make(ImmutableMap<RowSet, ImmutableList<Fact>> asked) {
        List<FoundRows<?>> inOneWalk = new ArrayList<>();
        asked.forEach((set, facts) -> {
            RowMaker<?> maker = requireNonNull(CohortFacts.MAKERS.get(set));
            if (made.containsKey(set)) {
                return;
            }
            if (maker instanceof ChildRowMaker<?> ofChildren) {
                inOneWalk.add(new FoundRows<>(ofChildren, facts, input, providers));
            } else {
                makeAlone(set);
            }
        });
        FoundRows.find(inOneWalk, input);
        for (FoundRows<?> found : inOneWalk) {
            FactTable table = found.table();
            made.put(table.set(), table);
        }
    }
}
