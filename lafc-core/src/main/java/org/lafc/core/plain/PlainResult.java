package org.lafc.core.plain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;

/**
 * What came of reading plain tables. Bad data never stop the reader, so records and problems may be there at once.
 *
 * @param children the histories, in order of the child's identifier, with the problems and the account of rows of all
 *     files, those that are not about children included
 * @param others what is not about one child
 */
public record PlainResult(ReadResult<CareHistory> children, PlainRecords others) {

    /**
     * Checks the components.
     *
     * @param children the histories, in order of the child's identifier, with the problems and the account of rows of
     *     all files, those that are not about children included
     * @param others what is not about one child
     */
    public PlainResult {
        requireNonNull(children, "children");
        requireNonNull(others, "others");
    }

    /**
     * Returns the histories.
     *
     * @return one a child, in order of the child's identifier
     */
    public ImmutableList<CareHistory> histories() {
        return children.records();
    }

    /**
     * Returns all problems.
     *
     * @return the problems of all files, by file and line
     */
    public ImmutableList<Problem> problems() {
        return children.problems();
    }

    /**
     * Returns the account of rows.
     *
     * @return one a file that was recognised
     */
    public ImmutableList<RowCount> rowCounts() {
        return children.rowCounts();
    }
}
