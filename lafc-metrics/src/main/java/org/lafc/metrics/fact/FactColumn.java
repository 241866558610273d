package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.metrics.stats.Histogram;

/**
 * The values of one fact, one a row. Words stand as their place in {@link #words()}, whole numbers as themselves,
 * lengths as whole micrometres. Immutable and safe between threads.
 *
 * <p>Why micrometres: on a grid of whole metres the square of a distance is a whole number, and the one next to a
 * threshold is just past it: 1,035,995,245 square metres are 13 micrometres more than 20 miles. In micrometres such
 * distances and every threshold of whole miles are exact or well apart, so comparisons, sums and merges are those of
 * integers.
 */
public final class FactColumn {

    /** Stands for a missing value in what {@link #copy(int, int, long[])} gives. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final int MISSING_NARROW = Integer.MIN_VALUE;
    private static final int FEW = 64; // rows to begin with

    private final Fact fact;
    private final ImmutableList<String> words;
    private final int[] narrow; // for words and whole numbers; empty for lengths
    private final long[] wide; // for lengths

    private FactColumn(Fact fact, ImmutableList<String> words, int[] narrow, long[] wide) {
        this.fact = fact;
        this.words = words;
        this.narrow = narrow;
        this.wide = wide;
    }

    /**
     * Returns the fact.
     *
     * @return the fact the values are of
     */
    public Fact fact() {
        return fact;
    }

    /**
     * Returns the words that values stand for.
     *
     * @return the closed list of the fact, or the words the data brought, sorted; none for amounts
     */
    public ImmutableList<String> words() {
        return words;
    }

    /**
     * Returns how many rows there are.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return isWide() ? wide.length : narrow.length;
    }

    /**
     * Tells whether a row has a value.
     *
     * @param row the row
     * @return false if it is missing
     */
    public boolean isKnown(int row) {
        return raw(row) != MISSING;
    }

    /**
     * Returns the value of a row.
     *
     * @param row the row
     * @return the place of the word, the whole number, or micrometres
     * @throws IllegalArgumentException if it is missing
     */
    public long value(int row) {
        long value = raw(row);
        if (value == MISSING) {
            throw new IllegalArgumentException(fact + " is missing in row " + row + "; ask isKnown first");
        }
        return value;
    }

    /**
     * Returns the word of a row.
     *
     * @param row the row
     * @return the word; empty if it is missing or the fact is an amount
     */
    public Optional<String> word(int row) {
        return words.isEmpty() || !isKnown(row) ? Optional.empty() : Optional.of(words.get((int) raw(row)));
    }

    /**
     * Copies the values of some rows, {@link #MISSING} where there is none.
     *
     * @param fromRow the first row
     * @param rows how many rows
     * @param into where to; filled from its start
     */
    public void copy(int fromRow, int rows, long[] into) {
        if (isWide()) {
            System.arraycopy(wide, fromRow, into, 0, rows);
            return;
        }
        for (int i = 0; i < rows; i++) {
            int value = narrow[fromRow + i];
            into[i] = value == MISSING_NARROW ? MISSING : value;
        }
    }

    /**
     * Returns all known values.
     *
     * @return their histogram, in the unit of the column
     */
    public Histogram histogram() {
        long[] known = new long[size()];
        int count = 0;
        for (int row = 0; row < known.length; row++) {
            if (isKnown(row)) {
                known[count++] = raw(row);
            }
        }
        return Histogram.of(Arrays.copyOf(known, count));
    }

    private boolean isWide() {
        return fact.type() instanceof FactType.Length;
    }

    private long raw(int row) {
        if (isWide()) {
            return wide[row];
        }
        return narrow[row] == MISSING_NARROW ? MISSING : narrow[row];
    }

    /**
     * Returns the fact's name, without values, which are personal.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return fact.name();
    }

    /** Fills a column; everything is missing until it is set. */
    static final class Builder {

        private final Fact fact;
        private final boolean isLength;
        private final boolean isOpen;
        private final String[] closed;
        private final ImmutableMap<String, Integer> places;
        private int[] narrow = new int[0];
        private long[] wide = new long[0];
        private @Nullable String[] open = new @Nullable String[0];

        Builder(Fact fact, int rows) {
            this.fact = fact;
            isLength = fact.type() instanceof FactType.Length;
            isOpen = fact.type() instanceof FactType.OpenCode;
            ImmutableList<String> words = fact.type() instanceof FactType.Code code ? code.words() : ImmutableList.of();
            closed = words.toArray(String[]::new);
            places = placesOf(words);
            resize(rows);
        }

        private Builder(Builder like) {
            fact = like.fact;
            isLength = like.isLength;
            isOpen = like.isOpen;
            closed = like.closed;
            places = like.places;
        }

        /** One more for the same fact, without rows. */
        Builder another() {
            return new Builder(this);
        }

        Fact fact() {
            return fact;
        }

        /** Makes room for a row, and for many after it. */
        void reach(int row) {
            int rows = isLength ? wide.length : narrow.length;
            if (row >= rows) {
                resize(Math.max(FEW, 2 * row));
            }
        }

        /** Takes over the first rows of another for the same fact. */
        void copy(Builder other, int rows, int at) {
            if (isOpen) {
                System.arraycopy(other.open, 0, open, at, rows);
            } else if (isLength) {
                System.arraycopy(other.wide, 0, wide, at, rows);
            } else {
                System.arraycopy(other.narrow, 0, narrow, at, rows);
            }
        }

        private void resize(int rows) {
            if (isLength) {
                int before = wide.length;
                wide = Arrays.copyOf(wide, rows);
                Arrays.fill(wide, before, rows, MISSING);
            } else {
                int before = narrow.length;
                narrow = Arrays.copyOf(narrow, rows);
                Arrays.fill(narrow, before, rows, MISSING_NARROW);
            }
            open = Arrays.copyOf(open, isOpen ? rows : 0);
        }

        void amount(int row, long value) {
            if (isLength) {
                wide[row] = value;
            } else {
                narrow[row] = Math.toIntExact(value);
            }
        }

        // A word outside a closed list, such as not-known, is missing.
        void word(int row, String word) {
            if (isOpen) {
                open[row] = word;
            } else {
                narrow[row] = place(word);
            }
        }

        // Most words are the very text of the closed list, and most lists are short.
        private int place(String word) {
            for (int i = 0; i < closed.length; i++) {
                if (isSame(closed[i], word)) {
                    return i;
                }
            }
            return places.getOrDefault(word, MISSING_NARROW);
        }

        @SuppressWarnings("ReferenceEquality") // another text with the same letters is looked up
        private static boolean isSame(String one, String other) {
            return one == other;
        }

        FactColumn build() {
            if (fact.type() instanceof FactType.Code code) {
                return new FactColumn(fact, code.words(), narrow, wide);
            }
            ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
            for (String word : open) {
                if (word != null) {
                    found.add(word);
                }
            }
            ImmutableList<String> words = found.build().asList();
            ImmutableMap<String, Integer> placesFound = placesOf(words);
            for (int row = 0; row < open.length; row++) {
                String word = open[row];
                if (word != null) {
                    narrow[row] = placesFound.getOrDefault(word, MISSING_NARROW);
                }
            }
            return new FactColumn(fact, words, narrow, wide);
        }

        private static ImmutableMap<String, Integer> placesOf(ImmutableList<String> words) {
            ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
            for (int i = 0; i < words.size(); i++) {
                places.put(words.get(i), i);
            }
            return places.buildOrThrow();
        }
    }
}
