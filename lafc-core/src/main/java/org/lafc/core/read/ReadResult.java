package org.lafc.core.read;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What came of reading: the good records, every problem met, and the account of rows. Bad data never stop a
 * reader, so both lists may hold something at once.
 *
 * @param <T> what was read
 * @param records the good records, in an order that does not depend on the order of rows
 * @param problems all problems, by file and line
 * @param rowCounts one account a file that was recognised
 */
public record ReadResult<T>(
        ImmutableList<T> records, ImmutableList<Problem> problems, ImmutableList<RowCount> rowCounts) {

    /**
     * Checks the components.
     *
     * @param records the good records, in an order that does not depend on the order of rows
     * @param problems all problems, by file and line
     * @param rowCounts one account a file that was recognised
     */
    public ReadResult {
        requireNonNull(records, "records");
        requireNonNull(problems, "problems");
        requireNonNull(rowCounts, "rowCounts");
    }
}
