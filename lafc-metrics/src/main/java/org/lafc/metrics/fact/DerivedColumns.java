package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.lafc.core.work.Blocks;
import org.lafc.core.work.Progress;

/**
 * Columns that are derived when they are first asked for, once. What is asked for together is derived row by row, so that
 * what a row is made from is fetched once for all of its facts. Safe between threads.
 */
final class DerivedColumns {

    private final RowSet set;
    private final int rows;
    private final ImmutableMap<Fact, IntFunction<FactValue>> derivations;
    private final Runnable before;
    private final int parts;
    private final Progress progress;
    private final Map<Fact, FactColumn> done = new ConcurrentHashMap<>();

    DerivedColumns(
            RowSet set,
            int rows,
            ImmutableMap<Fact, IntFunction<FactValue>> derivations,
            Runnable before,
            int parts,
            Progress progress) {
        this.set = set;
        this.rows = rows;
        this.derivations = derivations;
        this.before = before;
        this.parts = parts;
        this.progress = progress;
    }

    ImmutableSet<Fact> facts() {
        return derivations.keySet();
    }

    /** The columns of those facts that are derived. */
    ImmutableMap<Fact, FactColumn> columns(Collection<Fact> asked) {
        ImmutableSet<Fact> wanted =
                asked.stream().filter(derivations::containsKey).collect(ImmutableSet.toImmutableSet());
        if (!done.keySet().containsAll(wanted)) {
            derive(wanted);
        }
        return ImmutableMap.copyOf(Maps.filterKeys(done, wanted::contains));
    }

    private synchronized void derive(Collection<Fact> wanted) {
        Deriving[] columns = wanted.stream()
                .filter(fact -> !done.containsKey(fact))
                .map(fact -> new Deriving(requireNonNull(derivations.get(fact)), new FactColumn.Builder(fact, rows)))
                .toArray(Deriving[]::new);
        if (columns.length == 0) {
            return; // another thread has derived them
        }
        before.run();
        AtomicInteger derived = new AtomicInteger(); // parts end in no order
        Blocks.each(rows, FactRows.BLOCK, parts, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (Deriving column : columns) {
                    column.derive(row);
                }
            }
            progress.at("deriving facts: " + set, derived.addAndGet(to - from), rows);
        });
        for (Deriving column : columns) {
            done.put(column.into().fact(), column.into().build());
        }
    }

    private record Deriving(IntFunction<FactValue> valueOfRow, FactColumn.Builder into) {

        // Each row has a place of its own to go.
        void derive(int row) {
            valueOfRow.apply(row).into(into, row);
        }
    }
}
