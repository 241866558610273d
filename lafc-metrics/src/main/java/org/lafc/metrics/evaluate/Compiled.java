package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
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
        long signs; // below 0 if a value is, as the missing one is
        private final Fact fact;

        Leaf(Criterion criterion, Fact fact, FactBlocks block) {
            super(criterion);
            this.fact = fact;
            this.values = block.values(fact);
        }

        @Override
        final boolean mayBeUnknown() {
            return signs < 0;
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
            signs = all;
        }
    }

    /**
     * An amount against a threshold, as integers. In arithmetic alone, without branches on what is compared: whether a row is
     * in or out is often as good as random.
     */
    private static final class Amount extends Leaf {

        private final Comparison comparison;
        private final long threshold;
        private final byte ifLess; // the truth of values below the threshold, or above it if more is asked
        private final byte ifNot;
        private final boolean more;

        Amount(Criterion.Compares criterion, FactBlocks block) {
            super(criterion, criterion.fact(), block);
            comparison = criterion.comparison();
            threshold = criterion.threshold().inColumn();
            more = comparison == Comparison.AT_MOST || comparison == Comparison.MORE_THAN;
            boolean strict = comparison == Comparison.LESS_THAN || comparison == Comparison.MORE_THAN;
            ifLess = strict ? Truth.TRUE : Truth.FALSE;
            ifNot = Truth.contrary(ifLess);
        }

        @Override
        void fill(int rows) {
            if (comparison == Comparison.EQUAL) {
                signs = fillByEqual(rows);
            } else {
                signs = more ? fillByMost(rows) : fillByLeast(rows);
            }
            long others = signs < 0 ? markMissing(rows) : 0;
            if ((others | threshold) < 0 && comparison != Comparison.EQUAL) {
                compareAgain(rows);
                markMissing(rows);
            }
        }

        // The sign of a difference tells which is less, if neither is below 0 and so the difference fits.
        private long fillByLeast(int rows) {
            long[] from = values;
            byte[] into = truth;
            long least = threshold;
            byte less = ifLess;
            byte not = ifNot;
            long all = 0;
            for (int i = 0; i < rows; i++) {
                long value = from[i];
                all |= value;
                into[i] = either((value - least) >> (Long.SIZE - 1), less, not);
            }
            return all;
        }

        private long fillByMost(int rows) {
            long[] from = values;
            byte[] into = truth;
            long most = threshold;
            byte less = ifLess;
            byte not = ifNot;
            long all = 0;
            for (int i = 0; i < rows; i++) {
                long value = from[i];
                all |= value;
                into[i] = either((most - value) >> (Long.SIZE - 1), less, not);
            }
            return all;
        }

        private void compareAgain(int rows) {
            long[] from = values;
            byte[] into = truth;
            for (int i = 0; i < rows; i++) {
                long bits = more ? less(threshold, from[i]) : less(from[i], threshold);
                into[i] = either(bits, ifLess, ifNot);
            }
        }

        private long fillByEqual(int rows) {
            long[] from = values;
            byte[] into = truth;
            long only = threshold;
            long all = 0;
            for (int i = 0; i < rows; i++) {
                long value = from[i];
                all |= value;
                into[i] = either(differ(value, only), Truth.FALSE, Truth.TRUE);
            }
            return all;
        }

        // Returns less than 0 if a value is that is not the missing one.
        private long markMissing(int rows) {
            long[] from = values;
            byte[] into = truth;
            long others = 0;
            for (int i = 0; i < rows; i++) {
                long value = from[i];
                long there = differ(value, FactColumn.MISSING);
                others |= value & there;
                into[i] = either(there, into[i], Truth.UNKNOWN);
            }
            return others;
        }

        // All bits if the first is the smaller, else none; the difference alone may not fit.
        private static long less(long one, long other) {
            long difference = one - other;
            return (difference ^ ((one ^ other) & (difference ^ one))) >> (Long.SIZE - 1);
        }

        private static long differ(long one, long other) {
            long bits = one ^ other;
            return (bits | -bits) >> (Long.SIZE - 1);
        }

        private static byte either(long bits, byte ifAll, byte ifNone) {
            return (byte) (ifNone ^ (bits & (ifAll ^ ifNone)));
        }
    }
}
