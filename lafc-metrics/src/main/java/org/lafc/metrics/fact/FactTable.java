package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.lafc.core.work.Progress;

/**
 * Rows of one set as whole columns, with whose row each is. A fact that nobody asks for is not derived. Immutable and
 * safe between threads; printing shows no personal value.
 */
public final class FactTable implements FactRows {

    private final RowSet set;
    private final int rows;
    private final IntFunction<Key> keys;
    private final ImmutableMap<Fact, FactColumn> columns;
    private final DerivedColumns derived;
    private final ImmutableList<Fact> facts;
    private final ImmutableSortedSet<String> notSupplied;
    private final ImmutableSetMultimap<Fact, String> notSuppliedByFact;
    private final ImmutableList<NotSupplied> notSuppliedForSome;

    private FactTable(Builder builder) {
        this.set = builder.set;
        this.rows = builder.rows;
        this.keys = builder.keys;
        this.columns = ImmutableMap.<Fact, FactColumn>builder()
                .putAll(Maps.transformValues(builder.columns, FactColumn.Builder::build))
                .putAll(builder.whole)
                .buildOrThrow();
        this.derived = new DerivedColumns(
                set,
                rows,
                ImmutableMap.copyOf(builder.derived),
                builder.beforeDeriving,
                builder.parts,
                builder.progress);
        this.facts = ImmutableList.copyOf(builder.facts);
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
        ImmutableList<Key> copied = ImmutableList.copyOf(keys);
        return builder(set, copied.size(), copied::get, facts);
    }

    /**
     * Returns a builder of a table that makes keys when it is asked for them.
     *
     * @param set which rows
     * @param rows how many, 0 or more
     * @param keys whose a row is, given its number; must be pure
     * @param facts the facts of the rows
     * @return a new builder; every value is missing until it is set
     * @throws IllegalArgumentException if there would be fewer rows than none
     */
    public static Builder builder(RowSet set, int rows, IntFunction<Key> keys, List<Fact> facts) {
        if (rows < 0) {
            throw new IllegalArgumentException("rows must be 0 or more, but were " + rows);
        }
        return new Builder(set, rows, keys, facts);
    }

    @Override
    public RowSet set() {
        return set;
    }

    @Override
    public int size() {
        return rows;
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
        return keys.apply(Objects.checkIndex(row, rows));
    }

    /**
     * Returns the facts of the rows.
     *
     * @return the facts, in the order they are listed
     */
    public ImmutableList<Fact> facts() {
        return facts;
    }

    /**
     * Returns the values of a fact.
     *
     * @param fact one of {@link #facts()}
     * @return its column
     * @throws IllegalArgumentException if the rows have no such fact
     */
    public FactColumn column(Fact fact) {
        FactColumn column = columns.get(fact);
        return column == null ? columns(List.of(fact)).get(0) : column;
    }

    /**
     * Returns the values of several facts. Those that are not derived yet are derived in one walk over the rows, which
     * takes much less time than one after the other.
     *
     * @param facts some of {@link #facts()}
     * @return their columns, in that order
     * @throws IllegalArgumentException if the rows have no such fact
     */
    public ImmutableList<FactColumn> columns(List<Fact> facts) {
        for (Fact fact : facts) {
            if (!columns.containsKey(fact) && !derived.facts().contains(fact)) {
                throw new IllegalArgumentException("'" + fact + "' is not a fact of " + set + "; allowed: " + facts());
            }
        }
        ImmutableMap<Fact, FactColumn> found = derived.columns(facts);
        ImmutableList.Builder<FactColumn> all = ImmutableList.builder();
        for (Fact fact : facts) {
            FactColumn column = columns.get(fact);
            all.add(column == null ? requireNonNull(found.get(fact)) : column);
        }
        return all.build();
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
        private final int rows;
        private final IntFunction<Key> keys;
        private final Map<Fact, FactColumn.Builder> columns = new LinkedHashMap<>();
        private final Map<Fact, FactColumn> whole = new LinkedHashMap<>();
        private final Map<Fact, IntFunction<FactValue>> derived = new LinkedHashMap<>();
        private final Set<Fact> facts = new LinkedHashSet<>();
        private Runnable beforeDeriving = () -> {};
        private ImmutableSortedSet<String> notSupplied = ImmutableSortedSet.of();
        private final ImmutableSetMultimap.Builder<Fact, String> notSuppliedByFact = ImmutableSetMultimap.builder();
        private ImmutableList<NotSupplied> notSuppliedForSome = ImmutableList.of();
        private int parts = 1;
        private Progress progress = Progress.NONE;

        private Builder(RowSet set, int rows, IntFunction<Key> keys, List<Fact> facts) {
            this.set = set;
            this.rows = rows;
            this.keys = keys;
            for (Fact fact : facts) {
                columns.put(added(fact), new FactColumn.Builder(fact, rows));
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
         * @param valueOfRow what its value is, given the row; must be pure, and not ask the table
         * @return this builder
         * @throws IllegalArgumentException if the table has the fact
         */
        public Builder derive(Fact fact, IntFunction<FactValue> valueOfRow) {
            derived.put(added(fact), valueOfRow);
            return this;
        }

        /**
         * Adds a fact whose values are there already.
         *
         * @param column the values, one a row, of a fact the table has not got yet
         * @return this builder
         * @throws IllegalArgumentException if the table has the fact, or another number of rows
         */
        public Builder add(FactColumn column) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "a column of the table must have its " + rows + " rows, but had " + column.size());
            }
            whole.put(added(column.fact()), column);
            return this;
        }

        private Fact added(Fact fact) {
            if (!facts.add(fact)) {
                throw new IllegalArgumentException("facts of a table must differ, but two are '" + fact + "'");
            }
            return fact;
        }

        /**
         * Sets what is done before facts are derived, in the thread that asks for them, each time some are.
         *
         * @param what for example fetching what all rows are made from
         * @return this builder
         */
        public Builder beforeDeriving(Runnable what) {
            this.beforeDeriving = what;
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
         * Derives facts in parts, several at a time, if the common pool has threads.
         *
         * @param number 1 for one thread, more for those of the common pool
         * @return this builder
         */
        public Builder inParts(int number) {
            this.parts = number;
            return this;
        }

        /**
         * Sets who is told how far the deriving of facts is.
         *
         * @param given is told, on whatever thread does the work
         * @return this builder
         */
        public Builder progress(Progress given) {
            this.progress = given;
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
