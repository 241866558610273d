package org.lafc.metrics.fact;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Rows of one set as whole columns, with whose row each is. A fact that nobody asks for is not derived. Immutable and
 * safe between threads; printing shows no personal value.
 */
public final class FactTable implements FactRows {

    private final RowSet set;
    private final ImmutableList<Key> keys;
    private final ImmutableMap<Fact, Supplier<FactColumn>> columns;
    private final ImmutableSortedSet<String> notSupplied;
    private final ImmutableSetMultimap<Fact, String> notSuppliedByFact;
    private final ImmutableList<NotSupplied> notSuppliedForSome;

    private FactTable(Builder builder) {
        this.set = builder.set;
        this.keys = builder.keys;
        ImmutableMap.Builder<Fact, Supplier<FactColumn>> all = ImmutableMap.builder();
        builder.columns.forEach((fact, column) -> {
            FactColumn built = column.build();
            all.put(fact, () -> built);
        });
        this.columns = all.putAll(builder.derived).buildOrThrow();
        this.notSupplied = builder.notSupplied;
        this.notSuppliedByFact = builder.notSuppliedByFact.build();
        this.notSuppliedForSome = builder.notSuppliedForSome;
    }

    /**
     * Whose row it is. Personal, so not printed.
     *
     * @param child the child's identifier; for what is not about one child a number or name of its own
     * @param day the day the row is of, for events
     */
    public record Key(String child, Optional<LocalDate> day) {
        @Override
        public String toString() {
            return "Key{withheld}";
        }
    }

    /**
     * Returns a builder of a table whose values are set row by row.
     *
     * @param set which rows
     * @param keys whose they are, in their order
     * @param facts the facts of the rows
     * @return a new builder; every value is missing until it is set
     */
    public static Builder builder(RowSet set, List<Key> keys, List<Fact> facts) {
        return new Builder(set, ImmutableList.copyOf(keys), facts);
    }

    @Override
    public RowSet set() {
        return set;
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public ImmutableSortedSet<String> notSupplied() {
        return notSupplied;
    }

    @Override
    public ImmutableSortedSet<String> notSupplied(Fact fact) {
        return ImmutableSortedSet.copyOf(notSuppliedByFact.get(fact));
    }

    @Override
    public ImmutableList<NotSupplied> notSuppliedForSome() {
        return notSuppliedForSome;
    }

    @Override
    public ImmutableList<String> words(Fact fact) {
        return column(fact).words();
    }

    /**
     * Returns whose row it is. A personal value: for the council's own lists only.
     *
     * @param row the row
     * @return child and day
     */
    public Key key(int row) {
        return keys.get(row);
    }

    /**
     * Returns the facts of the rows.
     *
     * @return the facts, in the order they are listed
     */
    public ImmutableList<Fact> facts() {
        return columns.keySet().asList();
    }

    /**
     * Returns the values of a fact.
     *
     * @param fact one of {@link #facts()}
     * @return its column
     * @throws IllegalArgumentException if the rows have no such fact
     */
    public FactColumn column(Fact fact) {
        Supplier<FactColumn> column = columns.get(fact);
        if (column == null) {
            throw new IllegalArgumentException("'" + fact + "' is not a fact of " + set + "; allowed: " + facts());
        }
        return column.get();
    }

    @Override
    public FactBlocks blocks(List<Fact> facts, int from, int to) {
        return new TableBlocks(this, facts, from, to);
    }

    @Override
    public String toString() {
        return "FactTable{" + set + ", " + size() + " rows}";
    }

    /** Builds a {@link FactTable}. Not safe between threads. */
    public static final class Builder {

        private final RowSet set;
        private final ImmutableList<Key> keys;
        private final Map<Fact, FactColumn.Builder> columns = new LinkedHashMap<>();
        private final Map<Fact, Supplier<FactColumn>> derived = new LinkedHashMap<>();
        private ImmutableSortedSet<String> notSupplied = ImmutableSortedSet.of();
        private final ImmutableSetMultimap.Builder<Fact, String> notSuppliedByFact = ImmutableSetMultimap.builder();
        private ImmutableList<NotSupplied> notSuppliedForSome = ImmutableList.of();
        private int parts = 1;

        private Builder(RowSet set, ImmutableList<Key> keys, List<Fact> facts) {
            this.set = set;
            this.keys = keys;
            for (Fact fact : facts) {
                if (columns.put(fact, new FactColumn.Builder(fact, keys.size())) != null) {
                    throw new IllegalArgumentException("facts of a table must differ, but two are '" + fact + "'");
                }
            }
        }

        /**
         * Sets a value.
         *
         * @param row the row
         * @param fact one of the facts of the table
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the table has no such fact
         */
        public Builder set(int row, Fact fact, FactValue value) {
            value.into(column(fact), row);
            return this;
        }

        /**
         * Adds a fact that is derived when it is first asked for, once.
         *
         * @param fact a fact the table has not got yet
         * @param valueOfRow what its value is, given the row; must be pure
         * @return this builder
         * @throws IllegalArgumentException if the table has the fact
         */
        public Builder derive(Fact fact, IntFunction<FactValue> valueOfRow) {
            int rows = keys.size();
            int inParts = parts;
            Supplier<FactColumn> column = Suppliers.memoize(() -> {
                FactColumn.Builder values = new FactColumn.Builder(fact, rows);
                IntStream all = IntStream.range(0, rows);
                // Each row has a place of its own to go.
                (inParts == 1 ? all : all.parallel())
                        .forEach(row -> valueOfRow.apply(row).into(values, row));
                return values.build();
            });
            if (columns.containsKey(fact) || derived.put(fact, column) != null) {
                throw new IllegalArgumentException("facts of a table must differ, but two are '" + fact + "'");
            }
            return this;
        }

        /**
         * Says which kinds of record no source holds.
         *
         * @param kinds the kinds, see {@link FactRows#notSupplied()}
         * @return this builder
         */
        public Builder notSupplied(Iterable<String> kinds) {
            this.notSupplied = ImmutableSortedSet.copyOf(kinds);
            return this;
        }

        /**
         * Says which kind of record that a fact would be read from no source holds.
         *
         * @param fact the fact
         * @param kind the kind, see {@link FactRows#notSupplied(Fact)}
         * @return this builder
         */
        public Builder notSupplied(Fact fact, String kind) {
            notSuppliedByFact.put(fact, kind);
            return this;
        }

        /**
         * Says which kinds of record no source holds that only some of the rows are made from.
         *
         * @param kinds the kinds, see {@link FactRows#notSuppliedForSome()}
         * @return this builder
         */
        public Builder notSuppliedForSome(Iterable<NotSupplied> kinds) {
            this.notSuppliedForSome = ImmutableList.copyOf(kinds);
            return this;
        }

        /**
         * Derives the facts added after this in parts, several at a time, if the common pool has threads.
         *
         * @param number 1 for one thread, more for those of the common pool
         * @return this builder
         */
        public Builder inParts(int number) {
            this.parts = number;
            return this;
        }

        /**
         * Builds the table.
         *
         * @return the table
         */
        public FactTable build() {
            return new FactTable(this);
        }

        private FactColumn.Builder column(Fact fact) {
            FactColumn.Builder column = columns.get(fact);
            if (column == null) {
                throw new IllegalArgumentException(
                        "'" + fact + "' is not a fact of " + set + "; allowed: " + columns.keySet());
            }
            return column;
        }
    }
}
