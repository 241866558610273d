package org.lafc.geo.postcode;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;

/**
 * What came of reading directory files: the directory of all good rows, every problem met, and the account of rows.
 *
 * @param directory the postcodes of all files together; empty if none could be read
 * @param problems all problems, by file in the order given and by line
 * @param rowCounts one account a file that was recognised, in the order given
 */
public record PostcodeDirectoryResult(
        PostcodeDirectory directory, ImmutableList<Problem> problems, ImmutableList<RowCount> rowCounts) {

    /**
     * Checks that nothing is missing.
     *
     * @param directory the postcodes of all files together; empty if none could be read
     * @param problems all problems, by file in the order given and by line
     * @param rowCounts one account a file that was recognised, in the order given
     */
    public PostcodeDirectoryResult {
        requireNonNull(directory, "directory");
        requireNonNull(problems, "problems");
        requireNonNull(rowCounts, "rowCounts");
    }
}
