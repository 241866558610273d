package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactRows.FactBlocks;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;

/**
 * A criterion made ready for one cohort: it fills the truth of a whole block of rows at a time. Words become a table of
 * truth values, amounts a comparison of integers; parts combine as all, any and contrary. Keeps the truth of the
 * last block, so an explanation can ask which part decided.
 */
abstract class Compiled {

    final byte[] truth = new byte[FactRows.BLOCK];

    private final Criterion criterion;

    Compiled(Criterion criterion) {
        this.criterion = criterion;
    }

    static Compiled of(Criterion criterion, FactRows rows, FactBlocks block) {
        if (criterion instanceof Criterion.All all) {
            return new Parts(criterion, parts(all.parts(), rows, block), Truth.FALSE);
        }
        if (criterion instanceof Criterion.Any any) {
            return new Parts(criterion, parts(any.parts(), rows, block), Truth.TRUE);
        }
        if (criterion instanceof Criterion.Not not) {
            return new Mirror(criterion, of(not.part(), rows, block));
        }
        if (criterion instanceof Criterion.IsWord isWord) {
            return new Word(isWord, rows, block);
        }
        return new Amount((Criterion.Compares) criterion, block);
    }

    abstract void fill(int rows);

    /** Whether a row of the block may be unknown; if not, none is. */
    abstract boolean mayBeUnknown();

    /** The part that made the truth of a row what it is; the whole where all parts did. */
    abstract Compiled deciding(int row);

    /** The fact whose absence makes the row unknown; only for rows that are. */
    abstract Fact missingFact(int row);

    final Criterion criterion() {
        return criterion;
    }

    final String words() {
        return criterion.words();
    }

    private static ImmutableList<Compiled> parts(ImmutableList<Criterion> parts, FactRows rows, FactBlocks block) {
        return parts.stream().map(part -> of(part, rows, block)).collect(ImmutableList.toImmutableList());
    }

    /** All (a false part decides) or any (a true part decides). */
    private static final class Parts extends Compiled {

        private final ImmutableList<Compiled> parts;
        private final byte decisive;

        Parts(Criterion criterion, ImmutableList<Compiled> parts, byte decisive) {
            super(criterion);
            this.parts = parts;
            this.decisive = decisive;
        }

        @Override
        void fill(int rows) {
            Arrays.fill(truth, 0, rows, Truth.contrary(decisive));
            byte[] into = truth;
            for (Compiled part : parts) {
                part.fill(rows);
                byte[] other = part.truth;
                if (decisive == Truth.FALSE) {
                    for (int i = 0; i < rows; i++) {
                        into[i] &= other[i];
                    }
                } else {
                    for (int i = 0; i < rows; i++) {
                        into[i] |= other[i];
                    }
                }
            }
        }

        @Override
        boolean mayBeUnknown() {
            return parts.stream().anyMatch(Compiled::mayBeUnknown);
        }

        @Override
        Compiled deciding(int row) {
            return truth[row] == Truth.contrary(decisive)
                    ? this
                    : firstLikeMe(row).deciding(row);
        }

        @Override
        Fact missingFact(int row) {
            return firstLikeMe(row).missingFact(row);
        }

