package org.lafc.metrics.fact;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;

/**
 * Rows whose facts are derived a block at a time, when a measure asks for them, and kept nowhere: for sources that hold
 * more rows than a {@link FactTable} should. Immutable and safe between threads if its derivations are.
 */
public final class BlockRows implements FactRows {

    private final RowSet set;
    private final int size;
    private final ImmutableMap<Fact, Derived> facts;

    private BlockRows(Builder builder) {
        this.set = builder.set;
        this.size = builder.size;
        this.facts = builder.facts.buildOrThrow();
    }

    /** How the values of a fact come. */
    @FunctionalInterface
    public interface Derivation {

        /**
         * Fills in the values of some rows. Must be pure.
         *
         * @param from the first row
         * @param rows how many rows
         * @param into where to, from its start: values in the unit of the column or places of words, {@link
         *     FactColumn#MISSING} where there is none
         */
        void fill(int from, int rows, long[] into);
    }

    private record Derived(ImmutableList<String> words, Derivation derivation) {}

    /**
     * Returns a builder.
     *
     * @param set which rows
     * @param size how many, 0 or more
     * @return a new builder without facts
     */
    public static Builder builder(RowSet set, int size) {
        return new Builder(set, size);
    }

    @Override
    public RowSet set() {
        return set;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ImmutableList<String> words(Fact fact) {
        return derived(fact).words();
    }

    @Override
    public ImmutableSortedSet<String> notSupplied() {
        return ImmutableSortedSet.of();
    }

    @Override
    public ImmutableSortedSet<String> notSupplied(Fact fact) {
        return ImmutableSortedSet.of();
    }

    @Override
    public FactBlocks blocks(List<Fact> asked, int from, int to) {
        if (from < 0 || from > to || to > size) {
            throw new IllegalArgumentException(
                    "rows of a block must lie within 0 and " + size + ", but were " + from + " to " + to);
        }
        return new Blocks(asked, from, to);
    }

    private Derived derived(Fact fact) {
        Derived derived = facts.get(fact);
        if (derived == null) {
            throw new IllegalArgumentException(set + " have no fact '" + fact + "' here");
        }
        return derived;
    }

    /**
     * Returns which rows and how many, without values.
     *
     * @return for example {@code 203 rows: children looked-after-on census-date}
     */
    @Override
    public String toString() {
        return size + " rows: " + set;
    }

    private final class Blocks implements FactBlocks {

        private final ImmutableMap<Fact, long[]> values;
        private final Derivation[] derivations;
        private final long[][] buffers;
        private final int to;
        private int from;
        private int rows;

        Blocks(List<Fact> asked, int from, int to) {
            ImmutableMap.Builder<Fact, long[]> byFact = ImmutableMap.builder();
            derivations = new Derivation[asked.size()];
            buffers = new long[asked.size()][Math.min(BLOCK, to - from)];
            for (int i = 0; i < buffers.length; i++) {
                derivations[i] = derived(asked.get(i)).derivation();
                byFact.put(asked.get(i), buffers[i]);
            }
            this.values = byFact.buildOrThrow();
            this.from = from;
            this.to = to;
        }

        @Override
        public boolean next() {
            from += rows;
            rows = Math.min(BLOCK, to - from);
            if (rows == 0) {
                return false;
            }
            for (int i = 0; i < buffers.length; i++) {
                derivations[i].fill(from, rows, buffers[i]);
            }
            return true;
        }

        @Override
        public int from() {
            return from;
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public long[] values(Fact fact) {
            long[] buffer = values.get(fact);
            if (buffer == null) {
                throw new IllegalArgumentException("'" + fact + "' was not asked for");
            }
            return buffer;
        }
    }

    /** Builds {@link BlockRows}. */
    public static final class Builder {

        private final RowSet set;
        private final int size;
        private final ImmutableMap.Builder<Fact, Derived> facts = ImmutableMap.builder();

        private Builder(RowSet set, int size) {
            if (size < 0) {
                throw new IllegalArgumentException("rows must be 0 or more, but were " + size);
            }
            this.set = requireNonNull(set, "set");
            this.size = size;
        }

        /**
         * Adds a fact that is an amount, or whose words are a closed list.
         *
         * @param fact the fact
         * @param derivation how its values come
         * @return this builder
         * @throws IllegalArgumentException if the words of the fact come with the data
         */
        public Builder fact(Fact fact, Derivation derivation) {
            if (fact.type() instanceof FactType.OpenCode) {
                throw new IllegalArgumentException("words of '" + fact + "' come with the data and must be given");
            }
            return add(fact, fact.type() instanceof FactType.Code code ? code.words() : ImmutableList.of(), derivation);
        }

        /**
         * Adds a fact whose words come with the data.
         *
         * @param fact the fact
         * @param words the words, sorted, each once
         * @param derivation how its values come: places of words
         * @return this builder
         * @throws IllegalArgumentException if the fact has a closed list of words or is an amount
         */
        public Builder fact(Fact fact, ImmutableSortedSet<String> words, Derivation derivation) {
            if (!(fact.type() instanceof FactType.OpenCode)) {
                throw new IllegalArgumentException("words of '" + fact + "' do not come with the data");
            }
            return add(fact, words.asList(), derivation);
        }

        private Builder add(Fact fact, ImmutableList<String> words, Derivation derivation) {
            facts.put(fact, new Derived(words, requireNonNull(derivation, "derivation")));
            return this;
        }

        /**
         * Returns the rows.
         *
         * @return the rows
         * @throws IllegalArgumentException if a fact was added twice
         */
        public BlockRows build() {
            return new BlockRows(this);
        }
    }
}
