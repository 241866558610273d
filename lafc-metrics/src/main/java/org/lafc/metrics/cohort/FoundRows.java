package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.metrics.cohort.RowMaker.Derivation;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactParts;
import org.lafc.metrics.fact.FactTable;

/**
 * What one maker finds in a walk over the children, which several makers share: what a history holds is fetched once for all
 * rows of the child and the facts asked for. The rows themselves are not kept, for a year has dozens of them a child.
 *
 * @param <T> what a row is
 */
final class FoundRows<T> {

    private final ChildRowMaker<T> maker;
    private final CohortInput input;
    private final ImmutableList<Derivation<T>> all;
    private final ImmutableList<Derivation<T>> asked;
    private final FactParts found;

    FoundRows(ChildRowMaker<T> maker, List<Fact> facts, CohortInput input, List<FactProvider> providers) {
        this.maker = maker;
        this.input = input;
        this.all = maker.derivations(input, providers);
        this.asked = all.stream()
                .filter(derivation -> facts.contains(derivation.fact()))
                .collect(ImmutableList.toImmutableList());
        this.found = new FactParts(asked.stream().map(Derivation::fact).toList(), input.blocks());
    }

    /** Walks over the children once and finds the rows of all the makers. */
    static void find(List<? extends FoundRows<?>> all, CohortInput input) {
        if (all.isEmpty()) {
            return;
        }
        input.inBlocks(ChildRowMaker.FINDING, (block, histories) -> {
            List<Consumer<CareHistory>> walks = new ArrayList<>();
            for (FoundRows<?> found : all) {
                walks.add(found.walk(block));
            }
            for (CareHistory history : histories) {
                for (Consumer<CareHistory> walk : walks) {
                    walk.accept(history);
                }
            }
        });
    }

    /** What takes the values from each row of a block. */
    private Consumer<CountedRow<T>> into(int block) {
        FactParts.Part part = found.part(block);
        return row -> {
            part.addRow();
            for (int i = 0; i < asked.size(); i++) { // without an iterator: millions of rows come by
                part.set(i, asked.get(i).of().apply(row));
            }
        };
    }

    private Consumer<CareHistory> walk(int block) {
        Consumer<CountedRow<T>> into = into(block);
        return history -> maker.rows(history, input, into);
    }

    /** The rows with their facts. For whose they are, and for facts not asked for before, they are found once more. */
    FactTable table() {
        Again<T> again = new Again<>(maker, input);
        FactTable.Builder table = maker.builder(
                        found.rows(), row -> again.rows().get(row).key(), input)
                .beforeDeriving(again::rows);
        Map<Fact, FactColumn> columns = new HashMap<>();
        found.columns().forEach(column -> columns.put(column.fact(), column));
        for (Derivation<T> derivation : all) {
            FactColumn column = columns.get(derivation.fact());
            if (column == null) {
                table.derive(
                        derivation.fact(),
                        row -> derivation.of().apply(again.rows().get(row)));
            } else {
                table.add(column);
            }
        }
        maker.sayWhatIsLacking(table, input);
        return table.build();
    }

    /** The rows found once more, when they are first needed, and then kept. */
    private static final class Again<T> {

        private final ChildRowMaker<T> maker;
        private final CohortInput input;
        private volatile @Nullable ImmutableList<CountedRow<T>> rows;

        Again(ChildRowMaker<T> maker, CohortInput input) {
            this.maker = maker;
            this.input = input;
        }

        synchronized ImmutableList<CountedRow<T>> find() {
            ImmutableList<CountedRow<T>> found = rows;
            if (found == null) {
                found = maker.rows(input);
                rows = found;
            }
            return found;
        }

        ImmutableList<CountedRow<T>> rows() {
            ImmutableList<CountedRow<T>> found = rows;
            return found == null ? find() : found;
        }
    }
}
