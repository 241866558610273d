package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.NotSupplied;
import org.lafc.metrics.fact.RowSet;

/**
 * Makes the rows of one set from histories, and derives their facts.
 *
 * @param <T> what a row is
 */
abstract class RowMaker<T> {

    private final RowSet set;
    private final ImmutableList<DerivedFact<T>> facts;

    /** A maker of rows with the facts of all the lists. */
    @SafeVarargs
    RowMaker(RowSet set, ImmutableList<DerivedFact<T>>... facts) {
        this.set = set;
        ImmutableList.Builder<DerivedFact<T>> all = ImmutableList.builder();
        for (ImmutableList<DerivedFact<T>> some : facts) {
            all.addAll(some);
        }
        this.facts = all.build();
    }

    /** The rows, in an order that does not depend on the order records came in. */
    abstract ImmutableList<CountedRow<T>> rows(CohortInput input);

    /** Kinds of record the rows are made from that no source holds; then there are no rows to look at. */
    ImmutableList<String> notSupplied(CohortInput input) {
        return ImmutableList.of();
    }

    /** Kinds of record that no source holds and that only some of the rows are made from. */
    ImmutableList<NotSupplied> notSuppliedForSome(CohortInput input) {
        return ImmutableList.of();
    }

    final RowSet set() {
        return set;
    }

    final ImmutableList<DerivedFact<T>> facts() {
        return facts;
    }

    final FactTable table(CohortInput input, List<FactProvider> providers) {
        return table(rows(input), input, providers);
    }

    final FactTable table(ImmutableList<CountedRow<T>> rows, CohortInput input, List<FactProvider> providers) {
        input.progress().at("finding rows for measures: " + set, rows.size(), rows.size());
        FactTable.Builder table = FactTable.builder(
                        set, rows.size(), row -> rows.get(row).key(), ImmutableList.of())
                .notSupplied(notSupplied(input))
                .notSuppliedForSome(notSuppliedForSome(input))
                .inParts(input.parts())
                .progress(input.progress());
        derive(table, rows, input, providers);
        return table.build();
    }

    /** Adds the facts of these and of others to a table of the rows. */
    final void derive(
            FactTable.Builder table,
            ImmutableList<CountedRow<T>> rows,
            CohortInput input,
            List<FactProvider> providers) {
        for (DerivedFact<T> derived : facts) {
            derived.from()
                    .flatMap(kind -> kind.lacking(input))
                    .ifPresent(words -> table.notSupplied(derived.fact(), words));
            // Also where no source holds what it is read from: parts that lack it add up to a whole that does not.
            table.derive(derived.fact(), row -> derived.of().apply(rows.get(row), input));
        }
        for (FactProvider provider : providers) {
            if (provider.set() == set) {
                table.derive(provider.fact(), row -> provider.valueOf(FactProvider.Subject.of(rows.get(row), input)));
            }
        }
    }
}
