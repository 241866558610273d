package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;

/**
 * Rows of one set with their facts, taken block by block. What holds rows otherwise than as a {@link FactTable} can be
 * evaluated too. Immutable and safe between threads.
 */
public interface FactRows {

    /** The most rows a block holds. */
    int BLOCK = 1024;

    /**
     * Returns which rows these are.
     *
     * @return the set
     */
    RowSet set();

    /**
     * Returns how many rows there are.
     *
     * @return the number, 0 or more
     */
    int size();

    /**
     * Returns the words that values of a fact stand for.
     *
     * @param fact a fact of these rows
     * @return the closed list of the fact, or the words the data brought, sorted; none for amounts
     * @throws IllegalArgumentException if the rows have no such fact
     */
    ImmutableList<String> words(Fact fact);

    /**
     * Returns which kinds of record these rows would be made from, if no source holds them. Then there are no rows, and
     * that is not the same as none having happened.
     *
     * @return the kinds, for example {@code family support packages}; empty if all are there
     */
    ImmutableSortedSet<String> notSupplied();

    /**
     * Returns which kinds of record a fact would be read from, if no source holds them. Then it is missing in every row, and
     * no figure should rest on that.
     *
     * @param fact a fact of these rows
     * @return the kinds, for example {@code life-story work}; empty if all are there
     */
    default ImmutableSortedSet<String> notSupplied(Fact fact) {
        return ImmutableSortedSet.of();
    }

    /**
     * Returns which kinds of record no source holds that only some of the rows would be made from.
     *
     * @return the kinds, each with the word that tells its rows; none if all are there, or if all rows are made from one
     */
    default ImmutableList<NotSupplied> notSuppliedForSome() {
        return ImmutableList.of();
    }

    /**
     * Returns blocks over some rows.
     *
     * @param facts the facts that will be asked for
     * @param from the first row
     * @param to the row after the last
     * @return the blocks, for one thread
     */
    FactBlocks blocks(List<Fact> facts, int from, int to);

    /** Rows at hand, one block after the other. Used by one thread alone. */
    interface FactBlocks {

        /**
         * Moves on to the next block.
         *
         * @return false if there is none left
         */
        boolean next();

        /**
         * Returns where the block begins.
         *
         * @return the row
         */
        int from();

        /**
         * Returns how long the block is.
         *
         * @return 1 to {@link #BLOCK} rows
         */
        int rows();

        /**
         * Returns the values of a fact. The same array serves every block; its content is that of this block.
         *
         * @param fact one of the facts asked for
         * @return values in the unit of the column or places of words, {@link FactColumn#MISSING} where there is none; only
         *     the first {@link #rows()} count
         * @throws IllegalArgumentException if the fact was not asked for
         */
        long[] values(Fact fact);
    }
}
