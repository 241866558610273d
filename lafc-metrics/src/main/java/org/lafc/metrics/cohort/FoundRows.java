package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.metrics.fact.FactTable;

/**
 * The rows that one maker finds in a walk over the children, which several makers share: what a history holds is fetched
 * once for all of them.
 *
 * @param <T> what a row is
 */
final class FoundRows<T> {

    private final ChildRowMaker<T> maker;
    private final List<List<CountedRow<T>>> blocks = new ArrayList<>(); // each filled by the one thread that walks it
    private final List<Consumer<CountedRow<T>>> into = new ArrayList<>(); // that adds to each

    FoundRows(ChildRowMaker<T> maker, CohortInput input) {
        this.maker = maker;
        for (int block = 0; block < input.blocks(); block++) {
            List<CountedRow<T>> rows = new ArrayList<>();
            blocks.add(rows);
            into.add(rows::add);
        }
    }

    /** Walks over the children once and finds the rows of all the makers. */
    static void find(List<? extends FoundRows<?>> all, CohortInput input) {
        input.inBlocks("finding rows for measures", (block, histories) -> {
            for (CareHistory history : histories) {
                for (FoundRows<?> found : all) {
                    found.add(block, history, input);
                }
            }
        });
    }

    private void add(int block, CareHistory history, CohortInput input) {
        maker.rows(history, input, into.get(block));
    }

    /** The rows, in the order of children and as the maker gives them. */
    ImmutableList<CountedRow<T>> rows() {
        ImmutableList.Builder<CountedRow<T>> rows = ImmutableList.builderWithExpectedSize(
                blocks.stream().mapToInt(List::size).sum());
        blocks.forEach(rows::addAll);
        return rows.build();
    }

    FactTable table(CohortInput input, List<FactProvider> providers) {
        return maker.table(rows(), input, providers);
    }
}