        private Compiled firstLikeMe(int row) {
            return parts.stream()
                    .filter(part -> part.truth[row] == truth[row])
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final class Mirror extends Compiled {

        private final Compiled part;

        Mirror(Criterion criterion, Compiled part) {
            super(criterion);
            this.part = part;
        }

        @Override
        void fill(int rows) {
            part.fill(rows);
            for (int i = 0; i < rows; i++) {
                truth[i] = Truth.contrary(part.truth[i]);
            }
        }

        @Override
        boolean mayBeUnknown() {
            return part.mayBeUnknown();
        }

        @Override
        Compiled deciding(int row) {
            return this;
        }

        @Override
        Fact missingFact(int row) {
            return part.missingFact(row);
        }
    }

    private abstract static class Leaf extends Compiled {

        final long[] values;
        boolean unknown; // whether a row may be
        private final Fact fact;

        Leaf(Criterion criterion, Fact fact, FactBlocks block) {
            super(criterion);
            this.fact = fact;
            this.values = block.values(fact);
        }

        @Override
        final boolean mayBeUnknown() {
            return unknown;
        }

        @Override
        final Compiled deciding(int row) {
            return this;
        }

        @Override
        final Fact missingFact(int row) {
            return fact;
        }
    }

    private static final class Word extends Leaf {

        private final byte[] truthOfWord; // and at the end that of no word
        private final int missing;

        Word(Criterion.IsWord criterion, FactRows rows, FactBlocks block) {
            super(criterion, criterion.fact(), block);
            ImmutableList<String> words = rows.words(criterion.fact());
            missing = words.size();
            truthOfWord = new byte[missing + 1];
            for (int word = 0; word < missing; word++) {
                truthOfWord[word] = criterion.anyOf().contains(words.get(word)) ? Truth.TRUE : Truth.FALSE;
            }
            truthOfWord[missing] = Truth.UNKNOWN;
        }

        @Override
        void fill(int rows) {
            byte[] table = truthOfWord;
            long[] from = values;
            byte[] into = truth;
            long all = 0;
            for (int i = 0; i < rows; i++) {
                long word = from[i];
                all |= word;
                // MISSING alone is below 0, and its lower half is 0.
                into[i] = table[(int) word | ((int) (word >> (Long.SIZE - 1)) & missing)];
            }
            unknown = all < 0;
        }
    }

    /**
     * An amount against a threshold, as integers. In arithmetic alone, without branches on what is compared: whether a row is
     * in or out is often as good as random. First as wide as the values, which processors do for many rows at once, then
     * narrowed to bytes.
     */
    private static final class Amount extends Leaf {

        private static final int SIGN = Long.SIZE - 1;

        private final boolean equal;
        private final long bound; // the threshold, or one more where it is on the lower side itself
        private final long ifNot; // the truth of values that are not less than the bound
        private final long[] wide = new long[FactRows.BLOCK];

        Amount(Criterion.Compares criterion, FactBlocks block) {
            super(criterion, criterion.fact(), block);
            Comparison comparison = criterion.comparison();
            long threshold = criterion.threshold().inColumn();
            boolean onLowerSide = comparison == Comparison.AT_MOST || comparison == Comparison.MORE_THAN;
            equal = comparison == Comparison.EQUAL;
            bound = onLowerSide ? Math.addExact(threshold, 1) : threshold;
            ifNot = comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN ? Truth.TRUE : Truth.FALSE;
        }

        @Override
        void fill(int rows) {
            if (equal) {
                findSame(rows);
            } else {
                findLess(rows);
            }
            unknown = narrow(rows);
        }

        private void findLess(int rows) {
            long[] from = values;
            long[] into = wide;
            long least = bound;
            long not = ifNot;
            for (int i = 0; i < rows; i++) {
                long value = from[i];
                long difference = value - least; // which may not fit
                long less = (difference ^ ((value ^ least) & (difference ^ value))) >> SIGN;
                long missing = missing(value);
                into[i] = (((less & Truth.TRUE) ^ not) & ~missing) | (Truth.UNKNOWN & missing);
            }
        }

        private void findSame(int rows) {
            long[] from = values;
            long[] into = wide;
            long only = bound;
            for (int i = 0; i < rows; i++) {
                long value = from[i];
                long bits = value ^ only;
                long differs = (bits | (0 - bits)) >> SIGN;
                long missing = missing(value);
                into[i] = (Truth.TRUE & ~(differs | missing)) | (Truth.UNKNOWN & missing);
            }
        }

        // All bits for the missing value, the only one below 0 that one less is above it.
        private static long missing(long value) {
            return (value & ~(value - 1)) >> SIGN;
        }

        // Eight rows at a time, though the last may not count.
        private boolean narrow(int rows) {
            long[] from = wide;
            byte[] into = truth;
            long unknowns = 0;
            for (int row = 0; row < rows; row += Long.BYTES) {
                long eight = from[row]
                        | from[row + 1] << 8
                        | from[row + 2] << 16
                        | from[row + 3] << 24
                        | from[row + 4] << 32
                        | from[row + 5] << 40
                        | from[row + 6] << 48
                        | from[row + 7] << 56;
                EightRows.set(into, row, eight);
                unknowns |= eight & ~(eight >>> 1);
            }
            return (unknowns & EightRows.LOWEST) != 0;
        }
    }
}
