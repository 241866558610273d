package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactValue;
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

    private FactTable table(ImmutableList<CountedRow<T>> rows, CohortInput input, List<FactProvider> providers) {
        FactTable.Builder table = builder(rows.size(), row -> rows.get(row).key(), input);
        derive(table, rows, input, providers);
        return table.build();
    }

    /** A table of rows, without facts. */
    final FactTable.Builder builder(int rows, IntFunction<FactTable.Key> keys, CohortInput input) {
        input.progress().at("finding rows for measures: " + set, rows, rows);
        return FactTable.builder(set, rows, keys, ImmutableList.of())
                .notSupplied(notSupplied(input))
                .notSuppliedForSome(notSuppliedForSome(input))
                .inParts(input.parts())
                .progress(input.progress());
    }

    /** Adds the facts of these and of others to a table of the rows. */
    final void derive(
            FactTable.Builder table,
            ImmutableList<CountedRow<T>> rows,
            CohortInput input,
            List<FactProvider> providers) {
        for (Derivation<T> derivation : derivations(input, providers)) {
            table.derive(derivation.fact(), row -> derivation.of().apply(rows.get(row)));
        }
        sayWhatIsLacking(table, input);
    }

    /** A fact, and its value for a row. */
    record Derivation<T>(Fact fact, Function<CountedRow<T>, FactValue> of) {}

    /** The facts of these rows, and those that others give. */
    final ImmutableList<Derivation<T>> derivations(CohortInput input, List<FactProvider> providers) {
        ImmutableList.Builder<Derivation<T>> all = ImmutableList.builder();
        for (DerivedFact<T> derived : facts) {
            all.add(new Derivation<>(derived.fact(), row -> derived.of().apply(row, input)));
        }
        for (FactProvider provider : providers) {
            if (provider.set() == set) {
                all.add(new Derivation<>(
                        provider.fact(), row -> provider.valueOf(FactProvider.Subject.of(row, input))));
            }
        }
        return all.build();
    }

    /**
     * Tells a table what its facts would be read from and no source holds. They are there all the same, so that parts which
     * lack it add up to a whole that does not.
     */
    final void sayWhatIsLacking(FactTable.Builder table, CohortInput input) {
        for (DerivedFact<T> derived : facts) {
            derived.from()
                    .flatMap(kind -> kind.lacking(input))
                    .ifPresent(words -> table.notSupplied(derived.fact(), words));
        }
    }
}
