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
        int size = isWide() ? wide.length : narrow.length;
        long[] known = new long[size];
        int count = 0;
        for (int row = 0; row < size; row++) {
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
        private final int[] narrow;
        private final long[] wide;
        private final @Nullable String[] open;
        private final String[] closed;
        private final ImmutableMap<String, Integer> places;

        Builder(Fact fact, int rows) {
            this.fact = fact;
            boolean length = fact.type() instanceof FactType.Length;
            narrow = new int[length ? 0 : rows];
            Arrays.fill(narrow, MISSING_NARROW);
            wide = new long[length ? rows : 0];
            Arrays.fill(wide, MISSING);
            open = new @Nullable String[fact.type() instanceof FactType.OpenCode ? rows : 0];
            ImmutableList<String> words = fact.type() instanceof FactType.Code code ? code.words() : ImmutableList.of();
            closed = words.toArray(String[]::new);
            places = placesOf(words);
        }

        Fact fact() {
            return fact;
        }

        void amount(int row, long value) {
            if (fact.type() instanceof FactType.Length) {
                wide[row] = value;
            } else {
                narrow[row] = Math.toIntExact(value);
            }
        }

        // A word outside a closed list, such as not-known, is missing.
        void word(int row, String word) {
            if (fact.type() instanceof FactType.OpenCode) {
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
