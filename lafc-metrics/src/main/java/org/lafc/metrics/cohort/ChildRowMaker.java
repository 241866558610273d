package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.metrics.fact.RowSet;

/**
 * Makes the rows of one set child by child, so that those of several sets are found in one walk over the children.
 *
 * @param <T> what a row is
 */
abstract class ChildRowMaker<T> extends RowMaker<T> {

    /** What walks over the children are about, as progress says it. */
    static final String FINDING = "finding rows for measures";

    /** A maker of rows with the facts of all the lists. */
    @SafeVarargs
    @SuppressWarnings("varargs") // handed on, not kept
    ChildRowMaker(RowSet set, ImmutableList<DerivedFact<T>>... facts) {
        super(set, facts);
    }

    /** Gives the rows of one child, in an order that does not depend on the order records came in. */
    abstract void rows(CareHistory history, CohortInput input, Consumer<CountedRow<T>> rows);

    @Override
    final ImmutableList<CountedRow<T>> rows(CohortInput input) {
        List<List<CountedRow<T>>> blocks = new ArrayList<>(); // each filled by the one thread that walks it
        for (int block = 0; block < input.blocks(); block++) {
            blocks.add(new ArrayList<>());
        }
        input.inBlocks(FINDING, (block, histories) -> {
            Consumer<CountedRow<T>> into = blocks.get(block)::add;
            for (CareHistory history : histories) {
                rows(history, input, into);
            }
        });
        ImmutableList.Builder<CountedRow<T>> rows = ImmutableList.builderWithExpectedSize(
                blocks.stream().mapToInt(List::size).sum());
        blocks.forEach(rows::addAll);
        return rows.build();
    }
}
